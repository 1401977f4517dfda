import { isNothingNew } from './answeredNone.ts';
import { type Clause, DATE } from './clauses.ts';
import { courtesy, isCourtesy, type Marked, type Other, wordsOf } from './courtesy.ts';
import { ASKING, firstWord, fitsKind, isInterrogative } from './fitsKind.ts';
import { marksIn } from './marks.ts';
import type { NotAnUpdate } from './reading.ts';
import { NOT_AN_UPDATE_BOOK } from './vocabulary/notAnUpdateWords.ts';
import { wordSet } from './wordSet.ts';

/** What a reply was found to say beside; it decides which kinds still stand. */
export type News = {
  /** A status said outright, a number, a share, something done. */
  readonly isFirm: boolean;
  /** Something is said to stand in the way. */
  readonly isObstructed: boolean;
  /** Also a hint, an obstacle or a date. */
  readonly isAny: boolean;
  /** Something that sounds like a status, even if it was too doubtful to be one. */
  readonly isTouched: boolean;
};

/** Strongest first: of several kinds in one reply the first counts. */
const STRENGTH: readonly NotAnUpdate[] = [
  'withheld',
  'unsubscribe',
  'wrong_action',
  'retraction',
  'change_date_request',
  'wrong_person',
  'out_of_office',
  'delegate',
  'snooze',
  'complaint',
  'elsewhere',
  'question',
  'no_change',
  'acknowledgement',
  'thanks',
];

/** These stand beside any news; of the others, some give way to firm news and some to any. */
const ALWAYS: ReadonlySet<NotAnUpdate> = new Set([
  'unsubscribe',
  'wrong_action',
  'change_date_request',
  'wrong_person',
]);
const UNLESS_FIRM: ReadonlySet<NotAnUpdate> = new Set([
  'withheld',
  'retraction',
  'out_of_office',
  'delegate',
  'snooze',
  'no_change',
  'elsewhere',
  'complaint',
]);

/** What a reply is if it is no update, or undefined. */
export function readNotAnUpdate(text: string, clauses: readonly Clause[], news: News): Other | undefined {
  const marked = clauses.map((clause) => ({ clause, marks: marksIn(NOT_AN_UPDATE_BOOK, numbered(clause)) }));
  if (isCourtesy(marked)) return courtesy(marked);
  for (const kind of STRENGTH) {
    if (kind === 'elsewhere' && news.isObstructed) continue;
    if (!ALWAYS.has(kind) && (UNLESS_FIRM.has(kind) ? news.isFirm : news.isAny)) continue;
    if (kind === 'acknowledgement' || kind === 'thanks') continue;
    // "Scratch what I said about May, it's going to be June" says something new.
    if (kind === 'retraction' && news.isAny && clauses.slice(1).some(({ words }) => words.includes(DATE)))
      continue;
    if (kind === 'delegate' && asksForDay(marked)) continue;
    // "I think it's done but let me check" has to be asked about.
    if (kind === 'snooze' && news.isTouched && !asksForDay(marked)) continue;
    for (const { clause, marks } of marked) {
      const mark = marks.find(
        ({ meanings, at }) => meanings.includes(kind) && fitsKind(kind, clause, at, marks),
      );
      if (mark === undefined) continue;
      // "It's all in the paper I sent to the secretariat".
      if (
        kind === 'delegate' &&
        marks.some(({ meanings, at }) => meanings.includes('elsewhere') && at < mark.at)
      )
        continue;
      // "Nothing to add to what I told you" has nothing new, and points nowhere.
      const isNothingNew = marked.some((one) =>
        one.marks.some(
          ({ meanings, at }) =>
            meanings.includes('no_change') &&
            (one.clause === clause ? at < mark.at : one.clause.from < clause.from),
        ),
      );
      if (kind === 'elsewhere' && isNothingNew) continue;
      return { kind, words: wordsOf(clause, mark), clause };
    }
  }
  const nil = clauses.find((clause, at) => isNothingNew(clause, clauses[at + 1]));
  if (nil !== undefined && !news.isFirm && !news.isObstructed)
    return { kind: 'no_change', words: nil.text, clause: nil };
  const [first] = clauses;
  const isLetterless = first === undefined || !/\p{L}/u.test(text);
  const asks = clauses.find(
    (clause, at) => clause.asks && isInterrogative(clause) && !ANSWERING.has(clauses[at + 1]?.words[0] ?? ''),
  );
  if (asks !== undefined && !news.isAny && !isLetterless && !(news.isTouched && !ASKING.has(firstWord(asks))))
    return { kind: 'question', words: asks.text, clause: asks };
  const thanks = marked.flatMap(({ clause, marks }) =>
    marks.filter(({ meanings }) => meanings.includes('thanks')).map((mark) => ({ clause, mark })),
  )[0];
  if (thanks !== undefined && !news.isAny && clauses.length <= 3 && totalWords(clauses) <= 16)
    return { kind: 'thanks', words: wordsOf(thanks.clause, thanks.mark), clause: thanks.clause };
  return undefined;
}

/** "Is it finished? No.": asked and answered. */
const ANSWERING = wordSet('no nope yes yep aye not never nearly depends call hardly');

/** "Need to check with the team, try me again on Friday" asks to be asked again. */
function asksForDay(marked: Marked): boolean {
  return marked.some(
    ({ clause, marks }) =>
      clause.words.includes(DATE) &&
      marks.some(({ meanings, at }) => meanings.includes('snooze') && fitsKind('snooze', clause, at, marks)),
  );
}

function numbered({ tokens, words }: Clause): readonly string[] {
  return words.map((word, at) => {
    const token = tokens[at];
    if (word === DATE || token === undefined) return word;
    if (token.kind === 'number') return '#';
    const isName = at > 0 && /^\p{Lu}/u.test(token.text) && !NOT_AN_UPDATE_BOOK.words.has(token.norm);
    return isName ? '^' : token.norm;
  });
}

function totalWords(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, clause) => sum + clause.words.length, 0);
}
