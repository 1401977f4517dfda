import { describe, expect, it } from 'vitest';
import { importPlan } from '../../src/importing/importPlan.ts';
import { IMPORT_LIMITS } from '../../src/importing/limits.ts';

const HEAD = 'No,Action,Lead,Target date,Deliverables\n';

/** A sheet of so many actions, each with words of its own. */
function sheetOf(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${at + 1},Mend pier number ${at + 1} of the harbour,Estates,March 2026,Pier ${at + 1} mended`,
  );
  return new TextEncoder().encode(HEAD + lines.join('\n'));
}

describe('A document is read beside the bot, and stopped when it takes too much', () => {
  it('so that the bot goes on meanwhile', async () => {
    let turns = 0;
    const beat = setInterval(() => {
      turns += 1;
    }, 1);
    const { plan } = await importPlan(sheetOf(3_000), 'piers.csv');
    clearInterval(beat);
    expect(plan.actions).toHaveLength(3_000);
    expect(turns).toBeGreaterThan(20);
  });

  it.each([
    [
      'a file that is too large',
      { bytes: 1_000_000 },
      'piers.csv has 1.6 MB and the most is 1 MB. Import only the pages or sheets that hold the plan.',
    ],
    [
      'time',
      { seconds: 0.02 },
      'piers.csv took longer than 0.02 seconds to read. Import only the pages or sheets that hold the plan.',
    ],
    [
      'memory',
      { megabytes: 20 },
      'piers.csv needs more than 20 MB of memory to read. Import only the pages or sheets that hold the plan.',
    ],
    [
      'rows',
      { rows: 10_000 },
      'piers.csv has 20,001 rows and 5 columns, and a plan has at most 10,000 and 300. Is it the right file?',
    ],
  ])('and no more than it may have of %s', async (_, limit, sentence) => {
    await expect(importPlan(sheetOf(20_000), 'piers.csv', { ...IMPORT_LIMITS, ...limit })).rejects.toThrow(
      sentence,
    );
  });
});
