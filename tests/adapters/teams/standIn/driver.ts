import { type Delivery, post, undelivered } from './delivery.ts';
import { type Json, textOf } from './json.ts';
import type { Keys, SignHow } from './keys.ts';
import { serviceUrlOf } from './serviceUrl.ts';
import type { World } from './world.ts';

/** How to deliver as Microsoft never would. */
export type Delivering = {
  /** In place of a good one; null for no token at all. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** The bytes of the body, in place of the activity's. */
  readonly body?: string;
};

export type Driver = {
  deliver(activity: Json, how?: Delivering): Promise<Delivery>;
  /** Sends the same activity once more, under a fresh token, as Teams does when it hears nothing. */
  again(delivery: Delivery): Promise<Delivery>;
  /** Claims that are undefined are left out. */
  sign(claims?: Json, how?: SignHow): Promise<string>;
  /** Everything that was sent and how it was taken, oldest first. */
  readonly deliveries: readonly Delivery[];
};

const secondsThatATokenLives = 3600;
const sameTokenForMs = 60_000;

export function newDriver(world: World, keys: Keys, address: () => string | undefined): Driver {
  const deliveries: Delivery[] = [];

  function signed(activity: Json, claims: Json, how?: SignHow): string {
    const now = Math.floor(world.now() / 1000);
    const ours = [...world.tenants.values()].map((tenant) => serviceUrlOf(world, tenant));
    const named = textOf(activity, 'serviceUrl');
    const usual = {
      serviceurl: ours.includes(named) ? named : serviceUrlOf(world),
      nbf: now,
      exp: now + secondsThatATokenLives,
      iss: 'https://api.botframework.com',
      aud: world.app.id,
    };
    return keys.sign({ ...usual, ...claims }, how);
  }

  // Microsoft sends the same token for as long as it is good, and so are the keys it is signed with.
  const usual = new Map<string, { readonly token: string; readonly until: number; readonly key: string }>();
  function usualToken(activity: Json): string {
    const place = textOf(activity, 'serviceUrl');
    const before = usual.get(place);
    if (before !== undefined && before.until > world.now() && before.key === keys.kid) return before.token;
    const token = signed(activity, {});
    usual.set(place, { token, until: world.now() + sameTokenForMs, key: keys.kid });
    return token;
  }

  const driver: Driver = {
    deliveries,
    sign: async (claims = {}, how) => signed({}, claims, how),
    async deliver(activity, { token, headers = {}, body } = {}) {
      const url = address();
      if (url === undefined) return undelivered(activity, 'Say sendTo(url) first: nobody listens.');
      const bearer = token === undefined ? usualToken(activity) : token;
      const all = {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      };
      const delivery = await post(url, body ?? JSON.stringify(activity), all, activity);
      deliveries.push(delivery);
      return delivery;
    },
    again: ({ sent }) => driver.deliver(sent),
  };
  return driver;
}
