import type { Place } from '../../plan/action.ts';
import type { Row } from '../document.ts';
import type { Column, Layout } from './findLayout.ts';
import { type Field, GROUP } from './headings.ts';
import { isBlankBox, isMark } from './marks.ts';

/** One action's cells as they stand in the document, page breaks mended. */
export type RawAction = { readonly [field in RawField]: RawCell } & {
  /** Headings of the columns of time that are marked, in order. */
  readonly marked: readonly string[];
  /** The target is one of two columns under one heading, after its start: “Timescale › Start”, “Timescale › End”. */
  readonly isSpan: boolean;
  /** Other target dates that the row gives: an original one beside the revised. */
  readonly otherTargets: readonly RawCell[];
};
export type RawField = Exclude<Field, 'other'>;
export type RawCell = { readonly text: string; readonly places: readonly Place[] };

export const EMPTY: RawCell = { text: '', places: [] };

export const RAW_FIELDS: readonly RawField[] = [
  'ref',
  'title',
  'section',
  'leads',
  'supporting',
  'start',
  'target',
  'deliverables',
  'progress',
  'status',
  'percent',
];

export const NO_CELLS = Object.fromEntries(RAW_FIELDS.map((field) => [field, EMPTY])) as {
  readonly [field in RawField]: RawCell;
};

/** A row's cells by what they hold. A cell merged from the left belongs to the column it begins in. */
export function pick(row: Row, { columns }: Layout): RawAction {
  const all = (field: Column['field']): readonly (RawCell & { readonly column: Column })[] =>
    columns.flatMap((column, at) => {
      const cell = row.cells[at];
      const isOwn = column.field === field && cell !== undefined && !isNothing(cell.text);
      if (!isOwn || (cell.merged === 'left' && field !== 'mark')) return [];
      return [{ text: cell.text.trim(), places: cell.places, column }];
    });
  const joined = (field: RawField, between: string): RawCell => {
    const cells = all(field);
    return cells.length === 0 ? EMPTY : joinCells(cells, between);
  };
  const targets = all('target').toSorted((one, other) => other.column.strength - one.column.strength);
  const marks = all('mark');
  const milestones = marks
    .filter(({ text }) => !isMark(text) && !isBlankBox(text))
    .map(({ text, places, column }) => ({ text: `${column.heading.trim()}: ${text}`, places }));
  const deliverables = [...all('deliverables'), ...milestones];
  return {
    ref: joined('ref', ' '),
    title: joined('title', ' '),
    section: joined('section', ' – '),
    leads: joined('leads', '\n'),
    supporting: joined('supporting', '\n'),
    start: joined('start', ' '),
    target: targets[0] ?? EMPTY,
    isSpan: targets[0]?.column.heading.includes(GROUP) ?? false,
    otherTargets: targets.slice(1).filter(({ text }) => text !== targets[0]?.text),
    deliverables: deliverables.length === 0 ? EMPTY : joinCells(deliverables, '\n'),
    progress: joined('progress', '\n'),
    status: joined('status', ' '),
    percent: joined('percent', ' '),
    marked: marks.filter(({ text }) => !isBlankBox(text)).map(({ column }) => column.heading.trim()),
  };
}

/** An empty cell, or one with a dash to say so. */
function isNothing(text: string): boolean {
  return /^[-–—]*$/.test(text.trim());
}

function joinCells(cells: readonly RawCell[], between: string): RawCell {
  const texts = cells.map(({ text }) => text);
  return {
    text: texts.filter((text, at) => texts.indexOf(text) === at).join(between),
    places: cells.flatMap(({ places }) => places),
  };
}

const BETWEEN: { readonly [field in RawField]: string } = {
  ref: ' ',
  title: ' ',
  section: ' ',
  leads: ' ',
  supporting: ' ',
  start: ' ',
  target: ' ',
  deliverables: '\n',
  progress: '\n',
  status: ' ',
  percent: ' ',
};

/** An action with the rest of it, from a row that a page break cut off. */
export function continued(before: RawAction, more: RawAction): RawAction {
  return joinRaws(before, more, BETWEEN);
}

/** An action with another of its rows, which has leads and dates of its own. */
export function withRow(before: RawAction, more: RawAction): RawAction {
  return joinRaws(before, more, { ...BETWEEN, leads: '\n', supporting: '\n', target: '; ', start: '; ' });
}

function joinRaws(
  before: RawAction,
  more: RawAction,
  between: { readonly [field in RawField]: string },
): RawAction {
  const joined = (field: RawField): RawCell => {
    if (more[field].text === '' || isSamePlace(before[field], more[field])) return before[field];
    if (before[field].text === '') return more[field];
    return {
      text: `${before[field].text}${gapOf(before[field].text, between[field])}${more[field].text}`,
      places: [...before[field].places, ...more[field].places],
    };
  };
  const fields = Object.fromEntries(RAW_FIELDS.map((field) => [field, joined(field)])) as {
    readonly [field in RawField]: RawCell;
  };
  return {
    ...fields,
    isSpan: before.isSpan || more.isSpan,
    marked: [...new Set([...before.marked, ...more.marked])],
    otherTargets: [...before.otherTargets, ...more.otherTargets],
  };
}

/** "multi-" at the end of a page goes on without a space. */
function gapOf(text: string, between: string): string {
  return between === ' ' && /\p{Ll}-$/u.test(text) ? '' : between;
}

/** A merged cell serves several rows and says its words once. */
function isSamePlace(one: RawCell, other: RawCell): boolean {
  return one.text === other.text || other.places.every((place) => one.places.includes(place));
}

export function isEmpty(raw: RawAction): boolean {
  return RAW_FIELDS.every((field) => raw[field].text === '') && raw.marked.length === 0;
}
