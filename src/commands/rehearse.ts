import { rehearse as play } from '../bot/rehearse.ts';
import { draw } from '../message/draw.ts';
import { writeCard } from '../message/writeCard.ts';
import type { World } from '../ports/world.ts';
import { daysBetween } from '../time/day.ts';
import { dayFlag, type Flags, isOn, print, printJson, readFlags, UsageError } from './usage.ts';

export const REHEARSE = 'rehearse --from DATE --to DATE [--json]';
const MOST_DAYS = 3_660;

export function readRehearseFlags(args: readonly string[]): Flags {
  return readFlags(args, ['from', 'to'], ['json'], REHEARSE);
}

/** Prints every message that would be sent between two days, a line each, and saves nothing. */
export function rehearse(flags: Flags, world: World): void {
  const [from, to] = [dayFlag(flags, 'from'), dayFlag(flags, 'to')];
  if (from === undefined || to === undefined)
    throw new UsageError(`--from and --to are both needed. Usage: ${REHEARSE}`);
  if (to < from) throw new UsageError(`--to (${to}) is before --from (${from}). Swap them.`);
  if (daysBetween(from, to) > MOST_DAYS)
    throw new UsageError(`--from ${from} --to ${to} is more than ten years. Rehearse a shorter time.`);
  const played = play(world, from, to);
  if (isOn(flags, 'json')) {
    printJson({
      from,
      to,
      messages: played.map(({ at, day, time, to: recipient, kind, refs, message }) => ({
        day,
        time,
        at,
        to: recipient,
        kind,
        actions: refs,
        text: writeCard(draw(message)),
      })),
    });
    return;
  }
  for (const { day, to: recipient, kind, refs } of played) {
    const actions = refs.map((ref) => `Action ${ref}`).join(', ');
    print(
      [
        day,
        recipient,
        kind === 'digest' ? `weekly digest${actions === '' ? '' : `: ${actions}`}` : actions,
      ].join('  '),
    );
  }
  if (played.length === 0) print(`Nothing would be sent from ${from} to ${to}.`);
}
