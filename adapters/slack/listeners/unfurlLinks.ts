import { draw } from '../../../src/message/draw.ts';
import { codeOfPlatform } from '../api/slackErrors.ts';
import { drawBlocks } from '../drawing/drawBlocks.ts';
import { linkEvent } from '../payloads.ts';
import type { Heard, Slack } from '../slack.ts';
import { whose } from '../whose.ts';

/** Links to actions show the action in short, where whoever posted them may see it. */
export async function unfurlLinks(event: unknown, { access }: Heard, slack: Slack): Promise<void> {
  const read = linkEvent.safeParse(event);
  if (!read.success) return;
  const { user, channel, message_ts: ts, links, unfurl_id: unfurlId, source } = read.data;
  slack.later(async () => {
    const from = await whose({ user }, access, slack);
    const unfurls: Record<string, unknown> = {};
    for (const { url } of links) {
      const ref = refIn(url, slack.publicUrl);
      const sheet = ref === undefined ? undefined : await slack.desk.sheet(from, ref);
      if (sheet !== undefined)
        unfurls[url] = { blocks: drawBlocks({ ...draw(sheet), choices: [] }, { message: '' }) };
    }
    if (Object.keys(unfurls).length === 0) return;
    const where =
      unfurlId === undefined || source === undefined ? { channel, ts } : { unfurl_id: unfurlId, source };
    await slack.api
      .call(access.token, 'chat.unfurl', { ...where, unfurls })
      .catch((error: unknown) =>
        slack.log('warn', 'not-unfurled', { problem: codeOfPlatform(error) ?? 'no answer' }),
      );
  });
}

/** The action that one of our own addresses names: https://workplan.example.org/actions/3. */
function refIn(url: string, publicUrl: string | undefined): string | undefined {
  if (publicUrl === undefined || !URL.canParse(url)) return undefined;
  const [address, own] = [new URL(url), new URL(publicUrl)];
  const base = own.pathname.replace(/\/$/, '');
  const found =
    address.host === own.host
      ? address.pathname.replace(base, '').match(/^\/actions\/([^/]{1,60})\/?$/)
      : null;
  return found?.[1] === undefined ? undefined : decoded(found[1]);
}

/** Anybody can write an address that stands for no words. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
