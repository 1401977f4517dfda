import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Incoming } from '../../../src/ports/conversation.ts';
import { idOf, reminded } from './attack.ts';
import { isObject, type Json, objectOf, textOf } from './standIn/json.ts';
import { LEP } from './tenants.ts';

const TYPED = {
  'message-personal': '…002 directly: “what is due in March?”',
  'message-personal-formatted': '…002 directly: “action 3:\n• nine operations\n• on track & well 🙂”',
  'message-personal-bare': '…002 directly: “help”',
  'message-personal-quoting': '…002 directly, to the reminder: “3 is on track”',
  'message-personal-quoting-by-entity': '…002 directly, to the reminder: “3 is on track”',
  'message-personal-with-file': '…002 directly, with report.pdf: “here is the report for action 8”',
  'message-personal-with-picture': '…002 directly: “a picture of action 8”',
  'message-by-a-guest': '…009 directly: “what is due?”; knows person …009',
};
const IN_CHANNELS = {
  'message-channel-mention':
    '…002 in #strategy, in thread 101: “what is overdue?”; knows channel #strategy; knows team #team',
  'message-channel-in-thread': '…002 in #strategy, in thread 101, to 101: “and in April?”',
  'message-channel-mention-alone': '…002 in #strategy, in thread 103: “help”',
  'message-channel-mentioning-both': '…002 in #strategy, in thread 105: “ask DOJ contact about action 6”',
  'message-group-chat-mention': '…002 in #group: “what is overdue?”; knows channel #group',
};
const CHANGED = {
  'message-update-edited': '…002 directly: changed to “action 3: nine operations”',
  'message-delete': '…002 directly: deleted',
  'message-update-undeleted': '…002 directly: changed to “action 3: nine operations”',
  'message-update-channel': '…002 in #strategy, in thread 101: changed to “what is due in May?”',
};
const PRESSED = {
  'invoke-execute': '…002 directly: chose 3/on_track; redraws the card',
  'invoke-execute-form': '…002 directly: chose 7/trouble; redraws the card',
  'invoke-execute-of-nothing': 'answers “That was answered in the meantime, so nothing was changed.”',
  'message-submit': '…002 directly: chose 5/complete',
  'invoke-task-fetch': 'opens “Action 8: how does it stand?”',
  'invoke-task-submit': '…002 directly: chose 8/detail',
  'invoke-extension-fetch-task': 'opens “Record as an update”',
  'invoke-extension-submit-action':
    '…002 directly, with 1743000000555: chose report; answers “I have sent you what I read from it. Nothing is recorded unt”',
};
const PASSED_OVER = {
  'message-personal-picture-alone': 'nothing',
  'message-without-account': 'nothing',
  'message-by-a-bot': 'nothing',
  'message-channel-of-somebody-else': 'nothing',
  'message-reaction-added': 'nothing',
  'message-reaction-removed': 'nothing',
  typing: 'nothing',
  'event-read-receipt': 'nothing',
  'event-meeting-start': 'nothing',
  'end-of-conversation': 'nothing',
  trace: 'nothing',
  'invoke-unknown': 'refused with 501; answers “The bot has nothing of that name.”',
  'invoke-sign-in': 'refused with 501; answers “The bot has nothing of that name.”',
};
const COMING_AND_GOING = {
  'installation-update-add-team':
    'knows channel #team; says “I keep the plan “OCTF STRATEGY GROUP ADDENDUM WORK PLAN 2024”',
  'conversation-update-bot-added': 'nothing',
  'conversation-update-person-added': 'nothing',
  'conversation-update-person-removed': 'nothing',
  'conversation-update-team-renamed': 'nothing',
  'conversation-update-channel-created': 'nothing',
  'conversation-update-channel-deleted': 'forgets channel #strategy',
  'installation-update-remove-team': 'forgets team #team; forgets channel #team',
  'installation-update-remove': 'forgets person …002',
  'installation-update-add': 'knows person …002; says “What I can do”',
  'installation-update-add-upgrade': 'nothing',
  'installation-update-remove-upgrade': 'forgets person …002',
  'conversation-update-personal': 'knows person …002',
};

const FOLDER = path.join(import.meta.dirname, 'heard');
const names = globSync('*.json', { cwd: FOLDER }).map((file) => path.basename(file, '.json'));
const scene = reminded();

/** A payload as Teams documents it, with what is known only now in the place of its {{name}}. */
function read(name: string): Json {
  const { teams, gov, reminder } = scene;
  const known: Readonly<Record<string, string>> = {
    bot: `28:${teams.appId}`,
    serviceUrl: gov.serviceUrl,
    chat: gov.chatOf(LEP),
    reminder: reminder.id,
    message: idOf(reminder),
  };
  const text = readFileSync(path.join(FOLDER, `${name}.json`), 'utf8');
  return JSON.parse(text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => known[key] ?? key)) as Json;
}

/** Delivers every payload that a table names, one after the other, and says in its words what each led to. */
async function plays(table: Readonly<Record<string, string>>): Promise<void> {
  const told: Record<string, string> = {};
  for (const name of Object.keys(table)) told[name] = await play(name);
  expect(told).toEqual(table);
}

async function play(name: string): Promise<string> {
  const before = { heard: await heard(), known: await known(), said: said() };
  const { status, body } = await scene.teams.deliver(read(name));
  await scene.bot.quiet();
  const led = [
    ...(await heard()).slice(before.heard.length),
    ...tellAnswer(body),
    ...newIn(before.known, await known()).map((one) => `knows ${one}`),
    ...newIn(await known(), before.known).map((one) => `forgets ${one}`),
    // What is answered to words and presses is told elsewhere.
    ...(/^(?:message|invoke)/.test(name) ? [] : saidSince(before.said).map((one) => `says “${one}”`)),
  ];
  if (status !== 200) led.unshift(`refused with ${status}`);
  return led.length === 0 ? 'nothing' : led.join('; ');
}

function newIn(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((one) => !before.includes(one));
}

async function heard(): Promise<readonly string[]> {
  const rows = await scene.bot.opened.db.selectFrom('heard').select('incoming').orderBy('position').execute();
  return rows.map(({ incoming }) => tellHeard(incoming as Incoming));
}

async function known(): Promise<readonly string[]> {
  const rows = await scene.bot.opened.db
    .selectFrom('conversation_reference')
    .select(['kind', 'id'])
    .execute();
  return rows.map(({ kind, id }) => `${kind} ${short(id)}`);
}

const PLACES = [LEP, '19:team@thread.tacv2', '19:strategy@thread.tacv2'];
const said = (): readonly (readonly string[])[] =>
  PLACES.map((place) =>
    scene.gov
      .messagesIn(place)
      .flatMap(({ isFromApp, activity }) => (isFromApp ? [firstLine(textOf(activity, 'summary'))] : [])),
  );
const saidSince = (before: ReturnType<typeof said>): readonly string[] =>
  said().flatMap((all, at) => all.slice(before[at]?.length));

/** "…002" of an id that ends so, "#strategy" of a channel. */
function short(id: string): string {
  return id.startsWith('19:') ? `#${id.slice(3).split('@')[0]}` : `…${id.slice(-3)}`;
}

function tellHeard(incoming: Incoming): string {
  const { from, in: where, thread, inReplyTo, files } = incoming;
  const place = where.kind === 'channel' ? `in ${short(where.id)}` : 'directly';
  const hangs = thread !== undefined && 'of' in thread ? `, in thread ${thread.of.slice(-3)}` : '';
  const answers =
    inReplyTo === undefined
      ? ''
      : `, to ${inReplyTo.id === scene.reminder.id ? 'the reminder' : inReplyTo.id.slice(-3)}`;
  const with_ =
    files === undefined
      ? ''
      : `, with ${files.map((file) => new URL(file).pathname.split('/').at(-1)).join()}`;
  return `${short(from.user)} ${place}${hangs}${answers}${with_}: ${tellWords(incoming)}`;
}

function tellWords(incoming: Incoming): string {
  if ('said' in incoming) return `“${incoming.said}”`;
  if ('edited' in incoming) return `changed to “${incoming.edited}”`;
  return 'deleted' in incoming ? 'deleted' : `chose ${incoming.pressed?.choice ?? incoming.chose.kind}`;
}

function tellAnswer(body: unknown): readonly string[] {
  if (!isObject(body) || Object.keys(body).length === 0) return [];
  const task = objectOf(body, 'task');
  const value = objectOf(task, 'value');
  if (task['type'] === 'continue') return [`opens “${textOf(value, 'title')}”`];
  const sentence = textOf(task, 'value') || textOf(body, 'value') || textOf(body, 'error');
  return [sentence === '' ? 'redraws the card' : `answers “${firstLine(sentence)}”`];
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 60);

it('What somebody says to the bot is heard as they typed it', () => plays(TYPED));
it('In channels and group chats the bot hears what is said to it, and in which thread', () =>
  plays(IN_CHANNELS));
it('Edits, deletions and what undoes them are heard', () => plays(CHANGED));
it('Buttons, dialogs and the message menu do what they say', () => plays(PRESSED));
it('What is no business of the bot’s is received, and passed over', () => plays(PASSED_OVER));
it('A picture with no word to it is answered with what is possible', async () => {
  const alone = { ...read('message-personal-picture-alone'), id: '1743000000058' };
  expect(await scene.teams.deliver(alone)).toMatchObject({ status: 200 });
  await scene.teams.until(() => scene.gov.seenBy(LEP).at(-1)?.includes('I can’t read pictures.'));
});
it('Where the app comes and goes is known', () => plays(COMING_AND_GOING));

it('Every payload in the folder is in one of the tables', () => {
  const tables = [TYPED, IN_CHANNELS, CHANGED, PRESSED, PASSED_OVER, COMING_AND_GOING];
  expect(names.toSorted()).toEqual(tables.flatMap(Object.keys).toSorted());
});
