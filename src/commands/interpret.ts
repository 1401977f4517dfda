import { z } from 'zod';
import { agreedPlan } from '../plan/dateMove.ts';
import { findAction } from '../plan/plan.ts';
import type { World } from '../ports/world.ts';
import { arrangedBy } from '../reminders/arrangements.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import { todayOf } from './ask.ts';
import { runBatch } from './batch.ts';
import { dayFlag, type Flags, oneText, printJson, readFlags, text, UsageError } from './usage.ts';

export const INTERPRET = 'interpret TEXT --action N [--today DATE] [--json] | interpret --batch FILE.jsonl';

export function readInterpretFlags(args: readonly string[]): Flags {
  return readFlags(args, ['action', 'today', 'batch'], ['json'], INTERPRET);
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  reminderFor: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  today: z
    .string()
    .refine((day) => parseDay(day) !== undefined, 'today is not a day; write it as 2025-03-31')
    .nullish(),
});

/** Reads a reply to a reminder, and saves nothing. */
export async function interpret(flags: Flags, world: World, now: Instant): Promise<void> {
  const batch = text(flags, 'batch');
  if (batch !== undefined) {
    await runBatch(batch, lineSchema, (line) => {
      const today = line.today == null ? todayOf(world, now) : (parseDay(line.today) ?? todayOf(world, now));
      return { id: line.id, ...readingOf(line.text, line.reminderFor, world, today) };
    });
    return;
  }
  const ref = text(flags, 'action');
  if (ref === undefined) throw new UsageError(`--action is missing. Usage: ${INTERPRET}`);
  printJson(readingOf(oneText(flags, INTERPRET), ref, world, dayFlag(flags, 'today') ?? todayOf(world, now)));
}

export function readingOf(said: string, ref: string, world: World, today: Day): object {
  const plan = agreedPlan(world.plan, arrangedBy(world, today, world.plan.zone).moves);
  const action = findAction(plan, ref);
  if (action === undefined)
    throw new UsageError(
      `--action is “${ref}”, and this plan has no action of that number. It has: ${plan.actions.map((one) => one.ref).join(', ')}.`,
    );
  const reading = readReply(said, action, plan, today);
  const others = reading.others.map((other) => [other.ref, fields(other.reading)] as const);
  return { ...fields(reading), ...(others.length === 0 ? {} : { other: Object.fromEntries(others) }) };
}

/** The contract's fields; what was not said is null. */
function fields(reading: ReplyReading) {
  return {
    status: reading.status ?? null,
    percent: reading.percent ?? null,
    forecastDate: reading.forecast ?? null,
    measures: reading.measures.map(({ name, value, unit }) => ({ name, value, unit: unit ?? null })),
    blockers: reading.blocker === undefined && reading.status !== 'blocked' ? null : true,
    deliverablesDone: reading.done,
    needsClarification: reading.unclear !== undefined,
    isNotAnUpdate: reading.notAnUpdate ?? null,
    until: reading.until ?? null,
    delegateTo: reading.delegateTo?.words ?? null,
  };
}
