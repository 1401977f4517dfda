import type { Remark } from '../../document.ts';
import { writeColumn } from './cellName.ts';
import { inWords, sheetNames } from './remarksOn.ts';
import type { SheetWords } from './sheetWords.ts';

/** What is left out of a workbook as a whole. */
export type LeftOut = {
  /** Names of sheets that are hidden, and of those that are all a chart. */
  readonly hidden: readonly string[];
  readonly charts: readonly string[];
  readonly hasMacros: boolean;
};

export function remarksOnBook({ hidden, charts, hasMacros }: LeftOut): readonly Remark[] {
  const remarks: Remark[] = [];
  const tell = (problem: string, assumed: string): unknown => remarks.push({ place: {}, problem, assumed });
  if (hidden.length > 0)
    tell(`The workbook has hidden sheets: ${sheetNames(hidden)}.`, 'They were left out.');
  if (charts.length > 0)
    tell(`The workbook has sheets without cells: ${sheetNames(charts)}.`, 'They were left out.');
  if (hasMacros) tell('The workbook has macros.', 'They were ignored and only its words were read.');
  return remarks;
}

/** The letters of a sheet's hidden columns, the first twenty of many. */
export function remarksOnColumns({ name, hiddenColumns }: SheetWords): readonly Remark[] {
  if (hiddenColumns.length === 0) return [];
  const letters = hiddenColumns.slice(0, 20).map(writeColumn);
  const more = hiddenColumns.length - letters.length;
  return [
    {
      place: { sheet: name },
      problem: `The sheet has hidden columns with words: ${inWords(more > 0 ? [...letters, `${more} more`] : letters)}.`,
      assumed: 'They were read like the others.',
    },
  ];
}

/** Why a workbook has nothing to read, and the remedy. */
export function noWords(name: string, hidden: readonly string[]): string {
  return hidden.length === 0
    ? `${name} has no words in any sheet. Import the file that holds the plan's table.`
    : `${name} has no words but in hidden sheets: ${sheetNames(hidden)}. Unhide the sheet that holds the plan, save the workbook and import it again.`;
}
