import { DeliveryError } from '../../src/ports/chatAdapter.ts';
import type { Reference, ReferenceKey, References } from '../../src/ports/references.ts';
import { isZone } from '../../src/time/zone.ts';
import { baseOf, identityOf, isPersonal } from './hearing.ts';
import { LIMITS } from './limits.ts';
import type { Activity } from './payloads.ts';

/** How Teams wants a conversation to be written to. */
export type Address = { readonly serviceUrl: string; readonly conversation: string };

export type Known = {
  /** Remembers how to write to whoever is heard from. */
  meet(activity: Activity): Promise<void>;
  save(reference: Reference): Promise<void>;
  find(key: Omit<ReferenceKey, 'platform'>): Promise<Reference | undefined>;
  teams(): Promise<readonly Reference[]>;
  /**
   * Where a tenant is written to; the cloud's own address until somebody there has written. Throws a DeliveryError
   * where there is no cloud.
   */
  serviceUrlOf(tenant: string): Promise<string>;
  /** The conversation that somebody was last heard in, and their name there. */
  lastHeard(
    tenant: string,
    user: string,
  ): (Address & { readonly user: string; readonly zone?: string }) | undefined;
  forget(key: Omit<ReferenceKey, 'platform'>, why: string): Promise<void>;
};

/** What is known of conversations, kept as Teams last told it. Only what has changed is written again. */
export function createKnown(references: References, service: string | undefined): Known {
  const kept = new Map<string, Reference>();
  const heard = new Map<string, NonNullable<ReturnType<Known['lastHeard']>>>();
  const nameOf = ({ tenant, kind, id }: Omit<ReferenceKey, 'platform'>): string => `${tenant} ${kind} ${id}`;
  const save = async (reference: Reference): Promise<void> => {
    const name = nameOf(reference);
    const before = kept.get(name);
    if (before !== undefined && isSame(before, reference)) return;
    await references.save(reference);
    if (kept.size >= LIMITS.references) kept.clear();
    kept.set(name, reference);
  };
  const find = async (key: Omit<ReferenceKey, 'platform'>): Promise<Reference | undefined> => {
    const before = kept.get(nameOf(key));
    if (before !== undefined) return before;
    const found = await references.find({ platform: 'teams', ...key });
    if (found !== undefined) kept.set(nameOf(key), found);
    return found;
  };
  // What people call a channel is not said with every message in it.
  const withName = async (reference: Reference): Promise<Reference> => {
    if (reference.kind !== 'channel' || reference.address['name'] !== undefined) return reference;
    const name = (await find(reference))?.address['name'];
    return name === undefined ? reference : { ...reference, address: { ...reference.address, name } };
  };
  return {
    meet: async (activity) => {
      const from = identityOf(activity);
      if (from !== undefined) {
        if (heard.size >= LIMITS.references) heard.clear();
        const zone = zoneIn(activity);
        heard.set(`${from.tenant} ${from.user}`, {
          serviceUrl: activity.serviceUrl,
          conversation: baseOf(activity.conversation.id),
          user: activity.from?.id ?? from.user,
          ...(zone === undefined ? {} : { zone }),
        });
      }
      for (const reference of referencesIn(activity)) await save(await withName(reference));
    },
    save,
    find,
    teams: () => references.listTeams('teams'),
    serviceUrlOf: async (tenant) => {
      const newest = await references.newestIn('teams', tenant);
      const serviceUrl = newest?.address['serviceUrl'] ?? service;
      if (serviceUrl === undefined) throw new DeliveryError('person', 'nobody there has written yet');
      return serviceUrl;
    },
    lastHeard: (tenant, user) => heard.get(`${tenant} ${user}`),
    forget: async (key, why) => {
      for (const [name, one] of kept)
        if (name === nameOf(key) || (key.kind === 'team' && one.team === key.id && one.tenant === key.tenant))
          kept.delete(name);
      await references.remove({ platform: 'teams', ...key }, why);
    },
  };
}

/** The person of a personal chat, or the channel with its team, or the group chat. */
function referencesIn(activity: Activity): readonly Reference[] {
  const { tenant, serviceUrl, conversation, channelData } = activity;
  const id = baseOf(conversation.id);
  const common = { platform: 'teams' as const, tenant };
  if (isPersonal(activity)) {
    const user = identityOf(activity)?.user;
    return user === undefined
      ? []
      : [{ ...common, kind: 'person', id: user, address: { serviceUrl, conversation: id } }];
  }
  const team = channelData?.team?.id;
  const name = channelData?.channel?.name;
  return [
    {
      ...common,
      kind: 'channel',
      id,
      ...(team === undefined ? {} : { team }),
      address: { serviceUrl, conversation: id, ...(name === undefined ? {} : { name }) },
    },
    ...(team === undefined ? [] : [{ ...common, kind: 'team' as const, id: team, address: { serviceUrl } }]),
  ];
}

/** Where the person's own clock is, which Teams says with what they type. */
function zoneIn({ entities, localTimezone }: Activity): string | undefined {
  return [entities?.find(({ type }) => type === 'clientInfo')?.timezone, localTimezone].find(
    (zone) => zone !== undefined && isZone(zone),
  );
}

function isSame(one: Reference, other: Reference): boolean {
  const names = new Set([...Object.keys(one.address), ...Object.keys(other.address)]);
  return one.team === other.team && [...names].every((name) => one.address[name] === other.address[name]);
}
