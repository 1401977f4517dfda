import type { Row } from '../document.ts';
import type { Layout } from './findLayout.ts';
import { isEmpty, type RawAction } from './rawAction.ts';
import { isNumber } from './shares.ts';

/** What a row under a plan's headings is. */
export type RowKind =
  | 'action'
  | 'rest of the action'
  | 'another row of the action'
  | 'section'
  | 'note'
  | 'nothing';

export type Around = {
  readonly before: RawAction | undefined;
  /** The row is the first after a page break, a repeated heading or the end of a table. */
  readonly isAfterBreak: boolean;
  /** What the next row holds, where there is one. */
  readonly next: RawAction | undefined;
  /** Most rows of the table have a number. */
  readonly isNumbered: boolean;
  /** Most titles of the table end as sentences do. */
  readonly areSentences: boolean;
};

export function kindOfRow(row: Row, raw: RawAction, layout: Layout, around: Around): RowKind {
  const { before, isAfterBreak, next, isNumbered, areSentences } = around;
  const only = onlyText(row);
  if (only !== undefined) {
    if (only.isAcross) return isNote(only.text) ? 'note' : 'section';
    if (isNote(only.text) && raw.deliverables.text === '' && raw.progress.text === '') return 'note';
    if (isSectionAlone(only.text, row.cells[0]?.text.trim() === only.text, raw, around)) return 'section';
  }
  if (isTotal(row, raw) || isKey(row, raw)) return 'note';
  if (isEmpty(raw)) return 'nothing';
  if (isMerged(row, layout, 'title')) return before === undefined ? 'action' : 'another row of the action';
  if (isGroupHeading(raw, next)) return 'section';
  const own = hasOwn(row, layout);
  if (raw.ref.text !== '' && !isMerged(row, layout, 'ref')) {
    const isContinued = isAfterBreak && before !== undefined && sameNumber(before.ref.text, raw.ref.text);
    return isContinued ? 'rest of the action' : 'action';
  }
  if (before === undefined) return 'action';
  if (raw.title.text === '') return 'rest of the action';
  const startsSmall = /^[\p{Ll}&+]/u.test(raw.title.text);
  if (isAfterBreak && (startsSmall || !isFinished(before.title.text)) && !(own.leads && own.target))
    return 'rest of the action';
  const isTorn = areSentences && !isFinished(before.title.text);
  if (isTorn && !own.leads && !own.target) return 'rest of the action';
  if (own.leads || own.target || own.deliverables)
    return startsSmall && !own.leads && isNumbered ? 'rest of the action' : 'action';
  if (startsSmall || isNumbered) return 'rest of the action';
  return 'action';
}

/** The words of a row that has only one cell, or one that spans it. */
function onlyText({ cells }: Row): { readonly text: string; readonly isAcross: boolean } | undefined {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (first === undefined || filled.some(({ text }) => text !== first.text)) return undefined;
  const across = filled.filter(({ merged }) => merged === 'left').length + 1;
  return { text: first.text.trim(), isAcross: filled.length > 2 && across >= cells.length * 0.6 };
}

/** A heading that stands alone in its row, before a row that starts an action. */
function isSectionAlone(
  text: string,
  isFirst: boolean,
  raw: RawAction,
  { before, next, isAfterBreak }: Around,
): boolean {
  const isNamed = SECTION_WORD.test(text) || SECTION_NUMBER.test(text);
  const isInFront =
    raw.ref.text !== '' || raw.title.text !== '' || raw.section.text !== '' || (isNamed && isFirst);
  if (!isInFront || text.length > 140 || next === undefined || (isNumber(text) && !isNamed)) return false;
  const startsAction =
    next.title.text !== '' && (next.leads.text !== '' || next.target.text !== '' || next.ref.text !== '');
  if (!startsAction || /^\p{Ll}/u.test(text)) return false;
  if (isNamed || raw.ref.text !== '') return true;
  const isTorn = isAfterBreak && before !== undefined && !isFinished(before.title.text);
  return !isTorn && !/[.;,]$/.test(text) && text.split(/\s+/).length <= 14;
}

export const SECTION_WORD =
  /^\s*(?:theme|priority|strand|pillar|workstream|section|part|chapter|goal|outcome|objective|aim|strategic (?:priority|objective|aim|goal)|area|programme|commitment area)(?:\s*(?:\d{1,2}|[A-Z]|[ivx]{1,4})?\b\s*[-:–—.]|\s+\d{1,2}\s+\p{L})/iu;

/** "Phase 2", "Theme A": a heading by its first word alone. */
const SECTION_NUMBER =
  /^\s*(?:theme|priority|strand|pillar|workstream|section|part|chapter|goal|outcome|objective|aim|area|programme|phase|stage)\s+(?:\d{1,2}|[A-Z]|[ivx]{1,4})\s*$/i;

/** "1 | Prevention" above "1.1 | …": its number begins the next ones. */
function isGroupHeading(raw: RawAction, next: RawAction | undefined): boolean {
  const rest = [raw.leads, raw.target, raw.deliverables, raw.supporting, raw.start, raw.progress];
  if (raw.ref.text === '' || rest.some(({ text }) => text !== '') || next === undefined) return false;
  const own = raw.ref.text.replace(/(?<![.):\s])[.):\s]+$/, '');
  return next.ref.text.startsWith(`${own}.`) && next.ref.text.length > own.length + 1;
}

/** "Total | £955,000": sums up a column and is nobody's to do. */
function isTotal({ cells }: Row, raw: RawAction): boolean {
  const first = cells.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  return (
    /^(?:grand |sub-? ?|overall )?totals?\b[^.]{0,40}$/i.test(first) &&
    raw.leads.text === '' &&
    raw.target.text === ''
  );
}

/** "Key: | Green = on course": explains the table in a row of it. */
function isKey({ cells }: Row, raw: RawAction): boolean {
  const first = cells.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  return /^(?:key|legend|notes?)\s*:?$/i.test(first) && raw.leads.text === '';
}

/** Words under a table that belong to the paper. */
function isNote(text: string): boolean {
  return /^(?:\*|†|[↑↓→▲▼]\s|[^:]{1,40}: \d{1,3} \p{L}+(?: \/ \d{1,3} \p{L}+)?$|(?:notes?|source|key|n\.?b\.?)(?:\s*[:.–—-]|$)|next meeting\b|page \d)/iu.test(
    text.trim(),
  );
}

/** A cell of the field covered by the row above, so that it is the same thing's. */
function isMerged(row: Row, { columns }: Layout, field: 'title' | 'ref'): boolean {
  const own = columns.flatMap((column, at) => (column.field === field ? [row.cells[at]] : []));
  const filled = own.filter((cell) => cell !== undefined && cell.text.trim() !== '');
  return filled.length > 0 && filled.every((cell) => cell?.merged === 'above');
}

function hasOwn(
  row: Row,
  { columns }: Layout,
): { readonly leads: boolean; readonly target: boolean; readonly deliverables: boolean } {
  const has = (...fields: readonly string[]): boolean =>
    columns.some(({ field }, at) => fields.includes(field) && (row.cells[at]?.text.trim() ?? '') !== '');
  return {
    leads: has('leads', 'supporting'),
    target: has('target', 'start', 'mark'),
    deliverables: has('deliverables'),
  };
}

function sameNumber(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\(?cont(?:inued|[’'.]?d)?\.?\)?/g, '')
      .replace(/[^\p{L}\p{N}.]/gu, '')
      .replace(/\.$/, '');
  return plain(one) === plain(other);
}

export function isFinished(text: string): boolean {
  return /[.!?;:)”"’']$/.test(text.trim());
}
