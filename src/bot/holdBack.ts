import type { Person, PersonId } from '../people/person.ts';
import { isQuiet } from '../people/preferences.ts';
import type { Commit, Outgoing } from '../ports/commit.ts';
import type { Instant } from '../time/zone.ts';
import { nowIn, type Parts, problemOf } from './parts.ts';
import { directTo } from './routes.ts';

type Known = { readonly people: readonly Person[]; readonly now: Instant };

/** What nobody has asked for waits while its person has quiet hours; whoever does something right now is awake. */
export function holdBack(
  unasked: readonly Outgoing[],
  { people, now }: Known,
  awake?: PersonId,
): Pick<Commit, 'outgoing' | 'held'> {
  const quiet = new Set(
    people.filter((person) => person.id !== awake && isQuiet(person, now)).map(({ id }) => id),
  );
  const waits = (one: Outgoing): one is NonNullable<Commit['held']>[number] =>
    one.person !== undefined && quiet.has(one.person);
  return { outgoing: unasked.filter((one) => !waits(one)), held: unasked.filter(waits) };
}

/** Lets out what waited for quiet hours that are over, or that were given up. */
export async function letOut(parts: Parts): Promise<void> {
  const waiting = await parts.store.readHeld();
  if (waiting.length === 0) return;
  const world = await parts.store.readWorld();
  const now = nowIn(world, parts);
  for (const outgoing of holdBack(waiting, { people: world.people, now }).outgoing) {
    try {
      const person = world.people.find(({ id }) => id === outgoing.person);
      // Where they prefer it by now.
      const to = (person && directTo(person, parts)) ?? outgoing.to;
      const said = [{ ...outgoing, to, at: now }];
      await parts.store.commit({ at: now, changes: [], outgoing: said, released: outgoing.key, revised: [] });
    } catch (error) {
      parts.log('error', 'message-not-let-out', { message: outgoing.key, problem: problemOf(error) });
    }
  }
}
