import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openStore } from '../../../src/store/openStore.ts';
import { freshDatabase } from '../../database.ts';
import { startBot } from '../../program.ts';
import { openBrowser } from './browser.ts';

/** How long the page may take on two busy cores; tests wait for what they want to see, never for a time. */
const PATIENCE = 15_000;
export const soon = { timeout: PATIENCE, interval: 25 } as const;

/** A Saturday after the plan's year: a bot that begins on a working day may remind people at once. */
const BEGINNING = '2025-11-22T10:00:00Z';

/** A new bot with the seed plan, run as anybody runs it from BEGINNING on, and a browser to look at it with. */
export async function openConsole() {
  const [database, { browser, close }] = await Promise.all([freshDatabase(), openBrowser()]);
  await beginAt(BEGINNING, database.url);
  const bot = await startBot({ DATABASE_URL: database.url, PORT: '0' });
  const complaints: string[] = [];
  return {
    address: bot.address,
    /** Whatever a browser complained of: errors on its console, requests that failed. */
    complaints,
    output: bot.output,
    visit: (options: BrowserContextOptions = {}) => visit(browser, bot.address, complaints, options),
    async close(): Promise<void> {
      await close();
      await bot.stop();
      await database.drop();
    },
  };
}

async function beginAt(moment: string, url: string): Promise<void> {
  const { store, close } = await openStore(url, async () => undefined);
  await store.moveClock(Date.parse(moment) - Date.now());
  await close();
}

export type Console = Awaited<ReturnType<typeof openConsole>>;

async function visit(
  browser: Browser,
  address: string,
  complaints: string[],
  options: BrowserContextOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Going to another page ends what the first one was still waiting for.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why} ${request.url()}`);
  });
  await page.goto(address);
  return new Visitor(page);
}

/** The words of something on the page, as they would be read out. */
export async function words(of: Locator): Promise<string> {
  return ((await of.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until something on the page reads like this. */
export async function expectWords(of: Locator, like: RegExp | string): Promise<void> {
  await expect.poll(() => words(of), soon).toMatch(like);
}

/** Somebody at the page: what they do, and where they look. */
export class Visitor {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get box(): Locator {
    return this.page.getByRole('textbox', { name: /^Message to/ });
  }
  get messages(): Locator {
    return this.page.locator('.entry');
  }
  get last(): Locator {
    return this.page.locator('.entry.bot').last();
  }
  get news(): Locator {
    return this.page.locator('.news');
  }
  link(name: string): Locator {
    return this.page.getByRole('navigation').getByRole('link', { name });
  }
  unread(name: string): Locator {
    return this.link(name).locator('.unread');
  }
  button(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name });
  }
  /** One action in the newest message that shows it. */
  action(ref: number): Locator {
    return this.page.getByRole('group', { name: `Action ${ref}`, exact: true }).last();
  }

  async become(name: string): Promise<void> {
    await this.link(name).first().click();
    await this.page.getByText(`Direct messages with ${name}`).waitFor();
    await this.ready();
  }
  async openChannel(name: string): Promise<void> {
    await this.link(name).click();
    await this.page.getByRole('heading', { name }).waitFor();
    await this.ready();
  }
  /** The script is at work once it has put the cursor into the box. */
  ready(): Promise<void> {
    return this.page.locator('#say:focus').waitFor();
  }
  /** Says something and waits for the bot's answer. */
  async say(words: string): Promise<void> {
    const before = await this.page.locator('.entry.bot').count();
    await this.box.fill(words);
    await this.box.press('Enter');
    await expect.poll(() => this.page.locator('.entry.bot').count(), soon).toBeGreaterThan(before);
  }
  async goTo(day: string): Promise<void> {
    await this.page.getByLabel('Go to', { exact: true }).fill(day);
    await this.page.getByRole('button', { name: 'Go', exact: true }).click();
    await this.page.locator(`.today time[datetime="${day}"]`).waitFor();
    await this.page.locator('.news:not(:empty)').waitFor();
  }
}
