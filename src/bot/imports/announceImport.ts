import type { Difference } from '../../importing/comparing/difference.ts';
import { capital, say, type Text } from '../../message/text.ts';
import type { Person } from '../../people/person.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Outgoing } from '../../ports/commit.ts';
import type { KeptDoubt } from '../../ports/imports.ts';
import { writeWindow } from '../../time/writeDay.ts';
import type { Instant } from '../../time/zone.ts';
import type { Parts } from '../parts.ts';
import { tellSecretariat } from '../tellSecretariat.ts';
import { differenceLines } from './differenceLines.ts';

const MOST_DOUBTS = 20;
const MOST_LINES = 12;

type News = {
  readonly plan: Plan;
  readonly difference: Difference;
  readonly doubts: readonly KeptDoubt[];
  readonly at: Instant;
};

/** Tells the secretariat what was read, what it changed, and everything that they should still check. */
export function announceImport(news: News, people: readonly Person[], parts: Parts): readonly Outgoing[] {
  return tellSecretariat(
    `imported/${parts.newId()}`,
    { kind: 'note', text: wordsOf(news) },
    { ...news, people },
    parts,
  );
}

function wordsOf({ plan, difference, doubts: all }: News): readonly Text[] {
  const doubts = all.filter(({ settledBy }) => settledBy === undefined);
  const count = `${plan.actions.length} action${plan.actions.length === 1 ? '' : 's'}`;
  const period = plan.period === undefined ? '' : `, ${writeWindow(plan.period)}`;
  const toCheck =
    doubts.length === 0
      ? 'Nothing in it is left to check.'
      : `${doubts.length} thing${doubts.length === 1 ? '' : 's'} to check:`;
  const changes = difference.kind === 'first' ? [] : differenceLines(difference);
  return [
    say`I have read “${plan.title}”: ${count}${period}.`,
    ...listed(changes, MOST_LINES, (line) => say`• ${line}`, 'the console shows them all'),
    say`${toCheck}`,
    ...listed(
      doubts,
      MOST_DOUBTS,
      ({ where, problem, assumed }) => say`• ${capital(where)}: ${problem} ${assumed}`,
      'the command “import” prints them all',
    ),
  ];
}

function listed<One>(
  all: readonly One[],
  most: number,
  write: (one: One) => Text,
  rest: string,
): readonly Text[] {
  const more = all.length - most;
  return [...all.slice(0, most).map(write), ...(more > 0 ? [say`…and ${more} more; ${rest}.`] : [])];
}
