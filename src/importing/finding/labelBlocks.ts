import type { Doubt } from '../../plan/plan.ts';
import { type Cell, type PlanDocument, type Table, writePlace } from '../document.ts';
import { type Field, meaningsOf } from './headings.ts';
import { EMPTY, isEmpty, NO_CELLS, type RawAction, type RawCell, type RawField } from './rawAction.ts';

/** "Lead: DOJ": a label and what stands beside it, or under it. */
export type Label = { readonly label: string; readonly value: RawCell };

/** The labels of a table that stands on its side: one action's labels in a column, their values in the next. */
export function labelsOfTable({ rows }: Table): readonly Label[] | undefined {
  const pairs = rows.flatMap(({ cells }) => pairsIn(cells));
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
function fieldOf(label: string): Field | undefined {
  const plain = label
    .replace(/[:\s]+$/, '')
    .replace(/^action\W{0,3}(?:no\W{0,3})?\d[\d.]{0,6}[a-z]?$/i, 'action');
  if (plain.length > 60) return undefined;
  const [first] = meaningsOf(plain);
  if (first === undefined) return undefined;
  return first.field === 'section' || (first.field === 'deliverables' && first.strength < 3)
    ? (meaningsOf(plain).find(({ field }) => field === 'title')?.field ?? first.field)
    : first.field;
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
  const opening = openingField(labels);
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
function openingField(labels: readonly Label[]): RawField {
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
  const labels: { label: string; value: { text: string; places: RawCell['places'] } }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.isMarginal) continue;
    const found = /^([^:]{1,50}):(?:\s|$)\s*(.*)$/s.exec(block.text);
    const label = found?.[1]?.replace(/^[•\-–*\s]+/, '').trim() ?? '';
    const last = labels.at(-1);
    if (found !== null && fieldOf(label) !== undefined)
      labels.push({ label, value: { text: (found[2] ?? '').trim(), places: [block.place] } });
    else if (last !== undefined && block.level === undefined)
      last.value = {
        text: `${last.value.text}\n${block.text.trim()}`.trim(),
        places: [...last.value.places, block.place],
      };
  }
  const fields = new Set(labels.map(({ label }) => fieldOf(label)));
  return fields.has('title') && (fields.has('leads') || fields.has('target')) && labels.length >= 3
    ? labels
    : undefined;
}
