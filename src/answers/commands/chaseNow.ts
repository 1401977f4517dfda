import { listWords, on, say, type Text, writeRefs } from '../../message/text.ts';
import type { Action } from '../../plan/action.ts';
import { goesOut } from '../../reminders/goesOut.ts';
import { nudgeKey } from '../../reminders/nudge.ts';
import { SIMPLE_POLICY } from '../../reminders/policy.ts';
import type { Asked } from '../../reminders/whomToAsk.ts';
import { writeShortDay } from '../../time/writeDay.ts';
import type { Answer } from '../answer.ts';
import { type Known, personName, standing } from '../known.ts';
import { type KnownSpeaker, note } from './propose.ts';

/** One person who is reminded about one action. */
export type Chased = { readonly action: Action; readonly asked: Asked };

/** Enters the chases; the next bell in each person's working hours makes one message of them. */
export function chaseNow(fresh: readonly Chased[], left: readonly Text[], known: KnownSpeaker): Answer {
  return {
    messages: [note([say`✓ I’ll remind ${chasedWords(fresh)}.`, ...departures(fresh, known), ...left])],
    changes: fresh.map(({ action, asked }) => ({
      kind: 'chase',
      chase: {
        action: action.id,
        person: asked.person.id,
        by: known.speaker.id,
        at: known.now,
        day: known.today,
      },
    })),
    about: [...new Set(fresh.map(({ action }) => action.ref))],
  };
}

/** "LE Partners contact about actions 3 and 8, and DOJ contact about action 5" */
export function chasedWords(pairs: readonly Chased[]): string {
  const groups = [...Map.groupBy(pairs, ({ asked }) => asked.person.id).values()].map((own) => {
    const { person, standsInFor } = own[0]?.asked ?? {};
    const instead = standsInFor === undefined ? '' : ` (for ${standsInFor.person.name}, who is away)`;
    return `${person?.name ?? ''}${instead} about ${writeRefs(own.map(({ action }) => action.ref))}`;
  });
  return groups.length < 2 ? listWords(groups) : `${groups.slice(0, -1).join(', ')}, and ${groups.at(-1)}`;
}

/** When each message goes out: said once where it is the same for all. */
function departures(pairs: readonly Chased[], known: Known): readonly Text[] {
  const people = [...new Map(pairs.map(({ asked }) => [asked.person.id, asked])).values()];
  const sentences = people.map((asked) => ({ asked, when: whenWords(asked, known) }));
  const isSame = sentences.every(({ when }) => when === sentences[0]?.when);
  const [first] = sentences;
  if (first === undefined) return [];
  if (isSame && people.length > 1) return [say`The messages go out ${first.when}.`];
  return sentences.map(({ asked, when }) => say`The message to ${asked.person.name} goes out ${when}.`);
}

function whenWords(asked: Asked, known: Known): string {
  const departure = goesOut(asked, known.sent, SIMPLE_POLICY, known.now);
  if (departure.isNow) return 'now';
  const { zone } = asked.person;
  // The usual hour in the plan's own zone needs no more words.
  const isUsual = departure.from === SIMPLE_POLICY.from && zone === known.plan.zone;
  const from = isUsual ? departure.from : `${departure.from} (${zone})`;
  const morning = `on ${writeShortDay(departure.day)}, from ${from}`;
  if (asked.awayUntil !== undefined) return `${morning}, since they are away until then and nobody stands in`;
  if (departure.hadOneToday) return `${morning}, since they had today’s reminder already`;
  return departure.day === known.today
    ? `today, from ${from}`
    : `${morning}, the next working ${departure.from < '12:00' ? 'morning' : 'day'}`;
}

/** That somebody was chased about this already: it waits to go out, or has gone out today. */
export function pendingChase({ action, asked }: Chased, known: Known): Text | undefined {
  const latestAt = standing(known, action).latest?.at;
  const earlier = known.chases.findLast(
    (chase) =>
      chase.action === action.id &&
      chase.person === asked.person.id &&
      (chase.day === known.today ||
        ((latestAt === undefined || latestAt <= chase.at) &&
          !known.sent.has(nudgeKey(action, { kind: 'chased', by: chase.by, on: chase.day }, chase.person)))),
  );
  if (earlier === undefined) return undefined;
  const { name } = asked.person;
  const key = nudgeKey(action, { kind: 'chased', by: earlier.by, on: earlier.day }, earlier.person);
  return known.sent.has(key)
    ? say`${personName(known, earlier.by)} had ${name} reminded about action ${action.ref} today already; I can ask again from tomorrow.`
    : say`${personName(known, earlier.by)} asked me on ${on(earlier.day)} to remind ${name} about action ${action.ref}; the message goes out ${whenWords(asked, known)}.`;
}
