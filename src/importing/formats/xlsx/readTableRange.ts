import { wholeNumber } from '../office/values.ts';
import { readXml } from '../readXml.ts';
import { type CellRange, parseRange } from './cellName.ts';

/** The range that somebody made a table of, if its first row is one of headings. */
export function readTableRange(bytes: Uint8Array, label: string): readonly CellRange[] {
  const ranges: CellRange[] = [];
  readXml(bytes, label, {
    open: (name, attributes) => {
      if (name !== 'x:table') return 'skip';
      const range = parseRange(attributes['ref'] ?? '');
      if (range !== undefined && wholeNumber(attributes['headerRowCount'], 1) > 0) ranges.push(range);
      return undefined;
    },
  });
  return ranges;
}
