import { readTargetDate } from '../../plan/readTargetDate.ts';
import type { Row } from '../document.ts';
import { meaningsOf } from './headings.ts';
import { isPeriodLabel } from './marks.ts';

/** How many columns a row of headings would name; nothing for a row that is none. */
export function headingScore(row: Row): number {
  const cells = row.cells.filter(({ text, merged }) => text.trim() !== '' && merged !== 'left');
  if (cells.length < 2 || cells.some(({ text }) => text.length > 160)) return 0;
  const named = cells.filter(({ text }) => meaningsOf(text).some(({ field }) => field !== 'other'));
  const fields = new Set(named.map(({ text }) => meaningsOf(text)[0]?.field));
  const periods = cells.filter(({ text }) => isPeriodLabel(text)).length;
  if (named.length < 2 && !(named.length === 1 && periods > 1)) return 0;
  if (fields.size < 2 && periods < 2 && named.length < 3) return 0;
  if (row.isHeading !== true && (hasOneDate(row) || cells.some(({ text }) => isOfAnAction(text)))) return 0;
  const isMostly = (named.length + periods) * 2 >= cells.length;
  return isMostly || row.isHeading === true ? named.length + Math.min(periods, 2) : 0;
}

/** Stretches of time head columns side by side, or span several; one alone is an action's date. */
function hasOneDate({ cells }: Row): boolean {
  const dated = cells.flatMap(({ text, merged }, at) =>
    merged !== 'left' && isPeriodLabel(text.trim()) ? [at] : [],
  );
  const [only, ...more] = dated;
  return only !== undefined && more.length === 0 && cells[only + 1]?.merged !== 'left';
}

/** A number, a date, a list or a sentence: no heading has any, whatever words are in it. */
function isOfAnAction(text: string): boolean {
  const words = text.trim();
  if (isPeriodLabel(words) || /^(?:Q[1-4]|H[12])$/i.test(words)) return false;
  if (
    NUMBERED.test(words) ||
    /^[•‣▪●◦·]/u.test(words) ||
    /^\p{L}+: \p{L}/u.test(words) ||
    /^(?:ongoing|tbc|on track|not started)$/i.test(words)
  )
    return true;
  if (words.length > 25 && words.endsWith('.')) return true;
  if (words.length > 40 || !/\d/.test(words)) return false;
  const { kind } = readTargetDate(words, {});
  return kind === 'date' || kind === 'period';
}

/** "1.", "A3", "CF-04": a row of an action, whatever words are in it. */
const NUMBERED = /^\W{0,2}(?:[a-z]{1,4}[-. ]?)?\d{1,3}(?:\.\d{1,3}){0,3}[.):]?$/i;
