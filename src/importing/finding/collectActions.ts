import type { Place } from '../../plan/action.ts';
import type { Doubt } from '../../plan/plan.ts';
import { type Paragraph, type PlanDocument, type Row, type Table, writePlace } from '../document.ts';
import type { Layout } from './findLayout.ts';
import { actionsInLabels, labelsOfTable } from './labelBlocks.ts';
import { layoutByContent } from './layoutByContent.ts';
import { leftOutColumns, leftOutRows } from './leftOut.ts';
import { continued, pick, RAW_FIELDS, type RawAction, withRow } from './rawAction.ts';
import { kindOfRow, SECTION_WORD } from './rowKind.ts';
import { isBlank, type Segment, segmentsOf } from './segments.ts';

type Collected = { readonly actions: readonly RawAction[]; readonly doubts: readonly Doubt[] };

/** The actions of every table that is a plan's, in order, and all that was left out or joined. */
export function collectActions(document: PlanDocument): Collected {
  const actions: { readonly raw: RawAction; readonly section: Paragraph | undefined }[] = [];
  const doubts: Doubt[] = [];
  let section: Paragraph | undefined;
  let last: Layout | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (isSection(block)) section = block;
      continue;
    }
    const labelled = labelsOfTable(block);
    if (labelled !== undefined) {
      const found = actionsInLabels(labelled);
      actions.push(...found.actions.map((raw) => ({ raw, section })));
      doubts.push(...found.doubts);
      continue;
    }
    for (const segment of segmentsOf(block)) {
      const layout = segment.layout ?? goingOn(segment, last, block) ?? layoutByContent(segment.rows);
      if (layout === undefined) {
        doubts.push(...leftOutRows(segment.rows, block));
        continue;
      }
      const isMore =
        segment.isRepeated || (segment.layout === undefined && layout === last) || sameHeadings(layout, last);
      if (layout.assumption !== undefined)
        doubts.push({
          where: writePlace(segment.rows[0]?.place),
          problem: 'This table has no headings.',
          assumed: layout.assumption,
        });
      const found = readRows(segment.rows, layout, isMore ? actions.at(-1)?.raw : undefined);
      const joined = found.isJoined ? actions.pop() : undefined;
      for (const [at, raw] of found.actions.entries())
        actions.push({ raw, section: at === 0 && joined !== undefined ? joined.section : section });
      doubts.push(...found.doubts, ...leftOutColumns(segment.rows, layout));
      last = layout;
    }
  }
  // One heading over everything is the plan's own title, or a word such as "Action plan".
  const isLone = new Set(actions.map((one) => one.section)).size === 1;
  return { actions: actions.map((one) => (isLone ? one.raw : under(one.section, one.raw))), doubts };
}

function isSection({ level, text, isMarginal }: Paragraph): boolean {
  return !isMarginal && text.length <= 200 && ((level !== undefined && level > 0) || SECTION_WORD.test(text));
}

/** Rows below a table of the same width go on with it. */
function goingOn(segment: Segment, last: Layout | undefined, table: Table): Layout | undefined {
  const width = table.rows[0]?.cells.length ?? 0;
  if (last === undefined || last.columns.length !== width) return undefined;
  return segment.rows.some((row) => pick(row, last).title.text !== '') ? last : undefined;
}

function sameHeadings(one: Layout, other: Layout | undefined): boolean {
  const words = (layout: Layout): string =>
    layout.columns.map(({ heading }) => heading.toLowerCase()).join('|');
  return other !== undefined && words(one) === words(other);
}

type Read = Collected & {
  /** Its first action holds the one that was still open, and stands for it. */
  readonly isJoined: boolean;
};

function readRows(rows: readonly Row[], layout: Layout, open: RawAction | undefined): Read {
  const actions: RawAction[] = open === undefined ? [] : [open];
  const doubts: Doubt[] = [];
  const filled = rows.filter((row) => !isBlank(row));
  const raws = filled.map((row) => pick(row, layout));
  const isNumbered = raws.filter(({ ref }) => ref.text !== '').length > raws.length * 0.5;
  let section: { readonly text: string; readonly places: readonly Place[] } | undefined;
  let unused: Row | undefined;
  let isAfterBreak = open !== undefined;
  for (const [at, row] of filled.entries()) {
    const raw = raws[at] as RawAction;
    const before = actions.at(-1);
    const isNewPage = at > 0 && row.place.page !== filled[at - 1]?.place.page;
    isAfterBreak = isAfterBreak || isNewPage;
    const kind = kindOfRow(row, raw, layout, { before, isAfterBreak, next: raws[at + 1], isNumbered });
    isAfterBreak = kind === 'section' && isAfterBreak;
    if (kind === 'nothing') continue;
    if (kind === 'note') doubts.push(noteDoubt(row));
    else if (kind === 'section') {
      if (unused !== undefined) doubts.push(noteDoubt(unused));
      unused = row;
      const cell = row.cells.find(({ text }) => text.trim() !== '');
      const words = [raw.ref.text, cell?.text.trim() ?? ''].filter(
        (text, place) => place > 0 || (text !== '' && text !== cell?.text.trim()),
      );
      section = {
        text: [
          ...words,
          ...(raw.title.text !== '' && raw.title.text !== cell?.text.trim() ? [raw.title.text] : []),
        ].join(' '),
        places: cell?.places ?? [],
      };
    } else if (kind === 'action' || before === undefined) {
      unused = undefined;
      actions.push(section === undefined ? raw : { ...raw, section: joinSection(section, raw) });
    } else {
      actions[actions.length - 1] =
        kind === 'rest of the action' ? continued(before, raw) : withRow(before, raw);
      if (kind === 'rest of the action') doubts.push(continuationDoubt(row, before, raw));
    }
  }
  if (unused !== undefined) doubts.push(noteDoubt(unused));
  return { actions, doubts, isJoined: open !== undefined };
}

function joinSection(
  section: { readonly text: string; readonly places: readonly Place[] },
  raw: RawAction,
): RawAction['section'] {
  return raw.section.text === ''
    ? section
    : { text: `${section.text} – ${raw.section.text}`, places: [...section.places, ...raw.section.places] };
}

/** The heading above the table stands before the one inside it. */
function under(section: Paragraph | undefined, raw: RawAction): RawAction {
  if (section === undefined || raw.section.places.some(({ paragraph }) => paragraph !== undefined))
    return raw;
  const own = { text: section.text.trim(), places: [section.place] };
  return { ...raw, section: raw.section.text === '' ? own : joinSection(own, raw) };
}

function continuationDoubt(row: Row, before: RawAction, more: RawAction): Doubt {
  const fields = RAW_FIELDS.filter((field) => more[field].text !== '').map((field) => FIELD_NAMES[field]);
  const ref = before.ref.text.replace(/(?<![.)\s])[.)\s]+$/, '');
  return {
    where: writePlace(row.place),
    problem: 'This row has no number of its own.',
    assumed: `It continues ${ref === '' ? 'the row above' : `action ${ref}`}: its words were added to the ${fields.join(' and the ')}.`,
  };
}

function noteDoubt(row: Row): Doubt {
  const text = row.cells.map((cell) => cell.text.trim()).find((one) => one !== '') ?? '';
  return {
    where: writePlace(row.place),
    problem: `“${text.slice(0, 120)}” stands between the actions.`,
    assumed: 'It was left out of every action.',
  };
}

const FIELD_NAMES: { readonly [field in (typeof RAW_FIELDS)[number]]: string } = {
  ref: 'number',
  title: 'title',
  section: 'theme',
  leads: 'lead',
  supporting: 'supporting partners',
  start: 'start date',
  target: 'target date',
  deliverables: 'deliverables',
  progress: 'progress',
  status: 'status',
  percent: 'percentage',
};
