import { describe, expect, it } from 'vitest';
import { readTargetDate } from '../../src/plan/readTargetDate.ts';
import type { Row } from './targetDatesTable.ts';
import { readTable } from './targetDatesTable.ts';

for (const table of ['targetDates.golden.tsv', 'targetDates.fresh.tsv']) {
  for (const [section, rows] of Map.groupBy(readTable(table), (row) => row.section)) {
    describe(`${section} (${table})`, () => {
      it.each(rows.map((row) => [`line ${row.line}: “${row.wording}” is ${row.reading}`, row] as const))(
        '%s',
        (_, row) => {
          check(row);
        },
      );
    });
  }
}

function check({ wording, plan, reading, more }: Row): void {
  const target = readTargetDate(wording, plan === undefined ? {} : { plan });
  expect(target.wording).toBe(wording);
  expect(written(target, reading)).toBe(reading);
  expect(target.condition).toBe(after('if: ', more));
  const assumed = after('assumes: ', more);
  if (assumed !== undefined) expect(target.assumption).toContain(assumed);
  if (more.includes('plain')) expect(target.assumption).toBeUndefined();
  const doubt = after('doubt: ', more);
  if (doubt === undefined) expect(target.doubt).toBeUndefined();
  else expect(target.doubt).toContain(doubt);
}

/** The reading in the table's words; the precision only where the row names one. */
function written(target: ReturnType<typeof readTargetDate>, like: string): string {
  const { kind, start, end, precision, everyMonths } = target;
  switch (kind) {
    case 'date':
      return `date ${end}`;
    case 'period':
      return /[a-z]$/.test(like) ? `period ${start} ${end} ${precision}` : `period ${start} ${end}`;
    case 'ongoing':
      return start === undefined ? 'ongoing' : `ongoing from ${start}`;
    case 'recurring':
      return ['recurring', everyMonths, start, end].filter((one) => one !== undefined).join(' ');
    case 'none':
      return 'none';
  }
}

function after(label: string, more: readonly string[]): string | undefined {
  return more.find((one) => one.startsWith(label))?.slice(label.length);
}
