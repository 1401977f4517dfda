import { numberWord } from '../readers/numberWords.ts';
import type { Phrase } from './phrase.ts';

/** How far a date is to move; negative is earlier. */
export type Shift = { readonly months: number; readonly days: number };

const UNITS: { readonly [unit: string]: Shift } = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  fortnight: { months: 0, days: 14 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  year: { months: 12, days: 0 },
};
const WAYS = ['back', 'forward', 'another', 'by', 'later', 'earlier', 'more', 'extension', 'extend'];

/** "back a month", "forward a fortnight", "another two months". */
export function shiftBy(phrase: Phrase): Shift | undefined {
  const words = phrase.tokens.map(({ norm }) => norm);
  const at = words.findIndex((word) => unitOf(word) !== undefined);
  const unit = unitOf(words[at] ?? '');
  const count = amountBefore(words, at);
  if (unit === undefined || count === undefined || !phrase.says(...WAYS) || isNamed(phrase)) return undefined;
  const sign = phrase.says('forward', 'earlier') ? -1 : 1;
  return { months: sign * count * unit.months || 0, days: sign * count * unit.days || 0 };
}

function unitOf(word: string): Shift | undefined {
  return UNITS[word.replace(/s$/, '')];
}

/** "To next month" names where to, and counts nothing. */
function isNamed(phrase: Phrase): boolean {
  return (
    phrase.says('next', 'this') &&
    phrase.periods.some(({ relation, relative }) => relative && relation === undefined)
  );
}

function amountBefore(words: readonly string[], at: number): number | undefined {
  const before = words[at - 1] ?? '';
  if (['a', 'an', 'another', 'one'].includes(before)) return 1;
  if (before === 'of' && words[at - 2] === 'couple') return 2;
  return /^\d{1,3}$/.test(before) ? Number(before) : numberWord(before);
}
