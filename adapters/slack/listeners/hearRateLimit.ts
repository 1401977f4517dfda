import { say } from '../../../src/message/text.ts';
import { rateLimitBody } from '../payloads.ts';
import type { Slack } from '../slack.ts';

/**
 * Slack holds events back for a minute: a workspace said too much, or too little of it was acknowledged. Slack says
 * so each minute and never sends them later, so whoever wrote then has to write again.
 */
export async function hearRateLimit(body: unknown, { installations, log, tell }: Slack): Promise<void> {
  const read = rateLimitBody.safeParse(body);
  if (!read.success) return;
  const { team_id: tenant, minute_rate_limited: seconds } = read.data;
  const minute = new Date(seconds * 1_000).toISOString();
  log('warn', 'slack-rate-limited', {
    tenant,
    minute,
    problem:
      'Slack holds back events of this workspace. What was said to the bot in that minute is not heard.',
  });
  const name = (await installations.find('slack', [tenant]))?.name ?? tenant;
  const sentence = say`Slack held back messages to me in ${name} (${tenant}), because there were too many at once. What people wrote to me there meanwhile may not have reached me: where I did not answer, they have to write again.`;
  await tell(`rate-limited/slack/${tenant}/${minute.slice(0, 10)}`, [sentence]);
}
