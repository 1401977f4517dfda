import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargetDate } from '../../src/plan/readTargetDate.ts';
import { day, parseDay } from '../../src/time/day.ts';
import { readPeriods } from '../../src/time/readPeriods.ts';

const plan = { start: day('2024-04-01'), end: day('2025-03-31') };
const context = { today: day('2025-02-10'), plan };

const words =
  "what's due next month and who leads it slipped to mid-June by end of the this last week Friday in 6 weeks before " +
  'Christmas since January Q4 2024/25 between March may from until after 14th w/c 3 first half rest of year ago , . ? - / ' +
  'the today tomorrow or 31 February 2025 FY25 quarter a couple of days on within every each';
const chat = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 25 }).map((some) => some.join(' '));
const anything = fc.oneof(
  chat,
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('Periods in any text', () => {
  it('lie in it, in order, without overlapping', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { from, to, text: words } of readPeriods(text, context)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(words);
          last = to;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('start before they end, on real days', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('future' as const, 'past' as const), (text, lean) => {
        for (const { window } of readPeriods(text, { ...context, lean })) {
          expect(parseDay(window.start)).toBe(window.start);
          expect(parseDay(window.end)).toBe(window.end);
          expect(window.start <= window.end).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('look back where the conversation does', () => {
    const back = { ...context, lean: 'past' as const };
    expect(readPeriods('what came in by June?', back)[0]?.window.end).toBe('2024-06-30');
    expect(readPeriods('on Friday', back)[0]?.window.end).toBe('2025-02-07');
    expect(readPeriods('the 14th', back)[0]?.window.end).toBe('2025-01-14');
  });

  it('need no plan', () => {
    const [quarter] = readPeriods('what is due in Q4?', { today: context.today });
    expect(quarter?.window).toEqual({ start: '2025-10-01', end: '2025-12-31' });
    expect(quarter?.assumption).toBe('Q4 is read as October to December 2025.');
  });

  it('say whether they were spelled from where we stand', () => {
    const relative = (text: string) => readPeriods(text, context).map((period) => period.relative);
    expect(relative('next month, tomorrow, in 6 weeks, later this year')).toEqual([true, true, true, true]);
    expect(relative('March 2025; Q4 2024/25; 14/03/2025')).toEqual([false, false, false]);
  });
});

/** Texts that make a careless reader go over the same words again and again. */
const TREACHEROUS = [
  '1/1',
  'may ',
  'end of ',
  'jan, ',
  '(',
  '1, ',
  'subject to ',
  '- 3 ',
  'after ',
  '6 months after ',
  'the ',
  'between 1 and ',
  'every ',
  'mid to ',
  '2024/25 ',
  'this and ',
  'first week of ',
  'a week on ',
  'The partners agreed in March 2025 that it would slip to Q4 2024/25, subject to funding. ',
] as const;

/** Generous, because the machine may be busy; a reader that goes over its words twice takes seconds. */
const SLOWEST_MS = 10_000;

describe('Ten thousand characters', () => {
  it.each(TREACHEROUS)('of “%s” are read at once', (unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
    const start = performance.now();
    readPeriods(text, context);
    readTargetDate(text, { plan });
    expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
  });
});
