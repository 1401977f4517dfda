import type { Piece } from './pieces.ts';

/** The words and letters that name years and their parts: "FY25", "Q3", "H1", "Y2", "M6". */
export const YEAR_WORDS: readonly (readonly [Piece, string])[] = [
  [{ is: 'year kind', kind: 'financial' }, 'financial fiscal budget tax fin finacial financal finanical'],
  [{ is: 'year kind', kind: 'calendar' }, 'calendar'],
  [{ is: 'year kind', kind: 'academic' }, 'academic school'],
  [{ is: 'financial year' }, 'fy fye'],
  [{ is: 'year letter' }, 'y yr'],
  [{ is: 'quarter letter' }, 'q qtr qrt qtrs'],
  [{ is: 'half letter' }, 'h'],
  [{ is: 'month letter' }, 'm pm'],
];
