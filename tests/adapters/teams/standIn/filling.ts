import { type Acting, current } from './acting.ts';
import type { Delivery } from './delivery.ts';
import { submitDialog } from './dialogs.ts';
import { type Field, fieldOf, fill, inputsOf, onlySet, refuseIncomplete, type Values } from './fields.ts';
import { isObject, type Json, objectsOf, textOf } from './json.ts';
import type { OpenForm } from './openForm.ts';
import { perform } from './performing.ts';
import { readCard } from './readCard.ts';

/** A form as somebody sees it. */
export type FormOnScreen = {
  readonly kind: 'card' | 'dialog';
  readonly title: string;
  /** All the words on it, as they are seen. */
  readonly text: string;
  readonly fields: readonly Field[];
  readonly labels: readonly string[];
  /** The title of the button that sends it. */
  readonly submit: string;
  /** What the bot said to the last attempt. */
  readonly message: string | undefined;
  readonly card: Json;
};

export function formOnScreen(form: OpenForm): FormOnScreen {
  const fields = inputsOf(form.card).map((input) => fieldOf(input, form.values));
  const [first] = sendersOf(form.card);
  return {
    kind: form.kind,
    title: form.title,
    text: readCard(form.card),
    fields,
    labels: fields.map(({ label }) => label),
    submit: first === undefined ? '' : textOf(first, 'title'),
    message: form.says,
    card: form.card,
  };
}

export type Submitting = {
  /** The title of the button, where there is more than one. */
  readonly by?: string;
};

/** Fills in what is open and sends it. */
export async function submit(
  acting: Acting,
  values: Values = {},
  { by }: Submitting = {},
): Promise<Delivery> {
  const { user } = acting;
  const form = user.form;
  if (form === undefined) throw new Error(`${user.name} has no form open.`);
  const senders = sendersOf(form.card);
  const action = by === undefined ? senders[0] : senders.find((each) => textOf(each, 'title') === by);
  if (action === undefined) throw new Error(`The form “${form.title}” has no button ${by ?? 'to send it'}.`);
  const cards = form.kind === 'card' ? [...form.above, form.card] : [form.card];
  const filled = fill(cards.flatMap(inputsOf), form.values, values);
  user.form = { ...form, values: filled, says: undefined };
  if (form.kind === 'card') return perform(acting, current(acting, form.message), cards, action, {}, filled);
  const inputs = inputsOf(form.card);
  refuseIncomplete(inputs, filled);
  const data = isObject(action['data']) ? action['data'] : {};
  return submitDialog(acting, form, { ...data, ...onlySet(filled) });
}

/** The buttons of a card that send it, wherever on it they are. */
function sendersOf(card: Json): readonly Json[] {
  const inside = ['body', 'items', 'columns', 'rows', 'cells'].flatMap((name) => objectsOf(card, name));
  const own = objectsOf(card, 'actions').filter(
    ({ type }) => type === 'Action.Execute' || type === 'Action.Submit',
  );
  return [...inside.flatMap(sendersOf), ...own];
}
