import { type Delivery, type Forgery, type Outgoing, post, sign, type Wire } from './delivery.ts';
import type { Sockets } from './sockets.ts';

/** Raw access to what is sent to the app: forge it, replay it, change it, send it again. */
export type Driver = {
  /** Sends as Slack would, or as the forgery says. */
  send(sent: Outgoing, forgery?: Forgery): Promise<Delivery>;
  /** The bytes and headers of a signed request, to be given to `replay` as often as one likes. */
  sign(sent: Outgoing, forgery?: Forgery): Wire;
  replay(wire: Wire): Promise<Delivery>;
  /** The handshake by which Slack makes sure of a request address. */
  verifiesUrl(challenge?: string): Promise<Delivery>;
  /** Everything that was sent and how it was taken, oldest first. */
  readonly deliveries: readonly Delivery[];
};

/** By signed HTTP where an address is known, and over the newest socket where none is. */
export function newDriver(
  signingSecret: string,
  now: () => number,
  address: () => string | undefined,
  sockets: () => Sockets,
): Driver {
  const deliveries: Delivery[] = [];
  const keep = (delivery: Delivery): Delivery => {
    deliveries.push(delivery);
    return delivery;
  };
  const replayed: Outgoing = { kind: 'event', payload: {} };
  const known = (): string => {
    const url = address();
    if (url === undefined) throw new Error('Say sendTo(url) first: there is nowhere to post to.');
    return url;
  };
  const driver: Driver = {
    deliveries,
    sign: (sent, forgery) => sign(sent, signingSecret, now(), forgery),
    async send(sent, forgery = {}) {
      const url = address();
      if (url === undefined) return keep(await sockets().send(sent, forgery));
      return keep(await post(url, driver.sign(sent, forgery), sent));
    },
    replay: async (wire) => keep(await post(known(), wire, replayed)),
    verifiesUrl: (challenge = 'challenge-of-the-stand-in') =>
      driver.send({ kind: 'event', payload: { type: 'url_verification', challenge, token: 'unused' } }),
  };
  return driver;
}
