import type { Clause } from './clauses.ts';
import { isBlank, thingAfter } from './countedThing.ts';

/** "19/20 joint ops": 19 of the 20 there are to be. A financial year is written so too, and counts nothing. */
export function shareOfTotal(
  text: string,
  clause: Clause,
  at: number,
): { readonly value: number; readonly length: number } | undefined {
  const [one, two] = [clause.tokens[at], clause.tokens[at + 1]];
  if (one?.kind !== 'number' || two?.kind !== 'number' || isBlank(clause.words[at])) return undefined;
  if (two.from !== one.to + 1 || text[one.to] !== '/' || '/-.'.includes(text[two.to] ?? ' '))
    return undefined;
  if ('/-.'.includes(text[one.from - 1] ?? ' ')) return undefined;
  const [value, total] = [Number(one.norm), Number(two.norm)];
  const isYear = total === value + 1 && value >= 22 && value <= 29;
  if (value > total || isYear || total === 50 || !(total > 0)) return undefined;
  return thingAfter(clause, at + 2, false) === undefined ? undefined : { value, length: 2 };
}
