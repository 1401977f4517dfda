import type { ImageBlock } from '@slack/types';
import { DeliveryError, type Posted } from '../../src/ports/chatAdapter.ts';
import type { Conversation, MessageRef } from '../../src/ports/conversation.ts';
import { codeOfPlatform, deliveryErrorOf } from './api/slackErrors.ts';
import type { Access } from './api/tokens.ts';
import type { Answer } from './api/webApi.ts';
import { sendChart } from './sendChart.ts';
import type { Slack } from './slack.ts';
import { type Drawn, drawMessage } from './specialities.ts';

type Sending = Pick<Slack, 'api' | 'tokens' | 'log'>;

/** Marks a message of ours as the one with this key, so that it can be found again. */
const EVENT_TYPE = 'workplan_message';
/** Slack doesn't take these blocks, or not so many words in them. */
const REFUSED_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** Posts a message, in simpler blocks where Slack refuses the first. */
export async function send(posted: Posted, slack: Sending): Promise<MessageRef> {
  const access = await slack.tokens.need(tenantOf(posted.to));
  const { thread, message } = posted;
  const chart =
    message.kind === 'digest' && message.isRest !== true
      ? await sendChart(message, access, slack)
      : undefined;
  const answer = await calling(posted.to, access, slack, () =>
    inBlocks(withChart(drawMessage(message, { message: posted.id }), chart), (drawn) =>
      slack.api.call(access.token, 'chat.postMessage', {
        channel: posted.to.kind === 'direct' ? posted.to.with.user : posted.to.id,
        ...drawn,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        metadata: { event_type: EVENT_TYPE, event_payload: { key: posted.key } },
        unfurl_links: false,
        unfurl_media: false,
        parse: 'none',
      }),
    ),
  );
  const { channel, ts } = answer;
  if (typeof channel !== 'string' || typeof ts !== 'string')
    throw new DeliveryError('uncertain', 'Slack’s answer named no message.');
  return { channel, id: ts };
}

/** Redraws a message in its place; one that only its person sees, as long as Slack lets it be. */
export async function revise(posted: Posted, ref: MessageRef, slack: Sending): Promise<void> {
  const drawn = drawMessage(posted.message, { message: posted.id });
  if (ref.via !== undefined) {
    const { text, blocks } = drawn;
    await slack.api.respond(ref.via, { replace_original: true, text, blocks });
    return;
  }
  if (ref.id === '') return;
  const access = await slack.tokens.need(tenantOf(posted.to));
  try {
    await inBlocks(drawn, (words) =>
      slack.api.call(access.token, 'chat.update', {
        channel: ref.channel,
        ts: ref.id,
        ...words,
        parse: 'none',
      }),
    );
  } catch (error) {
    const failed = deliveryErrorOf(error, posted.to);
    // A message that can't be redrawn is no reason to think that its person can't be reached.
    const isOfMessage =
      failed instanceof DeliveryError && (failed.kind === 'person' || failed.kind === 'channel');
    throw isOfMessage ? new DeliveryError('message', failed.message) : failed;
  }
}

/** Finds a message whose sending ended without an answer, by the key that it carries. */
export async function lookUp(posted: Posted, slack: Sending): Promise<MessageRef | null | undefined> {
  const access = await slack.tokens.need(tenantOf(posted.to));
  try {
    const channel = await channelIdOf(posted.to, access, slack);
    const answer = await slack.api.call(
      access.token,
      posted.thread === undefined ? 'conversations.history' : 'conversations.replies',
      {
        channel,
        limit: 100,
        include_all_metadata: true,
        ...(posted.thread === undefined ? {} : { ts: posted.thread }),
      },
    );
    const messages = Array.isArray(answer['messages']) ? answer['messages'] : [];
    const found = messages.find((message) => keyOf(message) === posted.key);
    return found === undefined ? null : { channel, id: String(found.ts) };
  } catch (error) {
    if (codeOfPlatform(error) === 'missing_scope' || codeOfPlatform(error) === 'not_in_channel')
      return undefined;
    throw deliveryErrorOf(error, posted.to);
  }
}

async function channelIdOf(to: Conversation, access: Access, { api }: Sending): Promise<string> {
  if (to.kind === 'channel') return to.id;
  const answer = await api.call(access.token, 'conversations.open', { users: to.with.user });
  const channel: unknown = answer['channel'];
  return typeof channel === 'object' && channel !== null && 'id' in channel
    ? String(channel.id)
    : to.with.user;
}

function keyOf(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('metadata' in message)) return undefined;
  const { metadata } = message as { metadata?: { event_type?: unknown; event_payload?: { key?: unknown } } };
  return metadata?.event_type === EVENT_TYPE ? metadata.event_payload?.key : undefined;
}

/** Slack's errors as what they mean for a message. */
async function calling(
  to: Conversation,
  access: Access,
  slack: Sending,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const isUnclear = codeOfPlatform(error) === 'account_inactive';
    const failed = isUnclear ? await whoIsInactive(to, access, slack) : deliveryErrorOf(error, to);
    const isTenant = failed instanceof DeliveryError && failed.kind === 'tenant';
    throw isTenant && (await hasNewToken(access, slack))
      ? new DeliveryError('busy', failed.message, ASK_AGAIN_MS)
      : failed;
  }
}

/** Whether the app was installed again meanwhile, perhaps by another process. */
async function hasNewToken({ tenant, token }: Access, { tokens }: Sending): Promise<boolean> {
  tokens.forget(tenant);
  const now = await tokens.of(tenant);
  return now !== undefined && now.token !== token;
}

async function whoIsInactive(to: Conversation, access: Access, slack: Sending): Promise<DeliveryError> {
  const isApp = await isOurs(to, access, slack);
  return new DeliveryError(
    isApp ? 'tenant' : to.kind === 'direct' ? 'person' : 'channel',
    'account_inactive',
  );
}

const ASK_AGAIN_MS = 5_000;

/** Whether it is the app's own account that is inactive, and not the person's. */
async function isOurs(to: Conversation, { token }: Access, { api }: Sending): Promise<boolean> {
  try {
    await api.call(token, 'auth.test', {});
    return false;
  } catch (error) {
    if (codeOfPlatform(error) === 'account_inactive') return true;
    const failed = deliveryErrorOf(error, to);
    if (failed instanceof DeliveryError && failed.kind === 'tenant') return true;
    // Nothing was sent, and nobody is written off for a question that Slack did not answer.
    throw new DeliveryError('busy', 'account_inactive', ASK_AGAIN_MS);
  }
}

/** Below the heading; whoever can’t take it gets the same without it. */
function withChart(drawn: Drawn, chart: ImageBlock | undefined): Drawn {
  if (chart === undefined) return drawn;
  const [heading, ...rest] = drawn.blocks;
  return {
    ...drawn,
    blocks: [...(heading === undefined ? [] : [heading]), chart, ...rest],
    simpler: drawn.simpler ?? (() => drawn.blocks),
  };
}

type Words = Pick<Drawn, 'text'> & { readonly blocks?: Drawn['blocks'] };

/** The blocks as drawn, else simpler ones, else the words alone: something is always said. */
async function inBlocks(
  { text, blocks, simpler }: Drawn,
  post: (words: Words) => Promise<Answer>,
): Promise<Answer> {
  const tries: readonly (() => Words)[] = [
    () => ({ text, blocks }),
    ...(simpler === undefined ? [] : [() => ({ text, blocks: simpler() })]),
    () => ({ text }),
  ];
  for (const [at, draw] of tries.entries()) {
    try {
      return await post(draw());
    } catch (error) {
      const isLast = at === tries.length - 1;
      if (isLast || !REFUSED_BLOCKS.has(codeOfPlatform(error) ?? '')) throw error;
    }
  }
  throw new Error('No words were tried.');
}

export function tenantOf(to: Conversation): string {
  return to.kind === 'direct' ? to.with.tenant : to.tenant;
}
