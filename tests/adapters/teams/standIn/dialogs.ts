import type { Acting } from './acting.ts';
import { activityFrom } from './activity.ts';
import { cardType, refuseFaults } from './checkActivity.ts';
import type { Delivery } from './delivery.ts';
import { isObject, type Json, objectOf, textOf } from './json.ts';
import { couldNotReach, tell } from './obeying.ts';
import type { DialogForm } from './openForm.ts';

/** Opens a dialog as the bot's answer says, or goes on with the one that is open. */
export function openDialog(acting: Acting, delivery: Delivery, submit: DialogForm['submit']): void {
  const { user } = acting;
  user.told = undefined;
  const { body, status } = delivery;
  const answer = isObject(body) ? body : {};
  if (status !== 200) tell(acting, couldNotReach);
  else if (isObject(answer['composeExtension'])) showExtension(acting, answer['composeExtension']);
  else obeyTask(acting, objectOf(answer, 'task'), submit);
}

function obeyTask({ user }: Acting, task: Json, submit: DialogForm['submit']): void {
  switch (task['type']) {
    case 'continue': {
      const dialog = dialogOf(objectOf(task, 'value'));
      user.form = { kind: 'dialog', ...dialog, values: {}, says: undefined, submit };
      return;
    }
    case 'message':
      user.form = undefined;
      user.told = String(task['value']);
      return;
    case undefined:
      // Nothing closes the dialog, but does not open one.
      if (user.form?.kind === 'dialog') user.form = undefined;
      else user.told = couldNotReach;
      return;
    default:
      throw new Error(`Teams knows no task of type ${task['type']}.`);
  }
}

export async function submitDialog(acting: Acting, form: DialogForm, data: Json): Promise<Delivery> {
  const { world, tenant, user, driver } = acting;
  const { name, place, replyToId, value } = form.submit;
  const replied = replyToId === undefined ? {} : { replyToId };
  const delivery = await driver.deliver(
    activityFrom(world, tenant, user, place, {
      type: 'invoke',
      name,
      value: { ...value, data, context: { theme: 'default' } },
      ...replied,
    }),
  );
  openDialog(acting, delivery, form.submit);
  return delivery;
}

const sizes = ['small', 'medium', 'large'];

function dialogOf(value: Json): { readonly card: Json; readonly title: string } {
  const attachment = objectOf(value, 'card');
  if (attachment['contentType'] !== cardType) throw new Error(`A dialog needs a card of type ${cardType}.`);
  refuseFaults(attachment['content'], 'card.content');
  const card = objectOf(attachment, 'content');
  if (JSON.stringify(card).includes('"Action.Execute"')) throw new Error('Dialogs know no Action.Execute.');
  for (const side of ['height', 'width']) {
    const size = value[side];
    if (size !== undefined && typeof size !== 'number' && !sizes.includes(String(size)))
      throw new Error(`A dialog’s ${side} is a number, small, medium or large, and not ${size}.`);
  }
  return { card, title: textOf(value, 'title') };
}

/** A message extension may say something, or put a card into the box where people write. */
function showExtension({ user }: Acting, answer: Json): void {
  user.form = undefined;
  if (answer['type'] === 'message') user.told = textOf(answer, 'text');
  else if (answer['type'] !== 'result') throw new Error(`Teams knows no extension answer ${answer['type']}.`);
}
