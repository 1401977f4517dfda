import { answerTo } from '../answers/answerTo.ts';
import type { Known } from '../answers/known.ts';
import { knowWorld } from '../bot/know.ts';
import { contextOf } from '../bot/understandIncoming.ts';
import { draw } from '../message/draw.ts';
import { writeCard } from '../message/writeCard.ts';
import type { Person } from '../people/person.ts';
import type { Ledger, World } from '../ports/world.ts';
import type { Instant } from '../time/zone.ts';
import { type Understood, understand } from '../understanding/understand.ts';
import { kindOf } from './kindOf.ts';
import { lastMessage } from './lastMessage.ts';

type Asked = {
  readonly world: World;
  readonly speaker: Person | undefined;
  readonly now: Instant;
  /** What is out, for answers that say when the next reminder comes. */
  readonly ledger?: Ledger;
  /** The message before this one: the speaker's own, or the bot's when it starts with "[bot]". */
  readonly context: string | undefined;
};

/** An answer as the command line gives it, and what it came from. */
export type Answered = {
  readonly answer: string;
  readonly kind: string;
  readonly actions: readonly (number | string)[];
  readonly understood: Understood;
  readonly known: Known;
};

/** One answer in a conversation of its own. */
export function answerOnce(said: string, { world, speaker, now, ledger, context }: Asked): Answered {
  let number = 0;
  const base: Known = {
    ...knowWorld(world, now, () => `draft-${++number}`),
    ...ledger,
    ...(speaker === undefined ? {} : { speaker }),
  };
  const known = context === undefined ? base : { ...base, ...lastMessage(context, base) };
  const understood = understand(said, contextOf(known, undefined));
  const { intent } = understood;
  const answered = answerTo(understood, known);
  return {
    answer: answered.messages.map((message) => writeCard(draw(message))).join('\n\n'),
    kind: answered.isRefusal === true && speaker !== undefined ? 'unknown' : kindOf(intent, known),
    actions: answered.about.map((ref) => (/^\d+$/.test(ref) ? Number(ref) : ref)),
    understood,
    known,
  };
}
