import type { Platform } from '../people/identity.ts';

/** Whom a platform has told how to write to: a person, a team with its channels, or one channel or group chat. */
export type ReferenceKey = {
  readonly platform: Platform;
  readonly tenant: string;
  readonly kind: 'person' | 'team' | 'channel';
  readonly id: string;
};

/** How a platform wants one of its conversations addressed, where the id alone is not enough. */
export type Reference = ReferenceKey & {
  /** The team that a channel belongs to. */
  readonly team?: string;
  /** The platform's own words for it, by name. */
  readonly address: Readonly<Record<string, string>>;
};

export interface References {
  /** A person who can be written to again is reachable again. */
  save(reference: Reference): Promise<void>;
  find(key: ReferenceKey): Promise<Reference | undefined>;
  /** The newest of a tenant, for whom there is none of their own. */
  newestIn(platform: Platform, tenant: string): Promise<Reference | undefined>;
  /** Every team that the app is installed in. */
  listTeams(platform: Platform): Promise<readonly Reference[]>;
  /** A team goes with its channels; a person can't be reached there any more, for the reason given. */
  remove(key: ReferenceKey, why: string): Promise<void>;
}
