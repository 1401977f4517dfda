import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER } from './browser.ts';
import { type Console, expectWords, openConsole, soon, type Visitor, words } from './visit.ts';

const PICTURE = path.resolve(import.meta.dirname, '../../../adapters/web/screenshot.png');

describe.skipIf(!HAS_BROWSER)('The way of a reminder through the console', () => {
  let bot: Console;
  let visitor: Visitor;
  beforeAll(async () => {
    bot = await openConsole();
    visitor = await bot.visit();
  });
  afterAll(() => bot.close());

  it('begins after the plan’s year: a chair hears what is overdue, and the page shows the way back', async () => {
    await visitor.become('Chair, Criminal Finance Subgroup');
    await visitor.say('what’s due this month');
    await expectWords(visitor.last, /No actions are due this month/);
    await expectWords(
      visitor.page.getByRole('group', { name: 'Into the plan’s period' }),
      'The plan runs from 1 April 2024 to 31 March 2025.',
    );
  });

  it('goes to the plan’s last month in one press, and says who has something new', async () => {
    await visitor.button('its last month, 3 March 2025').click();
    await expectWords(
      visitor.news,
      /^It is now Monday 3 March 2025\. New messages for DOJ contact, .*LE Partners contact and #strategy-group\.$/,
    );
    expect(await visitor.page.getByText('The plan runs from').count()).toBe(0);
  });

  it('folds away what was said at a later time, and answers a chair by the new date', async () => {
    await visitor.say('what’s due this month');
    await expectWords(visitor.last, /4 actions are due this month \(1–31 March 2025\)/);
    expect(await visitor.page.locator('.scroll > .stream > .entry').count()).toBe(2);
    expect(await visitor.page.locator('.later .entry:visible').count()).toBe(2);
    await visitor.page.reload();
    await visitor.ready();
    expect(await visitor.page.locator('.later .entry:visible').count()).toBe(0);
    await visitor.page.getByText('2 messages of a later time, from before the clock was set back').click();
    expect(await visitor.page.locator('.later .entry:visible').count()).toBe(2);
  });

  it('marks the lead partner’s conversation as unread, until it is read', async () => {
    await expectWords(visitor.unread('LE Partners contact'), /^1 unread$/);
    await visitor.become('LE Partners contact');
    await expectWords(visitor.unread('LE Partners contact'), /^$/);
    await visitor.become('Secretariat');
    await expectWords(visitor.unread('LE Partners contact'), /^$/);
    await expectWords(visitor.unread('NCA/NECC contact'), /^1 unread$/);
  });

  it('shows the lead a bundle from its beginning, with the buttons of each action beside it', async () => {
    await visitor.become('LE Partners contact');
    await expectWords(visitor.action(3), /Due in 28 days, on 31 March 2025\..*7 deliverables/);
    for (const label of ['On track', 'Complete', 'Ask me next week'])
      expect(await visitor.button(`${label}, action 3`, visitor.action(3)).textContent()).toBe(label);
    expect(await visitor.page.getByText('How are these going?').isVisible()).toBe(true);
    await visitor.page.getByText('7 deliverables').click();
    expect(await visitor.page.getByText('Number of joint operations/investigations.').isVisible()).toBe(true);
    await visitor.page.getByText('7 deliverables').click();
  });

  it('asks which action a reply is about, and drafts the status and the number it read', async () => {
    await visitor.say('On track, 14 joint operations so far');
    await expectWords(visitor.last, /Which action is that about\? Nothing is recorded yet\./);
    await visitor.say('action 3');
    await expectWords(visitor.last, /Nothing is recorded until you confirm/);
    await expectWords(visitor.last, /Status ?on track.*operations.*14, from “14 joint operations”/);
  });

  it.runIf(process.env['UPDATE_PICTURES'] === '1')('is shown by a picture at this moment', async () => {
    const painter = await bot.visit({ viewport: { width: 1200, height: 1180 }, colorScheme: 'light' });
    await painter.become('NCA/NECC contact');
    await painter.say('Action 2 is on track, 42 accreditations renewed');
    await expectWords(painter.last, /Nothing is recorded until you confirm/);
    await painter.page.evaluate("document.querySelector('.scroll').scrollTop = 0");
    await painter.page.screenshot({ path: PICTURE });
    await painter.button('Discard').click();
    await painter.page.context().close();
  });

  it('records the draft once it is confirmed, gives a receipt, and ticks the question off', async () => {
    await visitor.button('Confirm').click();
    await expectWords(
      visitor.last,
      /Recorded for action 3.*LE Partners contact, for LE Partners, 3 March 2025\./,
    );
    const item = visitor.page.locator('.reminder').getByRole('group', { name: 'Action 3' });
    await expectWords(
      item,
      /on track.*Answered on 3 March 2025: on track\. “On track, 14 joint operations so far”/,
    );
    expect(await visitor.button('action 3', item).count()).toBe(0);
    await expectWords(visitor.page.locator('.reminder'), /4 of 5 still open/);
  });

  it('takes one tap for an answer', async () => {
    await visitor.button('On track, action 8').click();
    await expectWords(visitor.last, /Recorded for action 8/);
    await expectWords(visitor.action(8), /Answered on 3 March 2025: on track/);
  });

  it('takes a double click for one click, and leaves alone what moves under the pointer', async () => {
    await visitor.button('On track, action 5').dblclick();
    await expectWords(visitor.last, /Recorded for action 5/);
    await expectWords(visitor.page.locator('.reminder'), /2 of 5 still open/);
    await visitor.say('history of action 5');
    expect((await words(visitor.last)).match(/on track/gi)).toHaveLength(1);
    await expectWords(visitor.page.locator('.reminder'), /2 of 5 still open/);
  });

  it('says beside the question what the report of a problem still needs, and then records it', async () => {
    await visitor.action(7).getByText('Report a problem…').click();
    const form = visitor.page.getByRole('form', { name: 'Action 7: what is wrong?' });
    await visitor.button('Record it', form).click();
    await expectWords(form, /“Why\?” needs an answer\./);
    const why = form.getByLabel('Why?');
    expect(await form.locator('textarea:focus').count()).toBe(1);
    expect(await why.getAttribute('aria-invalid')).toBe('true');
    await why.fill('The Bill has not been introduced');
    expect(await form.getByText('needs an answer').count()).toBe(0);
    await form.getByLabel('How does it stand?').selectOption('Delayed (red)');
    await form.getByLabel('When do you expect it now?').fill('2025-06-30');
    await visitor.button('Record it', form).click();
    await expectWords(
      visitor.last,
      /Recorded for action 7.*delayed.*June 2025.*The Bill has not been introduced/,
    );
    await expectWords(visitor.action(7), /delayed/);
    expect(await form.count()).toBe(0);
  });

  it('posts the digest in the channel on the next Monday, with what was reported', async () => {
    await visitor.goTo('2025-03-10');
    await expectWords(visitor.news, /#strategy-group/);
    await expect.poll(() => words(visitor.unread('#strategy-group')), soon).not.toBe('');
    await visitor.openChannel('#strategy-group');
    await expectWords(visitor.last, /Weekly digest · 3–9 March 2025/);
    await expectWords(
      visitor.last,
      /Action 3 · LE Partners, 3 March 2025: on track\. “On track, 14 joint operations so far”/,
    );
    await expectWords(visitor.unread('#strategy-group'), /^$/);
  });

  it('goes to the next day and to the next reminder, and says so', async () => {
    await visitor.button('Next day').click();
    await expectWords(visitor.news, 'It is now Tuesday 11 March 2025. Nothing new was sent.');
    await visitor.button('Next reminder').click();
    await expectWords(
      visitor.news,
      /It is now Friday 14 March 2025\. New messages for .*LE Partners contact/,
    );
    await expectWords(visitor.unread('LE Partners contact'), /unread/);
  });

  it('shows the same to a second person at the same time, without anybody loading the page again', async () => {
    const other = await bot.visit();
    await other.become('LE Partners contact');
    await visitor.become('LE Partners contact');
    await other.say('status of action 3');
    await expectWords(visitor.last, /Action 3 is reported as on track/);
    await expectWords(other.page.locator('.today'), /Friday 14 March 2025/);
    await visitor.button('Next day').click();
    await expectWords(other.news, 'It is now Saturday 15 March 2025.');
    await other.page.context().close();
  });

  it('goes on without a complaint from the browser or the bot', async () => {
    expect(bot.complaints).toEqual([]);
    expect(bot.output()).not.toMatch(/error|warn/i);
  });
});
