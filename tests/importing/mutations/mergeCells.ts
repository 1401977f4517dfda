import type { PaperCell, PaperRow } from '../seed/paper.ts';
import type { Column } from './columns.ts';

/** The same lead or date in rows that follow each other stands in one cell that spans them. */
export function mergeCells(rows: readonly PaperRow[], columns: readonly Column[]): readonly PaperRow[] {
  const merged = rows.map((row) => (row.kind === 'cells' ? [...row.cells] : undefined));
  for (const [column, { field }] of columns.entries()) {
    if (field !== 'leads' && field !== 'target') continue;
    for (let at = 0; at < merged.length; at++) {
      const words = wordsAt(merged[at], column);
      let end = at + 1;
      while (words !== '' && wordsAt(merged[end], column) === words) end += 1;
      for (let below = at; end - at > 1 && below < end; below++) {
        const cells = merged[below];
        const cell = cells?.[column];
        if (cells !== undefined && cell !== undefined)
          cells[column] = below === at ? { ...cell, down: end - at } : { ...cell, isCovered: true };
      }
      at = end - 1;
    }
  }
  return merged.map((cells, at): PaperRow => {
    const row = rows[at] ?? { kind: 'blank' };
    return cells === undefined ? row : { kind: 'cells', cells };
  });
}

function wordsAt(cells: readonly PaperCell[] | undefined, column: number): string {
  return cells?.[column]?.lines.join('\n') ?? '';
}
