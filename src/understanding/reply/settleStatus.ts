import type { Action } from '../../plan/action.ts';
import { needsReason, type Status } from '../../progress/status.ts';
import type { ForecastRead } from './readForecast.ts';
import type { ReplyReading } from './reading.ts';
import type { StatusSign } from './statusSigns.ts';

/** "Not blocked, expect April": delayed, by the date and not by what was said before it. */
export function wordsOfStatus(
  status: Status,
  sign: StatusSign | undefined,
  forecast: ForecastRead | undefined,
): string {
  return (sign?.status === status ? sign.words : (forecast?.words ?? sign?.words)) ?? '';
}

/** "Waiting on legal, joint ops continuing in the meantime": that work goes on is no status beside an obstacle. */
export function withoutActivity(
  status: Status | undefined,
  sign: StatusSign | undefined,
  blocker: string | undefined,
): Status | undefined {
  const isImplied = sign?.sign === 'fair' || (sign?.sign === 'calm' && /\bblocked\b/i.test(sign.words));
  return status === 'on_track' && isImplied && blocker !== undefined ? undefined : status;
}

/** Complete at 80 % is not complete; a day after the target is a delay unless something else was said. */
export function settle(
  status: Status | undefined,
  isHint: boolean,
  percent: number | undefined,
  forecast: ForecastRead | undefined,
  { target }: Action,
): Status | undefined {
  if (status === 'complete') return percent !== undefined && percent < 100 ? undefined : status;
  if (forecast === undefined) return status;
  const isLater = target.end !== undefined && forecast.window.end > target.end;
  if (status !== undefined && !(status === 'on_track' && isHint && isLater)) return status;
  if (isLater) return 'delayed';
  return forecast.isEarly ? 'on_track' : status;
}

/** What has to be asked before the draft can be trusted: the status, or the reason for a worrying one. */
export function whatIsUnclear(
  status: Status | undefined,
  blocker: string | undefined,
  forecast: ForecastRead | undefined,
  isDoubtful: boolean,
  hasFigures: boolean,
): ReplyReading['unclear'] {
  if (status === undefined && isDoubtful && !(hasFigures || forecast !== undefined)) return 'status';
  if (status !== undefined && needsReason(status) && blocker === undefined && forecast === undefined)
    return 'reason';
  return undefined;
}
