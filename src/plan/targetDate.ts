import type { PersonId } from '../people/person.ts';
import type { Day } from '../time/day.ts';
import type { Precision } from '../time/window.ts';

/** When an action is due: the plan's own words, and what they mean. See "Dates" in the README. */
export type TargetDate = {
  /** Exactly what the plan says: "Publish by Summer 2024." */
  readonly wording: string;
  readonly kind: 'date' | 'period' | 'recurring' | 'ongoing' | 'none';
  /** First and last day of the window, both included; a `date` has start = end. */
  readonly start?: Day;
  readonly end?: Day;
  readonly precision?: Precision;
  /** For `recurring`: how many months lie between two occasions. */
  readonly everyMonths?: number;
  /** Words that make it conditional: "subject to legislative timetable". */
  readonly condition?: string;
  /** What the reader assumed, as a sentence: "Summer is June to August." */
  readonly assumption?: string;
  readonly confirmedBy?: PersonId;
};
