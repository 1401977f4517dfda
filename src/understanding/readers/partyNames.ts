import type { PartyId } from '../../people/party.ts';
import { nameKey } from '../../people/partyName.ts';
import { PUBLIC_BODIES } from '../../people/publicBodies.ts';
import type { Plan } from '../../plan/plan.ts';

/** The names a plan's parties go by. */
export type PartyNames = {
  /** By the key of a name. */
  readonly parties: ReadonlyMap<string, readonly PartyId[]>;
  /** What a name can begin with, so that most words need no look. */
  readonly firstWords: ReadonlySet<string>;
  /** Most tokens that a name can take. */
  readonly longest: number;
  /** Every word of a name, for spelling. */
  readonly words: ReadonlySet<string>;
};

const NAMES = new WeakMap<Plan, PartyNames>();

export function partyNames(plan: Plan): PartyNames {
  const known = NAMES.get(plan) ?? readNames(plan);
  NAMES.set(plan, known);
  return known;
}

function readNames(plan: Plan): PartyNames {
  const parties = new Map<string, PartyId[]>();
  for (const party of plan.parties.values()) {
    for (const name of [party.name, ...party.aliases]) {
      const key = nameKey(name);
      for (const one of new Set([key, key.replace(/s$/, ''), key.replace('subgroup', 'sub-group')]))
        parties.set(one, [...new Set([...(parties.get(one) ?? []), party.id])]);
    }
  }
  const all = [...parties.keys(), ...PUBLIC_BODIES.flat().map(nameKey)];
  return {
    parties,
    firstWords: new Set(all.map((key) => key.split('-')[0] ?? '').flatMap((word) => [word, `${word}s`])),
    longest: Math.max(1, ...all.map((key) => key.split('-').length)) + 2,
    words: new Set([...parties.keys()].flatMap((key) => key.split('-')).filter((word) => word.length > 3)),
  };
}
