import type { Row } from '../document.ts';
import { type Field, type Meaning, wordsOf } from './headings.ts';
import { distinctShare, type Shares } from './shares.ts';

/** What is known of a table's columns once the one of its actions is found. */
type Known = {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  readonly shares: readonly (Shares | undefined)[];
  /** What each heading was taken to mean; nothing for words that head no column of a plan. */
  readonly chosen: readonly (Meaning | undefined)[];
  /** The column of actions. */
  readonly title: number;
};

/** Which field a column holds, by its heading, its cells and the columns beside it. */
export function fieldOfColumn(at: number, known: Known): Field {
  const { headings, rows, shares, chosen, title } = known;
  const own = chosen[at]?.field;
  const field = own === undefined ? undefined : fieldBeside(own, at, known);
  const isContext = field === 'section' && !isThemes(rows, at, shares[at]) && (shares[at]?.words ?? 0) > 5;
  const isGrade = (field === 'section' || field === 'deliverables') && (shares[at]?.graded ?? 0) > 0.8;
  if (isContext || isGrade) return 'other';
  // “Measure 2: Farms” over several actions is a theme, and measures before each action are not.
  const mayBeTheme = field === undefined || /^\W*measures?\W*$/i.test(headings[at] ?? '');
  if (mayBeTheme && at < title && isThemes(rows, at, shares[at])) return 'section';
  return field ?? 'other';
}

/** What a heading means beside the others. */
function fieldBeside(field: Field, at: number, { headings, chosen, title }: Known): Field {
  const heading = headings[at] ?? '';
  const isBefore = at < title;
  if (field === 'title' && at !== title) {
    if (/\b(?:management response|findings?|issues?|context|policy|risks?)\b/i.test(heading)) return 'other';
    if (!isBefore && /\bresponses?\b/i.test(heading)) return 'progress';
    return isBefore ? 'section' : 'deliverables';
  }
  if (field === 'section') return isBefore ? 'section' : 'other';
  if (field === 'deliverables' && isBefore && /^\W*(?:outcomes?|priorit|targets?|goals?)/i.test(heading))
    return 'section';
  if (field === 'ref' && at !== refColumn(chosen, title)) return isBefore ? 'section' : 'other';
  if (field === 'leads' && at !== strongest(chosen, 'leads'))
    return /\b(?:officers?|persons?|names?|contacts?|sro|sponsors?|champions?|posts?)\b/i.test(heading)
      ? 'other'
      : 'supporting';
  if (
    field === 'progress' &&
    chosen.some(
      (one, other) => other !== at && one?.field === 'progress' && isComment(heading, headings[other] ?? ''),
    )
  )
    return 'other';
  return field;
}

function isComment(heading: string, other: string): boolean {
  const hasComment = (words: string): boolean => wordsOf(words).some((word) => word.startsWith('comment'));
  return hasComment(heading) && !hasComment(other);
}

function strongest(chosen: readonly (Meaning | undefined)[], field: Field): number {
  const most = Math.max(...chosen.map((one) => (one?.field === field ? one.strength : 0)));
  return chosen.findIndex((one) => one?.field === field && one.strength === most);
}

/** The number that stands nearest before the action is the action's. */
function refColumn(chosen: readonly (Meaning | undefined)[], title: number): number {
  const before = chosen.findLastIndex((one, at) => at < title && one?.field === 'ref');
  return before >= 0 ? before : chosen.findIndex((one) => one?.field === 'ref');
}

/** Few different words before the actions, which say what several of them are about. */
function isThemes(rows: readonly Row[], at: number, shares: Shares | undefined): boolean {
  if (shares === undefined || shares.numbered > 0.3 || shares.dated > 0.3 || shares.graded > 0.5)
    return false;
  const filled = rows.filter(({ cells }) => (cells[at]?.text.trim() ?? '') !== '').length;
  // The first column of all is a theme as soon as one comes again.
  const most = at === 0 && shares.words < 8 ? filled - 1 : filled * 0.7;
  return filled > 2 && shares.filled > 0.6 && distinctShare(rows, at) <= most && shares.words < 15;
}
