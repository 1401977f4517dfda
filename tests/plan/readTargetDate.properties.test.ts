import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargetDate } from '../../src/plan/readTargetDate.ts';
import { day, parseDay } from '../../src/time/day.ts';
import { pieceOf } from '../../src/time/reading/pieces.ts';
import { readTable } from './targetDatesTable.ts';

const plan = { start: day('2024-04-01'), end: day('2025-03-31') };

const rows = readTable('targetDates.golden.tsv');
const wordings = rows.map((row) => row.wording);

/** Words a date is made of, in any order: what a hostile or a tired author might type. */
const fragments = fc
  .array(
    fc.constantFrom(
      ...(
        '31 28 3 2025 24/25 2024/25 March may Jan Q3 H2 FY25 Easter summer early mid end of the by before after ' +
        'within 6 months of publication ( ) - – / , ; . : and to or until from next this last week year first ' +
        'ongoing quarterly every TBC subject to funding w/c Friday \n 00 99 ’25 st th until'
      ).split(' '),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '));
const anything = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fragments,
  fc.constantFrom(...wordings),
  fc.tuple(fc.constantFrom(...wordings), fc.constantFrom(...wordings)).map((two) => two.join(' ')),
);

describe('Any wording', () => {
  it('is kept as it is, and never throws', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (wording, isPlanKnown) => {
        expect(readTargetDate(wording, isPlanKnown ? { plan } : {}).wording).toBe(wording);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read into a window of real days that starts before it ends', () => {
    fc.assert(
      fc.property(anything, (wording) => {
        const { kind, start, end, precision } = readTargetDate(wording, { plan });
        for (const on of [start, end]) if (on !== undefined) expect(parseDay(on)).toBe(on);
        if (start !== undefined && end !== undefined) expect(start <= end).toBe(true);
        if (kind === 'date') expect(start).toBe(end);
        if (kind === 'date' || kind === 'period') expect(end).toBeDefined();
        if (kind === 'none') expect([start, end, precision]).toEqual([undefined, undefined, undefined]);
        if (kind === 'ongoing') expect(end).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('says its assumptions, conditions and doubts in words, or not at all', () => {
    fc.assert(
      fc.property(anything, (wording) => {
        const { assumption, condition, doubt } = readTargetDate(wording, { plan });
        for (const words of [assumption, condition, doubt]) expect(words?.trim()).not.toBe('');
        if (condition !== undefined)
          for (const part of condition.split('; ')) expect(wording).toContain(part);
        for (const sentence of [assumption, doubt])
          if (sentence !== undefined) expect(sentence).toMatch(/[.”?]$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('without a digit or a word of the calendar has no date', () => {
    const known = new Set(wordings.flatMap((wording) => wording.toLowerCase().match(/[a-z]+/g) ?? []));
    const isStrange = (word: string) => !known.has(word) && pieceOf(word) === undefined;
    const strange = fc
      .array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 12 })
      .map((words) => words.filter(isStrange).join(' '));
    fc.assert(
      fc.property(strange, (wording) => {
        expect(readTargetDate(wording, { plan }).kind).toBe('none');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same whatever its case and its kind of space', () => {
    for (const { wording, plan: period } of rows) {
      const context = period === undefined ? {} : { plan: period };
      const plain = readTargetDate(wording, context);
      for (const changed of [wording.toUpperCase(), wording.replaceAll(' ', '\u00a0'), `  ${wording}  `]) {
        const { kind, start, end, everyMonths } = readTargetDate(changed, context);
        expect([changed, kind, start, end, everyMonths]).toEqual([
          changed,
          plain.kind,
          plain.start,
          plain.end,
          plain.everyMonths,
        ]);
      }
    }
  });

  it('moves with the plan: a bare month lies in its period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const period = { start: day(`${year}-04-01`), end: day(`${year + 1}-03-31`) };
        expect(readTargetDate('March', { plan: period }).end).toBe(`${year + 1}-03-31`);
        expect(readTargetDate('Q1', { plan: period }).end).toBe(`${year}-06-30`);
      }),
    );
  });
});

describe('A very long cell', () => {
  const long = 'Partners will agree how this is taken forward. '.repeat(60);

  it('is read as far as a cell goes, and the doubt says so', () => {
    expect(readTargetDate(`${long}March 2025`, { plan })).toMatchObject({
      kind: 'none',
      doubt: expect.stringContaining('I read only the first 2000 characters'),
    });
    expect(readTargetDate(`March 2025. ${long}`, { plan })).toMatchObject({
      end: '2025-03-31',
      doubt: 'I read only the first 2000 characters of it.',
    });
  });
});
