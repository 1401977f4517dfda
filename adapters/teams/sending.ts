import { DeliveryError, type Posted } from '../../src/ports/chatAdapter.ts';
import type { Conversation, MessageRef } from '../../src/ports/conversation.ts';
import type { Patience } from './api/patience.ts';
import { failureOf } from './api/teamsErrors.ts';
import { baseOf } from './hearing.ts';
import type { Address } from './meet.ts';
import { type Drawn, drawMessage, paintChart } from './specialities.ts';
import type { Teams } from './teams.ts';

export type Sending = Pick<Teams, 'connector' | 'known' | 'log'> & { readonly patience: Patience };

/** Posts a message to where Teams said that the conversation is; opens one with whoever has none yet. */
export async function send(posted: Posted, teams: Sending): Promise<MessageRef> {
  const { to, message, id, thread } = posted;
  const chart = await paintChart(message).catch(() => {
    teams.log('warn', 'no-chart', { problem: 'The picture could not be made.' });
    return undefined;
  });
  const activity = activityOf(drawMessage(message, id, chart));
  const post = async ({ serviceUrl, conversation, hasThreads }: Place): Promise<MessageRef> => {
    const isInThread = thread !== undefined && hasThreads !== false;
    const place = isInThread ? `${conversation};messageid=${thread}` : conversation;
    const name = await teams.connector.post(serviceUrl, place, activity);
    if (name === undefined) throw new DeliveryError('uncertain', 'Teams’ answer named no message.');
    return { channel: conversation, id: name };
  };
  return teams.patience.during(to, async () => {
    const address = await addressOf(to, teams);
    try {
      return await post(address);
    } catch (error) {
      const again = await anew(error, to, address, teams);
      if (again === undefined) throw error;
      return post(again);
    }
  });
}

/** Redraws a message in its place. */
export async function revise({ to, message, id }: Posted, ref: MessageRef, teams: Sending): Promise<void> {
  if (ref.id === '') return;
  const activity = activityOf(drawMessage(message, id, await paintChart(message).catch(() => undefined)));
  try {
    await teams.patience.during(to, async () => {
      const { serviceUrl } = await addressOf(to, teams);
      await teams.connector.put(serviceUrl, ref.channel, ref.id, { ...activity, id: ref.id });
    });
  } catch (error) {
    // A message that can't be redrawn is no reason to think that its person can't be reached.
    const isOfMessage =
      error instanceof DeliveryError && (error.kind === 'person' || error.kind === 'channel');
    throw isOfMessage ? new DeliveryError('message', error.message) : error;
  }
}

/** A group chat, as a chat with one person, has no threads: what hangs together there only follows each other. */
type Place = Address & { readonly hasThreads?: boolean };

async function addressOf(to: Conversation, teams: Sending): Promise<Place> {
  const key =
    to.kind === 'direct'
      ? { tenant: to.with.tenant, kind: 'person' as const, id: to.with.user }
      : { tenant: to.tenant, kind: 'channel' as const, id: to.id };
  const found = await teams.known.find(key);
  const { serviceUrl, conversation } = found?.address ?? {};
  if (serviceUrl !== undefined && conversation !== undefined)
    return { serviceUrl, conversation, hasThreads: found?.team !== undefined };
  // A channel is written to by its own name, which nobody has to have heard.
  if (to.kind === 'channel')
    return { serviceUrl: await teams.known.serviceUrlOf(to.tenant), conversation: baseOf(to.id) };
  return open(to, teams);
}

type Direct = Extract<Conversation, { kind: 'direct' }>;

/** Where the app is not installed for somebody, the bot installs itself where it may. */
async function open({ with: { tenant, user } }: Direct, teams: Sending): Promise<Address> {
  const serviceUrl = await teams.known.serviceUrlOf(tenant);
  const ask = () => teams.connector.open(serviceUrl, tenant, user);
  const conversation = await ask().catch(async (error: unknown) => {
    if (failureOf(error).status !== 403 || !(await installFor(tenant, user, teams))) throw error;
    return ask();
  });
  if (conversation === undefined)
    throw new DeliveryError('uncertain', 'Teams’ answer named no conversation.');
  const address = { serviceUrl, conversation };
  await teams.known.save({ platform: 'teams', tenant, kind: 'person', id: user, address });
  return address;
}

async function installFor(tenant: string, user: string, { connector, log }: Sending): Promise<boolean> {
  const isInstalled = await connector.install(tenant, user).catch(() => false);
  if (isInstalled) log('info', 'teams-installed-for', { tenant });
  return isInstalled;
}

/** A personal conversation that Teams does not know any more may only have another name since the app was put back. */
async function anew(
  error: unknown,
  to: Conversation,
  before: Address,
  teams: Sending,
): Promise<Address | undefined> {
  const { status } = failureOf(error);
  if (to.kind !== 'direct' || (status !== 404 && status !== 403)) return undefined;
  const now = await open(to, teams).catch(() => undefined);
  return now === undefined || now.conversation === before.conversation ? undefined : now;
}

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Plain words are shown to the letter; a card says itself what to show where it can't be drawn. */
function activityOf(drawn: Drawn): object {
  return drawn.kind === 'words'
    ? { type: 'message', text: drawn.words, textFormat: 'plain', summary: drawn.summary }
    : {
        type: 'message',
        summary: drawn.summary,
        attachments: [{ contentType: CARD, content: drawn.card }],
      };
}
