import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { COLOURS, hostConfig, type Theme } from './hostConfig.ts';

const find = createRequire(import.meta.url).resolve;

/** A page that draws cards with Microsoft's own renderer, as Teams does, and needs no network. */
export async function openCardPage(
  browser: Browser,
  theme: Theme,
  width: number,
  scale = 1,
): Promise<CardPage> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    locale: 'en-GB',
    deviceScaleFactor: scale,
  });
  await page.setContent(await writePage(theme));
  return new CardPage(page);
}

export class CardPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  /** Draws these cards below each other, and says what the renderer had to find fault with. */
  show(cards: readonly object[]): Promise<readonly string[]> {
    return this.page.evaluate(`drawCards(${JSON.stringify(cards)})`);
  }
  async ask<T>(script: string): Promise<T> {
    const source = await readFile(new URL(`inPage/${script}.js`, import.meta.url), 'utf8');
    return this.page.evaluate(source);
  }
  /** Every fiftieth value of the pictures' pixels, as the browser decodes them. */
  pixels(pictures: readonly Uint8Array[]): Promise<readonly (readonly number[])[]> {
    const sources = pictures.map((one) => `data:image/png;base64,${Buffer.from(one).toString('base64')}`);
    return this.page.evaluate(`pixelsOf(${JSON.stringify(sources)})`);
  }
  /** For a picture: so many cards below each other in each column, and signs drawn that fonts may lack. */
  async arrange(columns: readonly { readonly width: number; readonly length: number }[]): Promise<void> {
    await this.page.evaluate(`arrangeCards(${JSON.stringify(columns)})`);
    await this.ask('signs');
  }
  async close(): Promise<void> {
    await this.page.close();
  }
}

async function writePage(theme: Theme): Promise<string> {
  const read = (name: string) => readFile(find(name), 'utf8');
  const [renderer, style, marked, look, draw] = await Promise.all([
    read('adaptivecards/dist/adaptivecards.min.js'),
    read('adaptivecards/dist/adaptivecards.css'),
    readFile(new URL('../lib/marked.umd.js', import.meta.resolve('marked')), 'utf8'),
    readFile(new URL('inPage/look.css', import.meta.url), 'utf8'),
    readFile(new URL('inPage/drawCards.js', import.meta.url), 'utf8'),
  ]);
  const { words, grounds, quiet, line, page, field, edge, button, danger } = COLOURS[theme];
  const variables = Object.entries({
    quiet,
    line,
    page,
    field,
    edge,
    button,
    danger,
    ink: words.default,
    card: grounds.default,
    accent: words.accent,
  });
  const paints = variables.map(([name, colour]) => `--${name}:${colour}`).join(';');
  const script = (source: string): string =>
    `<script>${source.replaceAll('</script', '<\\/script')}</script>`;
  return `<!doctype html><html lang="en-GB" data-theme="${theme}"><meta charset="utf-8"><title>Cards</title>
<style>${style}</style><style>:root{${paints}}${look}</style><body><main></main>
${script(renderer)}${script(marked)}${script(`const HOST = ${JSON.stringify(hostConfig(theme))};`)}${script(draw)}`;
}
