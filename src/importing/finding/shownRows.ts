import type { Doubt } from '../../plan/plan.ts';
import { type Row, writePlace } from '../document.ts';
import { isBlank } from './segments.ts';

type Shown = { readonly rows: readonly Row[]; readonly doubts: readonly Doubt[] };

/** Rows that somebody has hidden are not part of the plan as it is looked at; most of them, and a filter was left on. */
export function shownRows(rows: readonly Row[]): Shown {
  const hidden = rows.filter((row) => row.isHidden === true && !isBlank(row));
  const [first] = hidden;
  if (first === undefined) return { rows, doubts: [] };
  const many = hidden.length === 1 ? 'One row is' : `${hidden.length} rows are`;
  const words = first.cells
    .map(({ text }) => text.trim())
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at);
  const isFiltered = hidden.length * 3 > rows.length;
  const doubt: Doubt = {
    where: writePlace(first.place),
    problem: `${many} hidden in the document: “${words.join(' | ').replace(/\s+/g, ' ').slice(0, 120)}”${hidden.length === 1 ? '' : ' and others'}.`,
    assumed: isFiltered
      ? 'A filter was left on, so they were read like the others.'
      : `${hidden.length === 1 ? 'It was' : 'They were'} left out of the plan.`,
  };
  return { rows: isFiltered ? rows : rows.filter((row) => row.isHidden !== true), doubts: [doubt] };
}
