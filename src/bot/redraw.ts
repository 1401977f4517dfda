import { brief } from '../answers/brief.ts';
import type { Change, Known } from '../answers/known.ts';
import type { Message, ReminderItem } from '../message/message.ts';
import type { ActionId } from '../plan/action.ts';
import { agreedPlan } from '../plan/dateMove.ts';
import type { Commit } from '../ports/commit.ts';
import type { OpenMessage } from '../ports/world.ts';
import { standingsOf } from '../progress/standing.ts';
import { type ProgressUpdate, withoutWithdrawn } from '../progress/update.ts';
import type { Day } from '../time/day.ts';
import { howNear } from './howNear.ts';

/** Open messages drawn again with what has changed: settled drafts, answered and snoozed items. */
export function redraw(
  open: readonly OpenMessage[],
  changes: readonly Change[],
  known: Known,
): Commit['revised'] {
  if (open.length === 0 || changes.length === 0) return [];
  const updates = [
    ...known.updates,
    ...changes.flatMap((change) => (change.kind === 'update' ? [change.update] : [])),
  ];
  const moved = changes.flatMap((change) => (change.kind === 'date-moved' ? [change.move] : []));
  const plan = agreedPlan(known.plan, moved);
  const after = {
    ...known,
    plan,
    updates: withoutWithdrawn(updates),
    standings: standingsOf(plan.actions, updates, known.today, plan.zone),
  };
  return open.flatMap((one) => {
    const message = redrawn(one, changes, after);
    return message === one.message ? [] : [{ id: one.id, version: one.version, message }];
  });
}

function redrawn({ message, person }: OpenMessage, changes: readonly Change[], known: Known): Message {
  if (message.kind === 'draft') {
    const closed = changes.find((change) => change.kind === 'draft-closed' && change.draft === message.draft);
    return closed?.kind === 'draft-closed' ? { ...message, state: closed.as } : message;
  }
  if (message.kind !== 'reminder') return message;
  const isOwn = person === known.speaker?.id;
  const items = message.items.map((item) => redrawnItem(item, message.day, changes, known, isOwn));
  return items.some((item, at) => item !== message.items[at]) ? { ...message, items } : message;
}

/** Anybody's update answers the question; only a person's own snooze puts it off. */
function redrawnItem(
  item: ReminderItem,
  asked: Day,
  changes: readonly Change[],
  known: Known,
  isOwn: boolean,
): ReminderItem {
  const action = known.plan.actions.find((one) => one.ref === item.action.ref);
  if (action === undefined) return item;
  const isOpen = item.state.kind === 'open';
  for (const change of changes) {
    if (change.kind === 'update' && change.update.action === action.id)
      return redrawnAfter(change.update, item, asked, brief(action, known), known);
    if (change.kind === 'date-moved' && change.move.action === action.id && isOpen)
      return {
        ...item,
        action: brief(action, known),
        why: `The target date has moved. ${howNear(action, known.today)}`,
      };
    if (change.kind === 'snooze' && isOwn && change.action === action.id && isOpen)
      return { ...item, state: { kind: 'snoozed', until: change.until } };
    const isBack = change.kind === 'snooze-ended' && change.action === action.id && isOwn;
    if (isBack && item.state.kind === 'snoozed') return { ...item, state: { kind: 'open' } };
  }
  return item;
}

/** An update answers; one that takes the answer back leaves the question open again. */
function redrawnAfter(
  update: ProgressUpdate,
  item: ReminderItem,
  asked: Day,
  action: ReminderItem['action'],
  known: Known,
): ReminderItem {
  if (update.endorses !== undefined) return item;
  const { status, note } = update;
  if (update.withdraws === undefined)
    return {
      ...item,
      action,
      state: { kind: 'answered', on: known.today, ...(status === undefined ? {} : { status }), note },
    };
  const isAnsweredStill = action.updatedOn !== undefined && action.updatedOn >= asked;
  return item.state.kind !== 'answered' || isAnsweredStill
    ? item
    : { ...item, action, state: { kind: 'open' } };
}

/** The actions whose open questions a change can settle. */
export function actionsTouched(changes: readonly Change[]): readonly ActionId[] {
  return changes.flatMap((change) => {
    if (change.kind === 'update') return [change.update.action];
    return change.kind === 'date-moved' ? [change.move.action] : [];
  });
}
