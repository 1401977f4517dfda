import type { Line } from '../time/reading/line.ts';
import { wordsAt } from '../time/reading/line.ts';

/** What people write in a target-date cell when it is no date: one line for each thing meant. */
const PHRASES = {
  /** Somebody still has to say. */
  unsettled: [
    'tbc, tbd, tba, t . b . c, to be confirmed, to be agreed, to be determined, to be decided, to be advised, to be set',
    'to be announced, to be established, to be scheduled, to be arranged, not set, not known, unknown, not yet known',
    'not yet agreed, not yet set, not agreed, no date, undated, awaiting confirmation, under review',
    'no date set, no target date, no deadline, not specified, none set, to follow',
    'n / a, n . a, na, not applicable, none, nil',
  ],
  /** It never ends. */
  ongoing: [
    'ongoing, on - going, on going, onging, continuous, continuously, continual, continually, continuing, continuation',
    'rolling programme, rolling basis, rolling, throughout, business as usual, bau, permanent, permanently, open - ended',
    'open ended, indefinite, indefinitely, in perpetuity, perpetual, standing item, standing agenda item, until further notice',
    'to date, all year round, year round, year - round, all year, core business, day to day, day - to - day',
  ],
  /** It happens when it is called for. */
  asNeeded: [
    'as required, as and when required, as and when, as needed, as necessary, as appropriate, when required, when needed',
    'where required, if and when required, ad hoc, ad - hoc, on demand, on request, reactive',
  ],
  /** Haste, but no day. */
  soon: [
    'immediately, immediate, asap, a . s . a . p, as soon as possible, as soon as practicable, as soon as is practicable',
    'with immediate effect, urgent, urgently, forthwith, straight away, right away, in due course, shortly, soon, imminent',
    'imminently, at the earliest opportunity, next available opportunity',
  ],
  /** How the action stands, not when it is due. */
  status: [
    'complete, completed, achieved, done, closed, delivered, implemented, discharged, finished, superseded, withdrawn',
    'on hold, paused, deferred, suspended, postponed, cancelled, in progress, underway, under way, not started, overdue',
  ],
  /** A horizon without numbers. */
  vague: [
    'short term, short - term, shorter term, medium term, medium - term, long term, long - term, longer term, longer - term',
    'near term, near - term, short to medium term, short / medium term, medium to long term, medium / long term',
    'short - medium term, medium - long term, short, medium, long',
  ],
} as const;

export type CellWord = keyof typeof PHRASES;

type Phrase = { readonly is: CellWord; readonly words: readonly string[] };

const byFirstWord = collected();

/** What the words from here on mean, and how many they are. The longest phrase wins. */
export function cellWordAt(
  line: Line,
  at: number,
): { readonly is: CellWord; readonly length: number } | undefined {
  const phrases = byFirstWord.get(line.tokens[at]?.text ?? '');
  const phrase = phrases?.find(({ words }) => wordsAt(line, at, words));
  return phrase === undefined ? undefined : { is: phrase.is, length: phrase.words.length };
}

function collected(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases: Phrase[] = [];
  for (const [is, lines] of Object.entries(PHRASES)) {
    for (const words of lines.join(', ').split(', '))
      phrases.push({ is: is as CellWord, words: words.split(' ') });
  }
  phrases.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(phrases, ({ words }) => words[0] ?? '');
}
