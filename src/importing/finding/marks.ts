import { readTargetDate } from '../../plan/readTargetDate.ts';
import type { Window } from '../../time/window.ts';

/** A sign in a box that says "then": a tick, a cross, a blob, or "Y". */
export function isMark(text: string): boolean {
  return MARKS.has(text.trim().toLowerCase());
}

const MARKS = new Set([
  ...'x✓✔☑☒✗✘×√■●•▪*✕✖'.split(''),
  'y',
  'yes',
  'xx',
  'tick',
  'o',
  '\uf0fc',
  '\uf0fb',
  '🗸',
  '✅',
]);

/** An empty box is no mark. */
export function isBlankBox(text: string): boolean {
  return text.trim() === '' || text.trim() === '☐' || text.trim() === '-' || text.trim() === '–';
}

/** "2024/25", "Q1 2024/25", "Year 2", "Short term (0–12 months)", "Apr": the stretch a column of marks stands for. */
export function windowOfLabel(label: string, plan: Window | undefined): Window | undefined {
  if (label.length > 60) return undefined;
  const { kind, start, end } = readTargetDate(label, plan === undefined ? {} : { plan });
  return (kind === 'period' || kind === 'date') && start !== undefined && end !== undefined
    ? { start, end }
    : undefined;
}

/** Whether a heading names a stretch of time, whether or not the plan says which year it lies in. */
export function isPeriodLabel(label: string): boolean {
  return (
    isShort(label) &&
    (windowOfLabel(label, SOME_YEAR) !== undefined ||
      /^\W*(?:short|medium|long)(?:er)?[- ]?term\b/i.test(label))
  );
}

/** A label is a few words without a bullet or a full stop: "Delivery quarter 2025/26 Q1". */
function isShort(label: string): boolean {
  if (label.length > 60 || /^\s*[•‣▪●◦·]|\.\s*$/u.test(label)) return false;
  return label.split(/\s+/).filter((word) => !/\d/.test(word)).length <= 3;
}

const SOME_YEAR = { start: '2024-04-01', end: '2027-03-31' } as Window;
