import { OperatorError } from '../../operatorError.ts';
import type { Block, PlanDocument, Remark, Row } from '../document.ts';
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts';
import { decodeText } from './decodeText.ts';

/** A line beyond it is no line of a plan. */
const LONGEST_LINE = 200_000;

/**
 * Reads plain text whose table rows are lines with tabs. Throws an OperatorError that names the file and
 * the line when it can't be a plan.
 */
export function readText(
  bytes: Uint8Array,
  name: string,
  limits: Pick<ImportLimits, 'rows'> = IMPORT_LIMITS,
): PlanDocument {
  const { text, remarks: encoding } = decodeText(bytes, name);
  const lines = text.split(/\r\n|\n|\r|\f/);
  checkLines(lines, name, limits.rows);
  const blocks: Block[] = [];
  const remarks: Remark[] = [...encoding];
  let rows: Row[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, place: rows[0]?.place ?? {} });
    rows = [];
  };
  for (const [at, line] of lines.entries()) {
    const place = { line: at + 1 };
    if (line.includes('\t')) {
      rows.push({ place, cells: line.split('\t').map((cell) => ({ text: cell.trim(), places: [place] })) });
    } else if (line.trim() === '' || PAGE_MARK.test(line) || UNDERLINE.test(line)) closeTable();
    else if (SECTION.test(line) || isUnderlined(lines, at) || isCapitals(lines, at)) {
      closeTable();
      blocks.push({ kind: 'paragraph', text: line.trim(), place, level: 2 });
    } else if (rows.length > 0) {
      rows = [...rows.slice(0, -1), continued(rows.at(-1), line.trim(), place)];
      remarks.push({
        place,
        problem: 'This line has no columns and follows a row of the table.',
        assumed: `It continues the last cell of ${`line ${at}`}.`,
      });
    } else blocks.push({ kind: 'paragraph', text: line.trim(), place });
  }
  closeTable();
  return { blocks, remarks };
}

/** "Page 1 of 2" belongs to the paper and not to the plan. */
const PAGE_MARK = /^\s*(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,3}(?:\s+of\s+\d{1,3})?)\s*$/i;
/** A heading between rows, such as "Theme 2: Homelessness". */
const SECTION =
  /^\s*(?:theme|priority|strand|pillar|workstream|section|part|chapter|goal|outcome|strategic (?:priority|objective|aim))\s+(?:\d{1,2}|[A-Z]|[ivx]{1,4})\b.{0,120}$/i;

/** A line of nothing but strokes belongs to the one above it. */
const UNDERLINE = /^\s*(?:-{4,200}|={4,200}|_{4,200}|\*{4,200}|~{4,200})\s*$/;

function isUnderlined(lines: readonly string[], at: number): boolean {
  return (lines[at]?.length ?? 0) < 200 && UNDERLINE.test(lines[at + 1] ?? '');
}

/** "PEOPLE" alone above a row of the table. */
function isCapitals(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  const next = lines.slice(at + 1, at + 4).find((one) => one.trim() !== '');
  const isAlone = (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
  const before = lines.slice(Math.max(0, at - 40), at);
  return (
    line.length < 100 &&
    /\p{Lu}{3}/u.test(line) &&
    !/\p{Ll}/u.test(line) &&
    ((next?.includes('\t') === true && before.some((one) => one.includes('\t'))) ||
      (isAlone && before.some((one) => /\p{Ll}{3}/u.test(one))))
  );
}

/** A row whose last cell goes on in the next line. */
function continued(row: Row | undefined, text: string, place: { line: number }): Row {
  const cells = row?.cells ?? [];
  const last = cells.at(-1);
  if (row === undefined || last === undefined) return { place, cells: [{ text, places: [place] }] };
  return {
    place: row.place,
    cells: [...cells.slice(0, -1), { text: `${last.text}\n${text}`, places: [...last.places, place] }],
  };
}

function checkLines(lines: readonly string[], name: string, most: number): void {
  if (lines.every((line) => line.trim() === '')) {
    throw new OperatorError(`${name} is empty. Import the file that holds the plan's table.`);
  }
  if (lines.length > most) {
    throw new OperatorError(
      `${name} has ${count(lines.length)} lines and a plan has at most ${count(most)}. Is it the right file?`,
    );
  }
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) {
    throw new OperatorError(
      `${name}, line ${long + 1} has ${count(lines[long]?.length ?? 0)} characters and a line of a plan has at most ${count(LONGEST_LINE)}. Is it the right file?`,
    );
  }
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
