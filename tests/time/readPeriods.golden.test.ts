import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import type { PeriodSpan } from '../../src/time/readPeriods.ts';
import { readPeriods } from '../../src/time/readPeriods.ts';

const context = {
  today: day('2025-02-10'),
  plan: { start: day('2024-04-01'), end: day('2025-03-31') },
};

type Row = {
  readonly section: string;
  readonly text: string;
  readonly periods: string;
  readonly more: string;
};

function rowsOf(table: string): readonly Row[] {
  let section = '';
  return readFileSync(new URL(table, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) section = line.slice(3);
      const [text = '', periods, more = ''] = line.split('\t');
      return periods === undefined ? [] : [{ section, text, periods, more }];
    });
}

for (const table of ['periods.golden.tsv', 'periods.fresh.tsv']) {
  for (const [section, rows] of Map.groupBy(rowsOf(table), (row) => row.section)) {
    describe(`${section} (${table})`, () => {
      it.each(rows.map((row) => [`“${row.text}”: ${row.periods}`, row] as const))(
        '%s',
        (_, { text, periods, more }) => {
          const spans = readPeriods(text, context);
          expect(spans.length === 0 ? '-' : spans.map(written).join(' | ')).toBe(periods);
          for (const span of spans) expect(text.slice(span.from, span.to)).toBe(span.text);
          if (more.startsWith('assumes: '))
            expect(spans[0]?.assumption).toContain(more.slice('assumes: '.length));
        },
      );
    });
  }
}

/** A period in the table's words: "by Friday = 2025-02-10 2025-02-14 by". */
function written({ text, window, relation, open }: PeriodSpan): string {
  const { start, end } = window;
  const days =
    open === 'end'
      ? `${start} onwards`
      : open === 'start'
        ? `up to ${end}`
        : start === end
          ? end
          : `${start} ${end}`;
  return `${text} = ${days}${relation === undefined ? '' : ` ${relation}`}`;
}
