import type { Place } from '../plan/action.ts';
import type { Doubt } from '../plan/plan.ts';
import { type Columns, type Field, readHeading } from './columns.ts';
import { type PlanDocument, type Row, writePlace } from './document.ts';

/** One action's cells as they stand in the document, page breaks mended. */
export type RawAction = { readonly [field in Field]: RawCell };
export type RawCell = { readonly text: string; readonly places: readonly Place[] };

const FIELDS: readonly Field[] = ['ref', 'title', 'leads', 'supporting', 'target', 'deliverables'];

/**
 * The rows of every table with a plan's heading. Repeated headings are dropped; a row without a number
 * whose other cells do not make an action continues the row before it.
 */
export function collectRows(document: PlanDocument): {
  actions: readonly RawAction[];
  doubts: readonly Doubt[];
} {
  const actions: RawAction[] = [];
  const doubts: Doubt[] = [];
  let columns: Columns | undefined;
  for (const block of document.blocks) {
    if (block.kind !== 'table') {
      if (block.level !== undefined) doubts.push(sectionDoubt(block.text, block.place));
      continue;
    }
    for (const row of block.rows) {
      const heading = readHeading(row);
      if (heading !== undefined) {
        columns = heading;
        continue;
      }
      if (row.cells.every((cell) => cell.text === '')) continue;
      if (columns === undefined) {
        doubts.push(outsideDoubt(row));
        continue;
      }
      const raw = pick(row, columns);
      doubts.push(...surplusDoubts(row, columns));
      const before = actions.at(-1);
      if (before === undefined || startsAction(raw, columns)) actions.push(raw);
      else {
        actions[actions.length - 1] = join(before, raw);
        doubts.push(continuationDoubt(row, before, raw));
      }
    }
  }
  return { actions, doubts };
}

function pick(row: Row, columns: Columns): RawAction {
  const cell = (field: Field): RawCell => {
    const at = columns.get(field);
    const found = at === undefined ? undefined : row.cells[at];
    return found === undefined || found.text === '' ? { text: '', places: [] } : found;
  };
  return {
    ref: cell('ref'),
    title: cell('title'),
    leads: cell('leads'),
    supporting: cell('supporting'),
    target: cell('target'),
    deliverables: cell('deliverables'),
  };
}

/** A number starts an action; without one, a title that has a lead or a date of its own does. */
function startsAction(raw: RawAction, columns: Columns): boolean {
  if (columns.has('ref') && raw.ref.text !== '') return true;
  return raw.title.text !== '' && (raw.leads.text !== '' || raw.target.text !== '');
}

function join(before: RawAction, more: RawAction): RawAction {
  const joined = (field: Field): RawCell => {
    if (more[field].text === '') return before[field];
    const between = before[field].text === '' ? '' : field === 'deliverables' ? '\n' : ' ';
    return {
      text: `${before[field].text}${between}${more[field].text}`,
      places: [...before[field].places, ...more[field].places],
    };
  };
  return {
    ref: joined('ref'),
    title: joined('title'),
    leads: joined('leads'),
    supporting: joined('supporting'),
    target: joined('target'),
    deliverables: joined('deliverables'),
  };
}

function continuationDoubt(row: Row, before: RawAction, more: RawAction): Doubt {
  const fields = FIELDS.filter((field) => more[field].text !== '').map((field) => FIELD_NAMES[field]);
  const ref = before.ref.text.replace(/(?<![.)\s])[.)\s]+$/, '');
  return {
    where: writePlace(row.place),
    problem: 'This row has no number of its own.',
    assumed: `It continues ${ref === '' ? 'the row above' : `action ${ref}`}: its words were added to the ${fields.join(' and the ')}.`,
  };
}

function outsideDoubt(row: Row): Doubt {
  return {
    where: writePlace(row.place),
    problem: `“${row.cells
      .map((cell) => cell.text)
      .join(' | ')
      .slice(0, 120)}” stands above any heading I know.`,
    assumed: 'It is not part of the plan, so it was left out.',
  };
}

function sectionDoubt(text: string, place: Place): Doubt {
  return {
    where: writePlace(place),
    problem: `“${text.slice(0, 120)}” stands between the actions.`,
    assumed: 'It is a heading, so it was left out of every action.',
  };
}

function surplusDoubts(row: Row, columns: Columns): readonly Doubt[] {
  const known = new Set(columns.values());
  return row.cells.flatMap((cell, at) =>
    cell.text === '' || known.has(at)
      ? []
      : [
          {
            where: writePlace(cell.places[0] ?? row.place),
            problem: `Column ${at + 1} holds “${cell.text.slice(0, 120)}”, under no heading I know.`,
            assumed: 'It was left out of the action.',
          },
        ],
  );
}

const FIELD_NAMES: { readonly [field in Field]: string } = {
  ref: 'number',
  title: 'title',
  leads: 'lead',
  supporting: 'supporting partners',
  target: 'target date',
  deliverables: 'deliverables',
};
