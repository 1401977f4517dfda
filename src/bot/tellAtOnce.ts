import type { Text } from '../message/text.ts';
import type { Identity } from '../people/identity.ts';
import { holdBack } from './holdBack.ts';
import { nowIn, type Parts } from './parts.ts';
import { without } from './routes.ts';
import { tellSecretariat } from './tellSecretariat.ts';

/**
 * Tells the secretariat of something that nobody asked for, each member once: `key` names it for good. Nobody is
 * told at an identity that is `gone`.
 */
export async function tellAtOnce(
  key: string,
  text: readonly Text[],
  parts: Parts,
  gone?: Identity,
): Promise<void> {
  const { people: all, ...world } = await parts.store.readWorld();
  const people = gone === undefined ? all : all.map((person) => without(gone, person));
  const at = nowIn(world, parts);
  // One at a time: what somebody has heard already must not keep it from the others.
  for (const outgoing of tellSecretariat(key, { kind: 'note', text }, { people, at }, parts))
    await parts.store.commit({
      at,
      changes: [],
      ...holdBack([outgoing], { people, now: at }),
      revised: [],
    });
}
