import type { Action } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Day } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Clause } from './clauses.ts';
import { findLinks } from './findLinks.ts';
import { readDone } from './readDone.ts';
import { readForecast } from './readForecast.ts';
import type { ReadFrom, ReplyReading } from './reading.ts';
import { readMeasures, readPercent } from './readNumbers.ts';
import { readObstacle } from './readObstacle.ts';
import { readStatusSigns, resolveStatus } from './readStatus.ts';
import { actionsIntroduced } from './splitByAction.ts';

/** What a reply says of one action, without what makes it no update. */
export type Facts = Omit<ReplyReading, 'others' | 'note'>;

/** Every fact in the clauses, with the words that gave it. */
export function readFacts(
  text: string,
  clauses: readonly Clause[],
  periods: readonly PeriodSpan[],
  action: Action,
  plan: Plan,
  today: Day,
): Facts {
  const taken = [
    ...periods.map(({ from, to }) => ({ from, to })),
    ...actionsIntroduced(text, plan),
    ...findLinks(text).map(({ from, to }) => ({ from, to })),
  ];
  const sign = resolveStatus(readStatusSigns(clauses), clauses);
  const percents = clauses.flatMap((clause) => readPercent(clause) ?? []);
  const percent = percents.at(-1);
  const forecast = readForecast(clauses, periods, action, today);
  const measures = clauses.flatMap((clause) => readMeasures(clause, action, taken));
  const blocker = readObstacle(clauses);
  const done = readDone(
    clauses.filter((clause) => readMeasures(clause, action, taken).length === 0),
    action,
  );
  const evidence = findLinks(text).map((link) => link.text);
  const isLater =
    forecast !== undefined && action.target.end !== undefined && forecast.window.end > action.target.end;
  const status = settle(sign?.status, percent?.percent, isLater);
  const readFrom: ReadFrom[] = [
    ...(status === undefined
      ? []
      : [{ field: 'status' as const, words: sign?.words ?? forecast?.words ?? blocker ?? '' }]),
    ...(percent === undefined ? [] : [{ field: 'percent' as const, words: percent.words }]),
    ...(forecast === undefined ? [] : [{ field: 'forecast' as const, words: forecast.words }]),
    ...measures.map((measure) => ({ field: 'measure' as const, words: `${measure.value} ${measure.name}` })),
    ...(blocker === undefined ? [] : [{ field: 'blocker' as const, words: blocker }]),
    ...done.map(({ words }) => ({ field: 'done' as const, words })),
    ...evidence.map((words) => ({ field: 'evidence' as const, words })),
  ];
  return {
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent: percent.percent }),
    ...(forecast === undefined ? {} : { forecast: forecast.window }),
    ...(blocker === undefined ? {} : { blocker }),
    measures,
    done: [...new Set(done.map(({ index }) => index))],
    evidence,
    readFrom,
  };
}

/** Complete at 80 % is not complete; "on track" for a day after the target is delayed. */
function settle(
  status: ReplyReading['status'],
  percent: number | undefined,
  isLater: boolean,
): ReplyReading['status'] {
  if (status === 'complete' && ((percent !== undefined && percent < 100) || isLater))
    return isLater ? 'delayed' : undefined;
  if (status === undefined && isLater) return 'delayed';
  return status;
}
