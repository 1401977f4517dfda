import type { Found, Line } from './line.ts';
import { found, numberAt, pieceAt, textAt } from './line.ts';
import type { Named, YearName } from './named.ts';
import { isLabel } from './readDay.ts';
import { readMonth } from './readMonth.ts';
import { readShare } from './readQuarter.ts';
import { readSeason } from './readSeason.ts';
import { readSpokenYear } from './readSpokenYear.ts';
import { readYear } from './readYear.ts';

/** A year, with the quarter or the end of it that may follow: "2025", "2024/25 Q3", "Year 1 Q3", "2024/25 year end". */
export function readWholeYear(line: Line, at: number): Found<Named> | undefined {
  const year = (isLabel(line, at) ? undefined : readYear(line, at)) ?? readSpokenYear(line, at);
  if (year === undefined || (line.chat && !isTrusted(line, at, year.value))) return undefined;
  const share = readShare(line, year.next);
  if (share !== undefined) {
    return found({ is: share.value.is, nth: share.value.nth, of: year.value }, share.next);
  }
  const month = line.chat ? undefined : (readMonth(line, year.next) ?? readSeason(line, year.next));
  if ((month?.value.is === 'month' || month?.value.is === 'season') && month.value.of === undefined) {
    return found({ ...month.value, of: year.value }, month.next);
  }
  const named: Named = { is: 'year', of: year.value };
  const end = pieceAt(line, year.next, 'unit')?.unit === 'year' ? year.next + 1 : year.next;
  const place = textAt(line, end) === '-' ? end + 1 : end;
  return end > year.next && textAt(line, place) === 'end'
    ? found({ is: 'part', part: 'end', of: named }, place + 1)
    : found(named, year.next);
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  (
    'in by for during since until till before after of throughout through from to due the this next last across ' +
    'end over until early mid late middle between'
  ).split(' '),
);
const JOINERS: ReadonlySet<string> = new Set(['-', '/', 'to', 'and', 'or', 'until']);

/** In chat a bare number is no year unless a word before it says so; "2024/25" and "FY25" speak for themselves. */
function isTrusted(line: Line, at: number, year: YearName): boolean {
  const isDigits = numberAt(line, at) >= 0;
  if (year.is === 'shifted') return isAnnounced(line, at) || pieceAt(line, at, 'shift') !== undefined;
  const isPair = isDigits && textAt(line, at + 1) === '-' && numberAt(line, at + 2) > 1000;
  if (year.is === 'financial' && !isPair && !(isDigits && numberAt(line, at) < 100)) return true;
  if (year.is === 'calendar' && (year.year < 2010 || year.year > 2060)) return false;
  return isAnnounced(line, at);
}

function isAnnounced(line: Line, at: number): boolean {
  // "mid-2025" is "mid 2025".
  const last = textAt(line, at - 1);
  const before = last === 'the' || (last === '-' && BEFORE_YEAR.has(textAt(line, at - 2))) ? at - 2 : at - 1;
  if (BEFORE_YEAR.has(textAt(line, before)) && textAt(line, before) !== 'to') return true;
  const joined = JOINERS.has(textAt(line, before)) && numberAt(line, before - 1) > 2000;
  return joined ? BEFORE_YEAR.has(textAt(line, before - 2)) : textAt(line, before) === 'to';
}
