import { type Element, optionsOf } from './block.ts';
import type { FieldState } from './formState.ts';
import { shown } from './readBlocks.ts';
import type { Workspace } from './world.ts';

/** What a person's entry becomes in `state.values`, refused where Slack's form would not take it. */
export function valueFor(
  workspace: Workspace,
  element: Element,
  value: string | number | readonly string[] | null,
): FieldState {
  const { type } = element;
  const several = value === null ? [] : [value].flat().map(String);
  const one = value === null || value === '' ? null : String(value);
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: one === null ? null : option(element, one) };
    case 'multi_external_select':
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: several.map((each) => option(element, each)) };
    case 'datepicker':
      return { type, selected_date: shaped(one, /^\d{4}-\d\d-\d\d$/, 'date') };
    case 'timepicker':
      return { type, selected_time: shaped(one, /^\d\d:\d\d$/, 'time') };
    case 'datetimepicker':
      return { type, selected_date_time: one === null ? null : Number(one) };
    case 'users_select':
      return { type, selected_user: one === null ? null : person(workspace, one) };
    case 'multi_users_select':
      return { type, selected_users: several.map((each) => person(workspace, each)) };
    case 'channels_select':
      return { type, selected_channel: one };
    case 'conversations_select':
      return { type, selected_conversation: one };
    case 'number_input':
      return { type, value: one === null ? null : numeric(element, one) };
    default:
      return { type, value: one === null ? null : measured(element, one) };
  }
}

function option(element: Element, label: string) {
  const options = optionsOf(element);
  const found = options.find((each) => shown(each.text) === label);
  if (found !== undefined) return found;
  const there = options.map((each) => `“${shown(each.text)}”`).join(', ');
  throw new Error(`There is no option “${label}” among ${there}.`);
}

function person({ users }: Workspace, entry: string): string {
  const found = users.get(entry) ?? [...users.values()].find(({ name }) => name === entry);
  if (found === undefined) throw new Error(`There is nobody called “${entry}” here.`);
  return found.id;
}

function shaped(value: string | null, pattern: RegExp, what: string): string | null {
  if (value === null || pattern.test(value)) return value;
  throw new Error(`“${value}” is no ${what}.`);
}

function numeric(element: Element, value: string): string {
  const number = Number(value);
  const { min_value: least, max_value: most, is_decimal_allowed: decimals } = element;
  const isOut =
    Number.isNaN(number) ||
    (least !== undefined && number < Number(least)) ||
    (most !== undefined && number > Number(most)) ||
    (decimals === false && !Number.isInteger(number));
  if (isOut) throw new Error(`Slack does not take “${value}” in this number field.`);
  return value;
}

function measured({ min_length: least = 0, max_length: most = 3000 }: Element, value: string): string {
  if (value.length >= least && value.length <= most) return value;
  throw new Error(`Slack takes ${least} to ${most} characters here, not ${value.length}.`);
}
