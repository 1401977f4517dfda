import type { Remark } from '../../document.ts';
import type { SheetOddity } from './sheetWords.ts';

/** How often each thing was left out or decided, where first, and on which sheets. */
export type Seen = Map<
  SheetOddity,
  { readonly sheet: string; readonly cell: string | undefined; readonly sheets: Set<string>; count: number }
>;

export function observeIn(seen: Seen): (oddity: SheetOddity, sheet: string, cell?: string) => void {
  return (oddity, sheet, cell) => {
    const known = seen.get(oddity);
    if (known === undefined) seen.set(oddity, { sheet, cell, sheets: new Set([sheet]), count: 1 });
    else {
      known.count++;
      known.sheets.add(sheet);
    }
  };
}

const SENTENCES: Record<SheetOddity, (cells: string, sheets: string) => Omit<Remark, 'place'>> = {
  error: (cells) => ({
    problem: `The workbook has errors such as #REF! instead of values (${cells}).`,
    assumed: 'These cells were read as empty.',
  }),
  uncalculated: (cells) => ({
    problem: `The workbook has formulas without their results (${cells}).`,
    assumed:
      'These cells were read as empty. Open the workbook in Excel, save it and import it again to have them.',
  }),
  'no day': (cells) => ({
    problem: `The workbook has numbers shown as dates that are no dates (${cells}).`,
    assumed: 'A nought was read as empty, and any other number as it is.',
  }),
  covered: (cells) => ({
    problem: `The workbook has words under merged cells, where nobody sees them (${cells}).`,
    assumed: 'They were left out.',
  }),
  comments: (_, sheets) => ({
    problem: `The workbook has comments (${sheets}).`,
    assumed: 'They were left out.',
  }),
  margins: (_, sheets) => ({
    problem: `The workbook has words in the margins of its printed pages (${sheets}).`,
    assumed: 'They were left out.',
  }),
  drawings: (_, sheets) => ({
    problem: `The workbook has pictures, charts or boxes (${sheets}).`,
    assumed: 'Words within them were not read.',
  }),
};

/** One remark for each thing that was left out or decided in cells. */
export function remarksOn(seen: Seen): readonly Remark[] {
  return [...seen].map(([oddity, { sheet, cell, sheets, count }]) => ({
    place: cell === undefined ? { sheet } : { sheet, cell },
    ...SENTENCES[oddity](
      `${count.toLocaleString('en-GB')} cell${count === 1 ? '' : 's'}`,
      sheetNames([...sheets]),
    ),
  }));
}

/** "sheet Plan", "sheets Plan and Risks", the first five of many. */
export function sheetNames(names: readonly string[]): string {
  const quoted = names.slice(0, 5).map((name) => `“${name}”`);
  if (names.length > 5) quoted.push(`${(names.length - 5).toLocaleString('en-GB')} more`);
  return `sheet${names.length === 1 ? '' : 's'} ${inWords(quoted)}`;
}

export function inWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
