import { isSymbolFont } from '../office/symbols.ts';
import type { DateParts } from './parseFormat.ts';
import type { CellStyle } from './readCellStyles.ts';
import { cellWords, readSymbols } from './richText.ts';
import type { SheetOddity } from './sheetWords.ts';
import { numberOfDay, writeDate } from './writeDate.ts';
import { writeNumber, writePlain } from './writeNumber.ts';

/** A cell as its sheet keeps it. */
export type RawValue = {
  /** "s" for a shared text, "str" for a formula's, "b", "e", "d" and so on; "n" is a number. */
  readonly type: string;
  readonly value: string;
  /** What stands in the cell itself. */
  readonly inline: string;
  readonly style: CellStyle;
  readonly isFormula: boolean;
};

export type Written = { readonly text: string; readonly isNumber: boolean; readonly oddity?: SheetOddity };

/** The words that a cell shows; undefined for a shared text that there is not. */
export function writeValue(
  raw: RawValue,
  strings: readonly string[],
  isFrom1904: boolean,
): Written | undefined {
  const { type, style } = raw;
  const value = raw.value.trim();
  const words = (text: string): Written => ({
    text: isSymbolFont(style.font) ? readSymbols(text, style.font) : text,
    isNumber: false,
  });
  if (type === 'inlineStr') return words(cellWords(raw.inline));
  if (type === 'str') return words(cellWords(raw.value));
  if (value === '') return { ...words(''), ...(raw.isFormula ? { oddity: 'uncalculated' } : {}) };
  if (type === 's') {
    const text = /^\d{1,9}$/.test(value) ? strings[Number(value)] : undefined;
    return text === undefined ? undefined : words(text);
  }
  if (type === 'b') return words(value === '0' || value === 'false' ? 'FALSE' : 'TRUE');
  if (type === 'e') return { ...words(''), oddity: 'error' };
  const number = type === 'd' ? numberOfDay(value, isFrom1904) : Number(value);
  if (number === undefined || !Number.isFinite(number)) return words(cellWords(raw.value));
  return inFormat(number, type === 'd', style, isFrom1904);
}

const FULL_DAY: DateParts = { year: true, month: true, day: true, time: true, isElapsed: false };

function inFormat(number: number, isDay: boolean, { format }: CellStyle, isFrom1904: boolean): Written {
  if (format.kind === 'date' || isDay) {
    const shows = format.kind === 'date' ? format.shows : FULL_DAY;
    const text = writeDate(number, shows, isFrom1904);
    if (text !== undefined) return { text, isNumber: true };
    // A formula that points to an empty cell comes to day nought, which Excel shows as 0 January 1900.
    return { text: number === 0 ? '' : writePlain(number), isNumber: true, oddity: 'no day' };
  }
  const text = format.kind === 'number' ? writeNumber(number, format).trim() : '';
  // Formats may hide noughts, and are often meant to; whatever else they hide is better read.
  const isShown = text !== '' || (number === 0 && format.kind === 'number');
  return { text: isShown ? text : writePlain(number), isNumber: true };
}
