import { say, strong, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import type { ProgressUpdate, UpdateId } from '../progress/update.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { type Known, personName, standing } from './known.ts';
import { mayConfirmStatus } from './permission.ts';

/** The lead proposes a status; a chair or the secretariat confirms it. */
export function endorse(intent: Extract<Intent, { kind: 'endorse' }>, known: Known): Answer {
  const actions = actionsNamed(known.plan, intent.refs);
  const done = actions.map((action) => endorseOne(action, known));
  return {
    messages: [{ kind: 'note', text: done.map(({ text }) => text) }],
    changes: done.flatMap(({ update }) =>
      update === undefined ? [] : [{ kind: 'update' as const, update }],
    ),
    about: actions.map((action) => action.ref),
  };
}

function endorseOne(action: Action, known: Known): { text: Text; update?: ProgressUpdate } {
  const { status, confirmedBy } = standing(known, action);
  const proposed = known.updates.findLast(
    (update) => update.action === action.id && update.status === status && update.endorses === undefined,
  );
  const { speaker } = known;
  if (speaker === undefined || !mayConfirmStatus(known, action))
    return {
      text: say`The status of action ${action.ref} is confirmed by the secretariat or the chair of its group, so nothing was changed.`,
    };
  if (status === undefined || proposed === undefined)
    return { text: say`No status is reported on action ${action.ref} yet, so there is nothing to confirm.` };
  if (confirmedBy !== undefined)
    return {
      text: say`Action ${action.ref} is confirmed as ${STATUS_WORDS[status]} already, by ${personName(known, confirmedBy)}.`,
    };
  const update: ProgressUpdate = {
    id: known.newId() as UpdateId,
    action: action.id,
    by: speaker.id,
    onBehalfOf: proposed.onBehalfOf,
    at: known.now,
    endorses: proposed.id,
    measures: [],
    done: [],
    evidence: [],
    note: '',
  };
  return {
    text: say`✓ ${strong(`Action ${action.ref} is confirmed as ${STATUS_WORDS[status]}`)}, as ${personName(known, proposed.by)} proposed.`,
    update,
  };
}
