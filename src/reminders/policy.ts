/** When leads are reminded. A plan may one day bring its own; this is the one that all begin with. */
export type Policy = {
  /** Days before the last day of the window. */
  readonly daysBefore: readonly number[];
  /** Days that pass after the last one before the first Monday on which it counts as overdue. */
  readonly overdueAfterDays: number;
  /** Days between two reminders once the window has ended. */
  readonly overdueEveryDays: number;
  /** Months between two reviews of an action without a last day. */
  readonly reviewEveryMonths: number;
  /** Local time at which a reminder goes out, and the time after which it waits for the next working day. */
  readonly from: string;
  readonly until: string;
  /** An update made this many days before a reminder's day, or since, makes the reminder needless. */
  readonly satisfiedWithinDays: { readonly dated: number; readonly review: number };
};

export const SIMPLE_POLICY: Policy = {
  daysBefore: [30, 14, 7, 1],
  overdueAfterDays: 1,
  overdueEveryDays: 7,
  reviewEveryMonths: 3,
  from: '09:00',
  until: '17:00',
  satisfiedWithinDays: { dated: 3, review: 30 },
};
