import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInstallable } from './installable.ts';
import { lastIn } from './onSlack.ts';
import type { SlackBot } from './slackBot.ts';
import type { Slack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';

let slack: Slack;
let gov: WorkspaceHandle;
let bot: SlackBot;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ slack, bot, close } = await openInstallable(emails()));
  gov = slack.workspace({
    id: 'T1',
    name: 'Department of Justice',
    users: [
      { id: 'U1', name: 'Administrator', email: 'admin@justice.example' },
      { id: 'U2', name: 'DOJ', email: 'udoj@justice.example', tz: 'Europe/London' },
      { id: 'U3', name: 'LEP', email: 'ulep@justice.example', tz: 'America/New_York' },
      { id: 'U4', name: 'Secretariat', email: 'usec@justice.example' },
    ],
    channels: [
      { id: 'C1', name: 'strategy-group' },
      { id: 'C2', name: 'closed', isPrivate: true },
    ],
  });
});
afterEach(() => close());

function emails(): string {
  return `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,udoj@justice.example,Europe/London,,,
LE Partners contact,contact,LE Partners,,,ULEP@justice.example,Europe/London,,,
Secretariat,secretariat,,,,usec@justice.example,Europe/London,,,
`;
}

const install = () => gov.person('U1').installs(`${bot.url}/slack/install`);

describe('Installing in a workspace', () => {
  it('ends on a page that says what to do next, and asks for the channel of the digest', async () => {
    const page = await install();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Workplan bot is in Department of Justice');
    expect(page.text).toContain('Choose the channel that gets the weekly digest');
    await slack.until(() => gov.seenBy('U1').length > 0);
    await bot.quiet();
    expect(gov.seenBy('U1').at(-1)).toContain('I know 2 of the roster’s 2 contacts here');
    await gov.person('U1').picks(lastIn(gov, 'U1'), 'C1');
    await slack.until(() => gov.seenBy('U1').join().includes('#strategy-group gets the weekly digest'));
    await bot.goTo('2025-02-17');
    await bot.quiet();
    await slack.until(() => gov.seenIn('C1').length > 0);
    expect(gov.seenIn('C1')[0]).toContain('Weekly digest');
  });

  it('knows people by their e-mail addresses, and reminds them by their own clocks', async () => {
    await install();
    await bot.quiet();
    await slack.until(() => slack.callsOf('users.lookupByEmail').length >= 3);
    await bot.quiet();
    await bot.goTo('2025-03-24', '09:30');
    await bot.quiet();
    expect(gov.seenBy('U2').join()).toContain('How are these going?');
    expect(gov.seenBy('U3').join(), 'it is half past four in New York').toBe('');
    await bot.goTo('2025-03-24', '14:30');
    await bot.quiet();
    expect(gov.seenBy('U3').join()).toContain('How are these going?');
  });

  it('keeps no token that can be read', async () => {
    await install();
    const { rows } = await bot.opened.db
      .selectFrom('installation')
      .selectAll()
      .execute()
      .then((all) => ({ rows: all }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(gov.token ?? 'no token');
    expect(bot.logged.join('\n')).not.toContain(gov.token ?? 'no token');
  });

  it('can be cancelled: the page says so and how to begin again, nothing is kept, and nobody is alarmed', async () => {
    const page = await gov.person('U1').installs(`${bot.url}/slack/install`, { denies: true });
    expect(page.status).toBe(200);
    expect(page.text).toContain('The installation was cancelled');
    expect(page.text).toContain('<a href="/slack/install">begin again</a>');
    expect(await bot.opened.installations.list('slack')).toEqual([]);
    expect(bot.logged.join('\n')).not.toContain('error');
  });

  it('is for the browser that began it, and for once', async () => {
    const approval = await gov.person('U1').approves(`${bot.url}/slack/install`);
    expect((await approval.visit('')).status).toBe(400);
    const again = await gov.person('U1').approves(`${bot.url}/slack/install`);
    expect((await again.visit()).status).toBe(200);
    expect((await again.visit()).status).toBe(400);
  });

  it('is the browser’s to begin again where Slack refuses its code or sends none, and Slack’s to answer for else', async () => {
    for (const [error, status] of [
      ['invalid_code', 400],
      ['code_already_used', 400],
      ['bad_client_secret', 502],
      ['internal_error', 502],
    ] as const) {
      const stop = slack.script('oauth.v2.access', () => ({ error }));
      const page = await install();
      stop();
      expect(page, error).toMatchObject({ status, text: expect.stringContaining('was not installed') });
    }
    const refused = await fetch(`${bot.url}/slack/oauth_redirect?error=invalid_scope&state=x`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Slack did not let the installation go on.');
    expect(await bot.opened.installations.list('slack')).toEqual([]);
  });
});

describe('A workspace that takes the app out', () => {
  it('loses its token, and what is due there waits until it is put back', async () => {
    await install();
    await slack.until(() => slack.callsOf('users.lookupByEmail').length >= 3);
    await bot.quiet();
    expect((await gov.uninstalls()).status).toBe(200);
    expect(await bot.opened.installations.list('slack')).toEqual([]);
    await bot.goTo('2025-03-24', '15:00');
    await bot.quiet();
    expect(gov.seenBy('U2').join()).not.toContain('How are these going?');
    await install();
    await bot.quiet();
    expect(gov.seenBy('U2').filter((text) => text.includes('How are these going?'))).toHaveLength(0);
    await bot.goTo('2025-03-24', '15:30');
    await bot.quiet();
    expect(gov.seenBy('U2').filter((text) => text.includes('How are these going?'))).toHaveLength(1);
  });
});

describe('A second workspace', () => {
  it('waits for the secretariat’s word before its e-mail addresses count', async () => {
    await install();
    await slack.until(() => slack.callsOf('users.lookupByEmail').length >= 3);
    const other = slack.workspace({
      id: 'T2',
      name: 'Somebody’s workspace',
      users: [{ id: 'U9', name: 'Impostor', email: 'udoj@justice.example' }],
    });
    await other.person('U9').installs(`${bot.url}/slack/install`);
    await bot.quiet();
    await other.person('U9').says('action 6 is complete');
    await bot.quiet();
    expect(other.seenBy('U9').at(-1)).toContain('I don’t know you yet');
    await slack.until(() => gov.seenBy('U4').join().includes('installed in another workspace'));
    await bot.quiet();
    await gov.person('U4').presses(lastIn(gov, 'U4'), 'Know its people');
    await bot.quiet();
    await other.person('U9').says('action 6 is on track');
    await bot.quiet();
    expect(other.seenBy('U9').at(-1)).toContain('Nothing is recorded until you confirm.');
  });
});

describe('A workspace that the secretariat does not know', () => {
  it('hears nothing of the plan, and gets no digest until it is confirmed, though its installer asks for one', async () => {
    await install();
    await slack.until(() => slack.callsOf('users.lookupByEmail').length >= 3);
    const other = slack.workspace({
      id: 'T2',
      name: 'Somebody’s workspace',
      users: [{ id: 'U9', name: 'Somebody' }],
      channels: [{ id: 'C9', name: 'general' }],
    });
    const installer = other.person('U9');
    await installer.installs(`${bot.url}/slack/install`);
    await slack.until(() => other.seenBy('U9').length > 0);
    await bot.quiet();
    const setup = lastIn(other, 'U9');
    expect(other.seenBy('U9').join()).not.toContain('ADDENDUM WORK PLAN');
    await installer.picks(setup, 'C9');
    await slack.until(() => other.seenBy('U9').join().includes('has to confirm this workspace first'));
    await bot.goTo('2025-02-17');
    await bot.quiet();
    expect(other.seenIn('C9')).toEqual([]);

    await gov.person('U4').presses(lastIn(gov, 'U4'), 'Know its people');
    await bot.quiet();
    await installer.picks(setup, 'C9');
    await slack.until(() => other.seenBy('U9').join().includes('#general gets the weekly digest'));
  });
});

describe('A token that runs out', () => {
  it('is exchanged for whatever the bot does, also of itself', async () => {
    await close();
    ({ slack, bot, close } = await openInstallable(emails(), { tokensLiveSeconds: 3_600 }));
    gov = slack.workspace({
      id: 'T1',
      name: 'Department of Justice',
      users: [{ id: 'U1', name: 'DOJ', email: 'udoj@justice.example', tz: 'Europe/London' }],
    });
    await install();
    const first = gov.token;
    await slack.until(() => gov.seenBy('U1').length > 0);
    await bot.quiet();
    await bot.goTo('2025-03-24');
    await bot.quiet();
    expect(gov.seenBy('U1').join()).toContain('How are these going?');
    expect(gov.token).not.toBe(first);
  });
});
