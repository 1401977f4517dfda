import { listWords, say, type Text, writeRefs } from '../../message/text.ts';
import type { Person } from '../../people/person.ts';
import { whomToAsk } from '../../reminders/whomToAsk.ts';
import type { Answer } from '../answer.ts';
import { actionWords } from './dateWords.ts';
import type { Delegate, Handed } from './delegating.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';
import { secretariatOf } from './secretariat.ts';

/** Reminders go to one of the roster from now on; they and the secretariat are told. */
export function handOver(
  command: Delegate,
  handed: readonly Handed[],
  to: Person,
  known: KnownSpeaker,
): Answer {
  const fresh = handed.filter(({ holdings }) => holdings.length > 0);
  const actions = handed.map(({ action }) => action);
  const refs = writeRefs(fresh.map(({ action }) => action.ref));
  if (fresh.length === 0) return tell(nothingToDo(handed, to, known), actions);
  const isBack = to === known.speaker;
  if (command.confirmed !== true)
    return propose(
      { ...command, refs: fresh.map(({ action }) => action.ref) },
      [
        isBack
          ? say`I would ask you about ${refs} again, instead of ${names(fresh)}.`
          : say`I would ask ${to.name} about ${refs} from now on, instead of ${names(fresh, known.speaker)}, and tell them and the secretariat.`,
      ],
      isBack ? 'Ask me again' : 'Hand over',
      actions,
    );
  return {
    messages: [
      note(
        isBack
          ? say`✓ I ask you about ${refs} again.`
          : say`✓ I ask ${to.name} about ${refs} from now on, and have told them. You may still report on ${fresh.length === 1 ? 'it' : 'them'}; “delegate ${writeRefs([fresh[0]?.action.ref ?? ''])} to me” takes ${fresh.length === 1 ? 'it' : 'one'} back.`,
      ),
    ],
    changes: fresh.flatMap(({ action, holdings }) =>
      holdings.map(({ contact }) => ({
        kind: 'delegation' as const,
        delegation: {
          action: action.id,
          from: contact.id,
          to: to.id,
          by: known.speaker.id,
          at: known.now,
        },
      })),
    ),
    about: fresh.map(({ action }) => action.ref),
    toPeople: [...told(fresh, to, known), ...tellSecretariat(fresh, to, known)],
  };
}

function nothingToDo(handed: readonly Handed[], to: Person, known: KnownSpeaker): Text {
  const refs = writeRefs(handed.map(({ action }) => action.ref));
  const isAsked = handed.every(({ action }) =>
    whomToAsk(action, known, known.today).some(({ person }) => person === to),
  );
  if (isAsked)
    return to === known.speaker
      ? say`You are the one I ask about ${refs} already. Nothing was changed.`
      : say`I ask ${to.name} about ${refs} already. Nothing was changed.`;
  return say`You aren’t the one I ask about ${refs}, so there is nothing of yours to hand over. Nothing was changed.`;
}

/** Who has it from now on, and who had it and didn't give it. */
function told(fresh: readonly Handed[], to: Person, known: KnownSpeaker): NonNullable<Answer['toPeople']> {
  const { speaker } = known;
  const what = listWords(fresh.map(({ action }) => actionWords(action)));
  const left = holders(fresh).filter((person) => person !== speaker);
  const back = `delegate action ${fresh[0]?.action.ref ?? ''} to ${fresh[0]?.holdings[0]?.holder.name ?? ''}`;
  const forTo = say`${speaker.name} has asked me to remind you about ${what} from now on, instead of ${names(fresh, speaker, 'them')}. If that isn’t right, say “${back}”.`;
  const forLeft =
    to === speaker
      ? say`${speaker.name} has taken back ${what}: I ask them again, and no longer you in their place.`
      : say`From now on I ask ${to.name} about ${what}, and no longer you, as ${speaker.name} wishes.`;
  return [
    ...(to === speaker ? [] : [{ person: to.id, message: note(forTo) }]),
    ...left.map((person) => ({ person: person.id, message: note(forLeft) })),
  ];
}

function tellSecretariat(
  fresh: readonly Handed[],
  to: Person,
  known: KnownSpeaker,
): NonNullable<Answer['toPeople']> {
  const refs = writeRefs(fresh.map(({ action }) => action.ref));
  return secretariatOf(known)
    .filter((person) => person !== known.speaker && person !== to)
    .map((person) => ({
      person: person.id,
      message: note(
        say`${known.speaker.name} has handed over: ${to.name} is asked about ${refs} from now on, instead of ${names(fresh)}. You need do nothing.`,
      ),
    }));
}

/** Their names; for the one who is spoken to, or of, the word for them. */
function names(handed: readonly Handed[], one?: Person, word = 'you'): string {
  return listWords(holders(handed).map((person) => (person === one ? word : person.name)));
}

function holders(handed: readonly Handed[]): readonly Person[] {
  return [...new Set(handed.flatMap(({ holdings }) => holdings.map(({ holder }) => holder)))];
}
