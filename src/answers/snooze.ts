import type { Offer } from '../message/message.ts';
import { on, say, writeRefs } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { addDays, daysBetween } from '../time/day.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';
import { mayReport } from './permission.ts';

/** Longer than this is not a pause but a change of the plan. */
const LONGEST_DAYS = 92;

/** "Ask me again on Monday": nothing is asked about these actions until then. */
export function snooze(intent: Extract<Intent, { kind: 'snooze' }>, known: Known): Answer {
  const asked = actionsNamed(known.plan, intent.refs);
  const allowed = asked.filter((action) => mayReport(known, action) !== undefined);
  if (asked.length === 0) {
    return {
      messages: [
        {
          kind: 'note',
          text: [
            say`You have no open question from me, so there is nothing to put off. Name an action to be asked about it later: “ask me about action ${known.plan.actions[0]?.ref ?? '1'} next week”.`,
          ],
        },
      ],
      changes: [],
      about: [],
    };
  }
  if (allowed.length === 0)
    return {
      messages: [
        {
          kind: 'note',
          text: [
            say`I don’t ask you about ${writeRefs(asked.map((action) => action.ref))}, so there is nothing to put off.`,
          ],
        },
      ],
      changes: [],
      about: [],
    };
  if (intent.until === known.today) return askNow(allowed);
  if (intent.until < known.today)
    return {
      messages: [{ kind: 'note', text: [say`${on(intent.until)} has passed. Name a day from tomorrow on.`] }],
      changes: [],
      about: [],
    };
  const latest = addDays(known.today, LONGEST_DAYS);
  const until = daysBetween(intent.until, latest) < 0 ? latest : intent.until;
  const refs = allowed.map((action) => action.ref);
  const cut = until === intent.until ? '' : ' That is the longest I can wait.';
  return {
    messages: [
      {
        kind: 'note',
        text: [say`I’ll ask you about ${writeRefs(refs)} again on ${on(until)}.${cut}`],
        offers: [{ label: 'Ask me now instead', intent: { kind: 'snooze', refs, until: known.today } }],
      },
    ],
    changes: allowed.map((action) => ({ kind: 'snooze', action: action.id, until })),
    about: refs,
    remember: { question: intent },
  };
}

/** Takes the snooze back: what was put off is asked now. */
function askNow(actions: readonly Action[]): Answer {
  const refs = actions.map((action) => action.ref);
  const [only, other] = refs;
  const offers: readonly Offer[] =
    only === undefined || other !== undefined
      ? []
      : [
          { label: 'On track', intent: { kind: 'record', ref: only, status: 'on_track' } },
          { label: 'Complete', intent: { kind: 'record', ref: only, status: 'complete' } },
        ];
  const how =
    other === undefined
      ? say`How is action ${only ?? ''} going? A word is enough; if there is trouble, tell me what it is in a sentence.`
      : say`How are ${writeRefs(refs)} going? Answer each in your own words, with the action’s number.`;
  return {
    messages: [{ kind: 'note', text: [how], offers }],
    changes: actions.map((action) => ({ kind: 'snooze-ended', action: action.id })),
    about: refs,
  };
}
