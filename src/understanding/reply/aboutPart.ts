import type { Clause } from './clauses.ts';
import type { StatusSign } from './statusSigns.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** "Comms: finished", "Scoping: not begun": line by line, how the parts stand. */
export function isListOfParts(clauses: readonly Clause[]): boolean {
  const labelled = clauses.filter(
    ({ opener }) => opener === ':' || opener === '–' || opener === '—' || opener === '-',
  );
  return new Set(labelled.map(({ sentence }) => sentence)).size > 2;
}

/** "The agreement is stuck. The rest of the work continues." */
export function goesOn(clauses: readonly Clause[]): boolean {
  return clauses.some(({ words }) => hasWord(words, REST) && hasWord(words, CONTINUING));
}

const CONTINUING = wordSet(
  'continues continue continuing carrying carries goes going proceeds proceeding underway',
);

/** "Other parts are miles off": of some of it, and not of the action. */
export function isOfSome({ clause: { words }, at }: StatusSign): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const isOne = before.some(
    (word, place) => A_PART.has(word) && /^(?:that|this)$/.test(before[place - 1] ?? ''),
  );
  return isOne || (hasWord(before, PARTS) && !hasWord(before, ALL));
}

const PARTS = wordSet('parts bits elements pieces some others');

const A_PART = wordSet('part bit piece element');

const ALL = wordSet('all every most');

/** "Not started the workshop, but everything else is where it should be". */
export const REST = wordSet('else rest otherwise remainder');

/** "Published. The year one review is under way": what goes on is only a part, and something is finished. */
export function isWorkOnPart(
  sign: StatusSign,
  signs: readonly StatusSign[],
  clauses: readonly Clause[],
): boolean {
  return (
    sign.sign === 'fair' &&
    isAboutPart(sign, signs, clauses) &&
    clauses.some(({ words }) => hasWord(words, OUT))
  );
}

const OUT = wordSet(
  'finalised ready approved developed agreed concluded published delivered finished completed done issued launched signed closed',
);

/** "Training is delayed" is about a part; "it is delayed" and a bare "delayed" are about the action. */
export function isAboutPart(
  sign: StatusSign,
  signs: readonly StatusSign[],
  clauses: readonly Clause[],
): boolean {
  const { clause } = sign;
  const earlier = signs.findLast((other) => other.clause === clause && other.end <= sign.at);
  const own = clause.words.slice(earlier?.end ?? 0, sign.at);
  const before = clauses[clauses.indexOf(clause) - 1];
  if (own.some((word) => word.length > 3 && !NEUTRAL.has(word))) return true;
  const next = clauses[clauses.indexOf(clause) + 1];
  if (
    sign.at === 0 &&
    clause.tokens[0]?.kind === 'emoji' &&
    clause.words.length > 1 &&
    next?.opener === ':' &&
    next.sentence === clause.sentence
  )
    return true;
  const isLabelled =
    clause.opener === ':' || clause.opener === '–' || clause.opener === '—' || clause.opener === '-';
  return (
    isLabelled &&
    own.length === 0 &&
    before?.sentence === clause.sentence &&
    before.words.length < 6 &&
    before.words.some((word) => word.length > 3 && !NEUTRAL.has(word))
  );
}

const NEUTRAL = wordSet(
  'both this that they them there their everything whole thing things stuff action actions item work project plan programme progress status delivery confidence overall rating update position situation timeline timetable timescale is are was were been being will would should could have has had still currently now very much quite pretty really fairly broadly largely mostly generally looking going running remains remain remained probably likely definitely certainly fully entirely completely think believe reckon guess suppose feel feeling hope honestly frankly sadly unfortunately afraid actually correction sorry also just only even already about around roughly some slightly little behind ahead here this well getting good news today yesterday with from what sort kind completely totally utterly absolutely seriously badly where when slipped staying stays keeping keep kept happy pleased confirm report number call rated said says same thanks team partners again back your mine ours objective doubt doing task date deadline target finish finishing deliver morning afternoon hello update',
);
