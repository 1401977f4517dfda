import type { Row } from '../document.ts';
import type { Column, Layout } from './findLayout.ts';
import { sharesOf } from './shares.ts';

/**
 * What the columns of a table without headings hold, by their cells: numbers, dates, names of bodies, and the
 * longest words. Undefined unless that makes a plan.
 */
export function layoutByContent(rows: readonly Row[]): Layout | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (rows.length < 2 || width < 3) return undefined;
  const shares = Array.from({ length: width }, (_, at) => sharesOf(rows, at));
  const best = (score: (at: number) => number, least: number, taken: readonly number[]): number =>
    shares.reduce(
      (found, _, at) =>
        !taken.includes(at) && score(at) >= least && (found < 0 || score(at) > score(found)) ? at : found,
      -1,
    );
  const ref = (shares[0]?.numbered ?? 0) >= 0.7 ? 0 : -1;
  const target = best((at) => shares[at]?.dated ?? 0, 0.5, [ref]);
  const leads = best((at) => shares[at]?.named ?? 0, 0.5, [ref, target]);
  if (target < 0 || leads < 0) return undefined;
  const isLong = (at: number): number => (at < Math.max(leads, 1) ? 1000 : 0) + (shares[at]?.words ?? 0);
  const title = best(isLong, 3, [ref, target, leads]);
  if (title < 0) return undefined;
  const deliverables = best((at) => (at > title ? (shares[at]?.words ?? 0) : 0), 2, [
    ref,
    target,
    leads,
    title,
  ]);
  const field = (at: number): Column['field'] =>
    at === ref
      ? 'ref'
      : at === target
        ? 'target'
        : at === leads
          ? 'leads'
          : at === title
            ? 'title'
            : at === deliverables
              ? 'deliverables'
              : 'other';
  const named = [
    ...(ref < 0 ? [] : [`column ${ref + 1} as the number`]),
    `column ${title + 1} as the action`,
    `column ${leads + 1} as the lead`,
    `column ${target + 1} as the target date`,
    ...(deliverables < 0 ? [] : [`column ${deliverables + 1} as the deliverables`]),
  ];
  return {
    columns: shares.map((_, at) => ({ heading: '', field: field(at), strength: 1 })),
    assumption: `By what is in them I took ${named.slice(0, -1).join(', ')} and ${named.at(-1)}.`,
  };
}
