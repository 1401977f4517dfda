/** What a phrase means: its last day (any of these), how many months lie between two occasions, or no day at all. */
export type Meaning =
  | { readonly ends: readonly string[] }
  | { readonly everyMonths: number }
  | { readonly is: 'ongoing' | 'none' };

export type Phrase = {
  readonly words: string;
  readonly means: Meaning;
  /** What people say in a chat, where it depends on the day on which they say it. */
  readonly isSaid?: true;
};

/** Wednesday, in a plan for April 2024 to March 2025. */
export const SAID_ON = '2025-01-15';

/** Phrases of British public plans and of those who answer for them, with what is right. */
export const PHRASES: readonly Phrase[] = [
  { words: 'Publish by Summer 2024.', means: { ends: ['2024-08-31'] } },
  { words: 'March 2025', means: { ends: ['2025-03-31'] } },
  { words: 'Ongoing', means: { is: 'ongoing' } },
  { words: 'March 2025 (subject to legislative timetable)', means: { ends: ['2025-03-31'] } },
  { words: 'Jan 2025', means: { ends: ['2025-01-31'] } },
  { words: 'end of Q3 2024/25', means: { ends: ['2024-12-31'] } },
  { words: 'by 31 March 2025', means: { ends: ['2025-03-31'] } },
  { words: 'Spring/Summer 2025', means: { ends: ['2025-08-31'] } },
  { words: 'Q2 2025-26', means: { ends: ['2025-09-30'] } },
  { words: 'mid-2025', means: { ends: ['2025-08-31'] } },
  { words: 'early 2026', means: { ends: ['2026-03-31'] } },
  { words: 'end of FY 2024/25', means: { ends: ['2025-03-31'] } },
  { words: 'within 6 months of publication', means: { is: 'none' } },
  { words: 'six monthly', means: { everyMonths: 6 } },
  { words: 'TBC', means: { is: 'none' } },
  { words: 'by Easter 2025', means: { ends: ['2025-04-20'] } },
  { words: 'end of the financial year', means: { ends: ['2025-03-31'] } },
  { words: 'H1 2026', means: { ends: ['2026-06-30'] } },
  { words: 'week commencing 3 March', means: { ends: ['2025-03-07', '2025-03-09'] } },
  { words: 'quarterly', means: { everyMonths: 3 } },
  { words: 'Sept–Dec 2025', means: { ends: ['2025-12-31'] } },
  { words: 'no later than 30/06/2025', means: { ends: ['2025-06-30'] } },
  { words: '03/04/2025', means: { ends: ['2025-04-03'] } },
  { words: 'this month', means: { ends: ['2025-01-31'] }, isSaid: true },
  { words: 'next quarter', means: { ends: ['2025-06-30'] }, isSaid: true },
  { words: 'by end of next week', means: { ends: ['2025-01-24', '2025-01-26'] }, isSaid: true },
  { words: 'in the next 30 days', means: { ends: ['2025-02-14'] }, isSaid: true },
  { words: 'before Christmas', means: { ends: ['2025-12-24', '2025-12-25'] }, isSaid: true },
  { words: 'since the last meeting', means: { is: 'none' }, isSaid: true },
];
