import type { Day } from '../day.ts';
import { addMonths } from '../day.ts';
import type { Window } from '../window.ts';
import type { Line } from './line.ts';
import type { Named } from './named.ts';
import type { Bound } from './readBound.ts';
import type { Anchor, Reading, Unread } from './reading.ts';
import { isUnread } from './reading.ts';
import type { Relation } from './relationWords.ts';
import { resolve } from './resolve.ts';
import { looksBack } from './tense.ts';
import { yearIn } from './yearIn.ts';

type Context = { readonly today: Day; readonly plan?: Window; readonly lean?: 'future' | 'past' };

/**
 * A bare "June" looks ahead, but back after "since" or a verb of the past, as long as that stays within the plan;
 * and nobody promises anything "by Q1" when this plan’s first quarter is over.
 */
export function resolveSpoken(line: Line, at: number, bound: Bound, context: Context): Reading | Unread {
  const { named, relation } = bound;
  const past: Anchor = { ...context, lean: 'past' };
  if (relation === 'since') return resolve(named, past);
  if (context.lean === undefined && looksBack(line, at)) {
    const reading = resolve(named, past);
    const isBeforePlan =
      context.plan !== undefined && !isUnread(reading) && reading.start < context.plan.start;
    if (!isBeforePlan) return reading;
  }
  const reading = resolve(named, { lean: 'future', ...context });
  const isOver = !isUnread(reading) && reading.end < context.today && context.lean === undefined;
  if (!isOver || context.plan === undefined || !PROMISES.has(relation) || !isBareShare(named)) return reading;
  return resolve(named, { ...context, lean: 'future', plan: nextYear(context.plan) });
}

const PROMISES: ReadonlySet<Relation | undefined> = new Set(['by', 'until', 'before', 'from', 'after']);

/** A quarter or half without its year, or a part of one. */
function isBareShare(named: Named): boolean {
  if (named.is === 'part' || named.is === 'nth') return isBareShare(named.of);
  return (named.is === 'quarter' || named.is === 'half') && yearIn(named) === undefined;
}

function nextYear({ start, end }: Window): Window {
  return { start: addMonths(start, 12), end: addMonths(end, 12) };
}
