import type { Action } from '../../plan/action.ts';
import { needsReason } from '../../progress/status.ts';
import type { Measure } from '../../progress/update.ts';
import type { Day } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Clause, Place } from './clauses.ts';
import { findLinks } from './findLinks.ts';
import type { MeasureRead } from './measuresIn.ts';
import { namesObstacle } from './namesObstacle.ts';
import { readConcluded } from './readConcluded.ts';
import { readDone } from './readDone.ts';
import { readForecast } from './readForecast.ts';
import type { ReadFrom, ReplyReading } from './reading.ts';
import { readMeasures } from './readMeasures.ts';
import { readNumberedDone } from './readNumberedDone.ts';
import { readObstacle } from './readObstacle.ts';
import { readPercent } from './readPercent.ts';
import { resolveStatus } from './resolveStatus.ts';
import { settle, whatIsUnclear, withoutActivity, wordsOfStatus } from './settleStatus.ts';
import { type StatusSign, statusSignsIn } from './statusSigns.ts';

/** What a reply says of one action, without what makes it no update. */
export type Facts = Omit<ReplyReading, 'others' | 'note'> & {
  /** A status, a number or something done, said outright. */
  readonly isFirm: boolean;
  /** Something that sounds like a status, even if it was too doubtful to be one. */
  readonly isTouched: boolean;
};

type Asked = {
  readonly text: string;
  readonly action: Action;
  readonly today: Day;
  readonly taken: readonly Place[];
};

/** Every fact in the clauses, with the words that gave it. */
export function readFacts(clauses: readonly Clause[], periods: readonly PeriodSpan[], asked: Asked): Facts {
  const { text, action, today, taken } = asked;
  const ahead = periods.filter(
    ({ named, relation }) => named.end > today || relation === 'until' || relation === 'from',
  );
  const percent = readPercent(clauses, action);
  const measures = readMeasures(text, clauses, action, [...taken, ...percent.places], namesObstacle);
  const signs = statusSignsIn(clauses).filter((sign) => !isOfTheCounted(sign, measures));
  const verdict = resolveStatus(signs, { text, clauses, periods, ahead, today });
  const expected = readForecast(sinceTakenBack(clauses), periods, action, today);
  const forecast = verdict.status === 'complete' ? undefined : expected;
  const status = settle(
    verdict.status,
    verdict.sign?.isHint ?? true,
    percent.share?.percent,
    forecast,
    action,
  );
  const worry =
    verdict.sign?.status === status && status !== undefined && needsReason(status) ? verdict.sign : undefined;
  const concluded = readConcluded(text, clauses, action);
  const blocker = readObstacle(
    clauses.filter((clause) => !concluded.some(({ sentence }) => sentence === clause.sentence)),
    worry,
    new Set(measures.map(({ clause }) => clause).filter((clause) => clause !== worry?.clause)),
  );
  const isComplete = status === 'complete' && blocker === undefined;
  const done = [
    ...readDone(
      text,
      clauses,
      action,
      ahead.filter(({ named }) => named.start > today),
      // "All 40 mapped OCGs are entered": none is left.
      measures.filter(({ clause, at }) => clause.tokens[at - 1]?.norm !== 'all'),
    ),
    ...concluded,
    ...readNumberedDone(text, action),
  ];
  const evidence = findLinks(text).map((link) => link.text);
  const stands =
    isComplete || status !== 'complete' ? withoutActivity(status, verdict.sign, blocker) : undefined;
  // All of it, with something said that keeps it from being complete: which of the two has to be asked.
  const isAllOfIt = percent.share?.percent === 100 && stands === undefined;
  const unclear = isAllOfIt
    ? 'status'
    : whatIsUnclear(
        stands,
        blocker,
        forecast,
        (verdict.isDoubtful && !signs.every(isOfObstacle)) || (status === 'complete' && stands === undefined),
        done.length + measures.length > 0 || percent.share !== undefined,
      );
  const isFirm =
    (stands !== undefined && verdict.sign !== undefined && !verdict.sign.isHint) ||
    percent.share !== undefined ||
    measures.length > 0 ||
    done.length > 0;
  return {
    ...(stands === undefined ? {} : { status: stands }),
    ...(percent.share === undefined ? {} : { percent: percent.share.percent }),
    ...(forecast === undefined ? {} : { forecast: forecast.window }),
    ...(blocker === undefined ? {} : { blocker }),
    measures: measures.map(bare),
    done: [...new Set(done.map(({ index }) => index))].toSorted((one, other) => one - other),
    evidence,
    readFrom: [
      ...from('status', stands === undefined ? [] : [wordsOfStatus(stands, verdict.sign, forecast)]),
      ...from('percent', percent.share === undefined ? [] : [percent.share.words]),
      ...from('forecast', forecast === undefined ? [] : [forecast.words]),
      ...from(
        'measure',
        measures.map(({ words }) => words),
      ),
      ...from('blocker', blocker === undefined ? [] : [blocker]),
      ...from(
        'done',
        done
          .filter((one, at) => done.findIndex(({ index }) => index === one.index) === at)
          .map(({ words }) => words),
      ),
      ...from('evidence', evidence),
    ],
    ...(unclear === undefined ? {} : { unclear }),
    isFirm,
    isTouched: signs.length > 0,
  };
}

/** "Delayed to May. No wait, that's the other plan. This one is fine." */
function sinceTakenBack(clauses: readonly Clause[]): readonly Clause[] {
  const at = clauses.findLastIndex(({ words }) => TAKEN_BACK.has(words.slice(0, 2).join(' ')));
  const rest = clauses.slice(at + 1);
  return at > 0 && statusSignsIn(rest).length > 0 ? rest : clauses;
}

const TAKEN_BACK: ReadonlySet<string> = new Set([
  'no wait',
  'scratch that',
  'hang on',
  'wait no',
  'ignore that',
]);

/** "20 are progressing, 6 complete, 3 not begun": how the things counted stand, and not the action. */
function isOfTheCounted({ sign, clause, at }: StatusSign, measures: readonly MeasureRead[]): boolean {
  // "42 accredited (29 new, 13 ongoing)".
  if (clause.inBrackets && clause.tokens[0]?.kind === 'number' && at > 0) return true;
  const isCounting = measures.some((measure) => measure.clause === clause && measure.at < at);
  if (measures.some((measure) => measure.clause === clause && measure.end === at)) return true;
  return (
    isCounting && sign !== 'good' && sign !== 'calm' && sign !== 'late' && sign !== 'risk' && sign !== 'stuck'
  );
}

/** "The Executive haven't signed it off" says what is in the way; there is nothing more to ask. */
function isOfObstacle({ sign, clause }: StatusSign): boolean {
  return sign === 'unfinished' && namesObstacle(clause);
}

function from(field: ReadFrom['field'], words: readonly string[]): readonly ReadFrom[] {
  return words.map((one) => ({ field, words: one }));
}

function bare({ name, value, unit, deliverable }: MeasureRead): Measure {
  return {
    name,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(deliverable === undefined ? {} : { deliverable }),
  };
}
