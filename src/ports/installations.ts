import type { Platform } from '../people/identity.ts';
import type { Instant } from '../time/zone.ts';

/** Where the app is installed on a platform: a workspace, an organisation of workspaces, a Teams tenant. */
export type Installation = {
  readonly platform: Platform;
  readonly tenant: string;
  readonly name: string;
  /** The organisation it belongs to, where it belongs to one. */
  readonly parent?: string;
  /** Whether its e-mail addresses may be taken for those of the roster. */
  readonly isTrusted: boolean;
  /** Tokens by name. Sealed wherever they are kept, never logged. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Who installed it there, by their name on the platform. */
  readonly installedBy?: string;
  readonly at: Instant;
};

/** Where it is, and whose: all but what is sealed. */
export type Installed = Omit<Installation, 'secrets'>;

export interface Installations {
  /** Also sends what waited for this tenant. */
  save(installation: Installation): Promise<void>;
  /** That of the first tenant that has one; undefined where its secrets can’t be opened, which is told. */
  find(platform: Platform, tenants: readonly string[]): Promise<Installation | undefined>;
  /** Opens no secret, so that one which can’t be opened is in nobody else’s way. */
  list(platform: Platform): Promise<readonly Installed[]>;
  remove(platform: Platform, tenant: string): Promise<boolean>;
  /** The organisation that a tenant belongs to by now. */
  noteParent(platform: Platform, tenant: string, parent: string): Promise<void>;
  trust(platform: Platform, tenant: string, isTrusted: boolean): Promise<void>;
  /** Nobody else, in whatever process, does anything with it meanwhile. */
  exclusively<T>(platform: Platform, tenant: string, work: () => Promise<T>): Promise<T>;
  /** Notes the state that an installation began with; it can be taken once, until it has run out. */
  keepState(state: string, forMs: number): Promise<void>;
  takeState(state: string): Promise<boolean>;
}
