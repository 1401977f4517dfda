import { readTargetDate } from '../../plan/readTargetDate.ts';
import type { Row } from '../document.ts';
import { type Field, type Meaning, meaningsOf, wordsOf } from './headings.ts';
import { isPeriodLabel } from './marks.ts';
import { datedShare, distinctShare, type Shares, sharesOf } from './shares.ts';

/** What the columns of a table hold. Where nothing is known of a column, its heading says what was left out. */
export type Layout = {
  readonly columns: readonly Column[];
  /** What had to be assumed, in a sentence, where the table has no headings. */
  readonly assumption?: string;
};
export type Column = {
  readonly heading: string;
  readonly field: Field | 'mark';
  /** Among columns of the same field: the strongest that is not empty counts. */
  readonly strength: number;
};

/** Its headings in one text, the same wherever the table goes on or another of its kind begins. */
export function headingsOf({ columns }: Layout): string {
  return columns.map(({ heading }) => heading.toLowerCase()).join('|');
}

/** The columns under these headings, given the rows below; undefined when they head no plan. */
export function layoutOf(headings: readonly string[], rows: readonly Row[]): Layout | undefined {
  const shares = headings.map((_, at) => sharesOf(rows, at));
  const marks = markColumns(headings, shares);
  const meanings = headings.map((heading, at) => (marks.has(at) ? [] : meaningsHere(heading, shares[at])));
  const chosen = meanings.map((one) => one[0]);
  const title = chooseTitle(meanings, chosen, rows);
  if (title === undefined) return undefined;
  // Numbers under “Actions” are how many there are.
  if ((shares[title]?.numbered ?? 0) > 0.6) return undefined;
  claim(chosen, meanings, title, 'title');
  if (!chosen.some((one) => one?.field === 'leads')) {
    const leads = meanings.findIndex((one, at) => at !== title && one.some(({ field }) => field === 'leads'));
    if (leads >= 0) claim(chosen, meanings, leads, 'leads');
  }
  const columns = headings.map((heading, at): Column => {
    if (marks.has(at)) return { heading, field: 'mark', strength: 1 };
    const own = chosen[at];
    const field = own === undefined ? undefined : fieldHere(own.field, at, title, chosen, headings);
    const isContext = field === 'section' && !isThemes(rows, at, shares[at]) && (shares[at]?.words ?? 0) > 5;
    const isGrade =
      isContext || ((field === 'section' || field === 'deliverables') && (shares[at]?.graded ?? 0) > 0.8);
    // “Measure 2: Farms” over several actions is a theme, and measures before each action are not.
    const mayBeTheme = field === undefined || /^\W*measures?\W*$/i.test(heading);
    const isTheme = mayBeTheme && at < title && isThemes(rows, at, shares[at]);
    const here = isGrade ? 'other' : isTheme ? 'section' : (field ?? 'other');
    return { heading, field: here, strength: own?.strength ?? 0 };
  });
  const own = withNumbers(withoutNeighbour(columns, shares), rows, shares);
  const has = (field: Column['field']): boolean => own.some((one) => one.field === field);
  const isPlan = has('leads') || has('target') || has('ref') || has('deliverables') || has('mark');
  return isPlan ? { columns: own } : undefined;
}

/** Where no heading names them, numbers of their own before the actions are the actions'. */
function withNumbers(
  columns: readonly Column[],
  rows: readonly Row[],
  shares: readonly (Shares | undefined)[],
): readonly Column[] {
  const title = columns.findIndex(({ field }) => field === 'title');
  const isNumbers = (at: number): boolean =>
    (shares[at]?.numbered ?? 0) > 0.8 && distinctShare(rows, at) === Math.min(rows.length, 300);
  const found = columns.findIndex((_, at) => at < title && isNumbers(at));
  if (found < 0 || columns.some(({ field }) => field === 'ref')) return columns;
  return columns.map((column, at) => (at === found ? { ...column, field: 'ref' as const } : column));
}

/** Beyond an empty column without a heading another table stands beside this one: none of it is the actions'. */
function withoutNeighbour(
  columns: readonly Column[],
  shares: readonly (Shares | undefined)[],
): readonly Column[] {
  const title = columns.findIndex(({ field }) => field === 'title');
  const gap = columns.findIndex(
    ({ heading }, at) => at > title && heading === '' && (shares[at]?.filled ?? 0) === 0,
  );
  if (gap < 0) return columns;
  const isWhole = columns.slice(0, gap).some(({ field }) => field === 'leads' || field === 'target');
  return isWhole
    ? columns.map((column, at) => (at > gap ? { ...column, field: 'other' as const } : column))
    : columns;
}

/** How many columns a row of headings would name; nothing for a row that is none. */
export function headingScore(row: Row): number {
  const cells = row.cells.filter(({ text, merged }) => text.trim() !== '' && merged !== 'left');
  if (cells.length < 2 || cells.some(({ text }) => text.length > 160)) return 0;
  const named = cells.filter(({ text }) => meaningsOf(text).some(({ field }) => field !== 'other'));
  const fields = new Set(named.map(({ text }) => meaningsOf(text)[0]?.field));
  const periods = cells.filter(({ text }) => isPeriodLabel(text)).length;
  if (named.length < 2 && !(named.length === 1 && periods > 1)) return 0;
  if (fields.size < 2 && periods < 2 && named.length < 3) return 0;
  if (row.isHeading !== true && (hasOneDate(row) || cells.some(({ text }) => isOfAnAction(text)))) return 0;
  const isMostly = (named.length + periods) * 2 >= cells.length;
  return isMostly || row.isHeading === true ? named.length + Math.min(periods, 2) : 0;
}

/** Stretches of time head columns side by side, or span several; one alone is an action's date. */
function hasOneDate({ cells }: Row): boolean {
  const dated = cells.flatMap(({ text, merged }, at) =>
    merged !== 'left' && isPeriodLabel(text.trim()) ? [at] : [],
  );
  const [only, ...more] = dated;
  return only !== undefined && more.length === 0 && cells[only + 1]?.merged !== 'left';
}

/** A number, a date, a list or a sentence: no heading has any, whatever words are in it. */
function isOfAnAction(text: string): boolean {
  const words = text.trim();
  if (isPeriodLabel(words) || /^(?:Q[1-4]|H[12])$/i.test(words)) return false;
  if (
    NUMBERED.test(words) ||
    /^[•‣▪●◦·]/u.test(words) ||
    /^\p{L}+: \p{L}/u.test(words) ||
    /^(?:ongoing|tbc|on track|not started)$/i.test(words)
  )
    return true;
  if (words.length > 25 && words.endsWith('.')) return true;
  if (words.length > 40 || !/\d/.test(words)) return false;
  const { kind } = readTargetDate(words, {});
  return kind === 'date' || kind === 'period';
}

/** "1.", "A3", "CF-04": a row of an action, whatever words are in it. */
const NUMBERED = /^\W{0,2}(?:[a-z]{1,4}[-. ]?)?\d{1,3}(?:\.\d{1,3}){0,3}[.):]?$/i;

function meaningsHere(heading: string, shares: Shares | undefined): readonly Meaning[] {
  const found = meaningsOf(heading);
  if (heading.trim() === '')
    return shares !== undefined && shares.numbered > 0.6 ? [{ field: 'ref', strength: 1 }] : [];
  return found.filter(({ field, strength }) => {
    if (field === 'target' && strength === 1) return datedShare(shares) >= 0.5;
    if (field === 'ref' && shares !== undefined && shares.words > 6) return false;
    return true;
  });
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

/** The column of actions: by its heading, and of equals the one whose cells differ most. */
function chooseTitle(
  meanings: readonly (readonly Meaning[])[],
  chosen: readonly (Meaning | undefined)[],
  rows: readonly Row[],
): number | undefined {
  const numbered = numberedTitle(meanings, chosen, rows);
  if (numbered !== undefined) return numbered;
  const scored = meanings.map((one, at) => {
    const strength = one.find(({ field }) => field === 'title')?.strength ?? 0;
    // "Action owner" could be the actions, and is the owner as long as another column is not.
    const isFirst = chosen[at]?.field === 'title' || chosen[at]?.field === 'section';
    return { at, score: strength === 0 ? 0 : strength + (isFirst ? 10 : 0) };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  if (most === 0) return undefined;
  return scored
    .filter(({ score }) => score === most)
    .toSorted(
      (one, other) => distinctShare(rows, other.at) - distinctShare(rows, one.at) || one.at - other.at,
    )[0]?.at;
}

/** "Commitment | No. | Milestone": what each row has a number of its own for, where the commitment spans several. */
function numberedTitle(
  meanings: readonly (readonly Meaning[])[],
  chosen: readonly (Meaning | undefined)[],
  rows: readonly Row[],
): number | undefined {
  const ref = chosen.findIndex((one, at) => at > 0 && one?.field === 'ref');
  const after = ref < 0 ? undefined : meanings[ref + 1];
  if (after?.some(({ field }) => field === 'title') !== true) return undefined;
  const isSpanned = meanings
    .slice(0, ref)
    .some(
      (_, at) =>
        (chosen[at]?.field === 'title' || chosen[at]?.field === 'section') &&
        rows.some(({ cells }) => cells[at]?.merged === 'above'),
    );
  const isOwn = rows.every(({ cells }) => cells[ref]?.merged !== 'above');
  return isSpanned && isOwn ? ref + 1 : undefined;
}

function claim(
  chosen: (Meaning | undefined)[],
  meanings: readonly (readonly Meaning[])[],
  at: number,
  field: Field,
): void {
  chosen[at] = meanings[at]?.find((one) => one.field === field);
}

/** What a column is beside the column of actions. */
function fieldHere(
  field: Field,
  at: number,
  title: number,
  chosen: readonly (Meaning | undefined)[],
  headings: readonly string[],
): Field {
  const isBefore = at < title;
  const first = (wanted: Field): number => strongest(chosen, wanted);
  if (field === 'title' && at !== title) {
    if (/\b(?:management response|findings?|issues?|context|policy|risks?)\b/i.test(headings[at] ?? ''))
      return 'other';
    if (!isBefore && /\bresponses?\b/i.test(headings[at] ?? '')) return 'progress';
    return isBefore ? 'section' : 'deliverables';
  }
  if (field === 'section') return isBefore ? 'section' : 'other';
  if (
    field === 'deliverables' &&
    isBefore &&
    /^\W*(?:outcomes?|priorit|targets?|goals?)/i.test(headings[at] ?? '')
  )
    return 'section';
  if (field === 'ref' && at !== refColumn(chosen, title)) return isBefore ? 'section' : 'other';
  if (field === 'leads' && at !== first('leads'))
    return /\b(?:officers?|persons?|names?|contacts?|sro|sponsors?|champions?|posts?)\b/i.test(
      headings[at] ?? '',
    )
      ? 'other'
      : 'supporting';
  if (
    field === 'progress' &&
    chosen.some(
      (one, other) => other !== at && one?.field === 'progress' && isComment(headings[at], headings[other]),
    )
  )
    return 'other';
  return field;
}

function isComment(heading: string | undefined, other: string | undefined): boolean {
  return (
    wordsOf(heading ?? '').some((word) => word.startsWith('comment')) &&
    !wordsOf(other ?? '').some((word) => word.startsWith('comment'))
  );
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

/** Columns headed by stretches of time, two or more, or one whose cells hold marks. */
function markColumns(
  headings: readonly string[],
  shares: readonly (Shares | undefined)[],
): ReadonlySet<number> {
  const periods = headings.flatMap((heading, at) => (isPeriodLabel(heading) ? [at] : []));
  const marked = periods.filter((at) => (shares[at]?.marked ?? 0) > 0.8);
  return new Set(periods.length > 1 && (marked.length > 0 || periods.length > 2) ? periods : marked);
}
