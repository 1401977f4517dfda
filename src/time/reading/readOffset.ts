import type { Found, Line } from './line.ts';
import { found, skip, textAt, wordsAt } from './line.ts';
import type { Named } from './named.ts';
import { readMeasure } from './readAmount.ts';

const AFTER: ReadonlySet<string> = new Set(['after', 'from', 'following', 'post', 'past']);
const BEFORE: ReadonlySet<string> = new Set(['before', 'prior', 'ahead']);
const FILLERS: ReadonlySet<string> = new Set(['to', 'of', 'the']);

/** A day so far from another one: "3 weeks after Easter", "two days before Christmas", "a week on Friday". */
export function readOffset(
  line: Line,
  at: number,
  readNamed: (line: Line, at: number) => Found<Named> | undefined,
): Found<Named> | undefined {
  const measure = readMeasure(line, at);
  if (measure === undefined) return undefined;
  const text = textAt(line, measure.next);
  const by = AFTER.has(text) || text === 'on' ? 1 : BEFORE.has(text) ? -1 : 0;
  const within = text === 'of' && textAt(line, at - 1) === 'within';
  const day = text === 'tomorrow' || text === 'yesterday' ? measure.next : measure.next + 1;
  if (by === 0 && !within && day !== measure.next) return undefined;
  const of = wordsAt(line, measure.next, ['from', 'now'])
    ? undefined
    : readNamed(line, skip(line, day, FILLERS));
  if (of === undefined || (text === 'on' && of.value.is !== 'weekday')) return undefined;
  const amount = { ...measure.value, way: by < 0 ? 'point back' : 'point ahead' } as const;
  return found({ is: 'offset', amount, by: by < 0 ? -1 : 1, of: of.value }, of.next);
}
