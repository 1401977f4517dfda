import type { Incoming } from '../../../src/ports/conversation.ts';
import { readPayload } from './readPayload.ts';
import type { SlackBot } from './slackBot.ts';
import type { Block } from './standIn/block.ts';
import { readBlocks } from './standIn/readBlocks.ts';
import type { Slack } from './standIn/startSlack.ts';
import type { WorkspaceHandle } from './standIn/workspaceHandle.ts';
import type { Call } from './standIn/world.ts';

/** Where payloads are played, and as whom Slack is asked for addresses and triggers that are good. */
export type Stage = {
  readonly slack: Slack;
  readonly gov: WorkspaceHandle;
  readonly bot: SlackBot;
  readonly person?: string;
  readonly channel?: string;
  /** What stands for further {{names}}. */
  readonly known?: Readonly<Record<string, string>>;
};

/** Plays every payload that a table names, one after the other, and says in its words what each led to. */
export async function playAll(table: Readonly<Record<string, string>>, stage: Stage) {
  const told: Record<string, string> = {};
  for (const name of Object.keys(table)) told[name] = await playPayload(name, stage);
  return told;
}

/** Sends a payload, signed, and says what it led to; "nothing" where it was acknowledged and no more. */
async function playPayload(name: string, stage: Stage): Promise<string> {
  const { slack, gov, known } = stage;
  const sent = readPayload(name, { bot: gov.appUser, ...(await fromSlack(stage)), ...known });
  const [heardBefore, before] = [await heardIn(stage), await seen(stage)];
  const { status, body } = await slack.driver.send(sent);
  await untilStill(stage);
  const heard = (await heardIn(stage)).filter(
    ({ eventId }) => !heardBefore.some((earlier) => earlier.eventId === eventId),
  );
  const done = (await seen(stage)).flatMap((each, at) => each.slice(before[at]?.length));
  const led = [...heard.map(tellHeard), ...tellAnswer(body), ...done];
  if (status !== 200) return [`refused with ${status}`, ...led].join('; ');
  return led.length === 0 ? 'nothing' : led.join('; ');
}

/** An address for answers, and a trigger for a form: only Slack can make them. */
async function fromSlack({ gov, person = 'ULEP', channel = 'C1' }: Stage): Promise<Record<string, string>> {
  const { sent } = await gov.person(person).slash('/workplan', 'help', { channel });
  const { response_url, trigger_id } = sent.payload as Record<string, string>;
  return { response_url: response_url ?? '', trigger_id: trigger_id ?? '' };
}

async function heardIn({ bot }: Stage): Promise<readonly Incoming[]> {
  const rows = await bot.opened.db.selectFrom('heard').select('incoming').execute();
  return rows.map(({ incoming }) => incoming as Incoming);
}

/** What else can be seen of the bot's doings, each kind in its order. */
async function seen({ slack, gov, bot, channel = 'C1' }: Stage): Promise<readonly (readonly string[])[]> {
  const { updates, plan } = await bot.parts.store.readWorld();
  const refOf = (action: string) => plan.actions.find(({ id }) => id === action)?.ref;
  return [
    updates.map(({ action, status }) => `recorded ${status} for ${refOf(action)}`),
    slack.calls.flatMap(tellCall),
    gov
      .messagesIn(channel)
      .filter(({ isEphemeral }) => isEphemeral)
      .map(({ text }) => `told “${firstLine(text)}”`),
    bot.logged
      .filter((line) => line.includes('slack-uninstalled'))
      .map((line) => line.replace(/.*=/, 'left ')),
  ];
}

function tellHeard(incoming: Incoming): string {
  const { from, in: where, thread, inReplyTo, files } = incoming;
  const isOwn = where.kind === 'direct' && where.with.user === from.user && where.with.tenant === from.tenant;
  const place = where.kind === 'channel' ? `in ${where.id}` : isOwn ? 'directly' : 'to somebody else';
  const hangs = inReplyTo !== undefined ? `, in thread ${inReplyTo.id}` : thread ? ', in a new thread' : '';
  const with_ = files === undefined ? '' : `, with ${files.map(nameOf).join()}`;
  return `${from.user} of ${from.tenant} ${place}${hangs}${with_}: ${tellWords(incoming)}`;
}

/** "F1" of an address in a browser, and the whole of one that only Slack opens. */
function nameOf(file: string): string | undefined {
  return file.startsWith('slack:') ? file : file.split('/').at(-2);
}

function tellWords(incoming: Incoming): string {
  if ('said' in incoming) return `“${incoming.said}”`;
  if ('edited' in incoming) return `changed to “${incoming.edited}”`;
  return 'deleted' in incoming ? 'deleted' : `chose ${incoming.pressed?.choice ?? incoming.chose.kind}`;
}

const CALLS: Readonly<Record<string, (args: Call['args']) => string>> = {
  'views.open': ({ view }) => `opened “${(view as { title: { text: string } }).title.text}”`,
  'views.publish': ({ user_id: user }) => `drew the Home of ${user}`,
  'conversations.join': ({ channel }) => `joined ${channel}`,
  'chat.unfurl': ({ unfurls, ...where }) => {
    const links = Object.keys(unfurls as object).map((link) => new URL(link).pathname);
    return `unfurled ${links.join()} by ${Object.keys(where).join(' and ')}`;
  },
};

function tellCall({ method, args }: Call): readonly string[] {
  const tell = CALLS[method];
  return tell === undefined ? [] : [tell(args)];
}

function tellAnswer(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return body === undefined ? [] : [`answered ${body}`];
  const { text, errors, view } = body as {
    text?: string;
    errors?: Record<string, string>;
    view?: { blocks: readonly Block[] };
  };
  if (view !== undefined) return [`closes with “${firstLine(readBlocks(view.blocks))}”`];
  if (errors !== undefined) return [`minds ${Object.entries(errors).flat().join(': ')}`];
  return [`answered “${firstLine(text ?? JSON.stringify(body))}”`];
}

const firstLine = (text: string) => (text.split('\n')[0] ?? '').slice(0, 60);

const STILL_MS = 80;

/** Until nothing is under way: neither words to be answered, nor calls that nobody waits for. */
async function untilStill({ slack, bot }: Stage): Promise<void> {
  for (let count = -1; count !== slack.calls.length; ) {
    count = slack.calls.length;
    await bot.quiet();
    await new Promise((resolve) => setTimeout(resolve, STILL_MS));
  }
}
