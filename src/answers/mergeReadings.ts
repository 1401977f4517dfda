import type { Measure } from '../progress/update.ts';
import { numberWord } from '../understanding/readers/numberWords.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import { tokenise } from '../understanding/tokens.ts';

/** A draft with what was added to it: what the later words say stands, the rest stays. */
export function mergeReadings(draft: ReplyReading, added: ReplyReading, said: string): ReplyReading {
  const bare = bareNumber(said);
  const measures =
    bare === undefined ? combine(draft.measures, added.measures) : corrected(draft.measures, bare);
  const status = added.status ?? draft.status;
  const percent =
    added.percent ??
    (bare !== undefined && draft.measures.length === 0 && draft.percent !== undefined ? bare : draft.percent);
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
    readFrom: bare === undefined ? [...added.readFrom, ...draft.readFrom] : corrections(draft, said),
    ...(unclear === undefined ? {} : { unclear }),
    others: [],
  };
}

/** A number put right was read from the later words, and no more from the earlier ones. */
function corrections({ readFrom, measures }: ReplyReading, said: string): ReplyReading['readFrom'] {
  const field = measures.length > 0 ? 'measure' : 'percent';
  return [{ field, words: said.trim() }, ...readFrom.filter((one) => one.field !== field)];
}

/** The later number stands for the same thing; other things are added. */
function combine(before: readonly Measure[], added: readonly Measure[]): readonly Measure[] {
  const isSame = (one: Measure, other: Measure): boolean =>
    (one.deliverable !== undefined && one.deliverable === other.deliverable) ||
    one.name.toLowerCase() === other.name.toLowerCase();
  return [...before.filter((one) => !added.some((other) => isSame(one, other))), ...added];
}

/** "Make that nine" corrects the only number there is; where there are several it can't tell which. */
function corrected(measures: readonly Measure[], value: number): readonly Measure[] {
  const [only, second] = measures;
  return only === undefined || second !== undefined ? measures : [{ ...only, value }];
}

/** A number with nothing that it counts. */
function bareNumber(said: string): number | undefined {
  const tokens = tokenise(said);
  const at = tokens.findLastIndex((token) => token.kind === 'number' || numberWord(token.norm) !== undefined);
  const token = tokens[at];
  const after = tokens[at + 1];
  if (
    token === undefined ||
    (after !== undefined && after.kind !== 'sign' && after.norm !== 'not') ||
    after?.text === '%'
  )
    return undefined;
  return token.kind === 'number' ? Number(token.norm) : numberWord(token.norm);
}
