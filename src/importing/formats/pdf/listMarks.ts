import { isBullet, isDash } from './characters.ts';
import type { Line } from './lines.ts';

/** The mark a line begins with, as the item of a list: "•" for every bullet, "3." or "(a)" for a number. */
export function markOf({ words, size }: Line): string | undefined {
  const [first, second] = words;
  if (first === undefined || second === undefined) return undefined;
  if (isBullet(first.text)) return '•';
  const gap = second.x0 - first.x1;
  if (first.text === 'o' && gap > 0.5 * size) return '•';
  if (isDash(first.text) && gap > 0.1 * size) return first.text;
  return NUMBER.test(first.text) ? first.text : undefined;
}

const NUMBER = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])$/;

/** Whether a mark begins an item here; a number does only where it is the first or follows the one before. */
export function isMark(mark: string | undefined, before: readonly string[]): boolean {
  if (mark === undefined) return false;
  if (mark === '•' || isDash(mark)) return true;
  const last = before.findLast((one) => one !== '•' && !isDash(one));
  return last === undefined
    ? FIRST.has(plain(mark))
    : follows(plain(last), plain(mark)) || FIRST.has(plain(mark));
}

const FIRST = new Set(['1', 'a', 'i']);
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function plain(mark: string): string {
  return mark.replace(/[().]/g, '');
}

function follows(one: string, next: string): boolean {
  if (/^\d/.test(one)) return Number(next) === Number(one) + 1;
  const roman = ROMANS.indexOf(one);
  if (roman >= 0 && ROMANS[roman + 1] === next) return true;
  return one.length === 1 && next.length === 1 && next.charCodeAt(0) === one.charCodeAt(0) + 1;
}
