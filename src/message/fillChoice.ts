import { type Intent, intentSchema } from '../understanding/intent.ts';
import type { Choice } from './card.ts';

/** The intent with its holes filled from a form, decoded like everything else that comes in; or what is wrong, and where. */
export function fillChoice(
  choice: Choice,
  form: Readonly<Record<string, string>>,
): { readonly intent: Intent } | { readonly problem: string; readonly field?: string } {
  const fields = choice.form?.fields ?? [];
  const given = (name: string): string => (form[name] ?? '').trim();
  const missing = fields.find((field) => field.required === true && given(field.name) === '');
  if (missing !== undefined) return { problem: `“${missing.label}” needs an answer.`, field: missing.name };
  const values = Object.fromEntries(
    fields.flatMap(({ name }) => (given(name) === '' ? [] : [[name, given(name)]])),
  );
  const read = intentSchema.safeParse({ ...choice.intent, ...nested(values) });
  if (read.success) return { intent: read.data };
  const issue = read.error.issues[0];
  const field = fields.find(({ name }) => name === issue?.path[0]);
  return {
    problem: `“${field?.label ?? 'The form'}”: ${issue?.message ?? 'it could not be read.'}`,
    ...(field === undefined ? {} : { field: field.name }),
  };
}

/** "quiet.from" fills the hole `from` of `quiet`. */
function nested(values: Readonly<Record<string, string>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [outer = '', inner] = name.split('.', 2);
    if (inner === undefined) all[outer] = value;
    else all[outer] = { ...(all[outer] as Record<string, string> | undefined), [inner]: value };
  }
  return all;
}
