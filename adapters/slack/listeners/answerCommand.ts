import type { Shown } from '../../../src/ports/frontDesk.ts';
import { drawShown, isForAll, type ShownWhere } from '../drawing/drawShown.ts';
import { channelOf, directWith, identityOf } from '../hearing.ts';
import { commandBody } from '../payloads.ts';
import { readSaid } from '../readSaid.ts';
import type { Heard, Reply, Slack } from '../slack.ts';

/** "/workplan what's due" is answered in the acknowledgement, for whoever asked alone; "/workplan share …" for all. */
export async function answerCommand(body: unknown, { tenant }: Heard, slack: Slack): Promise<Reply> {
  const command = commandBody.parse(body);
  const from = identityOf(command.user_id, tenant);
  const isDirect = command.channel_name === 'directmessage' || command.channel_id.startsWith('D');
  const said = readSaid(command.text).trim();
  const shared = /^share\b[:\s]*/i.exec(said);
  const words = said.slice(shared?.[0].length ?? 0);
  const shown = await slack.desk.answer({
    eventId: `slack/${tenant}/command/${command.trigger_id}`,
    from,
    in: isDirect ? directWith(from) : channelOf(command.channel_id, tenant),
    said: words === '' ? 'help' : words,
  });
  if (shown === undefined) return undefined;
  const isPublic = shared !== null && !isDirect && shown.every(({ message }) => isForAll(message));
  const where: ShownWhere = isPublic ? 'everybody' : isDirect ? 'in direct' : 'in channel';
  return replyWith(shown, where, command.response_url, slack);
}

/** The first answer goes with the acknowledgement; the others, if there are any, follow it. */
function replyWith(shown: readonly Shown[], where: ShownWhere, address: string, slack: Slack): Reply {
  const [first, ...others] = shown.map((one) => drawShown(one, where));
  for (const other of others) slack.later(() => slack.api.respond(address, other));
  return first;
}
