import type { Offer } from '../message/message.ts';
import { listWords, on, say, shorten, type Text } from '../message/text.ts';
import { leadsOf } from '../plan/action.ts';
import { findAction } from '../plan/plan.ts';
import { dayIn } from '../time/zone.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { type Known, personName } from './known.ts';
import { TOO_LONG } from './tooLong.ts';

/** Says what could not be understood, found or done, and what can. Never guesses. */
export function answerUnknown(intent: Extract<Intent, { kind: 'unknown' }>, known: Known): Answer {
  return {
    messages: [{ kind: 'note', text: sentences(intent, known), offers: offers(intent, known) }],
    changes: [],
    about: intent.why === 'which_action' ? (intent.refs ?? []) : [],
  };
}

function sentences({ why, words = '' }: Extract<Intent, { kind: 'unknown' }>, known: Known): readonly Text[] {
  const group = known.plan.actions
    .flatMap(leadsOf)
    .map((lead) => known.plan.parties.get(lead.party))
    .find((party) => party?.kind === 'group')?.name;
  switch (why) {
    case 'no_such_action':
      return [
        say`There is no action ${shorten(words, 40)} in this plan. It has actions ${edges(known)}.`,
        ...removedAs(words, known),
      ];
    case 'no_such_party':
      return [
        say`${shorten(words, 80)} isn’t named in this plan${group === undefined ? '.' : `; a group such as ${group} may include it.`}`,
      ];
    case 'unread_date':
      return [
        say`I couldn’t read a date in “${shorten(words, 60)}”. Write it as “31 March 2025”, “March 2025” or “Q4 2024/25”.`,
      ];
    case 'which_action':
      return [say`Which action do you mean?`];
    case 'refused':
      return [
        say`I won’t ${words}. Nothing was changed. I can answer what the plan says and record what its leads report.`,
      ];
    case 'private':
      return [
        say`I don’t give out people’s personal details. I can say who leads an action and who reports on it.`,
      ];
    case 'not_mentioned':
      return [
        say`No action of this plan mentions “${shorten(words, 60)}”. Ask “list all actions” to see what it has.`,
      ];
    case 'out_of_scope':
      return [
        say`I can’t help with that. I know this plan: ask what is due, who leads an action, or how one stands. Say “help” for more.`,
      ];
    case 'too_long':
      return [TOO_LONG];
    case 'not_understood':
      return [
        say`I didn’t understand that. You could ask “what’s due this month”, “who leads action ${known.plan.actions[0]?.ref ?? '1'}” or “my actions”; say “help” for more.`,
      ];
  }
}

/** An action that an earlier document had under this number, and what was last heard of it. */
function removedAs(words: string, known: Known): readonly Text[] {
  const ref = words.trim().toLowerCase();
  const gone = known.removed.find(({ action }) => action.ref.toLowerCase() === ref);
  if (gone === undefined) return [];
  const { zone } = known.plan;
  const last = known.updates.findLast((update) => update.action === gone.action.id);
  const title = shorten(gone.action.title.replace(/\.$/, ''), 120);
  const heard =
    last === undefined
      ? 'Nothing was reported on it.'
      : say`The last report on it is ${personName(known, last.by)}’s of ${on(dayIn(zone, last.at))}${last.note === '' ? '.' : say`: “${shorten(last.note, 200)}”`}`;
  return [
    say`An earlier document had it: “${title}”. It was taken out of the plan on ${on(dayIn(zone, gone.at))}. ${heard}`,
  ];
}

/** "1 to 9" for a plan numbered in a row, else its numbers. */
function edges(known: Known): string {
  const refs = known.plan.actions.map((action) => action.ref);
  if (refs.length > 2 && refs.every((ref, at) => ref === String(at + 1))) return `1 to ${refs.length}`;
  return refs.length > 30 ? `${refs.slice(0, 30).join(', ')} and ${refs.length - 30} more` : listWords(refs);
}

function offers(intent: Extract<Intent, { kind: 'unknown' }>, known: Known): readonly Offer[] {
  if (intent.why !== 'which_action') return [];
  return (intent.refs ?? []).flatMap((ref) => {
    const action = findAction(known.plan, ref);
    return action === undefined
      ? []
      : [
          {
            label: `${action.ref}. ${shorten(action.title, 60)}`,
            intent: { kind: 'detail' as const, refs: [action.ref] },
          },
        ];
  });
}
