import type { ChannelAddress } from '../../src/people/channel.ts';
import { problemOf } from './api/slackErrors.ts';
import type { Slack } from './slack.ts';

/** What people call a channel; undefined where Slack does not say, as of a private one that the bot is not in. */
export async function readChannelName(
  { tenant, id }: ChannelAddress,
  { api, tokens, log }: Pick<Slack, 'api' | 'tokens' | 'log'>,
): Promise<string | undefined> {
  try {
    const { token } = await tokens.need(tenant);
    const { channel } = await api.call(token, 'conversations.info', { channel: id });
    const { name } = channel as { readonly name?: unknown };
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch (error) {
    log('warn', 'channel-not-named', { problem: problemOf(error) });
    return undefined;
  }
}
