import { writeFinancialYear } from '../financialYear.ts';
import type { Found, Line } from './line.ts';
import { digitsAt, found, isTight, numberAt, pieceAt, textAt } from './line.ts';
import type { YearName } from './named.ts';
import type { YearKind } from './pieces.ts';

/** A year named by its digits: "2025", "2024/25", "24-25", "FY25", "financial year 2024/25", "academic year 2024/25". */
export function readYear(line: Line, at: number): Found<YearName> | undefined {
  const prefix = readKind(line, at);
  const digits = readDigits(line, prefix?.next ?? at, prefix !== undefined);
  if (digits === undefined) return undefined;
  const suffix = prefix === undefined ? readKind(line, digits.next) : undefined;
  const kind = prefix?.value ?? suffix?.value;
  return found(yearOfKind(digits.value, kind), suffix?.next ?? digits.next);
}

/** "FY", "F/Y", "financial year", "calendar year", "academic year", "AY", "CY". */
export function readKind(line: Line, at: number): Found<YearKind> | undefined {
  const kind = pieceAt(line, at, 'year kind');
  const unit = pieceAt(line, at + 1, 'unit') ?? pieceAt(line, at + 1, 'year letter');
  if (kind !== undefined && (unit?.is === 'year letter' || unit?.unit === 'year')) {
    return found(kind.kind, at + 2 + (textAt(line, at + 2) === 'ending' ? 1 : 0));
  }
  if (pieceAt(line, at, 'financial year') !== undefined) return found('financial', at + 1);
  if (textAt(line, at) === 'f' && textAt(line, at + 1) === '/' && textAt(line, at + 2) === 'y') {
    return found('financial', at + 3);
  }
  if (textAt(line, at) === 'ay' && digitsAt(line, at + 1) > 0) return found('academic', at + 1);
  if (textAt(line, at) === 'cy' && digitsAt(line, at + 1) > 0) return found('calendar', at + 1);
  return undefined;
}

type Digits = { readonly first: number; readonly last?: number; readonly dashed?: boolean };

function readDigits(line: Line, at: number, announced: boolean): Found<Digits> | undefined {
  const quote = textAt(line, at) === "'" ? 1 : 0;
  const first = numberAt(line, at + quote);
  const width = digitsAt(line, at + quote);
  const next = at + quote + 1;
  if (textAt(line, next) === 's' && isTight(line, next)) return undefined;
  if (width === 4 && isYear(first) && quote === 0)
    return readSecond(line, next, first) ?? found({ first }, next);
  if (width !== 2) return undefined;
  const pair = readSecond(line, next, 2000 + first);
  if (pair?.value.last === 2001 + first && (announced || first >= 12) && digitsAt(line, next + 1) === 2)
    return pair;
  return announced || quote === 1 ? found({ first: 2000 + first }, next) : undefined;
}

/** The "/25" of "2024/25", the "–2026" of "2024–2026". */
function readSecond(line: Line, at: number, first: number): Found<Digits> | undefined {
  const mark = textAt(line, at);
  if (mark === 'to') return readTo(line, at, first);
  if (mark !== '/' && mark !== '-') return undefined;
  const number = numberAt(line, at + 1);
  const width = digitsAt(line, at + 1);
  const next = at + 2;
  const last = width === 4 ? number : width === 2 ? 100 * Math.floor(first / 100) + number : -1;
  if (width === 1 && number === (first + 1) % 10 && isTight(line, at + 1))
    return found({ first, last: first + 1 }, next);
  if (last === first + 1) return found({ first, last, dashed: mark === '-' && width === 4 }, next);
  const isSpan = width === 2 && number > 12 && last > first && last <= first + 15 && isTight(line, at + 1);
  return isSpan ? found({ first, last }, next) : undefined;
}

/** "2024 to 2025", as GOV.UK writes a financial year; "from 2024 to 2025" names two. */
function readTo(line: Line, at: number, first: number): Found<Digits> | undefined {
  const before = textAt(line, at - 2);
  if (numberAt(line, at + 1) !== first + 1 || before === 'from' || before === 'between') return undefined;
  return found({ first, last: first + 1, dashed: true }, at + 2);
}

function yearOfKind(digits: Digits, kind: YearKind | undefined): YearName {
  const { first, last } = digits;
  if (kind === 'calendar') return { is: 'calendar', year: first };
  if (kind === 'academic') return { is: 'academic', year: last === undefined ? first - 1 : first };
  if (last === undefined) {
    if (kind === undefined) return { is: 'calendar', year: first };
    return {
      is: 'financial',
      year: first - 1,
      note: `The financial year ${first} is read as ${written(first - 1)}.`,
    };
  }
  if (last > first + 1)
    return { is: 'financial', year: first, years: last - first, note: spanNote(first, last) };
  const note = `${first}–${last} is read as the financial year ${written(first)}.`;
  return { is: 'financial', year: first, ...(digits.dashed && { note }) };
}

function written(startYear: number): string {
  return `${writeFinancialYear(startYear)}, which ends in March ${startYear + 1}`;
}

function spanNote(first: number, last: number): string {
  return `${first}–${String(last).slice(2)} is read as April ${first} to March ${last}.`;
}

export function isYear(value: number): boolean {
  return value >= 1950 && value < 2150;
}
