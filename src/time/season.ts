import { endOfMonth, startOfMonth } from './day.ts';
import type { Window } from './window.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** First and last month; winter runs into the next year, so winter 2024 ends in February 2025. */
const MONTHS: Readonly<Record<Season, { first: number; last: number; words: string }>> = {
  spring: { first: 3, last: 5, words: 'March to May' },
  summer: { first: 6, last: 8, words: 'June to August' },
  autumn: { first: 9, last: 11, words: 'September to November' },
  winter: { first: 12, last: 2, words: 'December to February' },
};

export function seasonIn(year: number, season: Season): Window {
  const { first, last } = MONTHS[season];
  return { start: startOfMonth(year, first), end: endOfMonth(last < first ? year + 1 : year, last) };
}

/** "June to August" */
export function monthsOfSeason(season: Season): string {
  return MONTHS[season].words;
}
