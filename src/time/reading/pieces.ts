import type { Season } from '../season.ts';
import { BEARING_WORDS } from './bearingWords.ts';
import { CALENDAR_WORDS } from './calendarWords.ts';
import { COUNTING_WORDS } from './countingWords.ts';
import { monthMisspelt } from './spelling.ts';
import { YEAR_WORDS } from './yearWords.ts';

export type Unit =
  | 'day'
  | 'working day'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'term'
  | 'year';
export type Part = 'start' | 'early' | 'mid' | 'late' | 'end';
export type YearKind = 'calendar' | 'financial' | 'academic';
export type Term = 'autumn' | 'spring' | 'summer' | 'first semester' | 'second semester';
export type Feast = 'new year' | 'easter' | 'christmas' | 'halloween' | 'hogmanay' | 'st patrick' | 'twelfth';

/** What one word can mean in a date. Each word means one thing; the grammar sees to the rest. */
export type Piece =
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'season'; readonly season: Season }
  | { readonly is: 'named term'; readonly term: Term }
  | { readonly is: 'feast'; readonly feast: Feast }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'count'; readonly count: number; readonly vague?: true }
  | { readonly is: 'ordinal'; readonly nth: number }
  | { readonly is: 'suffix' }
  | { readonly is: 'shift'; readonly by: -1 | 0 | 1 }
  | { readonly is: 'part'; readonly part: Part }
  | { readonly is: 'day word'; readonly days: number }
  | { readonly is: 'year kind'; readonly kind: YearKind }
  | { readonly is: 'financial year' }
  | { readonly is: 'year letter' }
  | { readonly is: 'quarter letter' }
  | { readonly is: 'half letter' }
  | { readonly is: 'month letter' }
  | { readonly is: 'plan' }
  | { readonly is: 'opener' }
  | { readonly is: 'week edge'; readonly edge: 'starting' | 'ending' }
  | {
      readonly is: 'short form';
      readonly part: 'end' | 'start';
      readonly unit: Unit;
      readonly financial?: true;
    };

const PIECES = new Map<string, Piece>();
for (const [piece, words] of [...CALENDAR_WORDS, ...COUNTING_WORDS, ...YEAR_WORDS, ...BEARING_WORDS]) {
  for (const word of words.split(' ')) PIECES.set(word, piece);
}

/** What this lower-case word means, forgiving the slips people make in the names of months. */
export function pieceOf(word: string): Piece | undefined {
  const piece = PIECES.get(word);
  if (piece !== undefined) return piece;
  const month = monthMisspelt(word);
  return month === undefined ? undefined : { is: 'month', month };
}
