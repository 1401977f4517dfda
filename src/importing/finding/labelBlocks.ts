import type { Doubt } from '../../plan/plan.ts';
import { type Cell, type Paragraph, type PlanDocument, type Table, writePlace } from '../document.ts';
import { type Field, type Meaning, meaningsOf } from './headings.ts';
import { EMPTY, isEmpty, NO_CELLS, type RawAction, type RawCell, type RawField } from './rawAction.ts';

/** "Lead: DOJ": a label and what stands beside it, or under it. */
export type Label = { readonly label: string; readonly value: RawCell };

/** The labels of a table that stands on its side: one action's labels in a column, their values in the next. */
export function labelsOfTable({ rows }: Table): readonly Label[] | undefined {
  const pairs = rows.flatMap(({ cells }) => pairsIn(cells));
  const fieldOf = fieldsOf(pairs);
  const known = pairs.filter(({ label }) => fieldOf(label) !== undefined);
  const fields = new Set(known.map(({ label }) => fieldOf(label)));
  const isOnSide =
    rows.length >= 3 &&
    rows.every(({ cells }) => distinct(cells).length <= 4) &&
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

/** What a label stands for: like a heading, and "Action 3" with the number in it. */
function meaningsOfLabel(label: string): readonly Meaning[] {
  const plain = label
    .replace(/[:\s]+$/, '')
    .replace(/^action\W{0,3}(?:no\W{0,3})?\d[\d.]{0,6}[a-z]?$/i, 'action');
  return plain.length > 60 ? [] : meaningsOf(plain);
}

/** What each label stands for: of those that could name the action, only the strongest do. */
function fieldsOf(labels: readonly Label[]): (label: string) => Field | undefined {
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
    const raw: RawAction = { ...NO_CELLS, ...cells, marked: [], otherTargets: [] };
    if (!isEmpty(raw)) actions.push(raw);
    cells = {};
  };
  for (const { label, value } of labels) {
    const field = label === '' ? last : fieldOf(label);
    if (field === undefined || field === 'other') {
      last = undefined;
      if (value.text !== '') doubts.push(unknownLabel(label, value));
      continue;
    }
    if (field === opening && cells[field] !== undefined && label !== '') end();
    const number = /^action\W{0,3}(?:no\W{0,3})?(\d[\d.]{0,6}[a-z]?)\W{0,3}$/i.exec(label)?.[1];
    if (number !== undefined && cells.ref === undefined)
      cells.ref = { text: number.replace(/\.$/, ''), places: value.places };
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
  return {
    where: writePlace(value.places[0]),
    problem: `“${label.slice(0, 60)}” is no label I know, and has “${value.text.replace(/\s+/g, ' ').slice(0, 120)}” beside it.`,
    assumed: 'It was left out of the action.',
  };
}

/** "Action: …", "Lead: …" as lines of their own, where a document has no table of actions. */
export function labelsInParagraphs({ blocks }: PlanDocument): readonly Label[] | undefined {
  const labels: Label[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.isMarginal) continue;
    const found = /^([^:]{1,50}):(?:\s|$)\s*(.*)$/s.exec(block.text);
    const label = found?.[1]?.replace(/^[•\-–*\s]+/, '').trim() ?? '';
    const last = labels.at(-1);
    if (found !== null && meaningsOfLabel(label).length > 0)
      labels.push({ label, value: { text: (found[2] ?? '').trim(), places: [block.place] } });
    else if (last !== undefined && block.level === undefined)
      labels.push({ ...joined(labels.pop() ?? last, block) });
  }
  const fieldOf = fieldsOf(labels);
  const fields = new Set(labels.map(({ label }) => fieldOf(label)));
  return fields.has('title') && (fields.has('leads') || fields.has('target')) && labels.length >= 3
    ? labels
    : undefined;
}

/** A line without a label goes on with the one above. */
function joined({ label, value }: Label, { text, place }: Paragraph): Label {
  return { label, value: { text: `${value.text}\n${text.trim()}`.trim(), places: [...value.places, place] } };
}
