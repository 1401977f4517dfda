import { listWords, on, say } from '../../message/text.ts';
import { absencesOf, awayUntil } from '../../reminders/absence.ts';
import { deputiesOf } from '../../reminders/whomToAsk.ts';
import { addDays, type Day, daysBetween, startOfWeek } from '../../time/day.ts';

import { workingDayOnOrAfter } from '../../time/holidays.ts';
import { writeDay } from '../../time/writeDay.ts';
import type { Command } from '../../understanding/command.ts';
import type { Answer } from '../answer.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';

type AbsenceCommand = Extract<Command, { kind: 'absence' }>;

/** Longer than this is not a leave but a change of the roster. */
const LONGEST_DAYS = 366;

/** Somebody is away, and is not reminded until they are back. */
export function absence(command: AbsenceCommand, known: KnownSpeaker): Answer {
  const { today } = known;
  const { until } = command;
  const from = command.from ?? today;
  if (until === undefined) return askUntil(command, known);
  if (until <= today) return back(command, known);
  if (until <= from)
    return tell(
      say`You would be back on ${on(until)}, before you leave on ${on(from)}. Say both days again: “I’m away from 24 February until 3 March”.`,
    );
  if (daysBetween(today, until) > LONGEST_DAYS)
    return tell(
      say`${on(until)} is more than a year away. Ask the secretariat to put somebody else in the roster instead. Nothing was changed.`,
    );
  if (isKnown(from, until, known))
    return tell(say`I have it already that you are away until ${on(until)}. Nothing was changed.`);
  return command.confirmed === true
    ? leave(from, until, known)
    : propose({ ...command, from, until }, [proposal(from, until, known)], 'I’m away then');
}

function proposal(from: Day, until: Day, known: KnownSpeaker) {
  const when = from <= known.today ? say`until ${on(until)}` : say`from ${on(from)} until ${on(until)}`;
  return say`I would send you no reminders ${when}, the day that you are back. ${inTheMeantime(known)}`;
}

function inTheMeantime(known: KnownSpeaker): string {
  const deputies = deputiesOf(known.speaker, known.people).map((deputy) => deputy.name);
  return deputies.length === 0
    ? 'The roster names no deputy of yours, so what is due meanwhile waits for you.'
    : `${listWords(deputies)} would be asked instead, as your ${deputies.length === 1 ? 'deputy' : 'deputies'}.`;
}

function leave(from: Day, until: Day, known: KnownSpeaker): Answer {
  const deputies = deputiesOf(known.speaker, known.people).map((deputy) => deputy.name);
  const instead = deputies.length === 0 ? '' : ` ${listWords(deputies)} is asked instead.`;
  const start = from <= known.today ? '' : say` from ${on(from)}`;
  return {
    messages: [
      note(
        say`✓ You are away${start} until ${on(until)}; I’ll send you no reminders before that.${instead} Say “I’m back” if you return sooner.`,
      ),
    ],
    changes: [{ kind: 'absence', absence: { person: known.speaker.id, from, until, at: known.now } }],
    about: [],
  };
}

/** "I'm back": an absence that ends today is over. */
function back(command: AbsenceCommand, known: KnownSpeaker): Answer {
  const { speaker, today } = known;
  if (awayUntil(speaker.id, known.absences, today) === undefined)
    return tell(
      say`I don’t have you down as away, so nothing was changed. To be away, say until when: “I’m away until ${on(nextMonday(today))}”.`,
    );
  if (command.confirmed !== true)
    return propose(
      { ...command, until: today },
      [say`I would send you reminders again from today.`],
      'I’m back',
    );
  return {
    messages: [note(say`✓ Welcome back. I’ll send you reminders again from today.`)],
    changes: [{ kind: 'absence', absence: { person: speaker.id, from: today, until: today, at: known.now } }],
    about: [],
  };
}

function askUntil(command: AbsenceCommand, { today }: KnownSpeaker): Answer {
  const first = nextMonday(command.from ?? today);
  const offers = [first, workingDayOnOrAfter(addDays(first, 7))].map((until) => ({
    label: `Back on ${writeDay(until)}`,
    intent: { ...command, until, confirmed: false },
  }));
  return {
    messages: [
      {
        kind: 'note',
        text: [say`Until when are you away? Name the day that you are back: “I’m away until 3 March”.`],
        offers,
      },
    ],
    changes: [],
    about: [],
  };
}

function nextMonday(from: Day): Day {
  return workingDayOnOrAfter(addDays(startOfWeek(from), 7));
}

/** Whether just this is on record. */
function isKnown(from: Day, until: Day, { absences, speaker, today }: KnownSpeaker): boolean {
  return absencesOf(speaker.id, absences).some(
    (one) => one.until === until && (one.from === from || (one.from <= today && from <= today)),
  );
}
