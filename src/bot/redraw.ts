import { brief } from '../answers/brief.ts';
import type { Change, Known } from '../answers/known.ts';
import type { Message, ReminderItem } from '../message/message.ts';
import type { ActionId } from '../plan/action.ts';
import type { Commit, OpenMessage } from '../ports.ts';
import { standingsOf } from '../progress/standing.ts';

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
  const after = {
    ...known,
    updates,
    standings: standingsOf(known.plan.actions, updates, known.today, known.plan.zone),
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
  const items = message.items.map((item) => redrawnItem(item, changes, known, person === known.speaker?.id));
  return items.some((item, at) => item !== message.items[at]) ? { ...message, items } : message;
}

/** Anybody's update answers the question; only a person's own snooze puts it off. */
function redrawnItem(
  item: ReminderItem,
  changes: readonly Change[],
  known: Known,
  isOwn: boolean,
): ReminderItem {
  const action = known.plan.actions.find((one) => one.ref === item.action.ref);
  if (action === undefined) return item;
  for (const change of changes) {
    if (
      change.kind === 'update' &&
      change.update.action === action.id &&
      change.update.endorses === undefined
    ) {
      const { status, note } = change.update;
      return {
        ...item,
        action: brief(action, known),
        state: { kind: 'answered', on: known.today, ...(status === undefined ? {} : { status }), note },
      };
    }
    if (change.kind === 'snooze' && isOwn && change.action === action.id && item.state.kind === 'open') {
      return { ...item, state: { kind: 'snoozed', until: change.until } };
    }
  }
  return item;
}

/** The actions whose open questions a change can settle. */
export function actionsTouched(changes: readonly Change[]): readonly ActionId[] {
  return changes.flatMap((change) => (change.kind === 'update' ? [change.update.action] : []));
}
