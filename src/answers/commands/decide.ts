import { on, say, type Text } from '../../message/text.ts';
import type { DateRequest } from '../../progress/request.ts';
import { dayIn } from '../../time/zone.ts';
import type { Intent } from '../../understanding/intent.ts';
import type { Answer } from '../answer.ts';
import { type Known, personName, standing } from '../known.ts';
import { isSecretariat } from '../permission.ts';
import { actionWords, targetWords, windowWords } from './dateWords.ts';
import { movedWords, moveOf, tellAsked } from './moveDate.ts';
import type { Moving } from './moving.ts';
import { type KnownSpeaker, note, tell } from './propose.ts';
import { theSecretariat } from './secretariat.ts';

type Decide = Extract<Intent, { kind: 'decide' }>;

/** The secretariat's yes or no to a date that somebody asked for. */
export function decide(intent: Decide, known: KnownSpeaker): Answer {
  const request = known.requests.find(
    (one): one is DateRequest => one.id === intent.request && one.kind === 'date',
  );
  const action = known.plan.actions.find(({ id }) => id === request?.action);
  if (request === undefined || action === undefined)
    return tell(say`That request is about an action that is no longer in the plan. Nothing was changed.`);
  if (!isSecretariat(known))
    return tell(
      say`Only ${theSecretariat(known)} may decide about target dates, so nothing was changed. You may ask for another date for an action that you report on.`,
      [action],
    );
  if (request.closed !== undefined) return tell(decided(request, known), [action]);
  const moving = { action, window: request.to };
  if (!intent.approved) return decline(request, moving, known);
  const obstacle = obstacleTo(request, moving, known);
  return obstacle ?? approve(request, moving, known);
}

function decided({ closed }: DateRequest, known: Known): Text {
  if (closed === undefined) return [];
  const day = on(dayIn(known.plan.zone, closed.at));
  if (closed.as === 'replaced')
    return say`Whoever asked for this has asked for another date since, on ${day}. Nothing was changed.`;
  return say`This was ${closed.as} already, by ${personName(known, closed.by)} on ${day}. Nothing was changed.`;
}

function approve(request: DateRequest, moving: Moving, known: KnownSpeaker): Answer {
  const requester = known.people.find(({ id }) => id === request.by);
  return {
    messages: [note(movedWords(moving, known))],
    changes: [
      { kind: 'request-closed', request: request.id, as: 'approved' },
      { kind: 'date-moved', move: moveOf(moving, request.words, known, request.by) },
    ],
    about: [moving.action.ref],
    toPeople: [
      ...tellRequester(
        request,
        say`✓ ${known.speaker.name} has agreed: ${actionWords(moving.action)} is now due on ${windowWords(moving.window)}. Reminders follow the new date.`,
      ),
      ...tellAsked(moving, known, [known.speaker, requester]),
    ],
  };
}

function decline(request: DateRequest, { action, window }: Moving, known: KnownSpeaker): Answer {
  return {
    messages: [
      note(
        say`Declined: action ${action.ref} stays at ${targetWords(action.target)}. I’ve told ${personName(known, request.by)}.`,
      ),
    ],
    changes: [{ kind: 'request-closed', request: request.id, as: 'declined' }],
    about: [action.ref],
    toPeople: tellRequester(
      request,
      say`${known.speaker.name} has not agreed to ${windowWords(window)} for ${actionWords(action)}: it stays at ${targetWords(action.target)}. If you expect it later all the same, say so in an update, and it is kept as your forecast.`,
    ),
  };
}

/** What has changed since it was asked for, so that the yes would no longer mean what was shown. */
function obstacleTo(request: DateRequest, { action, window }: Moving, known: Known): Answer | undefined {
  const { ref, target } = action;
  if (standing(known, action).isComplete)
    return tell(
      say`Action ${ref} was reported complete meanwhile, so its target date stays as it is. Nothing was changed.`,
      [action],
    );
  if (window.end < known.today)
    return tell(
      say`${on(window.end)} has passed meanwhile, so it can’t be the new target date of action ${ref}. Nothing was changed.`,
      [action],
    );
  if (target.end === request.before.end) return undefined;
  return {
    ...tell([], [action]),
    messages: [
      {
        kind: 'note',
        text: [
          say`The target date of action ${ref} has moved since ${personName(known, request.by)} asked: it was ${targetWords(request.before)} then and is ${targetWords(target)} now. Nothing was changed.`,
        ],
        offers: [
          {
            label: 'Move it all the same',
            intent: {
              kind: 'move',
              refs: [ref],
              to: { ...window, words: '' },
              said: request.words,
            },
          },
          { label: 'Decline', intent: { kind: 'decide', request: request.id, approved: false } },
        ],
      },
    ],
  };
}

function tellRequester({ by }: DateRequest, text: Text): NonNullable<Answer['toPeople']> {
  return [{ person: by, message: note(text) }];
}
