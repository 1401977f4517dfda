import type { Season } from '../season.ts';
import type { Feast, Part, Term, Unit, YearKind } from './pieces.ts';

/** The year a text names, before we know which plan or which day it is read for. */
export type YearName =
  | { readonly is: 'calendar'; readonly year: number; readonly note?: string }
  /** Starts in April of this year and runs for so many years, one unless said. */
  | { readonly is: 'financial'; readonly year: number; readonly years?: number; readonly note?: string }
  | { readonly is: 'academic'; readonly year: number; readonly note?: string }
  /** "Year 2": of the plan's own period. */
  | { readonly is: 'of the plan'; readonly nth: number }
  /** "this year", "next financial year"; without a kind, the kind the plan itself keeps, or the calendar's. */
  | { readonly is: 'shifted'; readonly by: number; readonly kind?: YearKind; readonly budget?: true }
  /** "next June", "last Christmas": the nearest one that way. */
  | { readonly is: 'nearest'; readonly by: -1 | 0 | 1 };

/** What the words name, before it is pinned to the calendar. `of` is the year, where one was named. */
export type Named =
  | {
      readonly is: 'day';
      readonly day: number;
      readonly month?: number;
      readonly of?: YearName;
      readonly weekday?: number;
      readonly note?: string;
      readonly doubt?: string;
    }
  | { readonly is: 'weekday'; readonly weekday: number; readonly by?: number; readonly weeksOn?: number }
  | { readonly is: 'month'; readonly month: number; readonly of?: YearName }
  | { readonly is: 'season'; readonly season: Season; readonly of?: YearName }
  | { readonly is: 'term'; readonly term: Term; readonly of?: YearName }
  | { readonly is: 'quarter'; readonly nth: number; readonly of?: YearName }
  | { readonly is: 'half'; readonly nth: number; readonly of?: YearName }
  | { readonly is: 'feast'; readonly feast: Feast; readonly daysOn: number; readonly of?: YearName }
  | { readonly is: 'year'; readonly of: YearName }
  | { readonly is: 'month of plan'; readonly nth: number }
  | { readonly is: 'plan' }
  /** "today" is 0, "tomorrow" 1. */
  | { readonly is: 'near day'; readonly days: number; readonly note?: string }
  /** "this week" is 0, "next month" 1, "the month after next" 2. */
  | { readonly is: 'shifted'; readonly unit: Unit; readonly by: number; readonly on?: number }
  /** "week commencing 3 March", "quarter ending June 2025", "week of 3 March". */
  | {
      readonly is: 'stretch';
      readonly how: 'starting' | 'ending' | 'holding';
      readonly unit: Unit;
      readonly of: Named;
    }
  | { readonly is: 'part'; readonly part: Part; readonly of: Named }
  /** "first week of March", "last Friday in June", "second half of 2025"; -1 is the last. */
  | {
      readonly is: 'nth';
      readonly nth: number;
      readonly count: number;
      readonly unit: Unit | 'weekday';
      readonly weekday?: number;
      readonly of: Named;
    }
  | ({ readonly is: 'amount' } & Amount)
  /** "three weeks after Easter", "a week on Friday". */
  | { readonly is: 'offset'; readonly amount: Amount; readonly by: -1 | 1; readonly of: Named }
  /** "rest of the year" runs from today, "so far this year" up to today. */
  | { readonly is: 'rest'; readonly way: 'to come' | 'gone'; readonly of: Named }
  | { readonly is: 'range'; readonly from: Named; readonly to: Named };

/** "6 weeks", "0-12 months", "a few days". */
export type Amount = {
  readonly least?: number;
  readonly most: number;
  readonly unit: Unit;
  readonly vague?: true;
  /** Which way from today, or from the plan's start: a stretch of days up to then, or that day itself. */
  readonly way: 'ahead' | 'back' | 'point ahead' | 'point back';
};
