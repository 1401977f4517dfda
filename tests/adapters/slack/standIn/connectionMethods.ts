import { randomUUID } from 'node:crypto';
import type { Asked, Methods } from './method.ts';
import { Refusal } from './refusal.ts';

export const connectionMethods: Methods = {
  'apps.connections.open': { isOpen: true, run: open },
};

/** The address of a socket is good for one connection. */
function open({ world, call }: Asked) {
  if (call.token === undefined) throw new Refusal('not_authed');
  if (call.token.startsWith('xoxb-')) throw new Refusal('not_allowed_token_type');
  if (call.token !== world.app.appToken) throw new Refusal('invalid_auth');
  const ticket = randomUUID();
  world.tickets.add(ticket);
  return {
    ok: true,
    url: `${world.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.app.id}`,
  };
}
