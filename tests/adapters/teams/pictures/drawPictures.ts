import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { thinPng } from '../../../../adapters/teams/drawing/thinPng.ts';
import { openBrowser } from '../../web/browser.ts';
import { openCardPage } from './cardPage.ts';
import { THEMES } from './hostConfig.ts';
import { subjects } from './subjects.ts';

type Column = { readonly width: number; readonly cards: readonly string[] };
const PHONE = 360;

/** What each picture shows, in columns. */
const SHEETS: Readonly<Record<string, readonly Column[]>> = {
  reminder: [
    { width: PHONE, cards: ['reminder half answered'] },
    { width: PHONE, cards: ['draft', 'receipt'] },
    { width: PHONE, cards: ['reminder of one'] },
  ],
  digest: [
    { width: 500, cards: ['digest of a busy week'] },
    { width: PHONE, cards: ['action-list', 'action-sheet', 'note with offers', 'help'] },
  ],
};
const FOLDER = path.resolve(import.meta.dirname, '../../../../adapters/teams/pictures');

const { browser, close } = await openBrowser();
try {
  const cards = new Map((await subjects()).map(({ name, card }) => [name, card]));
  await mkdir(FOLDER, { recursive: true });
  for (const theme of THEMES)
    for (const [name, columns] of Object.entries(SHEETS)) {
      const page = await openCardPage(browser, theme, sum(columns.map(({ width }) => width + 16)) + 16, 1.5);
      await page.show(columns.flatMap(({ cards: names }) => names).map((one) => cards.get(one) ?? {}));
      await page.arrange(columns.map(({ width, cards: { length } }) => ({ width, length })));
      const form = page.page.getByRole('button', { name: 'Report a problem…' }).last();
      if ((await form.count()) > 0) await form.click();
      const picture = await page.page.screenshot({ fullPage: true });
      await writeFile(path.join(FOLDER, `${name}-${theme}.png`), thinPng(picture));
      await page.close();
    }
} finally {
  await close();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
