import type { Delivery, Outgoing } from './delivery.ts';
import { eventPayload, isHeard } from './eventPayload.ts';
import type { Event, User, Workspace, World } from './world.ts';

/** Somebody at work in Slack: what their doings need. */
export type Acting = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly user: User;
  readonly send: (sent: Outgoing) => Promise<Delivery>;
};

/** Where a message is; what `says` returns and what `messagesIn` lists will both do. */
export type MessageRef = { readonly channel: string; readonly ts: string };

/** Tells the app of an event, if the app is to hear of it. */
export async function emit({ world, workspace, send }: Acting, event: Event): Promise<Delivery> {
  const sent: Outgoing = { kind: 'event', payload: eventPayload(world, workspace, event) };
  if (isHeard(world, workspace, event)) return send(sent);
  const problem = 'The app does not hear this: it lacks the scope, the subscription, or is not there.';
  return { status: 0, body: undefined, ms: 0, sent, problem };
}
