import { cardInside } from './cardRules.ts';
import { isObject } from './json.ts';
import {
  among,
  both,
  byType,
  either,
  fault,
  flag,
  list,
  matching,
  object,
  type Rule,
  shape,
  string,
  words,
} from './rule.ts';

export const imageUrl = matching(
  /^(https:\/\/.|data:image\/png;base64,[A-Za-z0-9+/]+=*$)/,
  'https or data:image/png',
);

const common = {
  id: string,
  iconUrl: imageUrl,
  style: among('default', 'positive', 'destructive'),
  fallback: either(
    among('drop'),
    byType(() => actionRules),
  ),
  tooltip: string,
  isEnabled: flag,
  mode: among('primary', 'secondary'),
  requires: object,
  role: among('button', 'link', 'tab', 'menuitem'),
};
const gathers = { data: either(object, string), associatedInputs: among('auto', 'none') };

/** A button shows its title; what is tapped as a whole needs none. */
const rulesOf = (titled: { readonly needs?: Record<string, Rule>; readonly may?: Record<string, Rule> }) => {
  const may = { ...common, ...titled.may };
  const needs = { ...titled.needs };
  return {
    // An older client knows no Action.Execute, and draws what is said to be there in its place.
    'Action.Execute': both(shape({ needs, may: { ...may, ...gathers, verb: string } }), (value, at) =>
      isObject(value) && value['fallback'] === undefined
        ? fault(undefined, `${at}.fallback`, 'Action.Execute needs one')
        : [],
    ),
    'Action.OpenUrl': shape({
      needs: { ...needs, url: matching(/^(https?:\/\/|mailto:|tel:|msteams:)./, 'an address') },
      may,
    }),
    'Action.Submit': shape({ needs, may: { ...may, ...gathers } }),
    'Action.ToggleVisibility': shape({
      needs: {
        ...needs,
        targetElements: list(
          either(words, shape({ needs: { elementId: words }, may: { isVisible: flag } })),
          1,
        ),
      },
      may,
    }),
  } satisfies Record<string, Rule>;
};

const buttons = rulesOf({ needs: { title: words } });

export const actionRules: Readonly<Record<string, Rule>> = {
  ...buttons,
  'Action.ShowCard': shape({
    needs: { title: words, card: (value, at) => cardInside(value, at) },
    may: common,
  }),
};

const tapRules: Readonly<Record<string, Rule>> = rulesOf({ may: { title: string } });

export const action = byType(() => actionRules);
export const tap = byType(() => tapRules);

const mostButtons = 6;

/** Teams shows six buttons in a row; the others have to ask for the menu beside them. */
export const actions: Rule = both(list(action), (value, at) => {
  const primary = Array.isArray(value)
    ? value.filter((each) => isObject(each) && String(each['mode'] ?? 'primary').toLowerCase() === 'primary')
    : [];
  return primary.length > mostButtons
    ? fault(primary.length, `${at}.length`, `must be at most ${mostButtons}, others with mode secondary`)
    : [];
});
