import type { Offer } from '../message/message.ts';
import { on, said as quoted, say, shorten, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { addDays, startOfWeek } from '../time/day.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import type { Answer } from './answer.ts';
import { discard } from './drafts.ts';
import { draftMessage } from './draftWords.ts';
import { type Known, standing } from './known.ts';
import { askWhich } from './report.ts';
import { snooze } from './snooze.ts';

/** A reply to a reminder that is no update: each kind has an answer of its own. */
export function answerOther(reading: ReplyReading, action: Action, said: string, known: Known): Answer {
  if (reading.notAnUpdate === undefined)
    return ask(action, say`I read no status or number in that. How is action ${action.ref} going?`);
  switch (reading.notAnUpdate) {
    case 'snooze':
    case 'out_of_office':
      return snooze(
        { kind: 'snooze', refs: [action.ref], until: reading.until ?? addDays(startOfWeek(known.today), 7) },
        known,
      );
    case 'no_change':
      return noChange(action, said, known);
    case 'thanks':
      return note(action, say`You’re welcome.`);
    case 'wrong_action':
      return askWhich(said, known);
    case 'retraction':
      return known.drafts.length === 0
        ? note(
            action,
            say`Nothing of yours is waiting to be recorded. To put right what was recorded, press Amend on its receipt.`,
          )
        : discard({ kind: 'discard' }, known);
    case 'acknowledgement':
      return ask(action, say`Thank you. How is action ${action.ref} going? A word is enough.`);
    case 'elsewhere':
      return ask(
        action,
        say`I can’t see what was sent elsewhere. In a word, how does action ${action.ref} stand?`,
      );
    case 'withheld':
      return note(
        action,
        say`That’s fine: nothing was recorded. Please tell the secretariat directly; if a status can be shared, “on track” or “at risk” is enough.`,
      );
    case 'complaint':
      return note(
        action,
        say`I’m sorry to be a nuisance. Say “ask me again next month” and I’ll wait, or answer once and I’ll be quiet until the next step.`,
      );
    case 'question':
      return note(
        action,
        say`I’m not sure what you would like to know. Ask me about the plan, or say how action ${action.ref} is going.`,
      );
    case 'wrong_person':
    case 'delegate':
    case 'unsubscribe':
    case 'change_date_request':
      return {
        ...note(action, passedOn(reading, action)),
        toSecretariat: [{ kind: 'note', text: forSecretariat(reading, action, said, known) }],
      };
  }
}

function passedOn(reading: ReplyReading, action: Action): Text {
  switch (reading.notAnUpdate) {
    case 'change_date_request':
      return say`The target date of action ${action.ref} stays as agreed until the plan’s owner changes it; I’ve passed your request to the secretariat.${reading.forecast === undefined ? '' : say` You expect ${on(reading.forecast.end)}.`}`;
    case 'delegate':
      return say`Thank you. I’ve asked the secretariat to have ${reading.delegateTo === undefined ? 'somebody else' : reading.delegateTo.words} asked about action ${action.ref} instead.`;
    case 'unsubscribe':
      return say`I’ve told the secretariat that you’d rather not be asked. Until they change the roster, “ask me again next month” keeps me quiet.`;
    default:
      return say`Sorry, and thank you for saying so. I’ve told the secretariat that action ${action.ref} is not yours.`;
  }
}

function forSecretariat(reading: ReplyReading, action: Action, words: string, known: Known): readonly Text[] {
  const who = known.speaker?.name ?? 'Somebody';
  const what = {
    change_date_request: 'asks for another target date',
    delegate: 'hands over',
    unsubscribe: 'asks not to be reminded',
    wrong_person: 'says this is not theirs',
  } as const;
  const kind = reading.notAnUpdate;
  const verb = kind !== undefined && kind in what ? what[kind as keyof typeof what] : 'wrote';
  return [
    say`${who} ${verb}: action ${action.ref}, ${shorten(action.title, 80)}.`,
    say`${quoted(shorten(words, 500))}`,
  ];
}

/** "No change" repeats the last status, once the person confirms it. */
function noChange(action: Action, said: string, known: Known): Answer {
  const { status, percent } = standing(known, action);
  if (status === undefined)
    return ask(
      action,
      say`Nothing was reported on action ${action.ref} before, so I can’t carry it on. How is it going?`,
    );
  const reading: ReplyReading = {
    status,
    ...(percent === undefined || status === 'complete' ? {} : { percent }),
    measures: [],
    done: [],
    evidence: [],
    note: said.trim(),
    readFrom: [{ field: 'status', words: said.trim() }],
    others: [],
  };
  const draft = { id: known.newId() as DraftId, reply: known.newId(), action: action.id, said, reading };
  return {
    messages: [draftMessage(draft, action, known)],
    changes: [{ kind: 'draft', draft }],
    about: [action.ref],
  };
}

function note(action: Action, text: Text): Answer {
  return { messages: [{ kind: 'note', text: [text] }], changes: [], about: [action.ref] };
}

/** Asks how it stands, with the answers that need no reason one tap away. */
function ask(action: Action, text: Text): Answer {
  const offers: readonly Offer[] = [
    { label: 'On track', intent: { kind: 'record', ref: action.ref, status: 'on_track' } },
    { label: 'Complete', intent: { kind: 'record', ref: action.ref, status: 'complete' } },
  ];
  return {
    messages: [
      { kind: 'note', text: [text, say`If there is trouble, tell me what it is in a sentence.`], offers },
    ],
    changes: [],
    about: [action.ref],
  };
}
