import { type Choice, choicesOf } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import type { Entry, Incoming } from '../../src/ports.ts';
import { type Intent, intentSchema } from '../../src/understanding/intent.ts';
import type { Form } from './readForm.ts';

/** How something reaches us: by whom, where, and the name it is heard under only once. */
export type Manner = Pick<Incoming, 'eventId' | 'from' | 'in'>;

export function heardSaying(said: string, manner: Manner): Incoming {
  return { ...manner, said };
}

/**
 * A press of a button. The page only sends which message and which choice; what it means is looked up in
 * the message as it stands now, so a form can't ask for what was not offered.
 */
export function heardChoosing(
  entry: Entry,
  choiceId: string,
  form: Form,
  manner: Manner,
): Incoming | { problem: string } {
  if (entry.by !== 'bot') return { problem: 'That is not a message with buttons.' };
  const choice = choicesOf(draw(entry.message)).find((one) => one.id === choiceId);
  if (choice === undefined) return { problem: 'That was answered in the meantime.' };
  const filled = fill(choice, form);
  return 'problem' in filled
    ? filled
    : { ...manner, chose: filled.intent, pressed: { message: entry.id, choice: choiceId } };
}

/** The intent with its holes filled from the form, decoded like everything else that comes in. */
function fill(choice: Choice, form: Form): { intent: Intent } | { problem: string } {
  const fields = choice.form?.fields ?? [];
  const missing = fields.find((field) => field.required === true && (form[field.name] ?? '').trim() === '');
  if (missing !== undefined) return { problem: `“${missing.label}” needs an answer.` };
  const values = Object.fromEntries(
    fields.flatMap(({ name }) => ((form[name] ?? '').trim() === '' ? [] : [[name, form[name]?.trim()]])),
  );
  const read = intentSchema.safeParse({ ...choice.intent, ...values });
  if (read.success) return { intent: read.data };
  const issue = read.error.issues[0];
  const label = fields.find((field) => field.name === issue?.path[0])?.label ?? 'The form';
  return { problem: `“${label}”: ${issue?.message ?? 'it could not be read.'}` };
}
