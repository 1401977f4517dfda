import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel } from '@slack/bolt';
import type { Slack } from './startSlack.ts';

/** A small app on Bolt alone, to try the stand-in with. */
export type BareApp = {
  readonly url: string;
  /** A call of the Web API by plain HTTP. */
  call(method: string, args: Record<string, unknown>, token: string): Promise<Record<string, unknown>>;
  /** Posts by the real client: `ok`, or the error's code. */
  post(channel: string, text: string): Promise<string>;
  stop(): Promise<void>;
};

type Given = { readonly slack: Slack; readonly secret: string; readonly token: string };

export async function startBareApp({ slack, secret, token }: Given): Promise<BareApp> {
  const receiver = new HTTPReceiver({ signingSecret: secret, logger: quiet });
  const app = new App({ token, receiver, logger: quiet, clientOptions: impatientClient(slack) });
  listen(app);
  const server = (await app.start(0)) as Server;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    async call(method, args, as) {
      const headers = { authorization: `Bearer ${as}`, 'content-type': 'application/json' };
      const body = JSON.stringify(args);
      const answer = await fetch(`${slack.apiUrl}${method}`, { method: 'POST', headers, body });
      return (await answer.json()) as Record<string, unknown>;
    },
    async post(channel, text) {
      try {
        await app.client.chat.postMessage({ channel, text });
        return 'ok';
      } catch (error) {
        const { code, data } = error as { code: string; data?: { error: string } };
        return data?.error ?? code;
      }
    },
    async stop() {
      server.closeIdleConnections();
      await app.stop();
    },
  };
}

/** What these tests provoke need not be read about. */
export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

export const impatientClient = (slack: Slack) => ({
  slackApiUrl: slack.apiUrl,
  timeout: 2000,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

const form = (metadata: string) => ({
  type: 'modal' as const,
  callback_id: 'why',
  title: plain('Why?'),
  submit: plain('Send'),
  private_metadata: metadata,
  blocks: [
    {
      type: 'input',
      block_id: 'why',
      label: plain('Why?'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'standing',
      label: plain('How does it stand?'),
      element: {
        type: 'static_select',
        action_id: 'choice',
        options: [
          { text: plain('On track'), value: 'green' },
          { text: plain('Delayed (red)'), value: 'red' },
        ],
      },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: plain('When?'),
      element: { type: 'datepicker', action_id: 'date' },
    },
  ],
});

export function listen(app: App): void {
  app.message(async ({ message, say, client }) => {
    if (message.channel_type !== 'im' || !('text' in message)) return;
    if (message.text !== 'ask me') {
      await say(`You said: ${message.text}`);
      return;
    }
    const button = { type: 'button', text: plain('Say why'), action_id: 'why', value: '1' } as const;
    await client.chat.postMessage({
      channel: message.channel,
      text: 'How does it stand?',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: '*How does it stand?*' } },
        { type: 'actions', elements: [button] },
      ],
    });
  });
  app.event('app_mention', async ({ say }) => {
    await say('Nothing is due here.');
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [
      { type: 'header', text: plain('Your actions') },
      { type: 'section', text: plain('None yet') },
    ];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.command('/plan', async ({ ack, command, client }) => {
    await ack(command.text === 'form' ? undefined : 'Nothing is due.');
    if (command.text !== 'form') return;
    await client.views.open({ trigger_id: command.trigger_id, view: form('none none') });
  });
  app.action('why', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const metadata = `${body.channel?.id} ${body.message?.ts}`;
    await client.views.open({ trigger_id: body.trigger_id, view: form(metadata) });
  });
  app.view('why', async ({ ack, view, client }) => {
    const { why, standing, when } = view.state.values;
    const text = why?.['text']?.value ?? '';
    if (text.length < 3) {
      await ack({ response_action: 'errors', errors: { why: 'Say a little more.' } });
      return;
    }
    await ack();
    const [channel = '', ts = ''] = view.private_metadata.split(' ');
    const chosen = standing?.['choice']?.selected_option?.text.text;
    const words = `${chosen}: ${text} by ${when?.['date']?.selected_date}`;
    await client.chat.update({ channel, ts, text: words, blocks: [] });
  });
}
