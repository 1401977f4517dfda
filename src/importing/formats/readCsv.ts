import { CsvError, parse } from 'csv-parse/sync';
import { OperatorError } from '../../operatorError.ts';
import type { PlanDocument, Row } from '../document.ts';
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts';
import { decodeText } from './decodeText.ts';

/** Sane ends of a table of a plan. */
const MOST_COLUMNS = 300;

/** Reads comma, semicolon, tab or bar separated values. Throws an OperatorError that names the file and line. */
export function readCsv(
  bytes: Uint8Array,
  name: string,
  limits: Pick<ImportLimits, 'rows'> = IMPORT_LIMITS,
): PlanDocument {
  const { text, remarks } = decodeText(bytes, name);
  const announced = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = text.slice(announced?.[0].length ?? 0);
  const records = recordsOf(body, announced?.[1] ?? delimiterOf(body), name);
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (records.length > limits.rows || width > MOST_COLUMNS)
    throw new OperatorError(
      `${name} has ${count(records.length)} rows and ${width} columns, and a plan has at most ${count(limits.rows)} and ${MOST_COLUMNS}. Is it the right file?`,
    );
  const skipped = announced === null ? 0 : 1;
  const rows = records.map(({ cells, line }): Row => {
    const place = { line: line + skipped };
    const all = Array.from({ length: width }, (_, at) => ({
      text: (cells[at] ?? '').replace(/\r\n?/g, '\n').trim(),
      places: [{ ...place, column: at + 1 }],
    }));
    return { cells: all, place };
  });
  return { blocks: rows.length === 0 ? [] : [{ kind: 'table', rows, place: { line: 1 } }], remarks };
}

type Line = { readonly cells: readonly string[]; readonly line: number };

function recordsOf(text: string, delimiter: string, name: string): readonly Line[] {
  try {
    const records: unknown[] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      raw: true,
    });
    let line = 1;
    return (records as readonly { readonly record: readonly string[]; readonly raw: string }[]).map(
      ({ record, raw }) => {
        const start = line;
        line += raw.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(raw) ? 1 : 0);
        return { cells: record, line: start };
      },
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    const line = typeof lines === 'number' ? `, line ${lines}` : '';
    const problem =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'has a quotation mark that is never closed'
        : 'can’t be read as separated values';
    throw new OperatorError(`${name}${line} ${problem}. Open it in a spreadsheet and save it again as CSV.`);
  }
}

const DELIMITERS = ['\t', ';', ',', '|'];

/** The sign that parts the first lines into the most columns, the same number in most of them. */
export function delimiterOf(text: string): string {
  const lines = outsideQuotes(text.slice(0, 20_000))
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const scored = DELIMITERS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((found) => found > 0);
    const usual = mostFrequent(counts);
    return { sign, score: usual.times * Math.min(usual.value, 12) };
  });
  return scored.toSorted((one, other) => other.score - one.score)[0]?.sign ?? ',';
}

function mostFrequent(values: readonly number[]): { readonly value: number; readonly times: number } {
  let best = { value: 0, times: 0 };
  for (const value of new Set(values)) {
    const times = values.filter((one) => one === value).length;
    if (times > best.times || (times === best.times && value > best.value)) best = { value, times };
  }
  return best;
}

/** What stands in quotes may hold any sign. */
function outsideQuotes(text: string): string {
  return text
    .split('"')
    .filter((_, at) => at % 2 === 0)
    .join('');
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
