import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOnce } from '../../src/commands/answerOnce.ts';
import type { World } from '../../src/ports.ts';
import { NOTHING_ARRANGED } from '../../src/reminders/arrangements.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { readReply } from '../../src/understanding/reply/readReply.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();
const WORLD: World = { plan, people, channels: [], updates: [], clockOffsetMs: 0, ...NOTHING_ARRANGED };
const NOW = instantAt(day('2025-02-10'), '12:00', 'Europe/London');
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2_000);

const WORDS =
  'action 3 due march what who leads by is done not complete on track 60% delayed until june DOJ LE Partners , . ? ! 2025 and but mine @everyone <b> 👍 ١٢ ﷽ \u202e'.split(
    ' ',
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
);

describe('Any text', () => {
  it('gets an answer and never an exception', () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...people), { nil: undefined }), (said, speaker) => {
        const answered = answerOnce(said, { world: WORLD, speaker, now: NOW, context: undefined });
        expect(answered.answer).not.toBe('');
        expect(
          answered.actions.every((ref) => plan.actions.some((action) => action.ref === String(ref))),
        ).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('read as a reply keeps its words, and gives no number that is not in them', () => {
    const [, , three] = plan.actions;
    if (three === undefined) throw new Error('The seed plan has no action 3.');
    fc.assert(
      fc.property(text, (said) => {
        const reading = readReply(said, three, plan, day('2025-02-10'));
        expect(reading.note).toBe(said.trim());
        if (
          !/\d|one|two|three|four|five|six|seven|eight|nine|ten|dozen|couple|half|quarter|third|hundred|twelve|twenty/i.test(
            said,
          )
        ) {
          expect(reading.measures).toEqual([]);
          expect(reading.percent).toBeUndefined();
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand spaces', ' '.repeat(10_000)],
    ['ten thousand ones', '1/'.repeat(5_000)],
    ['ten thousand brackets', '('.repeat(10_000)],
    ['ten thousand accents', `a${'\u0301'.repeat(10_000)}`],
    ['two thousand actions', 'action 3, '.repeat(2_000)],
    ['two thousand months', 'by March 2025 and '.repeat(2_000)],
  ])('as long as %s takes no time worth naming', (_, said) => {
    const started = performance.now();
    expect(
      answerOnce(said, { world: WORLD, speaker: undefined, now: NOW, context: undefined }).answer,
    ).not.toBe('');
    // Generous: it is the shape of growth that matters, and the bench has the figures.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
