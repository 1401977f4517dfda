import { tap } from './actionRules.ts';
import { isObject } from './json.ts';
import {
  among,
  both,
  fault,
  flag,
  list,
  matching,
  number,
  object,
  orDrop,
  type Rule,
  shape,
  string,
  words,
} from './rule.ts';

const day = matching(/^\d{4}-\d\d-\d\d$/, 'a day such as 2025-03-31');
const time = matching(/^\d\d:\d\d$/, 'a time such as 09:30');

const input = (may: Readonly<Record<string, Rule>>, needs: Readonly<Record<string, Rule>> = {}): Rule =>
  shape({
    needs: { id: words, ...needs },
    may: {
      label: words,
      isRequired: flag,
      errorMessage: words,
      isVisible: flag,
      separator: flag,
      spacing: among('none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding'),
      height: among('auto', 'stretch'),
      fallback: orDrop(object),
      requires: object,
      ...may,
    },
  });

const choice = shape({ needs: { title: words, value: words } });

/** A default that is no choice is dropped in silence, and a comma parts the values of several. */
const choicesFit: Rule = (set, at) => {
  if (!isObject(set) || !Array.isArray(set['choices'])) return [];
  const values = set['choices'].filter(isObject).map(({ value }) => String(value));
  const several = set['isMultiSelect'] === true;
  const chosen =
    typeof set['value'] !== 'string' || set['value'] === ''
      ? []
      : several
        ? set['value'].split(',')
        : [set['value']];
  const unknown = chosen.filter((each) => !values.includes(each));
  const twice = values.filter((each, index) => values.indexOf(each) !== index);
  const parted = several ? values.filter((each) => each.includes(',')) : [];
  return [
    ...unknown.flatMap((each) => fault(each, `${at}.value`, 'must be one of the choices')),
    ...twice.flatMap((each) => fault(each, `${at}.choices`, 'must not have a value twice')),
    ...parted.flatMap((each) => fault(each, `${at}.choices`, 'must not have a comma in a value of several')),
  ];
};

export const inputRules: Readonly<Record<string, Rule>> = {
  'Input.Text': input({
    isMultiline: flag,
    maxLength: number,
    placeholder: string,
    regex: string,
    style: among('text', 'tel', 'url', 'email', 'password'),
    inlineAction: tap,
    value: string,
  }),
  'Input.Number': input({ min: number, max: number, placeholder: string, value: number }),
  'Input.Date': input({ min: day, max: day, placeholder: string, value: day }),
  'Input.Time': input({ min: time, max: time, placeholder: string, value: time }),
  'Input.Toggle': input({ value: string, valueOff: string, valueOn: string, wrap: flag }, { title: words }),
  'Input.ChoiceSet': both(
    input(
      {
        isMultiSelect: flag,
        style: among('compact', 'expanded', 'filtered'),
        value: string,
        placeholder: string,
        wrap: flag,
      },
      { choices: list(choice, 1) },
    ),
    choicesFit,
  ),
};
