import type { Identity } from '../../../src/people/identity.ts';
import { codeOfPlatform } from '../api/slackErrors.ts';
import { escapeMarkup } from '../drawing/escapeMarkup.ts';
import type { ActionsBody } from '../payloads.ts';
import type { Heard, Slack } from '../slack.ts';

/** Joins the channel where it may, and says what to do where it may not. */
export async function chooseDigestChannel(
  channel: string | undefined,
  { response_url: address }: ActionsBody,
  from: Identity,
  { tenant, access }: Heard,
  slack: Slack,
): Promise<void> {
  if (channel === undefined || address === undefined) return;
  slack.later(async () => {
    const say = (text: string) =>
      slack.api.respond(address, { replace_original: false, response_type: 'ephemeral', text });
    try {
      const { channel: about } = await slack.api.call(access.token, 'conversations.info', { channel });
      const { name, is_member: isMember, is_private: isPrivate } = about as Record<string, unknown>;
      if (isMember !== true && isPrivate !== true)
        await slack.api.call(access.token, 'conversations.join', { channel });
      if (isMember !== true && isPrivate === true)
        return say(
          'I am not in that channel, and it is private. Type /invite and my name there, then choose it again.',
        );
      const done = await slack.desk.chooseDigestChannel(from, {
        platform: 'slack',
        tenant,
        id: channel,
        name: typeof name === 'string' ? name : channel,
      });
      return say(escapeMarkup(done));
    } catch (error) {
      slack.log('warn', 'channel-not-chosen', {
        problem: codeOfPlatform(error) ?? 'Slack could not be asked',
      });
      return say('I can’t post there. Type /invite and my name in that channel, then choose it again.');
    }
  });
}
