import type { Offer } from '../message/message.ts';
import { said as quoted, say, shorten, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { addDays, startOfWeek } from '../time/day.ts';
import type { Command } from '../understanding/command.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import type { Answer } from './answer.ts';
import { command } from './commands/command.ts';
import type { Delegate } from './commands/delegating.ts';
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
    case 'out_of_office':
      return command(
        { kind: 'absence', said, ...(reading.until === undefined ? {} : { until: reading.until }) },
        known,
      );
    case 'snooze':
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
        ? command({ kind: 'withdraw', refs: [action.ref], said }, known)
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
      return {
        ...note(
          action,
          say`Sorry, and thank you for saying so. I’ve told the secretariat that action ${action.ref} is not yours.`,
        ),
        toSecretariat: [{ kind: 'note', text: notTheirs(action, said, known) }],
      };
    case 'unsubscribe':
      return command({ kind: 'stop', said }, known);
    case 'delegate':
      return command(handedOver(reading, action, said), known);
    case 'change_date_request':
      return command(dateWanted(reading, action, said), known);
  }
}

/** A reply that names no action and needs none: who is away, stops, or hands over is so for all they were asked. */
export function answerWithoutAction(said: string, known: Known): Answer | undefined {
  const { plan, today } = known;
  const action = plan.actions.find(({ id }) => known.asked.includes(id)) ?? plan.actions[0];
  if (action === undefined) return undefined;
  const reading = readReply(said, action, plan, today);
  switch (reading.notAnUpdate) {
    case 'out_of_office':
    case 'unsubscribe':
      return answerOther(reading, action, said, known);
    case 'delegate':
      return command({ ...handedOver(reading, action, said), refs: [] }, known);
    case 'retraction':
      return command({ kind: 'withdraw', refs: [], said }, known);
    default:
      return undefined;
  }
}

function notTheirs(action: Action, words: string, known: Known): readonly Text[] {
  const who = known.speaker?.name ?? 'Somebody';
  return [
    say`${who} says this is not theirs: action ${action.ref}, ${shorten(action.title, 80)}.`,
    say`${quoted(shorten(words, 500))}`,
  ];
}

/** "Please ask Jane instead", said of one action. */
function handedOver({ delegateTo }: ReplyReading, action: Action, said: string): Delegate {
  return {
    kind: 'delegate',
    refs: [action.ref],
    said,
    ...(delegateTo === undefined ? {} : { to: delegateTo.words }),
    ...(delegateTo?.party === undefined ? {} : { toParty: delegateTo.party }),
  };
}

/** "Can we move the date to May?": when they expect it is the date that they ask for. */
function dateWanted({ forecast, readFrom }: ReplyReading, action: Action, said: string): Command {
  const words = readFrom.find(({ field }) => field === 'forecast')?.words ?? '';
  return {
    kind: 'move',
    refs: [action.ref],
    said,
    ...(forecast === undefined ? {} : { to: { ...forecast, words: words.slice(0, 200) } }),
  };
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
