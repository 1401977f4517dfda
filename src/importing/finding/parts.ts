import type { Doubt } from '../../plan/plan.ts';
import type { Paragraph, PlanDocument, Table } from '../document.ts';
import { captionIn } from './caption.ts';
import { headingsOf, type Layout } from './findLayout.ts';
import { joinHeadings } from './joinHeadings.ts';
import { type Label, labelsOfTable } from './labelBlocks.ts';
import { layoutByContent } from './layoutByContent.ts';
import { pick } from './rawAction.ts';
import type { Theme } from './readRows.ts';
import { isActionNumber, isGeneric, isHeading } from './sectionHeading.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { shownRows } from './shownRows.ts';

/** A piece of the document that may hold actions, with the heading that it stands under. */
export type Part = LabelPart | RowPart;

export type LabelPart = {
  readonly kind: 'labels';
  readonly section: Paragraph | undefined;
  readonly labels: readonly Label[];
  readonly above: Paragraph | undefined;
};

export type RowPart = {
  readonly kind: 'rows';
  readonly section: Paragraph | undefined;
  readonly segment: Segment;
  readonly table: Table;
  readonly layout: Layout | undefined;
  /** It goes on with the rows of the part before. */
  readonly isMore: boolean;
  /** What stands alone in the row above its headings. */
  readonly caption?: Theme;
};

/** All parts of a document in order, and the rows of them that are hidden in it. */
export function partsOf(document: PlanDocument): {
  readonly parts: readonly Part[];
  readonly doubts: readonly Doubt[];
} {
  const parts: Part[] = [];
  const doubts: Doubt[] = [];
  let section: Paragraph | undefined;
  let above: Paragraph | undefined;
  let last: Layout | undefined;
  let sheet: string | undefined;
  for (const block of joinHeadings(document.blocks)) {
    if (block.kind === 'paragraph') {
      if (!isHeading(block)) continue;
      // A line such as “Outcome: …” under a heading explains it.
      if (block.level === undefined && above !== undefined && above.level !== undefined) continue;
      above = block;
      if (!isActionNumber(block)) section = isGeneric(block) ? undefined : block;
      continue;
    }
    const labels = labelsOfTable(block);
    if (labels === undefined) {
      const shown = shownRows(block.rows);
      doubts.push(...shown.doubts);
      const table = { ...block, rows: shown.rows };
      let before: Segment | undefined;
      for (const segment of segmentsOf(table)) {
        const caption = before?.layout === undefined ? captionIn(before?.rows.at(-1)) : undefined;
        before = segment;
        const isSameSheet = sheet !== undefined && sheet === table.place.sheet;
        const layout =
          segment.layout ?? goingOn(segment, last, table, isSameSheet) ?? layoutByContent(segment.rows);
        const isMore =
          segment.isRepeated ||
          (segment.layout === undefined && layout === last) ||
          hasSameHeadings(layout, last);
        parts.push({
          kind: 'rows',
          segment,
          table,
          layout,
          isMore: isMore && layout !== undefined,
          section,
          ...(caption === undefined ? {} : { caption }),
        });
        if (layout !== undefined) sheet = table.place.sheet;
        last = layout ?? last;
      }
    } else parts.push({ kind: 'labels', labels, above, section });
    above = undefined;
  }
  return { parts, doubts };
}

/** Rows below a table of the same width go on with it. */
function goingOn(
  segment: Segment,
  last: Layout | undefined,
  table: Table,
  isSameSheet: boolean,
): Layout | undefined {
  const width = table.rows[0]?.cells.length ?? 0;
  // A part of a sheet whose last columns are empty is narrower.
  const isNarrower = isSameSheet && width > 1 && width < (last?.columns.length ?? 0);
  if (last === undefined || (last.columns.length !== width && !isNarrower)) return undefined;
  return segment.rows.some((row) => pick(row, last).title.text !== '') ? last : undefined;
}

function hasSameHeadings(one: Layout | undefined, other: Layout | undefined): boolean {
  return one !== undefined && other !== undefined && headingsOf(one) === headingsOf(other);
}
