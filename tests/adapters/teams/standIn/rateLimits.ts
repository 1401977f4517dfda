import type { Call, What } from './world.ts';

type Window = { readonly most: number; readonly seconds: number };

export type Limits = {
  /** Of one bot in one conversation. */
  readonly perConversation?: readonly Window[];
  /** Of one bot in one tenant. */
  readonly perTenant?: readonly Window[];
};

/** "Optimize your bot with rate limiting and best practices in Teams". */
const documented: Limits = {
  perConversation: [
    { most: 7, seconds: 1 },
    { most: 8, seconds: 2 },
    { most: 60, seconds: 30 },
    { most: 1800, seconds: 3600 },
  ],
  perTenant: [{ most: 50, seconds: 1 }],
};

const limited: readonly What[] = ['send', 'update', 'delete', 'create'];

/** The limits on sending, and a memory of who was told to wait and did not. */
export function newRateLimits(limits: boolean | Limits, now: () => number) {
  const { perConversation = [], perTenant = [] } =
    limits === true ? documented : limits === false ? {} : limits;
  const passed = new Map<string, number[]>();
  const waits = new Map<string, number>();
  const impatient: Call[] = [];

  function waitOf(key: string, windows: readonly Window[]): number {
    const times = passed.get(key) ?? [];
    const each = windows.map(({ most, seconds }) => {
      const recent = times.filter((at) => at > now() - seconds * 1000);
      const oldest = recent.at(-most);
      return oldest === undefined ? 0 : oldest + seconds * 1000 - now();
    });
    return Math.max(0, ...each);
  }

  return {
    impatient,
    /** Milliseconds until this call would be let through; a call that is let through is counted. */
    wait(call: Call): number {
      if (!limited.includes(call.what)) return 0;
      const keys = { conversation: `c ${conversationOf(call)}`, tenant: `t ${call.tenant ?? ''}` };
      const longest = Math.max(waitOf(keys.conversation, perConversation), waitOf(keys.tenant, perTenant));
      if (longest === 0) {
        for (const key of Object.values(keys)) passed.set(key, [...(passed.get(key) ?? []), now()]);
      }
      return longest;
    },
    /** Remembers that this caller was told to wait. */
    told(call: Call, seconds: number): void {
      waits.set(waiter(call), now() + seconds * 1000);
    },
    notice(call: Call): void {
      if ((waits.get(waiter(call)) ?? 0) > now()) impatient.push(call);
    },
  };
}

export type RateLimits = ReturnType<typeof newRateLimits>;

/** A chat that is yet to be made has no id: it is known by whom it is with. */
const conversationOf = ({ what, conversation, body }: Call): string =>
  what === 'create' ? JSON.stringify(body).slice(0, 300) : (conversation ?? '');

/** Who has to wait is one bot in one conversation, whatever it wants to do there. */
const waiter = (call: Call): string =>
  limited.includes(call.what) ? `c ${conversationOf(call)}` : `${call.what} ${call.tenant} ${call.path}`;
