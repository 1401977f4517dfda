import { openSlack } from '../src/openSlack.ts';
import { startSlack } from '../tests/adapters/slack/standIn/startSlack.ts';
import type { Figure } from './figure.ts';
import { A_MINUTE, measureReminders, PEOPLE } from './reminders.ts';

/** Reminders to a thousand people through a Slack that refuses every tenth call and fails every twentieth. */
export async function measureSlackReminders(folder: string): Promise<readonly Figure[]> {
  const slack = await startSlack({ signingSecret: 'signing-secret-of-the-bench' });
  const users = Array.from({ length: PEOPLE }, (_, at) => ({ id: `U${at}`, name: `Contact ${at}` }));
  const gov = slack.workspace({ id: 'T1', name: 'Bench', botToken: 'xoxb-bench', users });
  slack.script('chat.postMessage', (_, count) =>
    count % 10 === 9 ? { status: 429, retryAfter: 1 } : count % 20 === 4 ? { status: 500 } : 'as usual',
  );
  return measureReminders(
    {
      name: 'Slack',
      faults: '10 % 429s and 5 % 500s',
      env: {
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_SIGNING_SECRET: 'signing-secret-of-the-bench',
        SLACK_API_URL: slack.apiUrl,
        SLACK_MESSAGES_PER_MINUTE: String(A_MINUTE),
      },
      column: 'slack',
      identities: users.map(({ id }) => `T1/${id}`),
      connect: openSlack,
      count: () => ({
        each: users.map(({ id }) => gov.messagesIn(id).length),
        impatient: slack.impatient.length,
      }),
      stop: () => slack.stop(),
    },
    folder,
  );
}
