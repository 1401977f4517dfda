import { authorIn, authorOf, heardMention, heardMessage } from '../hearing.ts';
import { publishHome } from '../home.ts';
import { homeEvent, mentionEvent, messageEvent } from '../payloads.ts';
import type { Heard, Slack } from '../slack.ts';
import { whose } from '../whose.ts';

/** A direct message, an edit or a deletion of one. */
export async function hearMessage(event: unknown, { tenant, access }: Heard, slack: Slack): Promise<void> {
  const read = messageEvent.safeParse(event);
  const author = read.success ? authorIn(read.data, access.botUser) : undefined;
  if (!read.success || author === undefined) return;
  const incoming = heardMessage(read.data, await whose(author, access, slack), tenant);
  if (incoming !== undefined) await slack.hear(incoming);
}

/** The bot is named in a channel. In a direct message the same words come as a message too. */
export async function hearMention(event: unknown, { tenant, access }: Heard, slack: Slack): Promise<void> {
  const read = mentionEvent.safeParse(event);
  if (!read.success || read.data.bot_id !== undefined || read.data.channel.startsWith('D')) return;
  const from = await whose(authorOf(read.data.user, read.data), access, slack);
  await slack.hear(heardMention(read.data, from, tenant, access.botUser));
}

/** The event names no team, so Slack is asked whose person it is; nobody waits for that but the page. */
export async function openHome(event: unknown, { access }: Heard, slack: Slack): Promise<void> {
  const read = homeEvent.safeParse(event);
  if (!read.success || (read.data.tab !== undefined && read.data.tab !== 'home')) return;
  const { user } = read.data;
  slack.later(async () => publishHome(await whose({ user }, access, slack), access, slack));
}
