import { OperatorError } from '../../../operatorError.ts';
import { type CellAt, writeCell } from './cellName.ts';

/** Sane ends of one sheet of a plan, empty columns not counted. */
const LIMITS = { columns: 300, letters: 200_000 };

/** Throws an OperatorError for a cell too far out or too full. */
export function checkCell(text: string, { column, row }: CellAt, label: string): void {
  const where = `${label}, cell ${writeCell(column, row)}`;
  if (column > LIMITS.columns) {
    throw new OperatorError(
      `${where} has words in column ${count(column)} and a plan has at most ${count(LIMITS.columns)} columns. Delete what stands so far to the right, save the workbook and import it again.`,
    );
  }
  if (text.length > LIMITS.letters) {
    throw new OperatorError(
      `${where} has ${count(text.length)} characters and a cell of a plan has at most ${count(LIMITS.letters)}. Is it the right file?`,
    );
  }
}

export function tooManyRows(label: string, most: number): never {
  throw new OperatorError(
    `${label} has more than ${count(most)} filled rows, and no plan has. Copy the rows of the plan into a workbook of their own and import that.`,
  );
}

export function noSuchPlace(label: string, what: string): never {
  throw new OperatorError(
    `${label} is damaged: it names “${what.slice(0, 40)}”, which no sheet has. Open the workbook in Excel, save it anew and import that.`,
  );
}

export function noSuchText(label: string, cell: string, value: string): never {
  throw new OperatorError(
    `${label}, cell ${cell} is damaged: it shows the shared text ${value.slice(0, 20)}, which the workbook does not have. Open the workbook in Excel, save it anew and import that.`,
  );
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
