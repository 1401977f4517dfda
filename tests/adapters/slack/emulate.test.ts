import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmulatedSlack, openEmulate } from './openEmulate.ts';
import { openSlackBot, SIGNING_SECRET, type SlackBot } from './slackBot.ts';

/** Where a proxy would hand the browser's requests on to the bot. */
const PUBLIC = 'https://workplan.example';
const CLIENT = { id: '1.2', secret: 'client-secret-of-a-test' };
const LEP = 'ulep@justice.example';
/** emulate looks addresses up letter by letter, so this person is known by their profile alone. */
const DOJ = 'UDOJ@justice.example';
const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
LE Partners contact,contact,LE Partners,,,${LEP},Europe/London,,,
DOJ contact,contact,DOJ,,,${DOJ.toLowerCase()},Europe/London,,,
`;
const scopes = ['chat:write', 'im:history', 'im:write'];
const client = { client_id: CLIENT.id, client_secret: CLIENT.secret, name: 'Workplan bot' };
const SEED = {
  signing_secret: SIGNING_SECRET,
  strict_scopes: true,
  team: { name: 'Department of Justice' },
  users: [LEP, DOJ].map((email) => ({ name: email, email })),
  tokens: [LEP, DOJ].map((email) => ({ token: `xoxp-${email}`, type: 'user', user: email, scopes })),
  oauth_apps: [{ ...client, redirect_uris: [`${PUBLIC}/slack/oauth_redirect`] }],
};
type Args = Record<string, string>;
type Said = { readonly ts: string; readonly text: string; readonly blocks?: unknown };
type Answer = { readonly channel?: { readonly id: string }; readonly messages?: Said[] };

const cookies = new Map<string, string>();
let slack: EmulatedSlack;
let bot: SlackBot;

beforeEach(async () => {
  cookies.clear();
  slack = await openEmulate(SEED);
  bot = await openSlackBot(slack, { client: CLIENT, publicUrl: PUBLIC, paceMs: 5, roster: ROSTER });
});
afterEach(async () => {
  await bot.close();
  await slack.close();
});

/** One step of a browser, which keeps the cookies of each site for it. */
async function visit(url: URL, body?: URLSearchParams): Promise<Response> {
  const answer = await fetch(url.href.replace(PUBLIC, bot.url), {
    redirect: 'manual',
    headers: { cookie: cookies.get(url.origin) ?? '' },
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
  for (const cookie of answer.headers.getSetCookie()) cookies.set(url.origin, cookie.split(';')[0] ?? '');
  return answer;
}

/** LE Partners agree on Slack's page; the address that it sends the browser back to is not visited yet. */
async function approve(without?: string): Promise<URL> {
  const onward = (answer: Response) => new URL(answer.headers.get('location') ?? 'nowhere:');
  const page = onward(await visit(new URL('/slack/install', PUBLIC)));
  const asked = page.searchParams.get('scope')?.split(',') ?? [];
  page.searchParams.set('scope', asked.filter((scope) => scope !== without).join());
  const forms = (await (await visit(page)).text()).match(/<form .*?<\/form>/gs) ?? [];
  const form = forms.find((one) => one.includes(LEP)) ?? '';
  const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
  const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map((field) => field.slice(1));
  return onward(await visit(new URL(action, page), new URLSearchParams(fields)));
}

/** Installs the bot, and waits until it has said how many of the roster it knows here. */
async function install(known: number, without?: string): Promise<void> {
  expect((await visit(await approve(without))).status).toBe(200);
  const greeting = `I know ${known} of the roster’s 2 contacts here`;
  await expect.poll(() => lastTo(LEP), { timeout: 20_000 }).toContain(greeting);
}

async function call(token: string, method: string, args: Args = {}): Promise<Answer> {
  const asked = { headers: { authorization: `Bearer ${token}` }, body: new URLSearchParams(args) };
  const answer = await fetch(slack.apiUrl + method, { method: 'POST', ...asked });
  return answer.json() as Promise<Answer>;
}
const secrets = async () => {
  const [own] = await bot.opened.installations.list('slack');
  return (await bot.opened.installations.find('slack', [own?.tenant ?? '']))?.secrets ?? {};
};

/** What somebody does in their direct messages with the bot. */
async function direct(who: string, method: string, args: Args = {}): Promise<Answer> {
  const { botUser = '' } = await secrets();
  const { channel } = await call(`xoxp-${who}`, 'conversations.open', { users: botUser });
  return call(`xoxp-${who}`, method, { channel: channel?.id ?? '', ...args });
}
const seen = async (who: string) => (await direct(who, 'conversations.history')).messages ?? [];
const lastTo = async (who: string) => (await seen(who))[0]?.text;
const says = (who: string, text: string) => direct(who, 'chat.postMessage', { text }).then(bot.quiet);

it('is installed through Slack’s own page, and keeps its token sealed', async () => {
  const back = await approve();
  expect(await (await visit(back)).text()).toContain('Workplan bot is in Department of Justice');
  expect((await visit(back)).status, 'a state is good once').toBe(400);
  const { botToken = 'none', bot: id } = await secrets();
  expect(await call(botToken, 'auth.test')).toMatchObject({ ok: true, bot_id: id });
  const kept = await bot.opened.db.selectFrom('installation').selectAll().execute();
  expect(JSON.stringify([kept, bot.logged])).not.toContain(botToken);
});

it.for([
  ['a code that Slack never gave', 400, (back: URL) => back.searchParams.set('code', 'f00d')],
  ['a state that the bot never gave', 400, (back: URL) => back.searchParams.set('state', 'f00d')],
  ['cookies other than those it began with', 400, () => cookies.clear()],
] as const)('is not installed with %s', async ([, status, change]) => {
  const back = await approve();
  change(back);
  expect((await visit(back)).status).toBe(status);
  expect(await bot.opened.installations.list('slack')).toEqual([]);
});

it('knows people by their e-mail addresses, and answers what Slack delivers, but not itself', async () => {
  await install(1);
  await says(LEP, 'what is due this month?');
  expect(await lastTo(LEP)).toContain('Next due: actions 2, 3, 6 and 7');
  await says(DOJ, 'my actions');
  expect(await lastTo(DOJ)).toContain('Action 1');
  expect([(await seen(LEP)).length, (await seen(DOJ)).length]).toEqual([3, 2]);
  expect(slack.answers()).toEqual(Array(5).fill(200));
  expect(bot.logged).toEqual([]);
});

it('reminds by itself, and redraws the reminder once it is answered', async () => {
  await install(1);
  await bot.goTo('2025-03-24');
  await bot.quiet();
  const [reminder] = await seen(LEP);
  expect(reminder?.text).toContain('5 of 5 still open');
  await says(LEP, '3 is on track');
  expect(await lastTo(LEP)).toContain('Nothing is recorded until you confirm.');
  await says(LEP, 'yes');
  const redrawn = (await seen(LEP)).find(({ ts }) => ts === reminder?.ts);
  expect(redrawn).toMatchObject({ edited: {}, text: expect.stringContaining('4 of 5 still open') });
  expect(JSON.stringify(redrawn?.blocks)).toContain('Answered on 24 March 2025: on track.');
  expect((await bot.parts.store.readWorld()).updates).toHaveLength(1);
});

it('names the scope that it was not given in its log, and goes on once it is given', async () => {
  await install(0, 'users:read.email');
  expect(bot.logged).toContain('warn lookup-failed problem=missing_scope (needs users:read.email)');
  await install(1);
  await visit(await approve('chat:write'));
  await says(LEP, 'what is due this month?');
  expect(bot.logged.join()).toContain('problem=missing_scope (needs chat:write)');
  await install(1);
  await bot.goTo('2025-03-24');
  await bot.quiet();
  expect(await lastTo(LEP)).toContain('How are these going?');
});
