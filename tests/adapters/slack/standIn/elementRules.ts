import { richTextRule } from './richTextRules.ts';
import {
  among,
  anything,
  both,
  fault,
  flag,
  isObject,
  list,
  matching,
  number,
  type Rule,
  shape,
  string,
  whole,
} from './rule.ts';
import { confirm, option, optionGroup, plain, text } from './textRules.ts';

const action = { action_id: string(255) };
const focus = { focus_on_load: flag };
const placeholder = { placeholder: plain(150) };
const typing = { ...action, ...focus, ...placeholder, dispatch_action_config: anything };
const asking = { ...action, ...focus, ...placeholder, confirm };
const several = { max_selected_items: whole(1, 1000) };
const plainOption = option(plain(75));
const richOption = option(text(75));
const date = matching(/^\d{4}-\d\d-\d\d$/, 'a date in the format YYYY-MM-DD');
const strings = list(string(255), 100);

const image: Rule = both(
  shape({ needs: { alt_text: string(2000) }, may: { image_url: string(3000), slack_file: anything } }),
  (value, at) =>
    isObject(value) && value['image_url'] === undefined && value['slack_file'] === undefined
      ? [fault('missing required field: image_url', at)]
      : [],
);

const button = shape({
  needs: { text: plain(75) },
  may: {
    ...action,
    value: string(2000, 0),
    url: string(3000),
    style: among('primary', 'danger'),
    confirm,
    accessibility_label: string(75),
  },
});

/** A menu has options or groups of them, and starts from one of its own options. */
const menu = (initial: 'initial_option' | 'initial_options', label: Rule): Rule =>
  both(
    shape({
      may: {
        ...asking,
        ...several,
        options: list(label, 100),
        option_groups: list(optionGroup(plain(75)), 100),
        [initial]: initial === 'initial_option' ? label : list(label, 100),
      },
    }),
    (value, at) => {
      if (!isObject(value)) return [];
      const { options, option_groups: groups } = value as { options?: unknown[]; option_groups?: unknown[] };
      if ((options === undefined) === (groups === undefined)) {
        return [fault('must define either `options` or `option_groups`', at)];
      }
      return startsFromItsOwn(value, initial, at);
    },
  );

const choices = (initial: 'initial_option' | 'initial_options'): Rule =>
  both(
    shape({
      needs: { options: list(richOption, 10) },
      may: {
        ...action,
        ...focus,
        confirm,
        [initial]: initial === 'initial_option' ? richOption : list(richOption, 10),
      },
    }),
    (value, at) => (isObject(value) ? startsFromItsOwn(value, initial, at) : []),
  );

function startsFromItsOwn(element: Record<string, unknown>, initial: string, at: string): readonly string[] {
  const groups = (element['option_groups'] ?? []) as readonly { options?: readonly unknown[] }[];
  const own = (element['options'] ?? groups.flatMap(({ options }) => options ?? [])) as readonly unknown[];
  const known = new Set(own.map((each) => JSON.stringify(each)));
  const started = element[initial] === undefined ? [] : [element[initial]].flat();
  return started.every((each) => known.has(JSON.stringify(each)))
    ? []
    : [fault(`${initial} must be one of the options provided`, `${at}/${initial}`)];
}

const picker = (...fields: readonly [string, Rule][]): Rule =>
  shape({ may: { ...asking, ...several, ...Object.fromEntries(fields) } });

const conversations = {
  default_to_current_conversation: flag,
  response_url_enabled: flag,
  filter: anything,
};

const pressed: Readonly<Record<string, Rule>> = {
  button,
  workflow_button: anything,
  overflow: shape({ needs: { options: list(plainOption, 5, 2) }, may: { ...action, confirm } }),
  checkboxes: choices('initial_options'),
  radio_buttons: choices('initial_option'),
  static_select: menu('initial_option', plainOption),
  multi_static_select: menu('initial_options', plainOption),
  external_select: picker(['initial_option', plainOption], ['min_query_length', whole(0, 1000)]),
  multi_external_select: picker(
    ['initial_options', list(plainOption, 100)],
    ['min_query_length', whole(0, 1000)],
  ),
  users_select: picker(['initial_user', string(255)]),
  multi_users_select: picker(['initial_users', strings]),
  channels_select: picker(['initial_channel', string(255)], ['response_url_enabled', flag]),
  multi_channels_select: picker(['initial_channels', strings]),
  conversations_select: picker(['initial_conversation', string(255)], ...Object.entries(conversations)),
  multi_conversations_select: picker(['initial_conversations', strings], ...Object.entries(conversations)),
  datepicker: picker(['initial_date', date]),
  timepicker: picker(['initial_time', matching(/^\d\d:\d\d$/, 'a time')], ['timezone', string(255)]),
};

const datetimepicker = shape({ may: { ...action, ...focus, confirm, initial_date_time: number } });
const rich_text_input = shape({ needs: action, may: { ...typing, initial_value: richTextRule } });

export const accessories: Readonly<Record<string, Rule>> = { ...pressed, image };

export const actionsElements: Readonly<Record<string, Rule>> = {
  ...pressed,
  datetimepicker,
  rich_text_input,
};

const { button: _button, workflow_button: _workflow, overflow: _overflow, ...asked } = pressed;

export const inputElements: Readonly<Record<string, Rule>> = {
  ...asked,
  datetimepicker,
  rich_text_input,
  plain_text_input: shape({
    may: {
      ...typing,
      initial_value: string(3000, 0),
      multiline: flag,
      min_length: whole(0, 3000),
      max_length: whole(1, 3000),
    },
  }),
  number_input: shape({
    needs: { is_decimal_allowed: flag },
    may: { ...typing, initial_value: string(255), min_value: string(255), max_value: string(255) },
  }),
  email_text_input: shape({ may: { ...typing, initial_value: string(3000, 0) } }),
  url_text_input: shape({ may: { ...typing, initial_value: string(3000, 0) } }),
  file_input: shape({ may: { ...action, filetypes: strings, max_files: whole(1, 10) } }),
};

export const contextElements: Readonly<Record<string, Rule>> = {
  image,
  plain_text: text(3000),
  mrkdwn: text(3000),
};

export const contextActionsElements: Readonly<Record<string, Rule>> = {
  icon_button: anything,
  feedback_buttons: anything,
};
