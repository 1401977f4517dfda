import { revokedEvent } from '../payloads.ts';
import type { Slack } from '../slack.ts';

/** The app was taken out of a workspace: its token is deleted, and what is due there waits. */
export async function leave(tenant: string, slack: Slack): Promise<void> {
  const isGone = await slack.installations.remove('slack', tenant);
  slack.tokens.forget(tenant);
  if (isGone) slack.log('info', 'slack-uninstalled', { tenant });
}

/** Tokens of people are not ours; the bot's own is. */
export async function leaveIfRevoked(event: unknown, tenant: string, slack: Slack): Promise<void> {
  const read = revokedEvent.safeParse(event);
  if (read.success && (read.data.tokens.bot ?? []).length > 0) await leave(tenant, slack);
}
