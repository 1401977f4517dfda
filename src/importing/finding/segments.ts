import type { Row, Table } from '../document.ts';
import { type Layout, layoutOf } from './findLayout.ts';
import { headingScore } from './headingScore.ts';
import { GROUP, isAllHeading } from './headings.ts';
import { isPeriodLabel } from './marks.ts';

/** Rows of a table under one heading, or without any. */
export type Segment = {
  readonly layout: Layout | undefined;
  readonly rows: readonly Row[];
  /** Its heading is word for word that of the segment before: the table goes on. */
  readonly isRepeated: boolean;
};

/** A table parted at its headings. What stands above the first heading is a segment without a layout. */
export function segmentsOf({ rows }: Table): readonly Segment[] {
  const heads = headsIn(rows);
  const segments: Segment[] = [];
  const first = heads[0];
  const above = rows.slice(0, first?.from ?? rows.length);
  if (above.some((row) => !isBlank(row)))
    segments.push({ layout: undefined, rows: above, isRepeated: false });
  let last: { readonly words: string; readonly layout: Layout } | undefined;
  for (const [at, head] of heads.entries()) {
    const body = rows.slice(head.to, heads[at + 1]?.from ?? rows.length);
    const words = head.labels.join('|').toLowerCase().replace(/\s+/g, ' ');
    const isRepeated = last?.words === words;
    const layout = isRepeated ? last?.layout : layoutOf(head.labels, bodyUnder(head, heads, rows));
    if (layout === undefined) {
      // What looked like a heading heads nothing; its rows stay with the ones before.
      const all = rows.slice(head.from, heads[at + 1]?.from ?? rows.length);
      const before = segments.pop();
      segments.push(
        before === undefined
          ? { layout: undefined, rows: all, isRepeated: false }
          : { ...before, rows: [...before.rows, ...all] },
      );
      continue;
    }
    segments.push({ layout, rows: body, isRepeated });
    last = { words, layout };
  }
  return segments;
}

type Head = { readonly from: number; readonly to: number; readonly labels: readonly string[] };

function headsIn(rows: readonly Row[]): readonly Head[] {
  // A cell that goes on from a row of an action makes its row one as well, whatever words are in it.
  const goesOn = (row: Row): boolean => row.cells.some(({ merged }) => merged === 'above');
  const known = new Set<string>();
  const heads: Head[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || goesOn(row)) continue;
    const words = labels(row).join('|');
    if (at > FAR_DOWN && !known.has(words)) continue;
    if (headingScore(row) < 2) continue;
    // Below the first headings, an action may be worded like some; only what is nothing else is more of them.
    if (heads.length > 0 && !known.has(words) && row.isHeading !== true && !isNothingElse(row)) continue;
    known.add(words);
    const head = headAt(rows, at);
    heads.push(head);
    at = head.to - 1;
  }
  return heads;
}

function isNothingElse({ cells }: Row): boolean {
  return cells.every(({ text }) => text.trim() === '' || isPeriodLabel(text.trim()) || isAllHeading(text));
}

/** Below so many rows only headings that were seen before come again. */
const FAR_DOWN = 1_000;

function headAt(rows: readonly Row[], at: number): Head {
  const [row, next, before] = [rows[at], rows[at + 1], rows[at - 1]];
  const own = labels(row);
  const second =
    row !== undefined && next !== undefined && isSecondLine(row, next) ? labels(next) : undefined;
  if (second !== undefined && next !== undefined)
    return {
      from: at,
      to: at + 2,
      labels: own.map((label, column) => {
        const below = second[column] ?? '';
        return next.cells[column]?.merged === 'above' || below === '' || below === label
          ? label
          : joinLabels(label, below);
      }),
    };
  const groups = before === undefined ? undefined : groupsAbove(before, own);
  return groups === undefined
    ? { from: at, to: at + 1, labels: own }
    : {
        from: at - 1,
        to: at + 1,
        labels: own.map((label, column) => `${label} ${groups[column] ?? ''}`.trim()),
      };
}

function labels(row: Row | undefined): readonly string[] {
  return (row?.cells ?? []).map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

/** "Timescale" over "Start"; a part of a stretch of time is one with it, "2024/25 Q1". */
function joinLabels(group: string, part: string): string {
  return isPeriodLabel(part) || isPeriodLabel(`${group} ${part}`)
    ? `${group} ${part}`.trim()
    : `${group}${GROUP}${part}`;
}

/** A second line of headings: parts of those that span several columns, and nothing below the others. */
function isSecondLine(row: Row, next: Row): boolean {
  let parts = 0;
  for (const [at, cell] of next.cells.entries()) {
    const above = row.cells[at];
    if (cell.text.trim() === '' || cell.merged === 'above') continue;
    const isGroup = above?.merged === 'left' || row.cells[at + 1]?.merged === 'left';
    if (!isGroup || cell.text.length > 40) return false;
    parts += 1;
  }
  return parts > 1;
}

/** "2024/25" above "Q1 | Q2 | Q3 | Q4", whether its cells are merged or not. */
function groupsAbove(row: Row, below: readonly string[]): readonly string[] | undefined {
  const own = labels(row);
  const periods = below.map((label) => isPeriodLabel(label) || /^(?:Q[1-4]|H[12])$/i.test(label));
  const first = own.findIndex((label) => label !== '');
  if (first < 0 || own.some((label, at) => label !== '' && (periods[at] !== true || !isPeriodLabel(label))))
    return undefined;
  let group = '';
  return own.map((label, at) => {
    if (label !== '') group = label;
    return periods[at] === true ? group : '';
  });
}

function bodyUnder(head: Head, heads: readonly Head[], rows: readonly Row[]): readonly Row[] {
  const words = head.labels.join('|');
  return heads
    .filter(({ labels: other }) => other.join('|') === words)
    .flatMap((one) => rows.slice(one.to, heads[heads.indexOf(one) + 1]?.from ?? rows.length));
}

export function isBlank(row: Row): boolean {
  return row.cells.every(({ text }) => text.trim() === '');
}
