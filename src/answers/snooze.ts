import { on, say, writeRefs } from '../message/text.ts';
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
  if (intent.until <= known.today)
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
      { kind: 'note', text: [say`I’ll ask you about ${writeRefs(refs)} again on ${on(until)}.${cut}`] },
    ],
    changes: allowed.map((action) => ({ kind: 'snooze', action: action.id, until })),
    about: refs,
  };
}
