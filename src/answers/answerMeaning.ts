import { listWords, say, strong, type Text } from '../message/text.ts';
import type { PartyId } from '../people/party.ts';
import { STATUS_WORDS, STATUSES, type Status } from '../progress/status.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';

const COLOURS: { readonly [status in Status]: string } = {
  not_started: 'grey',
  on_track: 'green',
  at_risk: 'amber',
  delayed: 'red',
  blocked: 'red',
  complete: 'blue',
};

const MEANINGS: { readonly [status in Status]: string } = {
  not_started: 'Work has not begun.',
  on_track: 'The lead expects to deliver by the target date.',
  at_risk: 'Delivery by the target date is in doubt; the lead gives a reason.',
  delayed: 'It will be, or is, later than the target date; the lead gives a reason.',
  blocked: 'An obstacle stops all work.',
  complete: 'Everything is delivered. Where it came after the target date, it stays marked as late.',
};

/** What a status and its colour stand for, or what all of them do. */
export function answerMeaning({ status, party }: Extract<Intent, { kind: 'meaning' }>, known: Known): Answer {
  if (party !== undefined) return otherNames(party, known);
  const asked = status === undefined ? STATUSES : [status];
  const text: readonly Text[] = [
    ...asked.map((one) => say`${strong(STATUS_WORDS[one])} (${COLOURS[one]}): ${MEANINGS[one]}`),
    say`The lead proposes a status; a chair or the secretariat confirms it. Overdue means that the target date has passed and the action is not reported complete.`,
  ];
  return { messages: [{ kind: 'note', text }], changes: [], about: [] };
}

/** "What does LE stand for?": the names a party goes by. */
function otherNames(id: PartyId, { plan }: Known): Answer {
  const party = plan.parties.get(id);
  const name = party?.name ?? id;
  const text =
    party === undefined || party.aliases.length === 0
      ? say`The plan calls them ${name}, and I know no other name.`
      : say`${strong(name)} is also called ${listWords(party.aliases)}.`;
  return { messages: [{ kind: 'note', text: [text] }], changes: [], about: [] };
}
