import type { Row } from '../document.ts';
import { fieldOfColumn } from './fieldOfColumn.ts';
import { type Field, type Meaning, meaningsOf } from './headings.ts';
import { isPeriodLabel } from './marks.ts';
import { datedShare, distinctShare, type Shares, sharesOf } from './shares.ts';
import { titleColumn } from './titleColumn.ts';

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
  const title = titleColumn(meanings, chosen, rows);
  if (title === undefined) return undefined;
  // Numbers under “Actions” are how many there are.
  if ((shares[title]?.numbered ?? 0) > 0.6) return undefined;
  claim(chosen, meanings, title, 'title');
  if (!chosen.some((one) => one?.field === 'leads')) {
    const leads = meanings.findIndex((one, at) => at !== title && one.some(({ field }) => field === 'leads'));
    if (leads >= 0) claim(chosen, meanings, leads, 'leads');
  }
  const known = { headings, rows, shares, chosen, title };
  const columns = headings.map((heading, at): Column => {
    if (marks.has(at)) return { heading, field: 'mark', strength: 1 };
    return { heading, field: fieldOfColumn(at, known), strength: chosen[at]?.strength ?? 0 };
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

function claim(
  chosen: (Meaning | undefined)[],
  meanings: readonly (readonly Meaning[])[],
  at: number,
  field: Field,
): void {
  chosen[at] = meanings[at]?.find((one) => one.field === field);
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
