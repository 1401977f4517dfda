import { type NumberFormat, parseFormat } from './parseFormat.ts';

/** The formats that every workbook knows by number. How 14 to 22 look is the reader's country's own choice. */
const CODES: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
]);

/** Days and hours as East Asian editions write them. */
const EAST_ASIAN_DAYS: readonly number[] = [
  27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
];
const EAST_ASIAN_HOURS: readonly number[] = [32, 33];

export function builtInFormat(id: number): NumberFormat {
  if (EAST_ASIAN_DAYS.includes(id)) return parseFormat('yyyy/m/d');
  return parseFormat(EAST_ASIAN_HOURS.includes(id) ? 'h:mm' : (CODES.get(id) ?? 'General'));
}
