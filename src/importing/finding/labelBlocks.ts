import type { Doubt } from '../../plan/plan.ts';
import { type Cell, type Row, type Table, writePlace } from '../document.ts';
import { type Field, type Meaning, meaningsOf } from './headings.ts';
import { EMPTY, isEmpty, NO_CELLS, type RawAction, type RawCell, type RawField } from './rawAction.ts';

/** What has no label, and belongs to no action. */
export const NO_LABEL = '(no label)';

/** "Lead: DOJ": a label and what stands beside it, or under it. */
export type Label = {
  readonly label: string;
  readonly value: RawCell;
  /** The heading that it stands under. */
  readonly section?: RawCell;
};

/** The labels of a table that stands on its side: one action's labels in a column, their values in the next. */
export function labelsOfTable({ rows }: Table): readonly Label[] | undefined {
  if (rows.length < 3 || rows.some(({ cells }) => distinct(cells).length > 4)) return undefined;
  const areHeadings = ({ cells }: Row): boolean =>
    distinct(cells).length > 2 && distinct(cells).every(({ text }) => meaningsOf(text).length > 0);
  if (rows.some(areHeadings)) return undefined;
  const pairs = rows.flatMap(({ cells }) => pairsIn(cells));
  const fieldOf = fieldsOf(pairs);
  const known = pairs.filter(({ label }) => fieldOf(label) !== undefined);
  const fields = new Set(known.map(({ label }) => fieldOf(label)));
  const isOnSide =
    known.length >= pairs.length * 0.6 &&
    fields.size >= 3 &&
    fields.has('title') &&
    (fields.has('leads') || fields.has('target'));
  return isOnSide ? pairs : undefined;
}

function pairsIn(cells: readonly Cell[]): readonly Label[] {
  const own = distinct(cells);
  return own.flatMap((cell, at) => {
    const value = own[at + 1];
    return at % 2 === 0 && (value !== undefined || at === 0)
      ? [
          {
            label: cell.text.trim(),
            value: value === undefined ? EMPTY : { text: value.text.trim(), places: value.places },
          },
        ]
      : [];
  });
}

function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ merged }) => merged !== 'left');
}

/** "Action 3", "Action no. 1.2", "Action CF-04:". */
const ACTION_NUMBER =
  /^(?:action|recommendation|commitment|task)\W{0,3}(?:no\W{0,3})?((?:[A-Z]{1,4}[-.]?)?\d[\d.]{0,6}[a-z]?|[A-Z])\W{0,3}$/i;

/** What a label stands for: like a heading, and "Action 3" with the number in it. */
export function meaningsOfLabel(label: string): readonly Meaning[] {
  const plain = label.replace(/(?<![:\s])[:\s]+$/, '').replace(ACTION_NUMBER, 'action');
  return plain.length > 60 ? [] : meaningsOf(plain);
}

/** What each label stands for: of those that could name the action, only the strongest do. */
export function fieldsOf(labels: readonly Label[]): (label: string) => Field | undefined {
  const titleIn = (label: string): number =>
    meaningsOfLabel(label).find(({ field }) => field === 'title')?.strength ?? 0;
  const most = Math.max(...labels.map(({ label }) => (isOwner(label) ? 0 : titleIn(label))));
  return (label) => {
    const meanings = meaningsOfLabel(label);
    if (most > 0 && titleIn(label) === most && !isOwner(label)) return 'title';
    const field = meanings.find((one) => one.field !== 'title')?.field;
    return field === 'section' && most === 0 ? 'title' : field;
  };
}

/** "Action owner" has the word in it and is no action. */
function isOwner(label: string): boolean {
  const first = meaningsOfLabel(label)[0]?.field;
  return first !== undefined && first !== 'title' && first !== 'section' && first !== 'deliverables';
}

/** Actions out of labels: a new one begins where the first label comes again. */
export function actionsInLabels(labels: readonly Label[]): {
  readonly actions: readonly RawAction[];
  readonly doubts: readonly Doubt[];
} {
  const actions: RawAction[] = [];
  const doubts: Doubt[] = [];
  let cells: Partial<Record<RawField, RawCell>> = {};
  let last: RawField | undefined;
  const fieldOf = fieldsOf(labels);
  const opening = openingField(labels, fieldOf);
  const end = (): void => {
    const raw: RawAction = { ...NO_CELLS, ...cells, marked: [], isSpan: false, otherTargets: [] };
    if (!isEmpty(raw)) actions.push(raw);
    cells = {};
  };
  for (const { label, value, section } of labels) {
    const field = label === '' ? last : fieldOf(label);
    if (field === undefined || field === 'other') {
      last = undefined;
      if (value.text !== '') doubts.push(unknownLabel(label, value));
      continue;
    }
    if (field === opening && cells[field] !== undefined && label !== '') end();
    const number = ACTION_NUMBER.exec(label)?.[1];
    if (number !== undefined && cells.ref === undefined)
      cells.ref = { text: number.replace(/\.$/, ''), places: value.places };
    if (section !== undefined && field === opening) cells.section ??= section;
    const own = cells[field];
    if (value.text !== '')
      cells[field] =
        own === undefined
          ? value
          : { text: `${own.text}\n${value.text}`, places: [...own.places, ...value.places] };
    last = field;
  }
  end();
  return { actions, doubts };
}

/** The number or the action, whichever label comes first, opens each action. */
function openingField(labels: readonly Label[], fieldOf: (label: string) => Field | undefined): RawField {
  const first = labels
    .map(({ label }) => fieldOf(label))
    .find((field) => field === 'ref' || field === 'title');
  return first === 'ref' ? 'ref' : 'title';
}

function unknownLabel(label: string, value: RawCell): Doubt {
  if (label === NO_LABEL)
    return {
      where: writePlace(value.places[0]),
      problem: `“${value.text.replace(/\s+/g, ' ').slice(0, 120)}” stands between the actions, under no label.`,
      assumed: 'It was left out of every action.',
    };
  return {
    where: writePlace(value.places[0]),
    problem: `“${label.slice(0, 60)}” is no label I know, and has “${value.text.replace(/\s+/g, ' ').slice(0, 120)}” beside it.`,
    assumed: 'It was left out of the action.',
  };
}
