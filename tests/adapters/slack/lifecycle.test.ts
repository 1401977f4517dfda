import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInstallable } from './installable.ts';
import { lastIn } from './onSlack.ts';
import type { SlackBot } from './slackBot.ts';
import type { Slack } from './standIn/startSlack.ts';

const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,doj@justice.example,Europe/London,,,
LE Partners contact,contact,LE Partners,,,lep@police.example,Europe/London,,T2/U7; T1/U3,
Secretariat,secretariat,,,,secretariat@justice.example,Europe/London,,,
`;

let slack: Slack;
let bot: SlackBot;

let close: () => Promise<void>;
beforeEach(async () => {
  ({ slack, bot, close } = await openInstallable(ROSTER));
});
afterEach(() => close());

function justice() {
  return slack.workspace({
    id: 'T1',
    name: 'Department of Justice',
    users: [
      { id: 'U1', name: 'DOJ', email: 'doj@justice.example', tz: 'Europe/London' },
      { id: 'U2', name: 'Secretariat', email: 'secretariat@justice.example', tz: 'Europe/London' },
      { id: 'U3', name: 'Police liaison', email: 'liaison@justice.example', tz: 'Europe/London' },
    ],
    channels: [{ id: 'C1', name: 'strategy-group' }],
  });
}

function police() {
  return slack.workspace({
    id: 'T2',
    name: 'Police',
    users: [{ id: 'U7', name: 'LEP', email: 'lep@police.example', tz: 'Europe/London' }],
  });
}

describe('The bot in Slack', () => {
  it('is installed, reminds, hears, records, sums up the week, and leaves', async () => {
    const gov = justice();
    await gov.person('U2').installs(`${bot.url}/slack/install`);
    await slack.until(() => gov.seenBy('U2').length > 0);
    await bot.quiet();
    await gov.person('U2').picks(lastIn(gov, 'U2'), 'C1');
    await slack.until(() => gov.seenBy('U2').join().includes('gets the weekly digest'));

    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy('U1').join()).toContain('Due in 7 days');
    expect(gov.seenIn('C1').join()).toContain('Weekly digest');
    expect(gov.seenIn('C1').join()).toContain('Nothing was reported.');

    await gov.person('U1').says('action 6 is delayed, the consultation runs to the end of May', {
      inThreadOf: lastIn(gov, 'U1'),
    });
    await bot.quiet();
    expect(gov.seenBy('U1').at(-1)).toContain('Nothing is recorded until you confirm.');
    await gov.person('U1').presses(lastIn(gov, 'U1'), 'Confirm');
    await bot.quiet();
    expect(gov.seenBy('U1').join('\n')).toContain('Recorded for action 6');

    await bot.goTo('2025-03-31', '09:30');
    await bot.quiet();
    expect(gov.seenIn('C1').at(-1)).toContain('the consultation runs to the end of May');

    await gov.uninstalls();
    const calls = slack.callsOf('chat.postMessage').length;
    await bot.goTo('2025-04-07', '09:30');
    await bot.quiet();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(calls);
    expect((await bot.parts.store.readWorld()).updates).toHaveLength(1);
  });

  it('knows one person in two workspaces, reminds them in one, and keeps the workspaces apart', async () => {
    const [gov, force] = [justice(), police()];
    await gov.person('U2').installs(`${bot.url}/slack/install`);
    await force.person('U7').installs(`${bot.url}/slack/install`);
    await slack.settled();
    await bot.quiet();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(force.seenBy('U7').join()).toContain('How are these going?');
    expect(gov.seenBy('U3').join(), 'the other identity').not.toContain('How are these going?');

    await gov.person('U3').says('action 3 is on track');
    await bot.quiet();
    await gov.person('U3').presses(lastIn(gov, 'U3'), 'Confirm');
    await bot.quiet();
    expect(force.seenBy('U7').join('\n'), 'the reminder is redrawn where it is').toContain('✓ Answered on');

    const tokens = slack.calls.flatMap(({ team, token }) => [`${team} ${token}`]);
    expect(new Set(tokens.filter((one) => one.startsWith('T1 ')))).not.toContain(`T1 ${force.token}`);
    expect(slack.calls.filter(({ answer }) => JSON.stringify(answer).includes('invalid_auth'))).toEqual([]);
  });

  it('writes to them in the other workspace where the first no longer knows them', async () => {
    const [gov, force] = [justice(), police()];
    await gov.person('U2').installs(`${bot.url}/slack/install`);
    await force.person('U7').installs(`${bot.url}/slack/install`);
    await bot.quiet();
    slack.script('chat.postMessage', {
      answers: [{ error: 'user_not_found' }],
      when: ({ args }) => args['channel'] === 'U7' && JSON.stringify(args).includes('How are these going'),
    });
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy('U3').join()).toContain('How are these going?');
    expect(gov.seenBy('U2').join(), 'the secretariat is told').toContain('can no longer be reached');
  });
});
