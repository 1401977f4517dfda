import { on, said, say, shorten, type Text } from '../../message/text.ts';
import type { DateRequest, RequestId } from '../../progress/request.ts';
import { dayIn } from '../../time/zone.ts';
import type { Answer } from '../answer.ts';
import type { Change } from '../known.ts';
import { together } from '../together.ts';
import { actionWords, slipWords, targetWords, windowWords } from './dateWords.ts';
import { type Move, type Moving, movingWords } from './moving.ts';
import { type KnownSpeaker, note, propose, tell } from './propose.ts';
import { secretariatOf, theSecretariat } from './secretariat.ts';

/** Somebody who may only ask is shown what the secretariat would be asked. */
export function proposeRequest(command: Move, movings: readonly Moving[], known: KnownSpeaker): Answer {
  return unlessAsked(movings, known, (fresh) =>
    propose(
      { ...command, refs: fresh.map(({ action }) => action.ref) },
      [
        say`I would ask ${theSecretariat(known)} to move ${movingWords(fresh)}.${fresh.length === 1 && fresh[0] !== undefined ? slipWords(fresh[0].action, fresh[0].window, known) : ''} Nothing moves until they agree.`,
      ],
      'Send the request',
      fresh.map(({ action }) => action),
    ),
  );
}

export function askForDate(command: Move, movings: readonly Moving[], known: KnownSpeaker): Answer {
  return unlessAsked(movings, known, (fresh) => {
    const requests = fresh.map((moving) => requestOf(moving, command.said, known));
    return {
      messages: [
        note(
          say`✓ I’ve asked ${theSecretariat(known)} to move ${movingWords(fresh)}. Until they agree the date stays, and I’ll tell you what they say.`,
        ),
      ],
      changes: [
        ...fresh.flatMap((moving) => replaced(moving, known)),
        ...requests.map((request) => ({ kind: 'request' as const, request })),
      ],
      about: fresh.map(({ action }) => action.ref),
      toSecretariat: fresh.map((moving, at) => ({
        kind: 'note',
        text: forSecretariat(moving, command.said, known),
        offers: [
          { label: 'Approve', intent: decision(requests[at], true) },
          { label: 'Decline', intent: decision(requests[at], false) },
        ],
      })),
    };
  });
}

/** A request that waits already is not sent again. */
function unlessAsked(
  movings: readonly Moving[],
  known: KnownSpeaker,
  then: (fresh: readonly Moving[]) => Answer,
): Answer {
  if (secretariatOf(known).length === 0)
    return tell(
      say`Only the secretariat can move a target date, and the roster names nobody for it. Nothing was changed.`,
    );
  const waiting = movings.flatMap((moving) => {
    const request = ownRequests(moving, known).find(({ to }) => to.end === moving.window.end);
    return request === undefined ? [] : [{ moving, request }];
  });
  const fresh = movings.filter((moving) => !waiting.some((one) => one.moving === moving));
  const told = waiting.map(
    ({ moving, request }) =>
      say`You asked on ${on(dayIn(known.plan.zone, request.at))} for action ${moving.action.ref} to be due on ${windowWords(moving.window)}; ${theSecretariat(known)} has not decided yet. Nothing was changed.`,
  );
  return together([
    ...(told.length === 0
      ? []
      : [
          tell(
            told,
            waiting.map(({ moving }) => moving.action),
          ),
        ]),
    ...(fresh.length === 0 ? [] : [then(fresh)]),
  ]);
}

/** The speaker's requests on an action that nobody has decided. */
function ownRequests({ action }: Moving, known: KnownSpeaker): readonly DateRequest[] {
  return known.requests.filter(
    (request): request is DateRequest =>
      request.kind === 'date' &&
      request.closed === undefined &&
      request.by === known.speaker.id &&
      request.action === action.id,
  );
}

/** Asking for another date takes the place of having asked for one. */
function replaced(moving: Moving, known: KnownSpeaker): readonly Change[] {
  return ownRequests(moving, known).map(({ id }) => ({
    kind: 'request-closed',
    request: id,
    as: 'replaced',
  }));
}

function requestOf({ action, window }: Moving, words: string, known: KnownSpeaker): DateRequest {
  return {
    kind: 'date',
    id: known.newId() as RequestId,
    action: action.id,
    before: action.target,
    to: window,
    by: known.speaker.id,
    at: known.now,
    words,
  };
}

function forSecretariat(moving: Moving, words: string, known: KnownSpeaker): readonly Text[] {
  const { action, window } = moving;
  const asks = say`${known.speaker.name} asks to move the target date of ${actionWords(action)} from ${targetWords(action.target)} to ${windowWords(window)}.${slipWords(action, window, known)}`;
  return words.trim() === '' ? [asks] : [asks, say`${said(shorten(words.trim(), 500))}`];
}

function decision(request: DateRequest | undefined, approved: boolean) {
  return { kind: 'decide' as const, request: request?.id ?? '', approved };
}
