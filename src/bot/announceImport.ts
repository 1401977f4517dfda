import { capital, say, type Text } from '../message/text.ts';
import { hasRole } from '../people/person.ts';
import type { Doubt, Plan } from '../plan/plan.ts';
import { writeWindow } from '../time/writeDay.ts';
import { directTo } from './handle.ts';
import { nowIn, type Parts } from './parts.ts';

const MOST_DOUBTS = 20;

/** Tells the secretariat what was read, and everything that they should check. */
export async function announceImport(plan: Plan, doubts: readonly Doubt[], parts: Parts): Promise<void> {
  const world = await parts.store.readWorld();
  const at = nowIn(world, parts);
  const message = { kind: 'note', text: wordsOf(plan, doubts) } as const;
  const secretariat = world.people.filter((person) => hasRole(person, 'secretariat'));
  const outgoing = secretariat.flatMap((person) => {
    const to = directTo(person);
    return to === undefined
      ? []
      : [{ key: `imported/${person.id}/${parts.newId()}`, to, person: person.id, message, at }];
  });
  await parts.store.commit({ at, changes: [], outgoing, revised: [] });
}

function wordsOf(plan: Plan, doubts: readonly Doubt[]): readonly Text[] {
  const count = `${plan.actions.length} action${plan.actions.length === 1 ? '' : 's'}`;
  const period = plan.period === undefined ? '' : `, ${writeWindow(plan.period)}`;
  const toCheck =
    doubts.length === 0
      ? 'I was sure of everything in it.'
      : `${doubts.length} thing${doubts.length === 1 ? '' : 's'} to check:`;
  const more = doubts.length - MOST_DOUBTS;
  return [
    say`I have read “${plan.title}”: ${count}${period}. ${toCheck}`,
    ...doubts
      .slice(0, MOST_DOUBTS)
      .map(({ where, problem, assumed }) => say`• ${capital(where)}: ${problem} ${assumed}`),
    ...(more > 0 ? [say`…and ${more} more; the command “import” prints them all.`] : []),
  ];
}
