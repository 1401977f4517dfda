import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER } from './browser.ts';
import { type Console, expectWords, openConsole, soon, type Visitor } from './visit.ts';

const inPage = (name: string): Promise<string> =>
  readFile(path.join(import.meta.dirname, 'inPage', name), 'utf8');

describe.skipIf(!HAS_BROWSER)('The console, for everybody', () => {
  let bot: Console;
  let visitor: Visitor;
  let faults: string;
  let faint: string;
  beforeAll(async () => {
    [bot, faults, faint] = await Promise.all([openConsole(), inPage('faults.js'), inPage('faint.js')]);
    visitor = await bot.visit();
    await visitor.ready();
    await visitor.goTo('2025-03-03');
    await visitor.become('LE Partners contact');
  });
  afterAll(() => bot.close());

  /** The name of what has the focus. */
  const focused = (): Promise<string> =>
    visitor.page.evaluate<string>(
      "(({ id, textContent }, label) => label ?? (id || textContent.trim()))(document.activeElement, document.activeElement.getAttribute('aria-label'))",
    );

  it('is reached by the Tab key in the order in which it is read', async () => {
    await visitor.page.getByText('Skip to the message box').focus();
    const reached: string[] = [];
    for (let count = 0; count < 80; count++) {
      await visitor.page.keyboard.press('Tab');
      reached.push(await focused());
    }
    const order = [
      'Next day',
      'Next reminder',
      'day',
      'Go',
      'DOJ contact',
      'Secretariat',
      'Workplan bot',
      'Messages in Workplan bot',
      '7 deliverables of action 3',
      'On track, action 3',
      'Report a problem…, action 3',
      'On track, action 5',
      'say',
      'Send',
    ];
    const places = order.map((name) =>
      reached.findIndex((one) => one === name || one.startsWith(`${name} `)),
    );
    expect(places, reached.join(' | ')).toEqual(places.toSorted((one, other) => one - other));
    expect(places, reached.join(' | ')).not.toContain(-1);
  });

  it('shows where the focus is', async () => {
    await visitor.box.focus();
    await visitor.page.keyboard.press('Tab');
    const ring = await visitor.page.evaluate<string>('getComputedStyle(document.activeElement).outline');
    expect(ring).toMatch(/rgb\(255, 221, 0\) solid 3px/);
  });

  it('sends with Enter and breaks the line with Shift and Enter', async () => {
    await visitor.box.focus();
    await visitor.page.keyboard.type('who leads');
    await visitor.page.keyboard.press('Shift+Enter');
    await visitor.page.keyboard.type('action 8?');
    expect(await visitor.box.inputValue()).toBe('who leads\naction 8?');
    await visitor.page.keyboard.press('Enter');
    await expectWords(visitor.last, /is led by LE Partners/);
    expect(await visitor.page.locator('.words').last().textContent()).toBe('who leads\naction 8?');
    expect(await visitor.box.inputValue()).toBe('');
    expect(await focused()).toBe('say');
  });

  it('takes messages sent one right after the other in their order', async () => {
    const before = await visitor.page.locator('.entry.said').count();
    for (const said of ['who leads action 1', 'who leads action 2', 'who leads action 3']) {
      await visitor.box.pressSequentially(said);
      await visitor.page.keyboard.press('Enter');
    }
    await expect.poll(() => visitor.page.locator('.entry.said').count(), soon).toBe(before + 3);
    expect((await visitor.page.locator('.words').allTextContents()).slice(-3)).toEqual([
      'who leads action 1',
      'who leads action 2',
      'who leads action 3',
    ]);
  });

  it('answers from the keyboard alone, and goes on to the next open question by itself', async () => {
    await visitor.button('On track, action 5').focus();
    await visitor.page.keyboard.press('Enter');
    await expectWords(visitor.action(5), /Answered on 3 March 2025/);
    await expect.poll(focused, soon).toBe('On track, action 7');
  });

  it('keeps the place and the words of somebody who is writing while news come in', async () => {
    const form = visitor.page.getByRole('form', { name: 'Action 7: what is wrong?' });
    await visitor.action(7).getByText('Report a problem…').click();
    await visitor.button('Record it', form).click();
    await expectWords(form, /“Why\?” needs an answer/);
    const other = await bot.visit();
    await other.become('LE Partners contact');
    await other.button('On track, action 8').click();
    await expectWords(visitor.page.locator('.reminder'), /3 of 5 still open/);
    await expectWords(form, /“Why\?” needs an answer/);
    await visitor.page.keyboard.type('The Bill is late');
    expect(await form.getByLabel('Why?').inputValue()).toBe('The Bill is late');
    await other.button('On track, action 7').click();
    await expectWords(visitor.page.locator('.reminder'), /2 of 5 still open/);
    expect(await form.getByLabel('Why?').inputValue()).toBe('The Bill is late');
    await visitor.button('Record it', form).click();
    await expectWords(form, /That was answered in the meantime/);
    await other.page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that a checker would find, and no faint text, in %s colours',
    async (colorScheme) => {
      await visitor.page.emulateMedia({ colorScheme });
      for (const open of [
        async () => {
          await visitor.become('NCA/NECC contact');
          await visitor.page.getByText('3 deliverables').first().click();
          await visitor.page.getByText('Report a problem…').first().click();
          await visitor.button('Record it').first().click();
          await visitor.page.getByText('needs an answer').waitFor();
        },
        async () => {
          await visitor.become('LE Partners contact');
          await visitor.say('action 3 is at risk because two analysts left, 14 joint operations so far');
          await expectWords(visitor.last, /Nothing is recorded until you confirm/);
          await visitor.say('tell me about action 6');
          await visitor.say('which actions are on track?');
          await visitor.say('help');
        },
        () => visitor.openChannel('#strategy-group'),
      ]) {
        await open();
        expect(await visitor.page.evaluate(faults)).toEqual([]);
        const { measured, faint: tooFaint } = await visitor.page.evaluate<{
          measured: number;
          faint: string[];
        }>(faint);
        expect(tooFaint).toEqual([]);
        expect(measured).toBeGreaterThan(40);
      }
      await visitor.page.emulateMedia({ colorScheme: null });
    },
  );

  it('fits a telephone without moving sideways', async () => {
    const telephone = await bot.visit({ viewport: { width: 390, height: 844 } });
    await telephone.page.getByRole('navigation').getByRole('link', { name: 'LE Partners contact' }).click();
    await telephone.ready();
    expect(await telephone.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await telephone.page.evaluate("document.querySelector('.scroll').scrollWidth")).toBe(390);
    await telephone.say('a'.repeat(300));
    expect(await telephone.page.evaluate("document.querySelector('.scroll').scrollWidth")).toBe(390);
    expect(await telephone.link('LE Partners contact').isVisible()).toBe(true);
    expect(await telephone.page.evaluate(faults)).toEqual([]);
    await telephone.page.context().close();
  });

  it('works without its script: forms are sent, the page comes back and says what was wrong', async () => {
    const plain = await bot.visit({ javaScriptEnabled: false });
    await plain.link('NCA/NECC contact').click();
    await plain.box.fill('who leads action 2');
    await plain.button('Send').click();
    await expectWords(plain.last, /is led jointly by NCA and NECC/);
    await plain.button('Send').click();
    await expectWords(plain.page.locator('.compose .problem'), 'Write something first.');
    await plain.page.getByText('Report a problem…').first().click();
    await plain.page.getByRole('form').getByLabel('Why?').first().fill('  ');
    await plain.button('Record it').first().click();
    await expectWords(plain.page.locator('.compose .problem'), '“Why?” needs an answer.');
    await plain.button('On track, action 2').click();
    await expectWords(plain.last, /Recorded for action 2/);
    await plain.button('Next day').click();
    await expectWords(plain.news, 'It is now Tuesday 4 March 2025. Nothing new was sent.');
    await plain.page.context().close();
  });

  it('goes on without a complaint from the browser or the bot', () => {
    expect(bot.complaints).toEqual([]);
    expect(bot.output()).not.toMatch(/error|warn/i);
  });
});
