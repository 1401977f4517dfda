import type { Row } from '../document.ts';
import type { Meaning } from './headings.ts';
import { distinctShare } from './shares.ts';

/** The column of actions: by its heading, and of equals the one whose cells differ most. */
export function titleColumn(
  meanings: readonly (readonly Meaning[])[],
  chosen: readonly (Meaning | undefined)[],
  rows: readonly Row[],
): number | undefined {
  const numbered = numberedTitle(meanings, chosen, rows);
  if (numbered !== undefined) return numbered;
  const scored = meanings.map((one, at) => {
    const strength = one.find(({ field }) => field === 'title')?.strength ?? 0;
    // "Action owner" could be the actions, and is the owner as long as another column is not.
    const isFirst = chosen[at]?.field === 'title' || chosen[at]?.field === 'section';
    return { at, score: strength === 0 ? 0 : strength + (isFirst ? 10 : 0) };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  if (most === 0) return undefined;
  return scored
    .filter(({ score }) => score === most)
    .toSorted(
      (one, other) => distinctShare(rows, other.at) - distinctShare(rows, one.at) || one.at - other.at,
    )[0]?.at;
}

/** "Commitment | No. | Milestone": what each row has a number of its own for, where the commitment spans several. */
function numberedTitle(
  meanings: readonly (readonly Meaning[])[],
  chosen: readonly (Meaning | undefined)[],
  rows: readonly Row[],
): number | undefined {
  const ref = chosen.findIndex((one, at) => at > 0 && one?.field === 'ref');
  const after = ref < 0 ? undefined : meanings[ref + 1];
  if (after?.some(({ field }) => field === 'title') !== true) return undefined;
  const isSpanned = meanings
    .slice(0, ref)
    .some(
      (_, at) =>
        (chosen[at]?.field === 'title' || chosen[at]?.field === 'section') &&
        rows.some(({ cells }) => cells[at]?.merged === 'above'),
    );
  const isOwn = rows.every(({ cells }) => cells[ref]?.merged !== 'above');
  return isSpanned && isOwn ? ref + 1 : undefined;
}
