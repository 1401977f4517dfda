import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { Field, Form } from '../../../src/message/card.ts';
import { say, shorten } from '../../../src/message/text.ts';
import { LIMITS } from '../limits.ts';
import type { Pressed } from '../payloads.ts';
import { drawLines } from './drawText.ts';

/** The holes of a form. Inputs of one card share their names, so each begins with its choice's. */
export function drawForm(form: Form, of: { readonly choice: string }): CardElement[] {
  return [...drawLines([{ strong: form.title }]), ...drawFields(form.fields, of)];
}

function drawFields(fields: readonly Field[], { choice }: { readonly choice: string }): CardElement[] {
  return fields.flatMap((field) => drawField(field, `${choice}/${field.name}`));
}

/** The same as a dialog, whose title stands above it; `problem` says what was wrong with what was handed in. */
export function drawDialogCard(
  form: Form,
  data: Extract<Pressed, { do: 'choose' }>,
  given: Readonly<Record<string, string>> = {},
  problem?: string,
): IAdaptiveCard {
  const fields = form.fields.map((field) => {
    const initial = given[field.name];
    return initial === undefined ? field : { ...field, initial };
  });
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: form.title,
    speak: form.title,
    body: [
      ...(problem === undefined ? [] : drawLines(say`⚠️ ${problem}`, { color: 'Attention' })),
      ...drawFields(fields, data),
    ],
    actions: [{ type: 'Action.Submit', title: form.submit, style: 'positive', data }],
  };
}

/** What was filled in, by the names of the fields. */
export function readForm(data: Readonly<Record<string, unknown>>, choice: string): Record<string, string> {
  const start = `${choice}/`;
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      name.startsWith(start) && (typeof value === 'string' || typeof value === 'number')
        ? [[name.slice(start.length), String(value)]]
        : [],
    ),
  );
}

/** A hole with its label above, and below it what helps to fill it. */
export function drawField(field: Field, id: string): readonly CardElement[] {
  const { hint } = field;
  const below = hint === undefined ? [] : drawLines(say`${hint}`, { isQuiet: true });
  return [drawInput(field, id), ...below.map((line) => ({ ...line, spacing: 'None' as const }))];
}

function drawInput(field: Field, id: string): CardElement {
  const { label, initial } = field;
  const common = {
    id,
    label: shorten(label, LIMITS.text),
    ...(field.required === true
      ? { isRequired: true, errorMessage: `“${shorten(label, 200)}” needs an answer.` }
      : {}),
  };
  switch (field.kind) {
    case 'text':
      return {
        type: 'Input.Text',
        ...common,
        isMultiline: field.long === true,
        maxLength: LIMITS.input,
        ...(initial === undefined ? {} : { value: initial.slice(0, LIMITS.input) }),
      };
    case 'day':
      return { type: 'Input.Date', ...common, ...(initial === undefined ? {} : { value: initial }) };
    case 'number':
      return {
        type: 'Input.Number',
        ...common,
        min: field.least,
        max: field.most,
        ...(initial === undefined ? {} : { value: Number(initial) }),
      };
    case 'pick':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: 'compact',
        placeholder: 'Choose one',
        choices: field.options
          .slice(0, LIMITS.options)
          .map(({ value, label: title }) => ({ title: shorten(title, LIMITS.title), value })),
        ...(initial !== undefined && field.options.some(({ value }) => value === initial)
          ? { value: initial }
          : {}),
      };
  }
}
