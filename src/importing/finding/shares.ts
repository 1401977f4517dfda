import { isAcronym } from '../../people/partyName.ts';
import { readTargetDate } from '../../plan/readTargetDate.ts';
import type { Row } from '../document.ts';
import { isBlankBox, isMark } from './marks.ts';

/** What share of a column's cells, between 0 and 1, are of a kind. */
export type Shares = {
  readonly filled: number;
  readonly numbered: number;
  readonly dated: number;
  readonly named: number;
  readonly marked: number;
  /** "High", "Medium", "Low", "2": a grade and not what something is about. */
  readonly graded: number;
  /** Words of an average cell. */
  readonly words: number;
};

/** As many cells of a column as are looked at to say what it holds. */
const SAMPLE = 60;

export function sharesOf(rows: readonly Row[], column: number): Shares {
  const cells = rows.slice(0, SAMPLE * 4).flatMap(({ cells: all }) => {
    const cell = all[column];
    return cell === undefined || cell.merged === 'left' ? [] : [cell.text.trim()];
  });
  const filled = cells.filter((text) => text !== '').slice(0, SAMPLE);
  const share = (is: (text: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  return {
    filled: cells.length === 0 ? 0 : filled.length / Math.min(cells.length, SAMPLE),
    numbered: share(isNumber),
    dated: share(isDated),
    named: share(isName),
    marked: share((text) => isMark(text) || isBlankBox(text)),
    graded: share((text) => GRADE.test(text)),
    words: filled.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / Math.max(1, filled.length),
  };
}

const GRADE =
  /^(?:very )?(?:high|medium|med|moderate|low|h|m|l|critical|essential|desirable|urgent|must|should|could|[a-d1-5]|p[1-5])(?:[ /-]+(?:high|medium|low))?(?: priority)?$/i;

export function datedShare(shares: Shares | undefined): number {
  return shares?.dated ?? 0;
}

/** How much the cells of a column differ from each other. */
export function distinctShare(rows: readonly Row[], column: number): number {
  const texts = rows.slice(0, 300).map(({ cells }) => cells[column]);
  const own = texts.filter((cell) => cell !== undefined && cell.merged === undefined && cell.text !== '');
  return new Set(own.map((cell) => cell?.text)).size;
}

/** "1.", "1.2", "A3", "CF-04", "Action 7". */
export function isNumber(text: string): boolean {
  return /^(?:(?:action|no\.?|ref|rec)\W{0,2})?(?:[a-z]{1,5}[-./ ]?){0,2}\d{1,3}(?:[.\-/]\d{1,3}){0,3}[a-z]?[.):]?$/i.test(
    text,
  );
}

function isDated(text: string): boolean {
  if (text.length > 80) return false;
  const { kind } = readTargetDate(text, {});
  return kind !== 'none' || /^\W*(?:tbc|tbd|tba|to be (?:confirmed|agreed))\W*$/i.test(text);
}

/** Short, and of acronyms, bodies or capitalised names. */
function isName(text: string): boolean {
  const words = text.split(/[\s/,&+]+/).filter((word) => word !== '');
  if (words.length > 14 || text.length > 140) return false;
  const capital = words.filter((word) => isAcronym(word) || /^\p{Lu}/u.test(word) || SMALL.has(word));
  return capital.length >= words.length * 0.7 && (words.some(isAcronym) || BODY.test(text));
}

const SMALL = new Set(['and', 'of', 'the', 'for', 'with', 'all', 'relevant', '’s', 'to']);
const BODY =
  /\b(?:partners?|department|council|agency|police|service|unit|branch|team|office|executive|trust|board|group|authority|commission|commissioner|directorate|committee|association|university|college|secretariat|forum|network|ministry|division|force|lead)\b/i;
