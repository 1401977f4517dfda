import type { Doubt } from '../../plan/plan.ts';
import { type Paragraph, type PlanDocument, type Row, type Table, writePlace } from '../document.ts';
import { actionHeading } from './actionHeading.ts';
import { headingScore, type Layout } from './findLayout.ts';
import { actionsInLabels, type Label, labelsOfTable } from './labelBlocks.ts';
import { layoutByContent } from './layoutByContent.ts';
import { leftOutColumns, leftOutRows } from './leftOut.ts';
import { pick, type RawAction } from './rawAction.ts';
import { joinSection, readRows, type Theme } from './readRows.ts';
import { SECTION_WORD } from './rowKind.ts';
import { isBlank, type Segment, segmentsOf } from './segments.ts';

type Collected = { readonly actions: readonly RawAction[]; readonly doubts: readonly Doubt[] };

/** A piece of the document that may hold actions, with the heading that it stands under. */
type Part = { readonly section: Paragraph | undefined } & (
  | { readonly kind: 'labels'; readonly labels: readonly Label[]; readonly above: Paragraph | undefined }
  | {
      readonly kind: 'rows';
      readonly segment: Segment;
      readonly table: Table;
      readonly layout: Layout | undefined;
      /** It goes on with the rows of the part before. */
      readonly isMore: boolean;
      /** What stands alone in the row above its headings. */
      readonly caption?: Theme;
    }
);

/** The actions of every table that is a plan's, in order, and all that was left out or joined. */
export function collectActions(document: PlanDocument): Collected {
  const doubts: Doubt[] = [];
  const parts = partsOf(document, doubts);
  const isChosen = chosenAmong(parts);
  // One line above one table is its title; several above several are what each is about.
  const captions = parts.flatMap((part) =>
    part.kind === 'rows' && isChosen(part) ? (part.caption?.text ?? []) : [],
  );
  const sections = new Set(parts.map(({ section }) => section));
  const hasCaptions = new Set(captions).size > 1 && sections.size === 1;
  const actions: { readonly raw: RawAction; readonly section: Paragraph | undefined }[] = [];
  const isNumbered = numberedAmong(parts);
  let theme: Theme | undefined;
  for (const part of parts) {
    if (part.kind === 'labels') {
      const found = actionsInLabels(part.labels);
      const named =
        found.actions.length === 1 && part.above !== undefined ? actionHeading(part.above) : undefined;
      for (const raw of found.actions)
        actions.push({
          raw: named !== undefined && raw.ref.text === '' ? { ...raw, ref: named.ref } : raw,
          section: part.section,
        });
      doubts.push(...found.doubts);
      continue;
    }
    const { segment, layout, table, isMore, section } = part;
    const caption = hasCaptions ? part.caption : undefined;
    if (layout === undefined || !isChosen(part)) {
      if (!(hasCaptions && captions.includes(aloneIn(segment.rows.at(-1))?.text ?? '')))
        doubts.push(
          ...leftOutRows(
            segment.rows,
            table,
            isOver(part) ? (part.caption?.text ?? section?.text) : undefined,
          ),
        );
      continue;
    }
    if (layout.assumption !== undefined)
      doubts.push({
        where: writePlace(segment.rows[0]?.place),
        problem: 'This table has no headings.',
        assumed: layout.assumption,
      });
    const open = isMore ? actions.at(-1) : undefined;
    const found = readRows(segment.rows, layout, {
      isNumbered: isNumbered(layout),
      ...(open === undefined ? {} : { open: open.raw }),
      ...(caption !== undefined ? { theme: caption } : isMore && theme !== undefined ? { theme } : {}),
    });
    if (found.isJoined) actions.pop();
    for (const [at, raw] of found.actions.entries())
      actions.push({ raw, section: at === 0 && found.isJoined ? open?.section : section });
    theme = found.theme;
    doubts.push(...found.doubts, ...leftOutColumns(segment.rows, layout));
  }
  // One heading over everything is the plan's own title, or a word such as "Action plan".
  const isLone = new Set(actions.map((one) => one.section)).size === 1;
  return { actions: actions.map((one) => (isLone ? one.raw : under(one.section, one.raw))), doubts };
}

function partsOf(document: PlanDocument, doubts: Doubt[]): readonly Part[] {
  const parts: Part[] = [];
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
      if (!isNamed(block)) section = isGeneric(block) ? undefined : block;
      continue;
    }
    const labels = labelsOfTable(block);
    if (labels === undefined) {
      const table = { ...block, rows: shown(block.rows, doubts) };
      let before: Segment | undefined;
      for (const segment of segmentsOf(table)) {
        const caption = before?.layout === undefined ? aloneIn(before?.rows.at(-1)) : undefined;
        before = segment;
        const layout =
          segment.layout ??
          goingOn(segment, last, table, sheet !== undefined && sheet === table.place.sheet) ??
          layoutByContent(segment.rows);
        const isMore =
          segment.isRepeated ||
          (segment.layout === undefined && layout === last) ||
          sameHeadings(layout, last);
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
  return parts;
}

/** Whether most rows under the same headings have a number, however many pages and parts they stand on. */
function numberedAmong(parts: readonly Part[]): (layout: Layout) => boolean {
  const keyOf = ({ columns }: Layout): string =>
    columns.map(({ heading }) => heading.toLowerCase()).join('|');
  const counts = new Map<string, { numbered: number; all: number }>();
  for (const part of parts) {
    if (part.kind !== 'rows' || part.layout === undefined) continue;
    const { layout, segment } = part;
    const at = layout.columns.findIndex(({ field }) => field === 'ref');
    const count = counts.get(keyOf(layout)) ?? { numbered: 0, all: 0 };
    const filled = segment.rows.filter((row) => !isBlank(row));
    count.all += filled.length;
    count.numbered += filled.filter(({ cells }) => (cells[at]?.text.trim() ?? '') !== '').length;
    counts.set(keyOf(layout), count);
  }
  return (layout) => {
    const { numbered, all } = counts.get(keyOf(layout)) ?? { numbered: 0, all: 0 };
    return numbered > all * 0.5;
  };
}

/** Headings that were read as a table of their own belong to the rows that follow it in columns of the same number. */
function joinHeadings(blocks: PlanDocument['blocks']): PlanDocument['blocks'] {
  const joined: PlanDocument['blocks'][number][] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isBody =
      block.kind === 'table' &&
      last?.kind === 'table' &&
      last.rows[0]?.cells.length === block.rows[0]?.cells.length &&
      endsInHeadings(last.rows);
    if (isBody) joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}

function endsInHeadings(rows: readonly Row[]): boolean {
  const last = rows.findLast((row) => !isBlank(row));
  return last !== undefined && headingScore(last) >= 2;
}

/** The words of a row that has no others. */
function aloneIn(row: Row | undefined): Theme | undefined {
  const filled = (row?.cells ?? []).filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (first === undefined || filled.some(({ text }) => text !== first.text) || first.text.length > 140)
    return undefined;
  return { text: first.text.trim(), places: first.places };
}

/**
 * Beside tables that name who and when, one that does neither is a list of something else; and what is headed as
 * completed is over, unless nothing else is there.
 */
function chosenAmong(parts: readonly Part[]): (part: Part) => boolean {
  const isTelling = (part: Part): boolean =>
    part.kind === 'labels' || part.layout?.columns.some(({ field }) => TELLING.has(field)) === true;
  const hasTelling = parts.some(isTelling);
  const hasOpen = parts.some((part) => isTelling(part) && !isOver(part));
  const isGuessed = (part: Part): boolean =>
    part.kind === 'rows' && part.layout?.assumption !== undefined && !part.isMore;
  const hasHeaded = parts.some((part) => isTelling(part) && !isGuessed(part));
  return (part) =>
    (isTelling(part) || !hasTelling) && (!isOver(part) || !hasOpen) && (!isGuessed(part) || !hasHeaded);
}

const TELLING: ReadonlySet<string> = new Set([
  'leads',
  'supporting',
  'target',
  'start',
  'mark',
  'deliverables',
]);

function isOver(part: Part): boolean {
  return (
    isClosed(part.section) ||
    (part.kind === 'rows' && part.caption !== undefined && CLOSED.test(part.caption.text))
  );
}

function isClosed(section: Paragraph | undefined): boolean {
  return section !== undefined && CLOSED.test(section.text);
}

const CLOSED =
  /^(?:archived?|closed|completed|done|implemented)\b|\bactions? (?:already |previously )?(?:completed|closed|delivered|achieved|discontinued|withdrawn)\b|\b(?:completed|closed|archived|previous|withdrawn|superseded|past) (?:actions?|items?|commitments?|milestones?)\b/i;

/** Rows that somebody has hidden are not part of the plan as it is looked at; most of them, and a filter was left on. */
function shown(rows: readonly Row[], doubts: Doubt[]): readonly Row[] {
  const hidden = rows.filter((row) => row.isHidden === true && !isBlank(row));
  const [first] = hidden;
  if (first === undefined) return rows;
  const many = hidden.length === 1 ? 'One row is' : `${hidden.length} rows are`;
  const words = first.cells
    .map(({ text }) => text.trim())
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at);
  const isFiltered = hidden.length * 3 > rows.length;
  doubts.push({
    where: writePlace(first.place),
    problem: `${many} hidden in the document: “${words.join(' | ').replace(/\s+/g, ' ').slice(0, 120)}”${hidden.length === 1 ? '' : ' and others'}.`,
    assumed: isFiltered
      ? 'A filter was left on, so they were read like the others.'
      : `${hidden.length === 1 ? 'It was' : 'They were'} left out of the plan.`,
  });
  return isFiltered ? rows : rows.filter((row) => row.isHidden !== true);
}

/** "Action A1" above a table of its own is that action's number and no theme. */
function isNamed(block: Paragraph): boolean {
  return (
    /^\s*(?:action|recommendation|commitment|task)\b/i.test(block.text) && actionHeading(block) !== undefined
  );
}

function isHeading({ level, text, isMarginal }: Paragraph): boolean {
  return !isMarginal && text.length <= 200 && ((level !== undefined && level > 0) || SECTION_WORD.test(text));
}

/** "Our actions", "Action plan 2024/25": says of nothing what it is about. */
function isGeneric({ text }: Paragraph): boolean {
  return /^\s*(?:\d{1,2}[.)]?\s+)?(?:(?:the|our|all|current|agreed|key|detailed|proposed|full|strategic|open|live)\s+)*(?:actions?|action plan|delivery plan|implementation plan|work ?plan|work programme|plan|actions? table|table of actions|summary of actions|introduction|background|foreword|contents)(?:\s+(?:for\s+)?20\d{2}(?:\s?[-/–]\s?\d{2,4})?)?\s*:?$/i.test(
    text,
  );
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

function sameHeadings(one: Layout | undefined, other: Layout | undefined): boolean {
  const words = (layout: Layout): string =>
    layout.columns.map(({ heading }) => heading.toLowerCase()).join('|');
  return one !== undefined && other !== undefined && words(one) === words(other);
}

/** The heading above the table stands before the one inside it. */
function under(section: Paragraph | undefined, raw: RawAction): RawAction {
  if (section === undefined || raw.section.places.some(({ paragraph }) => paragraph !== undefined))
    return raw;
  // The name of a sheet says less than a theme inside it.
  const isSheet = section.place.sheet === section.text && section.place.cell === undefined;
  if (isSheet && raw.section.text !== '') return raw;
  const own = { text: section.text.trim(), places: [section.place] };
  return { ...raw, section: raw.section.text === '' ? own : joinSection(own, raw) };
}
