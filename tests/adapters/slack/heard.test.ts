import { expect, it } from 'vitest';
import { idOf, joins } from './attack.ts';
import { lastIn, onSlack } from './onSlack.ts';
import { playAll, type Stage } from './playPayload.ts';
import { payloadNames, readPayload } from './readPayload.ts';

/** Every payload of the folder, in the shape that docs.slack.dev shows, and what it leads to. */
const TYPED = {
  'message-im': 'ULEP of T1 directly: “what is due in March?”',
  'message-link':
    'ULEP of T1 directly: “see our report (https://octf.example/report) on https://octf.example and http://octf.gov.uk”',
  'message-mailto': 'ULEP of T1 directly: “write to doj@justice.example”',
  'message-channel-mention': 'ULEP of T1 directly: “as said in #strategy-group and #C2”',
  'message-user-mention': 'ULEP of T1 directly: “action 5 is for @UDOJ, not @lep”',
  'message-special-mention': 'ULEP of T1 directly: “@here and @secretariat, by Mar 24, 2025”',
  'message-emoji': 'ULEP of T1 directly: “👍 3 is 🟢”',
  'message-escaped': 'ULEP of T1 directly: “R&D: fewer than <3>, not &lt;”',
};
const HANGING_TOGETHER = {
  'message-thread-reply': 'ULEP of T1 directly, in thread 1739910000.000100: “3 is on track”',
  'message-thread-broadcast':
    'ULEP of T1 directly, in thread 1739910000.000100: “3 is on track, for all to see”',
  'message-thread-broadcast-changed': 'nothing',
  'message-file-share': 'ULEP of T1 directly, with F1: “3 is on track, see the file”',
  'message-file-share-alone': 'ULEP of T1 directly, with F2: “”',
  'message-changed': 'ULEP of T1 directly: changed to “action 3: nine operations”',
  'message-changed-in-thread':
    'ULEP of T1 directly, in thread 1739910000.000100: changed to “action 3: nine operations”',
  'message-changed-bare': 'ULEP of T1 directly: changed to “Hello, world!”',
  'message-changed-unfurl': 'nothing',
  'message-deleted': 'ULEP of T1 directly: deleted',
  'message-deleted-in-thread': 'ULEP of T1 directly, in thread 1739910000.000100: deleted',
  'message-deleted-bare': 'nothing', // It says neither whose it was nor what it said.
  'message-tombstone': 'ULEP of T1 directly: deleted',
};
const NOT_SAID_TO_IT = {
  'message-by-the-bot': 'nothing',
  'message-by-the-bot-changed': 'nothing',
  'message-by-the-bot-deleted': 'nothing',
  'message-by-an-integration': 'nothing',
  'message-channel': 'nothing',
  'message-channel-join': 'nothing',
  'message-group': 'nothing',
  'message-mpim': 'nothing',
  'message-me': 'nothing',
  'message-replied': 'nothing',
  'app-mention-by-a-bot': 'nothing',
  'url-verification': 'answered “{"challenge":"challenge-made-up"}”',
  'app-rate-limited': 'nothing', // The secretariat is told, and the log: see below.
};
const CALLED_UPON = {
  'app-mention': 'ULEP of T1 in C1, in a new thread: “what is overdue?”',
  'app-mention-alone': 'ULEP of T1 in C1, in a new thread: “help”',
  'app-mention-bare': 'ULEP of T1 in C1, in a new thread: “is it everything a river should be?”',
  'app-mention-in-thread': 'ULEP of T1 in C1, in thread 1739910571.000100: “and in April?”',
  'app-mention-with-file': 'ULEP of T1 in C1, in a new thread, with F4: “3 is on track”',
  'slash-command':
    'ULEP of T1 in C1: “what is due in March 2025?”; answered “4 actions are due 1–31 March 2025:”',
  'slash-command-empty': 'ULEP of T1 in C1: “help”; answered “What I can do”',
  'slash-command-direct':
    'ULEP of T1 directly: “what is due in March 2025?”; answered “4 actions are due 1–31 March 2025:”',
  'slash-command-private':
    'ULEP of T1 in C3: “who is <3> for? @doj or #strategy-group”; answered “Action 3 (Enhance joint operational capacity and capability ”',
  'app-home-opened': 'drew the Home of ULEP',
  'app-home-opened-again': 'drew the Home of ULEP',
  'app-home-opened-messages': 'nothing',
  'link-shared': 'unfurled /actions/7 by unfurl_id and source',
  'link-shared-in-the-composer': 'unfurled /actions/7 by unfurl_id and source',
};
const OF_ANOTHER_COMPANY = {
  'message-im-connect': 'ULEP of TFAR directly: “what is due in March?”',
  'message-changed-connect': 'ULEP of TFAR directly: changed to “what is due in April?”',
  'message-changed-connect-from-a-grid': 'WFAR of EFAR directly: changed to “what is due in April?”',
  'message-deleted-connect': 'ULEP of TFAR directly: deleted',
  'message-file-share-connect':
    'UFAR of TFAR directly, with slack://file?team=T1&id=F3: “3 is on track, see the file”',
  'message-file-share-connect-alone': 'UFAR of TFAR directly, with slack://file?team=T1&id=F5: “”',
  'app-mention-connect': 'ULEP of TFAR in C1, in a new thread: “what is overdue?”',
  'app-mention-connect-from-a-grid': 'WFAR of EFAR in C1, in a new thread: “what is overdue?”',
  'block-actions-connect': 'told “That is not yours to answer, so nothing was changed.”',
  'view-submission-connect': 'closes with “I don’t know you yet, so I can’t tell you about the plan or ”',
};
const PRESSED = {
  'block-actions-overflow': 'ULEP of T1 directly: chose 5/sheet',
  'block-actions-button': 'ULEP of T1 directly: chose 3/on_track; recorded on_track for 3',
  'block-actions-attachment': 'ULEP of T1 directly: chose 5/on_track; recorded on_track for 5',
  'block-actions-ephemeral':
    'ULEP of T1 in C1: chose discard; told “Discarded. Nothing was recorded for action 9.”; told “Draft for action 9: Discarded; nothing was recorded.”',
  'block-actions-unknown-message': 'told “That was answered in the meantime, so nothing was changed.”',
  'block-actions-home': 'ULEP of T1 directly: chose record; recorded on_track for 8; drew the Home of ULEP',
  'block-actions-conversations-select':
    'joined C2; told “✓ #general gets the weekly digest from now on, on the first ”',
  'block-actions-conversations-select-cleared': 'nothing',
  'block-actions-opens-a-form': 'opened “Action 7: what is wrong?”',
  'view-submission': 'ULEP of T1 directly: chose 7/trouble; recorded delayed for 7',
  'view-submission-incomplete': 'minds ref: Which action is it about?',
  'view-submission-record': 'ULEP of T1 directly, with C1: chose report',
  'view-closed': 'nothing',
  'message-action': 'opened “Record as an update”',
  'message-action-on-a-bot': 'opened “Record as an update”',
  shortcut: 'nothing',
  'block-suggestion': 'nothing',
};
const IN_A_WORKSPACE_OF_AN_ORGANISATION = {
  'message-im-grid': 'UGRID of TGRID directly: “what is due in March?”',
  'message-changed-grid': 'UGRID of TGRID directly: changed to “action 3: nine operations”',
  'app-mention-grid': 'UGRID of TGRID in CGRID, in a new thread: “what is overdue?”',
  'slash-command-grid':
    'UGRID of TGRID in CGRID: “what is due in March 2025?”; answered “4 actions are due 1–31 March 2025:”',
  'block-actions-grid': 'UGRID of TGRID directly: chose 2/on_track; recorded on_track for 2',
  'block-actions-home-grid':
    'UGRID of TGRID directly: chose record; recorded on_track for 9; drew the Home of UGRID',
  'view-submission-grid': 'UGRID of TGRID directly: chose report',
  'message-action-grid': 'opened “Record as an update”',
};
const IN_A_WHOLE_ORGANISATION = {
  'message-im-org': 'UORG of EORG directly: “what is due in March?”',
  'app-mention-org': 'UORG of EORG in CORG, in a new thread: “what is overdue?”',
  'slash-command-org':
    'UORG of EORG in CORG: “what is due in March 2025?”; answered “4 actions are due 1–31 March 2025:”',
  'block-actions-home-org':
    'UORG of EORG directly: chose record; recorded on_track for 2; drew the Home of UORG',
  'view-submission-org': 'UORG of EORG directly: chose report',
  'view-closed-org': 'nothing',
  'app-uninstalled-org': 'left EORG',
};
const UNINSTALLED = { 'tokens-revoked-of-people': 'nothing', 'app-uninstalled': 'left T1' };
const REVOKED = { 'tokens-revoked': 'left T1' };

const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,,Europe/London,,T1/UDOJ,
LE Partners contact,contact,LE Partners,,,,Europe/London,,T1/ULEP,
NCA contact,contact,NCA,,,,Europe/London,,TGRID/UGRID,
NECC contact,contact,NECC,,,,Europe/London,,EORG/UORG,
Secretariat,secretariat,,,,,Europe/London,,T1/USEC,
`;
const it_ = onSlack({ publicUrl: 'https://workplan.example.org', roster: ROSTER });

async function plays(table: Readonly<Record<string, string>>, stage: Stage = it_): Promise<void> {
  expect(await playAll(table, stage)).toEqual(table);
}

/** With a reminder whose buttons are pressed, and a draft that only its author sees. */
async function reminded(user = 'ULEP', gov = it_.gov, channel = 'C1'): Promise<Stage> {
  await it_.bot.goTo('2025-03-24');
  await it_.bot.quiet();
  const message = idOf(lastIn(gov, user));
  await gov.person(user).slash('/workplan', 'action 9 is on track', { channel });
  return { ...it_, gov, person: user, channel, known: { message, draft: idOf(lastIn(gov, channel)) } };
}

/** The same in a workspace of an organisation, where the app is installed for this tenant. */
async function remindedIn(name: string, organisation: string, tenant: string): Promise<Stage> {
  const enterprise = { id: organisation, name: organisation };
  const [isOrgInstall, user, channel] = [tenant === organisation, `U${name}`, `C${name}`];
  const people = { users: [{ id: user, name }], channels: [{ id: channel, name, hasBot: true }] };
  const spec = { id: `T${name}`, name, enterprise, isOrgInstall, botToken: `xoxb-${name}`, ...people };
  const scene = { ...it_, close: async () => undefined };
  const gov = await joins(scene, spec, { tenant, ...(isOrgInstall ? {} : { parent: organisation }) });
  return reminded(user, gov, channel);
}

it('What somebody says directly is heard as they typed it', () => plays(TYPED));
it('Threads, files, edits and deletions are heard, and what Slack adds by itself is not', () =>
  plays(HANGING_TOGETHER));
it('What nobody says to the bot is acknowledged and not heard', () => plays(NOT_SAID_TO_IT));
it('Mentions, commands, Home and links are answered where they are', () => plays(CALLED_UPON));
it('Somebody of another company is never taken for one of ours', async () =>
  plays(OF_ANOTHER_COMPANY, await reminded()));
it('Buttons, menus, forms and shortcuts do what they say', async () => plays(PRESSED, await reminded()));
it('People of an organisation are known in the workspace where the app is installed', async () =>
  plays(IN_A_WORKSPACE_OF_AN_ORGANISATION, await remindedIn('GRID', 'EGOV', 'TGRID')));
it('People are known in an organisation that installed the app as a whole', async () =>
  plays(IN_A_WHOLE_ORGANISATION, await remindedIn('ORG', 'EORG', 'EORG')));
it('An app that is uninstalled leaves', () => plays(UNINSTALLED));
it('An app whose own token is revoked leaves', () => plays(REVOKED));

it('That Slack holds events back is acknowledged, and told to the log each time and to the secretariat once', async () => {
  const { slack, gov, bot } = it_;
  const sent = readPayload('app-rate-limited', {});
  for (let times = 0; times < 2; times++) {
    const { status, ms } = await slack.driver.send(sent);
    expect(status).toBe(200);
    expect(ms).toBeLessThan(1_000);
  }
  await bot.quiet();
  const told = gov.seenBy('USEC').filter((text) => text.includes('Slack held back messages'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('in Department of Justice (T1)');
  const logged = bot.logged.filter((line) => line.includes('slack-rate-limited'));
  expect(logged).toHaveLength(2);
  expect(logged[0]).toContain('tenant=T1 minute=2025-02-18T17:33:20.000Z');
});

it('Every payload in the folder is in one of the tables', () => {
  const tables = [TYPED, HANGING_TOGETHER, NOT_SAID_TO_IT, CALLED_UPON, OF_ANOTHER_COMPANY, PRESSED];
  const others = [IN_A_WORKSPACE_OF_AN_ORGANISATION, IN_A_WHOLE_ORGANISATION, UNINSTALLED, REVOKED];
  expect(payloadNames().toSorted()).toEqual([...tables, ...others].flatMap(Object.keys).toSorted());
});
