import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOnce } from '../../src/commands/answerOnce.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { readReply } from '../../src/understanding/reply/readReply.ts';
import { LONGEST_READ } from '../../src/understanding/tokens.ts';
import { quietWorld } from '../quietWorld.ts';
import { seedPlan, seedRoster } from '../seeded.ts';
import { type Question, type Reply, readCorpus } from './corpus.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();
const WORLD = quietWorld(plan, people);
const NOW = instantAt(day('2025-02-10'), '12:00', 'Europe/London');

/** `npm run fuzz` tries many more than every run of the tests does. */
const RUNS = process.env['MODE'] === 'nightly' ? 100_000 : 2_000;
const LONG_ENOUGH = 3_600_000;

/** The words of real questions and replies in any order, among signs and scripts that nobody expects. */
const spoken = [...readCorpus<Question>('questions'), ...readCorpus<Reply>('replies')].map(
  ({ text }) => text,
);
const WORDS = [...new Set(spoken.flatMap((text) => text.split(/\s+/)))];
const ODDITIES =
  '@everyone <b> 👍🏽 ١٢ ﷽ \u202e \u0000 \ud800 ½ ４ ⅷ 𝟛 ‏שלום 行動 \u200d ﬁ ı ẞ \n \t £ % / - – — … “ ’ # * _ ~ ` | \\'.split(
    ' ',
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(...spoken),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...ODDITIES)), {
      maxLength: 40,
    })
    .map((words) => words.join(' ')),
);
const somebody = fc.option(fc.constantFrom(...people), { nil: undefined });

describe('Any text', () => {
  it('gets an answer and never an exception, whatever was said before it', { timeout: LONG_ENOUGH }, () => {
    fc.assert(
      fc.property(text, somebody, fc.option(text, { nil: undefined }), (said, speaker, context) => {
        const answered = answerOnce(said, { world: WORLD, speaker, now: NOW, context });
        expect(answered.answer).not.toBe('');
        expect(
          answered.actions.every((ref) => plan.actions.some((action) => action.ref === String(ref))),
        ).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('read as a reply keeps its words, and quotes them for every field', { timeout: LONG_ENOUGH }, () => {
    const [, , three] = plan.actions;
    if (three === undefined) throw new Error('The seed plan has no action 3.');
    fc.assert(
      fc.property(text, (said) => {
        const reading = readReply(said, three, plan, day('2025-02-10'));
        if (reading.others.length === 0) expect(reading.note).toBe(said.trim());
        const quoted = reading.readFrom.flatMap(({ words }) => words.split('; '));
        expect(quoted.filter((words) => !said.includes(words))).toEqual([]);
        if (
          !/\p{N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|teen|dozen|couple|half|quarter|third|hundred|thousand|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|none|no |nil|zero|single|score|pair/iu.test(
            said,
          )
        )
          expect([reading.measures, reading.percent]).toEqual([[], undefined]);
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
  ])('as long as %s, or as much of it as is read, takes no time worth naming', (_, whole) => {
    const started = performance.now();
    for (const said of [whole, whole.slice(0, LONGEST_READ)])
      expect(
        answerOnce(said, { world: WORLD, speaker: undefined, now: NOW, context: undefined }).answer,
      ).not.toBe('');
    // Generous: it is the shape of growth that matters, and the bench has the figures.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
