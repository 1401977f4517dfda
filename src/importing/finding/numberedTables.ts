import { headingsOf, type Layout } from './findLayout.ts';
import type { Part } from './parts.ts';
import { isBlank } from './segments.ts';

/** Whether most rows under the same headings have a number, however many pages and parts they stand on. */
export function numberedAmong(parts: readonly Part[]): (layout: Layout) => boolean {
  const counts = new Map<string, { numbered: number; all: number }>();
  for (const part of parts) {
    if (part.kind !== 'rows' || part.layout === undefined) continue;
    const { layout, segment } = part;
    const at = layout.columns.findIndex(({ field }) => field === 'ref');
    const count = counts.get(headingsOf(layout)) ?? { numbered: 0, all: 0 };
    const filled = segment.rows.filter((row) => !isBlank(row));
    count.all += filled.length;
    count.numbered += filled.filter(({ cells }) => (cells[at]?.text.trim() ?? '') !== '').length;
    counts.set(headingsOf(layout), count);
  }
  return (layout) => {
    const { numbered, all } = counts.get(headingsOf(layout)) ?? { numbered: 0, all: 0 };
    return numbered > all * 0.5;
  };
}
