import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER } from './browser.ts';
import { type Console, expectWords, openConsole, type Visitor, words } from './visit.ts';

const SEED = path.resolve(import.meta.dirname, '../../../seeds/octf-addendum-work-plan-2024-25.txt');

const DROP = path.join(import.meta.dirname, 'inPage', 'dropFile.js');

describe.skipIf(!HAS_BROWSER)('Bringing a plan in through the console', () => {
  let bot: Console;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    bot = await openConsole();
    visitor = await bot.visit();
    page = visitor.page;
  });
  afterAll(() => bot.close());

  const send = async (name: string, text: string): Promise<void> => {
    await page
      .locator('#file')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });
    await page.getByRole('button', { name: 'Read it' }).click();
  };

  it('is for the secretariat: nobody else is shown the way', async () => {
    await visitor.become('LE Partners contact');
    expect(await page.getByRole('link', { name: 'Bring a plan in' }).count()).toBe(0);
    const refused = await page.request.get(`${bot.address}/plan?as=le-partners-contact`);
    expect(refused.status()).toBe(403);
    await visitor.become('Secretariat');
    await page.getByRole('link', { name: 'Bring a plan in' }).click();
    await expectWords(page.locator('main'), /The current plan: 9 actions, 1 April 2024 – 31 March 2025\./);
  });

  it('says in a sentence what is wrong with a file, and keeps nothing of it', async () => {
    await send('minutes.txt', 'Dear all,\nthe plan will follow.\n');
    await expectWords(
      page.getByRole('alert'),
      /^minutes\.txt has no plan that I can find\. I look for a table/,
    );
    expect(await page.getByText('Waiting for a decision').count()).toBe(0);
    expect(bot.complaints.splice(0).filter((one) => !one.includes('400'))).toEqual([]);
  });

  it('shows what a changed plan would change, beside the document that it was read from', async () => {
    const seed = await readFile(SEED, 'utf8');
    const changed = seed
      .replace('Publish by Summer 2024.', 'Publish by Autumn 2025.')
      .replace(/\n9\.\t[\s\S]*$/, '\n9.\tHold a yearly conference\tDOJ\tTBC\tConference held\n');
    await send('plan-2025.txt', changed);
    await page.waitForURL(/\/plan\/[\da-f-]{36}/);
    const changes = page.locator('section', { hasText: 'What it would change' }).first();
    await expectWords(changes, /Action 9 is new: Hold a yearly conference/);
    await expectWords(changes, /Action 9 is no longer in the plan; its history is kept:/);
    await expectWords(
      changes,
      /Action 1, target date: “Publish by Summer 2024\.” has become “Publish by Autumn 2025\.”\./,
    );
    const one = page.getByRole('article', { name: 'Action 1', exact: true });
    await one.getByRole('link', { name: 'line 14' }).first().click();
    await expectWords(page.locator('.source :target'), /^1\. ?Publish a new Modern Slavery Strategy/);
  });

  it('has its doubts settled with a press, or in other words', async () => {
    const doubts = page.locator('.read > section').nth(1).locator('> .doubts > li');
    const before = await doubts.count();
    const autumn = doubts.filter({ hasText: 'Publish by Autumn 2025.' });
    await autumn.getByRole('button', { name: /^That is right/ }).click();
    await expect.poll(() => doubts.count()).toBe(before - 1);
    const open = doubts.filter({ hasText: '“TBC” names no day.' });
    await open.getByText('Change').click();
    await open.getByRole('textbox', { name: 'Target date' }).fill('By March 2026');
    await open.getByRole('button', { name: 'Read it so' }).click();
    await expect.poll(() => doubts.count()).toBe(before - 2);
    const nine = page.getByRole('article', { name: 'Action 9', exact: true });
    await expectWords(nine, /Target date ?due 31 March 2026 \(“By March 2026”\) ?in words of your own/);
  });

  it('is taken over whole, and the secretariat reads in chat what has changed', async () => {
    await page.getByRole('button', { name: 'Take it over' }).click();
    await expectWords(page.locator('main'), /The current plan: 9 actions/);
    await expectWords(page.locator('main'), /plan-2025\.txt by Secretariat/);
    await page.getByRole('link', { name: /^Back to the conversations/ }).click();
    await expectWords(
      visitor.last,
      /I have read “OCTF STRATEGY GROUP ADDENDUM WORK PLAN 2024\/25”: 9 actions/,
    );
    await expectWords(visitor.last, /Action 9 is new: Hold a yearly conference/);
    await visitor.ready();
    await visitor.say('when is action 9 due?');
    await expectWords(visitor.last, /31 March 2026/);
    await visitor.say('has action 1 slipped?');
    await expectWords(visitor.last, /30 November 2025/);
  });

  it('is undone in one press', async () => {
    await page.getByRole('link', { name: 'Bring a plan in' }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await expectWords(page.locator('main'), /plan-2025\.txt \(undone\)/);
    await page.getByRole('link', { name: /^Back to the conversations/ }).click();
    await visitor.ready();
    await visitor.say('what is action 9?');
    expect(await words(visitor.last)).not.toMatch(/yearly conference/);
    await visitor.say('when is action 1 due?');
    await expectWords(visitor.last, /31 August 2024/);
  });

  it('may be dropped on the page, and the same plan again changes nothing', async () => {
    await page.getByRole('link', { name: 'Bring a plan in' }).click();
    const seed = await readFile(SEED, 'utf8');
    await page.waitForLoadState();
    const dropped = JSON.stringify({ name: 'the-plan-again.txt', text: seed });
    await page.evaluate(`const dropped = ${dropped};\n${await readFile(DROP, 'utf8')}`);
    await page.waitForURL(/\/plan\/[\da-f-]{36}/);
    await expectWords(page.locator('.read'), /Nothing has changed\./);
    await page.getByRole('button', { name: 'Close: nothing has changed' }).click();
    await page.getByRole('heading', { name: 'Bring a document in' }).waitFor();
    expect(await page.getByText('the-plan-again.txt').count()).toBe(0);
    expect(bot.complaints).toEqual([]);
  });
});
