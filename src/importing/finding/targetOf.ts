import { readTargetDate } from '../../plan/readTargetDate.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import {
  addDays,
  addMonths,
  type Day,
  day as dayNamed,
  endOfMonth,
  monthOf,
  startOfMonth,
  yearOf,
} from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import { windowOfLabel } from './marks.ts';
import { plainText } from './plainText.ts';
import type { RawAction } from './rawAction.ts';
import { type Terms, termKey } from './readTerms.ts';

type Read = { readonly target: TargetDate; readonly doubt?: string; readonly isSaid?: boolean };

/** What a plan's dates are read with: the stretch it covers, and its own words for others. */
export type Calendar = { readonly plan: Window | undefined; readonly terms: Terms };

/** When an action is due: by its date, else by the columns that are marked, else from when it starts. */
export function targetOf(raw: RawAction, calendar: Calendar): Read {
  const wording = oneLine(raw.target.text);
  const start = oneLine(raw.start.text);
  if (wording === '' && raw.marked.length > 0) return ofMarks(raw.marked, calendar);
  if (wording === '' && start !== '') return read(`from ${start}`, calendar, start);
  if (raw.isSpan && start !== '' && start !== wording) return fromTo(start, wording, calendar);
  return read(wording, calendar, wording);
}

function read(text: string, { plan, terms }: Calendar, wording: string): Read {
  const serial = dayOfSerial(text);
  if (serial !== undefined)
    return {
      target: { wording, kind: 'date', start: serial, end: serial, precision: 'day' },
      doubt: `“${wording}” is the number by which a spreadsheet keeps a day.`,
    };
  const words = meaningOf(text, terms);
  const counted =
    terms.begins === undefined ? undefined : { start: terms.begins, end: addMonths(terms.begins, 60) };
  const own = words === undefined ? plan : (plan ?? counted);
  const options = own === undefined ? {} : { plan: own };
  const quarters = words === undefined && terms.hasFinancialQuarters ? financialQuarters(text) : undefined;
  const { doubt, ...target } = readTargetDate(words ?? quarters ?? text, options);
  if (quarters !== undefined)
    return {
      target: { ...target, wording, assumption: `Quarters are the plan’s financial ones: ${quarters}.` },
      ...(doubt === undefined ? {} : { doubt }),
    };
  // What the document itself explains is no guess.
  if (words !== undefined)
    return {
      target: { ...target, wording, assumption: `The document says what “${wording}” is: ${words}.` },
      isSaid: true,
    };
  const shifted = inOwnYear({ ...target, wording }, text, terms);
  return { target: shifted, ...(doubt === undefined ? {} : { doubt }) };
}

/** "Q4 2025" and "2025 Q4" as "Q4 2025/26"; undefined where there is no plain quarter. */
function financialQuarters(text: string): string | undefined {
  const year = (digits: string): string => `${digits}/${String((Number(digits) + 1) % 100).padStart(2, '0')}`;
  const written = text
    .replace(
      /\bQ([1-4]),? (20\d{2})\b(?! ?[/–-] ?\d)/g,
      (_, quarter, digits: string) => `Q${quarter} ${year(digits)}`,
    )
    .replace(/\b(20\d{2}) Q([1-4])\b/g, (_, digits: string, quarter) => `Q${quarter} ${year(digits)}`);
  return written === text ? undefined : written;
}

/** "45930", a day that has lost its format: 36526 is 1 January 2000. */
function dayOfSerial(text: string): Day | undefined {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  return serial >= 36_526 && serial < 62_093 ? addDays(dayNamed('2000-01-01'), serial - 36_526) : undefined;
}

function meaningOf(text: string, { meanings }: Terms): string | undefined {
  const key = termKey(text);
  return key === undefined ? undefined : meanings.find(([label]) => label === key)?.[1];
}

/** "January 2025 | June 2025" in columns of start and end: the words of both, and the stretch between them. */
function fromTo(start: string, end: string, calendar: Calendar): Read {
  const wording = `${start} – ${end}`;
  const first = read(start, calendar, start).target;
  const last = read(end, calendar, end);
  const isStretch =
    first.start !== undefined && last.target.end !== undefined && first.start <= last.target.end;
  if (!isStretch || (last.target.kind !== 'period' && last.target.kind !== 'date'))
    return { ...last, target: { ...last.target, wording } };
  return { ...last, target: { ...last.target, wording, kind: 'period', start: first.start } };
}

/** "Q1 2024/25" and "Q2 2024/25" marked: from the first day of the one to the last of the other. */
function ofMarks(marked: readonly string[], calendar: Calendar): Read {
  const labels = marked.map(withoutWords);
  const windows = labels.map((label) => {
    const words = meaningOf(label, calendar.terms) ?? label;
    const window = windowOfLabel(words, calendar.plan);
    return window === undefined ? undefined : shiftWindow(window, label, calendar.terms);
  });
  const wording = listed(labels);
  const start = windows.flatMap((window) => window?.start ?? []).toSorted()[0];
  const end = windows
    .flatMap((window) => window?.end ?? [])
    .toSorted()
    .at(-1);
  if (start === undefined || end === undefined || windows.includes(undefined))
    return {
      target: { wording, kind: 'none' },
      doubt: `The marks stand under “${wording}”, and I can’t say which days that is.`,
    };
  const own = labels.some((label) => isOwnYear(label, calendar.terms)) ? saidYear(calendar.terms) : {};
  return { target: { wording, kind: start === end ? 'date' : 'period', start, end, ...own } };
}

/** "Delivery quarter 2025/26 Q1" is named by what tells it from the others. */
function withoutWords(label: string): string {
  const short = label.replace(/^(?:\p{L}+ )+(?=(?:FY ?)?\d|[QH]\d)/u, '');
  return /^\d$/.test(short) ? label : short;
}

/** "FY25 Q2", "FY25 Q3" and "FY26 H1" as "FY25 Q2, Q3, FY26 H1". */
function listed(labels: readonly string[]): string {
  return labels
    .map((label, at) => {
      const [group = '', part] = label.split(' ');
      const before = labels[at - 1]?.split(' ')[0];
      return part !== undefined && /^[QH]\d$/.test(part) && before === group ? part : label;
    })
    .join(', ');
}

/** A financial year that begins in another month than April moves all that is said in its terms. */
function inOwnYear(target: TargetDate, text: string, terms: Terms): TargetDate {
  if (target.start === undefined || target.end === undefined || !isOwnYear(text, terms)) return target;
  return {
    ...target,
    ...shiftWindow({ start: target.start, end: target.end }, text, terms),
    ...saidYear(terms),
  };
}

function isOwnYear(text: string, { yearBegins }: Terms): boolean {
  return (
    yearBegins !== undefined &&
    /\bFY ?\d|\b(?:financial|fiscal) year|\b20\d{2} ?[-/–] ?\d{2}\b(?![-/–]?\d)/i.test(text)
  );
}

function shiftWindow(window: Window, text: string, terms: Terms): Window {
  if (!isOwnYear(text, terms)) return window;
  const months = ((terms.yearBegins ?? 4) - 4 + 12) % 12;
  const last = addMonths(startOfMonth(yearOf(window.end), monthOf(window.end)), months);
  return { start: addMonths(window.start, months), end: endOfMonth(yearOf(last), monthOf(last)) };
}

function saidYear({ yearBegins }: Terms): { assumption: string } {
  const month = MONTHS[(yearBegins ?? 4) - 1];
  return { assumption: `The document’s financial years begin in ${month}.` };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
