import type { Known } from '../answers/known.ts';
import { findAction } from '../plan/plan.ts';
import type { Intent } from '../understanding/intent.ts';
import { saysSomething } from '../understanding/reply/reading.ts';
import { readReply } from '../understanding/reply/readReply.ts';

/** The kind of an answer in the words of the contract. */
export function kindOf(intent: Intent, known: Known): string {
  switch (intent.kind) {
    case 'report':
      return kindOfReport(intent, known);
    case 'record':
    case 'confirm':
    case 'discard':
    case 'amend':
    case 'endorse':
      return 'update';
    case 'hello':
      return 'help';
    case 'move':
      return 'change_date';
    case 'chase':
    case 'prefer':
    case 'preferences':
      return 'remind';
    case 'absence':
      return 'snooze';
    case 'delegate':
    case 'withdraw':
    case 'decide':
    case 'trust':
      return 'update';
    case 'stop':
      return 'subscribe';
    case 'plan':
    case 'compare':
      return 'detail';
    case 'sum':
    case 'extent':
      return intent.kind === 'extent' && intent.of === 'days' ? 'detail' : 'count';
    case 'meaning':
    case 'why_asked':
    case 'explain':
      return 'help';
    default:
      return intent.kind;
  }
}

function kindOfReport(intent: Extract<Intent, { kind: 'report' }>, known: Known): string {
  const action = intent.refs[0] === undefined ? undefined : findAction(known.plan, intent.refs[0]);
  const reading = action === undefined ? undefined : readReply(intent.said, action, known.plan, known.today);
  if (reading?.notAnUpdate === 'change_date_request') return 'change_date';
  if (reading === undefined || saysSomething(reading)) return 'update';
  switch (reading.notAnUpdate) {
    case 'snooze':
    case 'out_of_office':
      return 'snooze';
    case 'thanks':
      return 'thanks';
    case 'unsubscribe':
      return 'subscribe';
    default:
      return 'update';
  }
}
