import type { Progress, ProgressUpdate } from '../progress/update.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import type { Draft } from './known.ts';
import { mergeReadings } from './mergeReadings.ts';

/**
 * An update with what is said of it now. Its own words are quoted beside the new ones only where something of them
 * still stands.
 */
export function putRight(
  update: ProgressUpdate,
  added: ReplyReading,
  said: string,
): Pick<Draft, 'said' | 'reading'> {
  const merged = mergeReadings({ ...stillSaid(update, added), readFrom: [], others: [] }, added, said);
  const isAnew = factsOf(merged) === factsOf(added);
  return isAnew
    ? { said, reading: added }
    : { said: `${update.note.trim()}\n${said.trim()}`.trim(), reading: merged };
}

/** Work that is on track or complete has neither the obstacle nor the new date that was reported before. */
function stillSaid(
  { status, percent, forecast, blocker, measures, done, evidence, note }: ProgressUpdate,
  added: ReplyReading,
): Progress {
  const isWell = added.status === 'on_track' || added.status === 'complete';
  return {
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined || added.status === 'complete' ? {} : { percent }),
    ...(forecast === undefined || isWell ? {} : { forecast }),
    ...(blocker === undefined || isWell ? {} : { blocker }),
    measures,
    done,
    evidence,
    note,
  };
}

function factsOf({ status, percent, forecast, blocker, measures, done, evidence }: Progress): string {
  return JSON.stringify([status, percent, forecast, blocker, measures, done, evidence]);
}
