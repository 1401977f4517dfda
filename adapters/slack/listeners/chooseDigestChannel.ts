import type { Identity } from '../../../src/people/identity.ts';
import { problemOf } from '../api/slackErrors.ts';
import { escapeMarkup } from '../drawing/escapeMarkup.ts';
import type { ActionsBody } from '../payloads.ts';
import type { Heard, Slack } from '../slack.ts';

const REFUSALS = {
  'not yet':
    'The secretariat has to confirm this workspace first, so nothing was changed. Once they have, choose the channel again.',
  no: 'Only whoever installed the app, a chair or the secretariat may say where the weekly digest goes. Nothing was changed.',
} as const;

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
      const mayChoose = await slack.desk.mayChooseDigestChannel(from, tenant);
      if (mayChoose !== 'yes') return say(REFUSALS[mayChoose]);
      const { channel: about } = await slack.api.call(access.token, 'conversations.info', { channel });
      const { name, is_member: isMember, is_private: isPrivate } = about as Record<string, unknown>;
      if (isMember !== true && isPrivate !== true)
        await slack.api.call(access.token, 'conversations.join', { channel });
      if (isMember !== true && isPrivate === true)
        return say(
          'I am not in that channel, and it is private. Type /invite and my name there, then choose it again.',
        );
      const title = typeof name === 'string' ? name : channel;
      await slack.desk.chooseDigestChannel({ platform: 'slack', tenant, id: channel, name: title });
      return say(
        escapeMarkup(
          `✓ #${title} gets the weekly digest from now on, on the first working day of each week.`,
        ),
      );
    } catch (error) {
      slack.log('warn', 'channel-not-chosen', {
        problem: problemOf(error),
      });
      return say('I can’t post there. Type /invite and my name in that channel, then choose it again.');
    }
  });
}
