import { addDays, addMonths, type Day, endOfMonth, monthOf, yearOf } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import type { Intent } from '../intent.ts';
import { numberWord } from '../readers/numberWords.ts';
import type { Phrase } from './phrase.ts';
import { refine } from './refine.ts';

/** As far as days go. */
const LONG_AGO = '0001-01-01' as Day;
const FAR = '9998-12-31' as Day;
const UNITS = { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;

/** "Three months further on", "a month later": as long a time, that much later. */
function furtherOn(phrase: Phrase, { start, end }: Window): (Window & { words: string }) | undefined {
  const words = phrase.tokens.map((token) => token.norm);
  const at = words.findIndex((word) => word === 'month' || word === 'months');
  const isOn = /\b(?:further on|later|on from (?:that|there|then)|after that)\b/i.test(phrase.text);
  const count = ['a', 'another', 'one'].includes(words[at - 1] ?? '')
    ? 1
    : (numberWord(words[at - 1] ?? '') ?? Number(words[at - 1]));
  if (at < 1 || !isOn || !(count >= 1 && count <= 60)) return undefined;
  const last = addMonths(end, count);
  const isWhole = end === endOfMonth(yearOf(end), monthOf(end));
  return {
    start: addMonths(start, count),
    end: isWhole ? endOfMonth(yearOf(last), monthOf(last)) : last,
    words: phrase.text,
  };
}

/** "the month after", "the one before that": the last period, moved. */
export function shiftPeriod(phrase: Phrase, last: Intent): Intent | undefined {
  if (!('filter' in last) || last.filter?.period === undefined) return undefined;
  const words = phrase.tokens.map((token) => token.norm);
  const later = furtherOn(phrase, last.filter.period);
  if (later !== undefined) return refine(last, { period: later }, undefined, phrase);
  const unitAt = words.findIndex((word) => word in UNITS);
  const at = unitAt >= 0 ? unitAt : words.indexOf('one');
  const rest = words.slice(at + 1);
  const forward =
    rest.includes('after') ||
    rest.includes('later') ||
    rest.includes('forward') ||
    rest.includes('following') ||
    words.includes('following');
  const back =
    rest.includes('before') ||
    rest.includes('earlier') ||
    words.includes('preceding') ||
    rest.includes('back') ||
    words.includes('previous') ||
    words.includes('prior');
  if (at < 0 && words.includes('after') && phrase.length <= 4)
    return refine(
      last,
      { period: { start: addDays(last.filter.period.end, 1), end: FAR, words: phrase.text } },
      undefined,
      phrase,
    );
  if (at < 0 && (words.includes('before') || words.includes('earlier')) && phrase.length <= 7)
    return refine(
      last,
      { period: { start: LONG_AGO, end: addDays(last.filter.period.start, -1), words: phrase.text } },
      undefined,
      phrase,
    );
  if (at < 0 || forward === back) return undefined;
  const unit = words[at] as keyof typeof UNITS;
  const months = unit === 'quarter' ? 3 : unit === 'year' ? 12 : 1;
  const { start, end } = last.filter.period;
  if (unit === 'week') {
    const window = forward
      ? { start: addDays(end, 1), end: addDays(end, 7) }
      : { start: addDays(start, -7), end: addDays(start, -1) };
    return refine(last, { period: { ...window, words: phrase.text } }, undefined, phrase);
  }
  const from = forward ? addDays(end, 1) : addMonths(start, -months);
  const lastMonth = addMonths(from, months - 1);
  const window = { start: from, end: endOfMonth(yearOf(lastMonth), monthOf(lastMonth)) };
  return refine(last, { period: { ...window, words: phrase.text } }, undefined, phrase);
}
