import { on, said, say, shorten, writeRefs } from '../../message/text.ts';
import type { Person } from '../../people/person.ts';
import type { Action } from '../../plan/action.ts';
import type { RequestId } from '../../progress/request.ts';
import { dayIn } from '../../time/zone.ts';
import type { Answer } from '../answer.ts';
import type { Known } from '../known.ts';
import { actionWords } from './dateWords.ts';
import type { Delegate } from './delegating.ts';
import { nameIn } from './delegating.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';
import { secretariatOf, theSecretariat } from './secretariat.ts';

/** Somebody whom the roster can't put in one's place: the secretariat is asked to see to it. */
export function askToHandOver(
  command: Delegate,
  actions: readonly Action[],
  person: Person | undefined,
  known: KnownSpeaker,
): Answer {
  const to = shorten(wantedWords(command, known), 100);
  const refs = writeRefs(actions.map((action) => action.ref));
  const why =
    person === undefined
      ? `The roster names nobody that I could be sure is “${to}”`
      : `${person.name} doesn’t report for the leads of ${refs}`;
  if (secretariatOf(known).length === 0)
    return tell(say`${why}, and no secretariat that could see to it. Nothing was changed.`, actions);
  const fresh = actions.filter((action) => earlier(action, to, known) === undefined);
  if (fresh.length === 0)
    return tell(
      say`I passed that on to ${theSecretariat(known)} on ${on(known.today)}. Until they change the roster, I go on asking you.`,
      actions,
    );
  if (command.confirmed !== true)
    return propose(
      { ...command, refs: fresh.map((action) => action.ref) },
      [
        say`${why}, so I would ask ${theSecretariat(known)} to have “${to}” asked about ${refs} instead of you. Until they change the roster, I go on asking you.`,
      ],
      'Send the request',
      fresh,
    );
  return {
    messages: [
      note(
        say`✓ I’ve asked ${theSecretariat(known)} to have “${to}” asked about ${refs}. Until they change the roster, I go on asking you.`,
      ),
    ],
    changes: fresh.map((action) => ({
      kind: 'request',
      request: {
        kind: 'delegate',
        id: known.newId() as RequestId,
        action: action.id,
        to,
        by: known.speaker.id,
        at: known.now,
        words: command.said,
      },
    })),
    about: fresh.map((action) => action.ref),
    toSecretariat: fresh.map((action) =>
      note([
        say`${known.speaker.name} asks to have “${to}” asked about ${actionWords(action)} instead. Nothing was changed: who is asked is in the roster.`,
        ...(command.said.trim() === '' ? [] : [say`${said(shorten(command.said.trim(), 500))}`]),
      ]),
    ),
  };
}

function wantedWords({ to, toParty }: Delegate, known: Known): string {
  const words = nameIn(to);
  if (words !== '' || toParty === undefined) return words;
  return known.plan.parties.get(toParty)?.name ?? toParty;
}

/** The same was asked for today already. */
function earlier(action: Action, to: string, known: KnownSpeaker) {
  return known.requests.find(
    (one) =>
      one.kind === 'delegate' &&
      one.action === action.id &&
      one.by === known.speaker.id &&
      one.to === to &&
      dayIn(known.plan.zone, one.at) === known.today,
  );
}
