import { brief } from '../../answers/brief.ts';
import type { Known } from '../../answers/known.ts';
import type { Message } from '../../message/message.ts';
import type { Action } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Commit } from '../../ports/commit.ts';
import type { OpenMessage } from '../../ports/world.ts';

/**
 * Open messages as they stand after the plan has changed: actions go by their new numbers and words, and what
 * is not in the plan any more is not asked for.
 */
export function rebase(
  open: readonly OpenMessage[],
  before: Plan,
  after: Pick<Known, 'plan' | 'standings'>,
): Commit['revised'] {
  const old = new Map(before.actions.map((action) => [action.ref as string, action.id]));
  const now = new Map(after.plan.actions.map((action) => [action.id, action]));
  const actionAt = (ref: string): Action | undefined => {
    const id = old.get(ref);
    return id === undefined ? undefined : now.get(id);
  };
  return open.flatMap(({ id, version, message }) => {
    const drawn = rebased(message, actionAt, after);
    return JSON.stringify(drawn) === JSON.stringify(message) ? [] : [{ id, version, message: drawn }];
  });
}

function rebased(
  message: Message,
  actionAt: (ref: string) => Action | undefined,
  known: Pick<Known, 'standings'>,
): Message {
  if (message.kind === 'draft') {
    const action = actionAt(message.action.ref);
    return action === undefined
      ? { ...message, state: 'replaced' }
      : { ...message, action: brief(action, known) };
  }
  if (message.kind !== 'reminder') return message;
  const items = message.items.flatMap((item) => {
    const action = actionAt(item.action.ref);
    return action === undefined
      ? []
      : [
          {
            ...item,
            action: brief(action, known),
            deliverables: action.deliverables.map(({ text }) => text),
          },
        ];
  });
  return items.length === 0 ? { ...message, isReplaced: true } : { ...message, items };
}
