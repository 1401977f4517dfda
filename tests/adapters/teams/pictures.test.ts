import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thinPng } from '../../../adapters/teams/drawing/thinPng.ts';
import { LIMITS } from '../../../adapters/teams/limits.ts';
import { drawChart } from '../../../src/chart/drawChart.ts';
import { paintPng } from '../../../src/chart/paintPng.ts';
import type { DigestMessage } from '../../../src/message/message.ts';
import { everyMessage } from '../../contracts/everyMessage.ts';
import { HAS_BROWSER, openBrowser } from '../web/browser.ts';
import { openCardPage } from './pictures/cardPage.ts';
import { THEMES } from './pictures/hostConfig.ts';
import { type Subject, subjects } from './pictures/subjects.ts';
import { faultsInCard } from './standIn/checkCard.ts';
import { objectsOf } from './standIn/json.ts';

/** A phone, a chat and a channel. */
const WIDTHS = [320, 500, 720] as const;
const CONTRAST = path.resolve(import.meta.dirname, '../web/inPage/faint.js');

type Inspected = {
  readonly faults: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
};

describe.skipIf(!HAS_BROWSER)('The cards of Teams, drawn by Microsoft’s own renderer', () => {
  let browser: Browser;
  let close: () => Promise<void>;
  let all: readonly Subject[];
  beforeAll(async () => {
    const [opened, drawn] = await Promise.all([openBrowser(), subjects()]);
    ({ browser, close } = opened);
    all = drawn;
  });
  afterAll(() => close());

  it('say in words what they show, and are of a size and kind that Teams takes', () => {
    for (const { name, card } of all) {
      expect(card.speak?.trim(), name).toBeTruthy();
      expect(card.fallbackText?.trim(), name).toBeTruthy();
      expect(Buffer.byteLength(JSON.stringify(card)), name).toBeLessThanOrEqual(LIMITS.message);
      expect.soft(faultsInCard(card), name).toEqual([]);
    }
  });

  it('show the chart of a digest with a palette, which is the same picture', async () => {
    const { digest } = await everyMessage();
    const png = await paintPng(drawChart(digest as DigestMessage).svg);
    const page = await openCardPage(browser, 'light', 500);
    const [whole, thin] = await page.pixels([png, thinPng(png)]);
    expect(thinPng(png).length).toBeLessThan(png.length / 2);
    expect(thin?.length).toBe(whole?.length);
    const apart = (whole ?? []).map((value, at) => Math.abs(value - (thin?.[at] ?? 0)));
    expect(apart.reduce((most, one) => Math.max(most, one), 0)).toBeLessThan(32);
    await page.close();
  });

  describe.each(THEMES)('in the %s theme', (theme) => {
    it.each(WIDTHS)('can be read and used at a width of %i', async (width) => {
      const page = await openCardPage(browser, theme, width);
      for (const { name, card, toTheLetter = [] } of all) {
        expect.soft(await page.show([card]), `what the renderer says to ${name}`).toEqual([]);
        const { measured, faint } = await page.page.evaluate<{ measured: number; faint: string[] }>(
          await readFile(CONTRAST, 'utf8'),
        );
        expect(measured, name).toBeGreaterThan(0);
        expect.soft(faint, `what is faint in ${name}`).toEqual([]);
        const { faults, names, words } = await page.ask<Inspected>('inspect');
        expect.soft(faults, name).toEqual([]);
        expect.soft(missing(titlesIn(card), names), `what can’t be pressed in ${name}`).toEqual([]);
        const read = words.join('\n').replaceAll('\u200b', '').replace(/\s+/g, ' ');
        expect.soft(read, `a date in ${name}`).not.toContain('3/31/2025');
        for (const one of toTheLetter) expect.soft(read, name).toContain(one.replace(/\s+/g, ' '));
      }
      await page.close();
    });
  });
});

/** What each button of a card is called, also in the cards that open in it. */
function titlesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(titlesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = objectsOf(value as Record<string, unknown>, 'actions').map(({ title }) => String(title));
  return [...own, ...Object.values(value).flatMap(titlesIn)];
}

function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
