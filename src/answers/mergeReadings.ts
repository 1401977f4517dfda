import type { Measure } from '../progress/update.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import { numberPutRight, type PutRight } from './numberPutRight.ts';

/** A draft with what was added to it: what the later words say stands, the rest stays. */
export function mergeReadings(draft: ReplyReading, added: ReplyReading, said: string): ReplyReading {
  const right = numberPutRight(said, added);
  const counted = right === undefined ? added.measures : added.measures.filter((one) => !isOf(right, one));
  const measures = combine(right === undefined ? draft.measures : corrected(draft.measures, right), counted);
  const status = added.status ?? draft.status;
  const percent =
    added.percent ??
    (right !== undefined && draft.measures.length === 0 && draft.percent !== undefined
      ? right.value
      : draft.percent);
  const forecast = added.forecast ?? draft.forecast;
  const blocker =
    added.blocker ??
    (draft.unclear === 'reason' && added.notAnUpdate === undefined ? said.trim() : draft.blocker);
  const isSettled = status !== undefined && (draft.unclear === 'reason' || added.unclear !== 'reason');
  const unclear = isSettled ? undefined : (added.unclear ?? draft.unclear);
  return {
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(blocker === undefined ? {} : { blocker }),
    measures,
    done: [...new Set([...draft.done, ...added.done])],
    evidence: [...new Set([...draft.evidence, ...added.evidence])],
    note: `${draft.note}\n${added.note}`.trim(),
    readFrom:
      right === undefined ? [...added.readFrom, ...draft.readFrom] : correctedFrom(draft, added, right),
    ...(unclear === undefined ? {} : { unclear }),
    others: [],
  };
}

/** A number put right was read from the later words, and no more from the earlier ones. */
function correctedFrom(
  { readFrom, measures }: ReplyReading,
  added: ReplyReading,
  { words }: PutRight,
): ReplyReading['readFrom'] {
  const field = measures.length > 0 ? 'measure' : 'percent';
  const isSame = (one: string): boolean => words.includes(one) || one.includes(words);
  return [
    { field, words },
    ...added.readFrom.filter((one) => one.field !== 'measure' || !isSame(one.words)),
    ...readFrom.filter((one) => one.field !== field),
  ];
}

/** "Make that nine" counts nothing that is called "make". */
function isOf({ value }: PutRight, measure: Measure): boolean {
  return measure.value === value && measure.deliverable === undefined;
}

/** The later number stands for the same thing; other things are added. */
function combine(before: readonly Measure[], added: readonly Measure[]): readonly Measure[] {
  const isSame = (one: Measure, other: Measure): boolean =>
    (one.deliverable !== undefined && one.deliverable === other.deliverable) ||
    one.name.toLowerCase() === other.name.toLowerCase();
  return [...before.filter((one) => !added.some((other) => isSame(one, other))), ...added];
}

/** "Make that nine" corrects the only number there is; where there are several it can't tell which. */
function corrected(measures: readonly Measure[], { value }: PutRight): readonly Measure[] {
  const [only, second] = measures;
  return only === undefined || second !== undefined ? measures : [{ ...only, value }];
}
