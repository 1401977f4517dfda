import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/chart/drawChart.ts';
import { paintPng } from '../../src/chart/paintPng.ts';
import { PAINTS } from '../../src/chart/paints.ts';
import type { DigestMessage } from '../../src/message/message.ts';
import { digestOf } from './digestOf.ts';
import { type Pixels, readPng } from './readPng.ts';

const PAPER = '#FFFFFFFF';
const COLOURS = ['blue', 'green', 'amber', 'red', 'grey'] as const;

async function paint(digest: DigestMessage): Promise<Pixels> {
  return readPng(await paintPng(drawChart(digest).svg));
}

/** How many pixels of each colour there are in a row of pixels just under the top of the bar. */
function barOf(pixels: Pixels): readonly number[] {
  const row = Array.from({ length: pixels.height }, (_, y) => y).find((y) => isBar(pixels.at(50, y)));
  if (row === undefined) throw new Error('There is no bar.');
  const line = Array.from({ length: pixels.width }, (_, x) => pixels.at(x, row + 6));
  return COLOURS.map((colour) => line.filter((pixel) => pixel === `${PAINTS[colour].fill}FF`).length);
}

function isBar(pixel: string): boolean {
  return COLOURS.some((colour) => pixel === `${PAINTS[colour].fill}FF`);
}

describe('The picture as a PNG', () => {
  it('is 1,200 pixels wide, opaque, and as high as its drawing', async () => {
    const { svg } = drawChart(digestOf());
    const pixels = readPng(await paintPng(svg));
    const drawn = Number(/ height="(\d+)"/.exec(svg)?.[1]);
    expect([pixels.width, pixels.height]).toEqual([1200, drawn * 2]);
    expect(pixels.at(10, 10)).toBe(PAPER);
    expect(pixels.at(0, 0).endsWith('FF')).toBe(true);
  });

  it.each([
    { actions: 9, stand: [1, 2, 1, 2] as const, rest: 3 },
    { actions: 12, stand: [6, 3, 0, 1] as const, rest: 2 },
    { actions: 400, stand: [120, 161, 9, 38] as const, rest: 72 },
    { actions: 1, stand: [0, 1, 0, 0] as const, rest: 0 },
  ])('shares its bar among the actions: $stand of $actions', async ({ actions, stand, rest }) => {
    const bar = barOf(await paint(digestOf({ actions, stand })));
    [...stand, rest].forEach((count, at) => {
      expect(Math.abs((bar[at] ?? 0) / 1116 - count / actions), COLOURS[at]).toBeLessThan(0.01);
    });
  });

  it('shows one action of 400', async () => {
    const bar = barOf(await paint(digestOf({ actions: 400, stand: [200, 199, 0, 1] })));
    expect(bar[3]).toBeGreaterThan(5);
  });

  it('has an empty bar for a plan without actions', async () => {
    const bar = barOf(await paint(digestOf({ actions: 0, stand: [0, 0, 0, 0], dueIn: [] })));
    expect(bar).toEqual([0, 0, 0, 0, 1112]);
  });

  it('writes, and nothing in the margin, whatever the words', async () => {
    for (const wide of ['W'.repeat(300), '‰'.repeat(300), `${'Ǆ'.repeat(99)} `.repeat(3), 'س'.repeat(300)]) {
      const digest = digestOf({ plan: wide, title: wide, ref: () => wide.slice(0, 90) });
      const pixels = await paint({
        ...digest,
        counts: digest.counts.map((one) => ({ ...one, label: wide })),
      });
      const column = (x: number) =>
        Array.from({ length: pixels.height - 20 }, (_, y) => pixels.at(x, y + 10));
      expect([...column(12), ...column(1187)].every((pixel) => pixel === PAPER)).toBe(true);
      expect(column(70).some((pixel) => pixel !== PAPER)).toBe(true);
    }
  });

  it('is the same for the same week', async () => {
    const { svg } = drawChart(digestOf());
    expect(Buffer.from(await paintPng(svg)).equals(await paintPng(svg))).toBe(true);
  });

  it('refuses what is no drawing, and paints the next', async () => {
    await expect(paintPng('<svg')).rejects.toBeDefined();
    expect((await paint(digestOf())).width).toBe(1200);
  });

  it('gives back the memory of each picture', async () => {
    const { svg } = drawChart(digestOf());
    const resident = () => process.memoryUsage().rss / 2 ** 20;
    for (let at = 0; at < 10; at++) await paintPng(svg);
    const before = resident();
    for (let at = 0; at < 60; at++) await paintPng(svg);
    // Pictures that are kept take six megabytes each.
    expect(resident() - before).toBeLessThan(180);
  });
});
