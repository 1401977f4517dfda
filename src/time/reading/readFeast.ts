import { endsPhrase } from './caution.ts';
import type { Found, Line } from './line.ts';
import { found, pieceAt, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import type { Feast } from './pieces.ts';
import { readYearOf } from './readYearOf.ts';

type FeastName = { readonly words: readonly string[]; readonly feast: Feast; readonly daysOn: number };

/** Feasts of more than one word, longest first, with their distance from the feast they hang on. */
const NAMES: readonly FeastName[] = [
  { words: ['new', 'year', "'s", 'eve'], feast: 'hogmanay', daysOn: 0 },
  { words: ['new', 'years', 'eve'], feast: 'hogmanay', daysOn: 0 },
  { words: ['new', 'year', 'eve'], feast: 'hogmanay', daysOn: 0 },
  { words: ['new', 'year', "'s", 'day'], feast: 'new year', daysOn: 0 },
  { words: ['new', 'years', 'day'], feast: 'new year', daysOn: 0 },
  { words: ['new', 'year'], feast: 'new year', daysOn: 0 },
  { words: ['st', 'patrick', "'s", 'day'], feast: 'st patrick', daysOn: 0 },
  { words: ['st', '.', 'patrick', "'s", 'day'], feast: 'st patrick', daysOn: 0 },
  { words: ['st', 'patricks', 'day'], feast: 'st patrick', daysOn: 0 },
  { words: ['paddy', "'s", 'day'], feast: 'st patrick', daysOn: 0 },
  { words: ['paddys', 'day'], feast: 'st patrick', daysOn: 0 },
  { words: ['good', 'friday'], feast: 'easter', daysOn: -2 },
  { words: ['easter', 'sunday'], feast: 'easter', daysOn: 0 },
  { words: ['easter', 'monday'], feast: 'easter', daysOn: 1 },
  { words: ['easter', 'tuesday'], feast: 'easter', daysOn: 2 },
  { words: ['christmas', 'eve'], feast: 'christmas', daysOn: -1 },
  { words: ['christmas', 'day'], feast: 'christmas', daysOn: 0 },
  { words: ['boxing', 'day'], feast: 'christmas', daysOn: 1 },
];
const FIRST_WORDS: ReadonlySet<string> = new Set(NAMES.map((name) => name.words[0] ?? ''));

const NOT_THE_FEAST: ReadonlySet<string> = new Set([
  'recess',
  'party',
  'campaign',
  'card',
  'cards',
  'lunch',
  'island',
  'rising',
  'term',
]);

/** A feast: "Easter 2025", "Good Friday", "before Christmas", "New Year’s Eve". */
export function readFeast(line: Line, at: number): Found<Named> | undefined {
  const name = FIRST_WORDS.has(textAt(line, at))
    ? NAMES.find(({ words }) => wordsAt(line, at, words))
    : undefined;
  const feast = name?.feast ?? (isTheTwelfth(line, at) ? 'twelfth' : pieceAt(line, at, 'feast')?.feast);
  if (feast === undefined) return undefined;
  const after = at + (name?.words.length ?? 1);
  if (NOT_THE_FEAST.has(textAt(line, after))) return undefined;
  const year = readYearOf(line, after);
  const of = year && { of: year.value };
  const next = year?.next ?? after;
  if (feast === 'new year' && isInTheNewYear(line, at)) return found({ is: 'month', month: 1, ...of }, next);
  return found({ is: 'feast', feast, daysOn: name?.daysOn ?? 0, ...of }, next);
}

/** "Before the Twelfth", with its capital, is before 12 July. */
function isTheTwelfth(line: Line, at: number): boolean {
  const isNamed =
    textAt(line, at) === 'twelfth' && textAt(line, at - 1) === 'the' && line.tokens[at]?.capital === true;
  return isNamed && endsPhrase(line, at + 1) && textAt(line, at + 1) !== 'of';
}

/** "In the new year" and "early in the new year" are January; "by New Year" is the day. */
function isInTheNewYear(line: Line, at: number): boolean {
  const before = textAt(line, at - 1) === 'the' ? at - 2 : at - 1;
  return ['in', 'into', 'early', 'of'].includes(textAt(line, before));
}
