import { heardMention, heardMessage, identityOf } from '../hearing.ts';
import { publishHome } from '../home.ts';
import { homeEvent, mentionEvent, messageEvent } from '../payloads.ts';
import type { Heard, Slack } from '../slack.ts';

/** A direct message, an edit or a deletion of one. */
export async function hearMessage(event: unknown, { access }: Heard, slack: Slack): Promise<void> {
  const read = messageEvent.safeParse(event);
  const incoming = read.success ? heardMessage(read.data, access, access.botUser) : undefined;
  if (incoming !== undefined) await slack.hear(incoming);
}

/** The bot is named in a channel. In a direct message the same words come as a message too. */
export async function hearMention(event: unknown, { access }: Heard, slack: Slack): Promise<void> {
  const read = mentionEvent.safeParse(event);
  if (!read.success || read.data.bot_id !== undefined || read.data.channel.startsWith('D')) return;
  await slack.hear(heardMention(read.data, access, access.botUser));
}

export async function openHome(event: unknown, { tenant }: Heard, slack: Slack): Promise<void> {
  const read = homeEvent.safeParse(event);
  if (!read.success || (read.data.tab !== undefined && read.data.tab !== 'home')) return;
  const from = identityOf(read.data.user, tenant);
  slack.later(() => publishHome(from, slack));
}
