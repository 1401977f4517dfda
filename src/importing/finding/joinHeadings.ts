import type { Block, Row } from '../document.ts';
import { headingScore } from './headingScore.ts';
import { isBlank } from './segments.ts';

/** Headings that were read as a table of their own belong to the rows that follow it in columns of the same number. */
export function joinHeadings(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isBody =
      block.kind === 'table' &&
      last?.kind === 'table' &&
      last.rows[0]?.cells.length === block.rows[0]?.cells.length &&
      endsInHeadings(last.rows);
    if (isBody) joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    else joined.push(block);
  }
  return joined;
}

function endsInHeadings(rows: readonly Row[]): boolean {
  const last = rows.findLast((row) => !isBlank(row));
  return last !== undefined && headingScore(last) >= 2;
}
