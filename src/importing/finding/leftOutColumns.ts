import type { Doubt } from '../../plan/plan.ts';
import { type Cell, writePlace } from '../document.ts';
import { headingsOf, type Layout } from './findLayout.ts';
import type { RowPart } from './parts.ts';

/** A column of one part that means nothing to the plan, with its cells that say something. */
type Unknown = {
  readonly part: RowPart;
  readonly at: number;
  readonly heading: string;
  readonly cells: readonly Cell[];
  /** The same wherever the column comes again. */
  readonly key: string;
};

/** Columns that mean nothing to the plan: one doubt for each, however many parts have it, at the first that does. */
export function leftOutColumns(parts: readonly RowPart[]): (part: RowPart) => readonly Doubt[] {
  const columns = Map.groupBy(parts.flatMap(unknownIn), ({ key }) => key);
  const atFirst = Map.groupBy(columns.values(), ([first]) => first?.part);
  return (part) => (atFirst.get(part) ?? []).flatMap(doubtOf);
}

function unknownIn(part: RowPart): readonly Unknown[] {
  const { layout, segment } = part;
  if (layout === undefined) return [];
  return layout.columns.flatMap(({ field, heading }, at) => {
    if (field !== 'other') return [];
    const cells = segment.rows.flatMap(({ cells: all }) => {
      const cell = all[at];
      return cell === undefined || cell.text.trim() === '' || cell.merged !== undefined ? [] : [cell];
    });
    return cells.length === 0 ? [] : [{ part, at, heading, cells, key: keyOf(layout, at) }];
  });
}

/** A column's heading, or its position where it has none; two of one name in the same table are two columns. */
function keyOf(layout: Layout, at: number): string {
  const words = layout.columns.map(({ heading }) => heading.toLowerCase());
  const own = words[at] ?? '';
  if (own === '') return `${at} of ${headingsOf(layout)}`;
  return `${own} ${words.slice(0, at).filter((other) => other === own).length}`;
}

/** With the first words of the column, and its number unless that is another one elsewhere. */
function doubtOf(same: readonly Unknown[]): readonly Doubt[] {
  const [first] = same;
  const [cell, ...more] = same.flatMap(({ cells }) => cells);
  if (first === undefined || cell === undefined) return [];
  const { at, heading } = first;
  const isElsewhere = same.some((one) => one.at !== at);
  const number = `Column ${at + 1}`;
  const named = isElsewhere
    ? `The column “${heading}”`
    : heading === ''
      ? number
      : `${number}, “${heading}”,`;
  const words = cell.text.replace(/\s+/g, ' ').slice(0, 120);
  return [
    {
      where: writePlace(cell.places[0]),
      problem: `${named} holds “${words}”${more.length === 0 ? '' : ` and ${more.length} more`}, under no heading I know.`,
      assumed: more.length === 0 ? 'It was left out of the action.' : 'They were left out of the actions.',
    },
  ];
}
