import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';
import { type Slack, startSlack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';
import { justice } from './workspaces.ts';

let slack: Slack;
let gov: WorkspaceHandle;
let bot: SlackBot;

beforeEach(async () => {
  slack = await startSlack({ signingSecret: SIGNING_SECRET });
  gov = justice(slack);
  bot = await openSlackBot(slack, { botToken: 'xoxb-justice' });
});

afterEach(async () => {
  await bot.close();
  await slack.stop();
});

describe('Somebody in Slack', () => {
  it('asks in a direct message and is answered', async () => {
    const said = await gov.person('ULEP').says('what is due this month?');
    expect(said.status).toBe(200);
    await bot.quiet();
    console.log(
      gov.seenBy('ULEP').join('\n-----\n'),
      bot.logged,
      slack.calls.map((c) => `${c.method} ${JSON.stringify(c.answer).slice(0, 300)}`),
    );
  });
  it('is reminded and answers', async () => {
    await bot.goTo('2025-03-24');
    await bot.quiet();
    console.log(gov.seenBy('ULEP').join('\n-----\n'), bot.logged);
    const reminder = gov.messagesIn('ULEP').at(-1);
    if (reminder === undefined) throw new Error('no reminder');
    await gov.person('ULEP').presses(reminder, 'On track', { about: '3.' });
    await bot.quiet();
    await gov.person('ULEP').presses(reminder, 'Report a problem…', { about: '7.' });
    await slack.until(() => gov.person('ULEP').view !== undefined);
    console.log(gov.person('ULEP').view);
    await gov.person('ULEP').submits({ 'Why?': 'No staff', 'How does it stand?': 'Delayed (red)' });
    await bot.quiet();
    await gov.person('ULEP').opensHome();
    await bot.quiet();
    await new Promise((r) => setTimeout(r, 500));
    console.log(gov.seenBy('ULEP').join('\n-----\n'), gov.person('ULEP').home?.text, bot.logged);
    const d = await gov.person('ULEP').slash('/workplan', "what's overdue", { channel: 'C1' });
    console.log(d.status, d.ms, gov.seenBy('ULEP').at(-1), bot.logged);
  });
});
