import { type Json, objectsOf, textOf } from './json.ts';
import { readMarkdown } from './readMarkdown.ts';

export type Values = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** A field as somebody sees it. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly value: string;
  /** The titles of the choices. */
  readonly choices: readonly string[];
  readonly isRequired: boolean;
};

/** The inputs of a card, from top to bottom; those of cards that unfold inside it are theirs alone. */
export function inputsOf(card: Json): readonly Json[] {
  const inside = ['body', 'items', 'columns', 'rows', 'cells'].flatMap((name) => objectsOf(card, name));
  const own = textOf(card, 'type').startsWith('Input.') ? [card] : [];
  return [...own, ...inside.flatMap(inputsOf)];
}

const labelOf = (input: Json): string =>
  textOf(input, 'label') || readMarkdown(textOf(input, 'title')) || textOf(input, 'id');

const startingValue = (input: Json): string =>
  input['value'] === undefined
    ? input['type'] === 'Input.Toggle'
      ? textOf(input, 'valueOff') || 'false'
      : ''
    : String(input['value']);

export const fieldOf = (input: Json, values: Readonly<Record<string, string>>): Field => ({
  id: textOf(input, 'id'),
  label: labelOf(input),
  type: textOf(input, 'type').slice('Input.'.length),
  value: values[textOf(input, 'id')] ?? startingValue(input),
  choices: objectsOf(input, 'choices').map((choice) => textOf(choice, 'title')),
  isRequired: input['isRequired'] === true,
});

/** What is in the fields, by id, once these values are filled in by id, the end of an id, or label. */
export function fill(
  inputs: readonly Json[],
  before: Readonly<Record<string, string>>,
  values: Values,
): Readonly<Record<string, string>> {
  const start = Object.fromEntries(inputs.map((input) => [textOf(input, 'id'), startingValue(input)]));
  const filled = Object.entries(values).map(([name, value]) => {
    const input = named(inputs, name);
    return [textOf(input, 'id'), valueFor(input, value)];
  });
  const known = Object.entries(before).filter(([id]) => id in start);
  return { ...start, ...Object.fromEntries(known), ...Object.fromEntries(filled) };
}

function named(inputs: readonly Json[], name: string): Json {
  const ways = [
    (input: Json) => textOf(input, 'id') === name,
    (input: Json) => textOf(input, 'id').split('/').at(-1) === name,
    (input: Json) => labelOf(input) === name,
  ];
  for (const way of ways) {
    const [first, second] = inputs.filter(way);
    if (first !== undefined && second !== undefined)
      throw new Error(`There is more than one field “${name}”.`);
    if (first !== undefined) return first;
  }
  const all = inputs.map((input) => `“${labelOf(input)}” (${textOf(input, 'id')})`).join(', ');
  throw new Error(`There is no field “${name}”; there is ${all === '' ? 'none at all' : all}.`);
}

function valueFor(input: Json, value: Values[string]): string {
  if (value === null || value === undefined) return '';
  if (input['type'] === 'Input.Toggle')
    return value === true || value === 'true' || value === textOf(input, 'valueOn')
      ? textOf(input, 'valueOn') || 'true'
      : textOf(input, 'valueOff') || 'false';
  if (input['type'] !== 'Input.ChoiceSet') return String(value);
  const several = Array.isArray(value) ? value : value === '' ? [] : [String(value)];
  if (several.length > 1 && input['isMultiSelect'] !== true)
    throw new Error(`Of “${labelOf(input)}” only one can be chosen.`);
  return several.map((each) => choiceFor(input, String(each))).join(',');
}

function choiceFor(input: Json, wanted: string): string {
  const choices = objectsOf(input, 'choices');
  const found =
    choices.find((choice) => textOf(choice, 'title') === wanted) ??
    choices.find((choice) => textOf(choice, 'value') === wanted);
  if (found !== undefined) return textOf(found, 'value');
  const titles = choices.map((choice) => `“${textOf(choice, 'title')}”`).join(', ');
  throw new Error(`“${labelOf(input)}” has no choice “${wanted}”; it has ${titles}.`);
}

/** Clients leave out what is empty: a field that was cleared cannot be told from one that was never there. */
export const onlySet = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** What a client refuses to send; it says so beside the field, and the bot hears nothing. */
export function refuseIncomplete(inputs: readonly Json[], values: Readonly<Record<string, string>>): void {
  const faults = inputs.flatMap((input) => {
    const value = values[textOf(input, 'id')] ?? '';
    const label = `“${labelOf(input)}”`;
    const off = input['type'] === 'Input.Toggle' && value === (textOf(input, 'valueOff') || 'false');
    if (value === '' || off) return input['isRequired'] === true ? [`${label} must be filled in`] : [];
    const { maxLength, regex, min, max, type } = input;
    return [
      ...(typeof maxLength === 'number' && value.length > maxLength ? [`${label} is too long`] : []),
      ...(typeof regex === 'string' && !new RegExp(regex).test(value) ? [`${label} is not as wanted`] : []),
      ...(type === 'Input.Date' && !/^\d{4}-\d\d-\d\d$/.test(value) ? [`${label} must be a day`] : []),
      ...(type === 'Input.Time' && !/^\d\d:\d\d$/.test(value) ? [`${label} must be a time`] : []),
      ...(type === 'Input.Number' && Number.isNaN(Number(value)) ? [`${label} must be a number`] : []),
      ...(isBelow(type, value, min) || isBelow(type, max, value) ? [`${label} is out of range`] : []),
    ];
  });
  if (faults.length > 0) throw new Error(`Teams does not send this: ${faults.join('; ')}.`);
}

/** Days and times are compared as they are written. */
function isBelow(type: unknown, value: unknown, least: unknown): boolean {
  if (value === undefined || least === undefined) return false;
  if (type === 'Input.Number') return Number(value) < Number(least);
  return (type === 'Input.Date' || type === 'Input.Time') && String(value) < String(least);
}
