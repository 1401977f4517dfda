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
  const fresh = handed
    .map(({ action, from }) => ({ action, from: holders(action, from, to, known) }))
    .filter(({ from }) => from.length > 0);
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
    changes: fresh.flatMap(({ action, from }) =>
      from.map((person) => ({
        kind: 'delegation' as const,
        delegation: {
          action: action.id,
          from: person.id,
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

/** Whoever of them is still asked, and is somebody else. Taking an action back, it is those who hold it now. */
function holders(
  action: Handed['action'],
  from: readonly Person[],
  to: Person,
  known: KnownSpeaker,
): readonly Person[] {
  if (to !== known.speaker || from.length > 0) return from.filter((person) => person !== to);
  const gaveAway = known.delegations.some((one) => one.action === action.id && one.from === to.id);
  const asked = whomToAsk(action, known, known.today);
  return gaveAway ? asked.map(({ person }) => person).filter((person) => person !== to) : [];
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

function told(fresh: readonly Handed[], to: Person, known: KnownSpeaker): NonNullable<Answer['toPeople']> {
  const what = listWords(fresh.map(({ action }) => actionWords(action)));
  const left = [...new Set(fresh.flatMap(({ from }) => from))].filter((person) => person !== known.speaker);
  return [
    ...(to === known.speaker
      ? []
      : [
          {
            person: to.id,
            message: note(
              say`${known.speaker.name} has asked me to remind you about ${what} from now on, instead of ${names(fresh, known.speaker, 'them')}. If that isn’t right, say “delegate ${writeRefs([fresh[0]?.action.ref ?? ''])} to ${fresh[0]?.from[0]?.name ?? ''}”.`,
            ),
          },
        ]),
    ...left.map((person) => ({
      person: person.id,
      message: note(
        say`From now on I ask ${to.name} about ${what}, instead of you, as ${known.speaker.name} wishes.`,
      ),
    })),
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
  const people = [...new Set(handed.flatMap(({ from }) => from))];
  return listWords(people.map((person) => (person === one ? word : person.name)));
}
