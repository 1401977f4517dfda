import { createEmulator, defineEmulator } from 'emulate';
import { vi } from 'vitest';
import type { Host } from './slackBot.ts';

type Events = Parameters<Parameters<typeof defineEmulator>[0]['setup']>[0]['webhooks'];

export type EmulatedSlack = Host & {
  /** What the bot has answered to each event, as HTTP statuses. */
  answers(): readonly (number | null)[];
  close(): Promise<void>;
};

/**
 * A Slack that nobody of this project wrote: the npm package emulate, on a free port, with signed events. It has no
 * buttons, commands, Socket Mode or uninstalling.
 */
export async function openEmulate(slack: Record<string, unknown>): Promise<EmulatedSlack> {
  // Nobody can subscribe to its Slack's events from outside, so what sends them is caught while it is made.
  const kind = await new Promise<Events>((resolve) => {
    const setup = ({ webhooks }: { webhooks: Events }) => resolve(Object.getPrototypeOf(webhooks));
    createEmulator({ service: defineEmulator({ name: 'probe', state: () => ({}), setup }), listen: false });
  });
  const making = vi.spyOn(kind, 'setHeaderFactory');
  const opened = await createEmulator({ service: 'slack', port: 0, seed: { slack } });
  const sender = making.mock.contexts.at(-1) as Events;
  making.mockRestore();
  sender.dispatch = (name, action, payload, ...rest) => {
    // Slack's own events say which kind of conversation they are from.
    const { event } = payload as { event: Record<string, unknown> };
    if (String(event['channel']).startsWith('D')) event['channel_type'] = 'im';
    return kind.dispatch.call(sender, name, action, payload, ...rest);
  };
  return {
    apiUrl: `${opened.url}/api/`,
    sendTo: (url = '') => void sender.register({ url, events: ['message'], active: true, owner: 'slack' }),
    // An event is delivered before what caused it is answered.
    settled: async () => undefined,
    answers: () => sender.getDeliveries().map(({ status_code: status }) => status),
    close: () => opened.close(),
  };
}
