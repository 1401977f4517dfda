import type { Identity } from '../../src/people/identity.ts';
import { problemOf } from './api/slackErrors.ts';
import type { Access } from './api/tokens.ts';
import type { Slack } from './slack.ts';
import { drawHomeView, drawStrangersHome } from './specialities.ts';

/** Draws somebody's Home as everything stands now. */
export async function publishHome(
  from: Identity,
  { token }: Pick<Access, 'token'>,
  slack: Pick<Slack, 'desk' | 'api' | 'log'>,
): Promise<void> {
  const message = await slack.desk.home(from);
  const view = message.kind === 'home' ? drawHomeView(message) : drawStrangersHome(message);
  try {
    await slack.api.call(token, 'views.publish', { user_id: from.user, view });
  } catch (error) {
    slack.log('warn', 'home-not-published', { problem: problemOf(error) });
  }
}
