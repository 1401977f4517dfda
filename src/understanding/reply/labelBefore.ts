import type { Token } from '../tokens.ts';
import type { Clause } from './clauses.ts';
import { isBlank, STOPS, type Thing, thingOf, VAGUE } from './countedThing.ts';
import { wordSet } from './wordSet.ts';

/**
 * The label before a number: "Joint ops: 17", "OCGs disrupted 11", "Case studies for the threat assessment:
 * four". Announced when a colon or a dash stands between.
 */
export function labelBefore(
  clause: Clause,
  at: number,
  before: readonly Clause[],
  isNeeded: boolean,
): (Thing & { readonly isAnnounced: boolean }) | undefined {
  const own = labelIn(clause, at);
  if (own !== undefined) return isNeeded ? { ...own, isAnnounced: false } : undefined;
  const label = before.at(-1);
  const isAnnounced =
    label !== undefined &&
    clause.tokens.slice(0, at).every(({ norm }) => SKIPPED.has(norm)) &&
    label.sentence === clause.sentence &&
    ANNOUNCING.has(clause.opener) &&
    label.tokens.length <= 8;
  if (!isAnnounced) return undefined;
  const thing = labelIn(label, label.tokens.length);
  return thing === undefined ? undefined : { ...thing, isAnnounced: true };
}

const ANNOUNCING = new Set([':', '-', '–', '—']);

function labelIn(clause: Clause, end: number): Thing | undefined {
  const words: Token[] = [];
  // "Accreditations at 7 Feb: 27".
  let at = end;
  while (at > 1 && end === clause.tokens.length && isBlank(clause.words[at - 1])) at--;
  const last = clause.tokens[at - 1]?.norm ?? '';
  if (STOPS.has(last) && !SKIPPED.has(last)) return undefined;
  for (let place = at - 1; place >= 0 && words.length < 6; place--) {
    const token = clause.tokens[place];
    if (
      token === undefined ||
      token.kind === 'emoji' ||
      token.kind === 'number' ||
      isBlank(clause.words[place])
    )
      break;
    if (BREAKS_LABEL.has(token.norm)) break;
    if (words.length === 0 && SKIPPED.has(token.norm)) continue;
    words.unshift(token);
  }
  const telling = words.filter(
    (word) => !STOPS.has(word.norm) && !SKIPPED.has(word.norm) && !VAGUE.has(word.norm),
  );
  return telling.length === 0 || (telling.every(({ text }) => isAcronym(text)) && /\p{Ll}/u.test(clause.text))
    ? undefined
    : thingOf(clause, words);
}

/** "PSNI 9, HMRC 4" shares a total out among bodies. */
function isAcronym(text: string): boolean {
  return text.length < 6 && /^[A-Z]{2,}$/.test(text);
}

const BREAKS_LABEL = wordSet('and but we i they he she you us not said told target');
export const SKIPPED = wordSet(
  'sitting sat standing delivered is are was were now currently at stands stand total totals of the by another a an about around approximately roughly only just managed achieved did got reached hit makes making that brings us held ran nearly almost over under some to so up has have been',
);
