import type { Doubt } from '../../plan/plan.ts';
import { type Row, type Table, writePlace } from '../document.ts';

/** Rows of a table that is no plan, or that is headed as `closed`: one doubt for all of them. */
export function leftOutRows(
  rows: readonly Row[],
  table: Table,
  closed: string | undefined,
): readonly Doubt[] {
  const filled = rows.filter((row) => new Set(textsOf(row)).size > 0);
  const [first] = filled;
  // A title above the headings of its own table is read as the title.
  if (
    first === undefined ||
    (filled.length < table.rows.length && filled.every((row) => new Set(textsOf(row)).size === 1))
  )
    return [];
  const words = textsOf(first).join(' | ').replace(/\s+/g, ' ');
  if (closed !== undefined)
    return [
      {
        where: writePlace(first.place),
        problem: `“${words.slice(0, 120)}”${filled.length === 1 ? '' : ` and ${filled.length - 1} more under it`} stand under “${closed}”.`,
        assumed: 'What is over is not part of the plan, so it was left out.',
      },
    ];
  return [
    {
      where: writePlace(first.place),
      problem: `“${words.slice(0, 120)}” ${filled.length === 1 ? 'stands' : `and the ${filled.length === 2 ? 'row' : `${filled.length - 1} rows`} under it stand`} under no heading of a plan.`,
      assumed: `${filled.length === 1 ? 'It is' : 'They are'} not part of the plan, so ${filled.length === 1 ? 'it was' : 'they were'} left out.`,
    },
  ];
}

function textsOf(row: Row): readonly string[] {
  return row.cells
    .filter(({ merged }) => merged !== 'left')
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
}
