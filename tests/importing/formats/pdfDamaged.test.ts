import { describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../../src/importing/formats/readPdf.ts';
import { OperatorError } from '../../../src/operatorError.ts';
import { pdfOf } from './pdfOf.ts';

const SMALL = pdfOf(
  [0, 1].map(() => ({
    pieces: [0, 1, 2].flatMap((row) =>
      [60, 120, 300].map((x) => ({ x, y: 700 - 30 * row, text: `Row ${row} at (${x})` })),
    ),
    lines: [0, 1, 2, 3].flatMap((at) => [
      [50, 720 - 30 * at, 400, 720 - 30 * at] as const,
      [[50, 110, 290, 400][at] ?? 0, 720, [50, 110, 290, 400][at] ?? 0, 630] as const,
    ]),
  })),
);

/** Always the same numbers below a limit. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function problemWith(bytes: Uint8Array): Promise<unknown> {
  try {
    await readPdf(bytes, 'plan.pdf');
    return undefined;
  } catch (error) {
    return error instanceof OperatorError && error.message.startsWith('plan.pdf ') ? undefined : error;
  }
}

describe('A damaged PDF', () => {
  it('is read or refused in a sentence, whichever of its bits are wrong', async () => {
    const spoken = vi.spyOn(console, 'log');
    const warned = vi.spyOn(console, 'warn');
    const roll = dice(1);
    const problems: unknown[] = [];
    for (let round = 0; round < 300; round++) {
      const bytes = SMALL.slice();
      for (let flips = roll(round % 2 === 0 ? 2 : 12); flips >= 0; flips--) {
        const at = roll(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
      }
      problems.push(await problemWith(bytes));
    }
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
    expect([...spoken.mock.calls, ...warned.mock.calls]).toEqual([]);
  });

  it('is read or refused in a sentence, wherever it ends', async () => {
    for (let part = 0; part < 30; part++) {
      expect(await problemWith(SMALL.slice(0, Math.floor((SMALL.length * part) / 30)))).toBeUndefined();
    }
  });
});
