import { z } from 'zod';
import { type Answer, answer } from '../answers/answer.ts';
import type { Known } from '../answers/known.ts';
import { knowWorld } from '../bot/know.ts';
import { contextOf } from '../bot/understandIncoming.ts';
import { draw } from '../message/draw.ts';
import { writeCard } from '../message/writeCard.ts';
import type { Person } from '../people/person.ts';
import type { ActionRef } from '../plan/action.ts';
import { findAction } from '../plan/plan.ts';
import type { World } from '../ports.ts';
import { type Day, parseDay } from '../time/day.ts';
import { dayIn, type Instant, instantAt } from '../time/zone.ts';
import type { Memory } from '../understanding/context.ts';
import { readPhrase } from '../understanding/grammar/phrase.ts';
import type { Intent } from '../understanding/intent.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import { saysSomething } from '../understanding/reply/reading.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import { understand } from '../understanding/understand.ts';
import { runBatch } from './batch.ts';
import { speakerDescribed, speakerOf } from './speaker.ts';
import { dayFlag, type Flags, isOn, oneText, print, printJson, readFlags, text } from './usage.ts';

export const ASK =
  'ask TEXT [--as PERSON | --org PARTY] [--role ROLE] [--today DATE] [--json] | ask --batch FILE.jsonl';

export function readAskFlags(args: readonly string[]): Flags {
  return readFlags(args, ['as', 'org', 'role', 'today', 'batch'], ['json'], ASK);
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
export async function ask(flags: Flags, world: World, now: Instant): Promise<void> {
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
        ...reply(line.text, {
          world,
          speaker,
          now: momentOf(given, world, now),
          context: line.context ?? undefined,
        }),
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
  const result = reply(said, {
    world,
    speaker,
    now: momentOf(dayFlag(flags, 'today'), world, now),
    context: undefined,
  });
  if (isOn(flags, 'json')) printJson(result);
  else print(result.answer);
}

/** Noon of the day that was given, or the bot's own time. */
export function momentOf(day: Day | undefined, world: Pick<World, 'plan'>, now: Instant): Instant {
  return day === undefined ? now : instantAt(day, '12:00', world.plan.zone);
}

type Asked = {
  readonly world: World;
  readonly speaker: Person | undefined;
  readonly now: Instant;
  readonly context: string | undefined;
};

/** One answer in a conversation of its own. */
export function reply(
  said: string,
  { world, speaker, now, context }: Asked,
): { answer: string; kind: string; actions: readonly (number | string)[] } {
  let number = 0;
  const base: Known = {
    ...knowWorld(world, now, () => `draft-${++number}`),
    ...(speaker === undefined ? {} : { speaker }),
  };
  const known = context === undefined ? base : { ...base, ...before(context, base) };
  const { intent } = understand(said, contextOf(known, undefined));
  const answered = answer(intent, known);
  return {
    answer: answered.messages.map((message) => writeCard(draw(message))).join('\n\n'),
    kind: answered.isRefusal === true && speaker !== undefined ? 'unknown' : kindOf(intent, known),
    actions: answered.about.map((ref) => (/^\d+$/.test(ref) ? Number(ref) : ref)),
  };
}

const BOT = /^\s*\[bot\]\s*/i;

/** What the last message leaves behind: the person's own question, or what the bot said or asked. */
function before(
  context: string,
  known: Known,
): { memory: Memory; asked?: Known['asked']; drafts?: Known['drafts'] } {
  if (!BOT.test(context)) {
    const { intent } = understand(context, contextOf(known, undefined));
    const answered: Answer = answer(intent, known);
    const question = answered.remember?.question;
    return { memory: { refs: answered.about, ...(question === undefined ? {} : { question }) } };
  }
  const said = context.replace(BOT, '');
  const { refs } = readPhrase(said, contextOf(known, undefined));
  const drafts = draftsShown(said, refs, known);
  if (drafts.length > 0) return { memory: { refs }, drafts };
  const isAsking = /\?|\b(?:remind|due|how (?:is|are)|update)\b/i.test(said) && refs.length > 0;
  const asked = refs.flatMap((ref) => findAction(known.plan, ref)?.id ?? []);
  return { memory: { refs }, ...(isAsking ? { asked } : {}) };
}

/** "Draft for action 8: 4 days of action. Shall I record it?": what the bot showed waits for a yes. */
function draftsShown(said: string, refs: readonly ActionRef[], known: Known): Known['drafts'] {
  const action = refs[0] === undefined ? undefined : findAction(known.plan, refs[0]);
  const shown = said.indexOf(':');
  if (action === undefined || shown < 0 || !/\bdraft\b|\bshall i (?:record|save)\b|\bconfirm\b/i.test(said))
    return [];
  const words = said.slice(shown + 1).replace(/[^.?!]*\?\s*$/, '');
  const reading = readReply(words, action, known.plan, known.today);
  return [{ id: 'draft-0' as DraftId, reply: 'reply-0', action: action.id, said: words, reading }];
}

/** The kind of an answer in the words of the contract. */
function kindOf(intent: Intent, known: Known): string {
  switch (intent.kind) {
    case 'report':
      return kindOfReport(intent, known);
    case 'record':
    case 'confirm':
    case 'discard':
    case 'amend':
    case 'endorse':
      return 'update';
    case 'hello':
      return 'help';
    case 'move':
      return 'change_date';
    case 'chase':
      return 'remind';
    case 'absence':
      return 'snooze';
    case 'delegate':
    case 'withdraw':
    case 'decide':
      return 'update';
    case 'stop':
      return 'subscribe';
    case 'compare':
      return 'detail';
    case 'sum':
    case 'extent':
      return intent.kind === 'extent' && intent.of === 'days' ? 'detail' : 'count';
    case 'why_asked':
    case 'explain':
      return 'help';
    default:
      return intent.kind;
  }
}

function kindOfReport(intent: Extract<Intent, { kind: 'report' }>, known: Known): string {
  const action = intent.refs[0] === undefined ? undefined : findAction(known.plan, intent.refs[0]);
  const reading = action === undefined ? undefined : readReply(intent.said, action, known.plan, known.today);
  if (reading?.notAnUpdate === 'change_date_request') return 'change_date';
  if (reading === undefined || saysSomething(reading)) return 'update';
  return reading.notAnUpdate === 'snooze' || reading.notAnUpdate === 'thanks'
    ? reading.notAnUpdate
    : 'update';
}

export function todayOf(world: World, now: Instant): Day {
  return dayIn(world.plan.zone, now);
}
