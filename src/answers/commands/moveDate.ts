import { on, say, type Text } from '../../message/text.ts';
import type { Person } from '../../people/person.ts';
import { agreedTarget } from '../../plan/agreedTarget.ts';
import type { DateMove, MoveId } from '../../plan/dateMove.ts';
import { slipOf } from '../../progress/slips.ts';
import { whomToAsk } from '../../reminders/whomToAsk.ts';
import type { Answer } from '../answer.ts';
import type { Known } from '../known.ts';
import { actionWords, slipWords, targetWords, windowWords } from './dateWords.ts';
import { type Move, type Moving, movingWords } from './moving.ts';
import { type KnownSpeaker, note, propose } from './propose.ts';

/** The secretariat is shown what it is about to agree. */
export function proposeDate(command: Move, movings: readonly Moving[], known: KnownSpeaker): Answer {
  return propose(
    command,
    [
      say`I would move ${movingWords(movings)}.${onlySlip(movings, known)} Reminders would follow the new date, and the plan’s own date stays on record.`,
    ],
    movings.length === 1 ? 'Move the date' : 'Move the dates',
    movings.map(({ action }) => action),
  );
}

function onlySlip(movings: readonly Moving[], known: Known): string {
  const [first, second] = movings;
  return first === undefined || second !== undefined ? '' : slipWords(first.action, first.window, known);
}

export function agreeDate(command: Move, movings: readonly Moving[], known: KnownSpeaker): Answer {
  return {
    messages: [note(movings.map((moving) => movedWords(moving, known)))],
    changes: movings.map((moving) => ({ kind: 'date-moved', move: moveOf(moving, command.said, known) })),
    about: movings.map(({ action }) => action.ref),
    toPeople: movings.flatMap((moving) => tellAsked(moving, known, [known.speaker])),
  };
}

/** A line of the ledger. */
export function moveOf(
  { action, window }: Moving,
  words: string,
  known: KnownSpeaker,
  requestedBy?: Person['id'],
): DateMove {
  const { baseline } = slipOf(action, known.moves, {});
  return {
    id: known.newId() as MoveId,
    action: action.id,
    before: action.target,
    after: agreedTarget(window, known.today, baseline),
    by: known.speaker.id,
    at: known.now,
    ...(requestedBy === undefined ? {} : { requestedBy }),
    words,
  };
}

export function movedWords({ action, window }: Moving, known: Known): Text {
  return say`✓ Action ${action.ref} is now due on ${windowWords(window)}; it was ${targetWords(action.target)}.${slipWords(action, window, known)}`;
}

/** Whoever is reminded about an action hears that its date has moved, unless they know. */
export function tellAsked(
  moving: Moving,
  known: KnownSpeaker,
  whoKnow: readonly (Person | undefined)[],
): NonNullable<Answer['toPeople']> {
  const { action, window } = moving;
  return whomToAsk(action, known, known.today)
    .filter(({ person }) => !whoKnow.includes(person))
    .map(({ person }) => ({
      person: person.id,
      message: note(
        say`${known.speaker.name} has moved the target date of ${actionWords(action)} from ${targetWords(action.target)} to ${windowWords(window)}, on ${on(known.today)}. Reminders follow the new date.`,
      ),
    }));
}
