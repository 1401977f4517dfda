import { z } from 'zod';
import type { Ledger, World } from '../ports/world.ts';
import { type Day, parseDay } from '../time/day.ts';
import { dayIn, type Instant, instantAt } from '../time/zone.ts';
import { type Answered, answerOnce } from './answerOnce.ts';
import { runBatch } from './batch.ts';
import { explain, explained } from './explain.ts';
import { speakerDescribed, speakerOf } from './speaker.ts';
import { dayFlag, type Flags, isOn, oneText, print, printJson, readFlags, text } from './usage.ts';

export const ASK =
  'ask TEXT [--as PERSON | --org PARTY] [--role ROLE] [--today DATE] [--json] [--explain] | ask --batch FILE.jsonl';

export function readAskFlags(args: readonly string[]): Flags {
  return readFlags(args, ['as', 'org', 'role', 'today', 'batch'], ['json', 'explain'], ASK);
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z.string().nullish(),
  role: z.string().nullish(),
  speaker: z.object({ name: z.string().nullish(), org: z.string().nullish() }).nullish(),
  today: z
    .string()
    .refine((day) => parseDay(day) !== undefined, 'today is not a day; write it as 2025-03-31')
    .nullish(),
});

/** Answers as in chat, and saves nothing. */
export async function ask(flags: Flags, world: World, now: Instant, ledger: Ledger): Promise<void> {
  const batch = text(flags, 'batch');
  if (batch !== undefined) {
    await runBatch(batch, lineSchema, (line) => {
      const speaker = speakerDescribed(
        world,
        { name: line.speaker?.name ?? undefined, org: line.speaker?.org ?? undefined },
        line.role ?? undefined,
      );
      const given = line.today == null ? undefined : parseDay(line.today);
      return {
        id: line.id,
        ...contract(
          answerOnce(line.text, {
            world,
            ledger,
            speaker,
            now: momentOf(given, world, now),
            context: line.context ?? undefined,
          }),
        ),
      };
    });
    return;
  }
  const said = oneText(flags, ASK);
  const speaker = speakerOf(world, {
    as: text(flags, 'as'),
    org: text(flags, 'org'),
    role: text(flags, 'role'),
  });
  const result = answerOnce(said, {
    world,
    ledger,
    speaker,
    now: momentOf(dayFlag(flags, 'today'), world, now),
    context: undefined,
  });
  const isExplained = isOn(flags, 'explain');
  if (isOn(flags, 'json'))
    printJson({ ...contract(result), ...(isExplained ? { reading: explained(result.understood) } : {}) });
  else print(isExplained ? `${result.answer}\n\n${explain(result.understood, result.known)}` : result.answer);
}

/** The fields that scripts rely on. */
function contract({ answer, kind, actions }: Answered): object {
  return { answer, kind, actions };
}

/** Noon of the day that was given, or the bot's own time. */
export function momentOf(day: Day | undefined, world: Pick<World, 'plan'>, now: Instant): Instant {
  return day === undefined ? now : instantAt(day, '12:00', world.plan.zone);
}

export function todayOf(world: World, now: Instant): Day {
  return dayIn(world.plan.zone, now);
}
