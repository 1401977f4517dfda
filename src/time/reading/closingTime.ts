import type { Line } from './line.ts';
import { digitsAt, numberAt, textAt, wordsAt } from './line.ts';

/** How a working day ends, as people say it before the day itself: "by COP Friday", "close of business on 3 March". */
const CLOSINGS: readonly (readonly string[])[] = [
  'close of play',
  'close of business',
  'end of play',
  'end of business',
  'end of day',
  'end of the day',
  'start of play',
  'close',
  'cop',
  'c . o . p .',
  'c . o . b .',
  'c . o . p',
  'c . o . b',
  'cob',
  'eop',
  'noon',
  'midday',
  'midnight',
  'lunchtime',
].map((words) => words.split(' '));
const FIRST_WORDS: ReadonlySet<string> = new Set(CLOSINGS.map((words) => words[0] ?? ''));

/** Past the time of day, or the same place where none is named. */
export function skipClosingTime(line: Line, at: number): number {
  const text = textAt(line, at);
  const closing = FIRST_WORDS.has(text) ? CLOSINGS.find((words) => wordsAt(line, at, words)) : undefined;
  const next = closing === undefined ? skipHour(line, at) : at + closing.length;
  if (next === at) return at;
  return textAt(line, next) === 'on' || textAt(line, next) === ',' ? next + 1 : next;
}

/** "5pm", "17:00", "5.30 pm", "12 noon" */
function skipHour(line: Line, at: number): number {
  if (digitsAt(line, at) === 0 || digitsAt(line, at) > 2 || numberAt(line, at) > 24) return at;
  const hasMinutes =
    (textAt(line, at + 1) === ':' || textAt(line, at + 1) === '.') && digitsAt(line, at + 2) === 2;
  const next = hasMinutes ? at + 3 : at + 1;
  if (['am', 'pm', 'noon', 'hrs', 'hours'].includes(textAt(line, next))) return next + 1;
  return hasMinutes && textAt(line, at + 1) === ':' ? next : at;
}
