import { cardInside } from './cardRules.ts';
import { imageUrl } from './commonRules.ts';
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
  orDrop,
  type Rule,
  shape,
  string,
  words,
} from './rule.ts';

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
// Teams loses data that is only a string (AdaptiveCards #8064).
const gathers = { data: object, associatedInputs: among('auto', 'none') };

type Titled = { readonly needs?: Record<string, Rule>; readonly may?: Record<string, Rule> };

/** A button shows its title; what is tapped as a whole needs none. */
const rulesOf = (titled: Titled, all: () => Readonly<Record<string, Rule>>) => {
  const may = { ...common, ...titled.may, fallback: orDrop(byType(all)) };
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

const buttons = rulesOf({ needs: { title: words } }, () => actionRules);

export const actionRules: Readonly<Record<string, Rule>> = {
  ...buttons,
  'Action.ShowCard': shape({
    needs: { title: words, card: cardInside },
    may: { ...common, fallback: orDrop(byType(() => actionRules)) },
  }),
};

const tapRules: Readonly<Record<string, Rule>> = rulesOf({ may: { title: string } }, () => tapRules);

/** What happens when something is tapped that is no button. */
export function tap(value: unknown, at: string): readonly string[] {
  return byType(() => tapRules)(value, at);
}

const mostButtons = 6;

/** Teams shows six buttons in a row; the others have to ask for the menu beside them. */
export function actions(value: unknown, at: string): readonly string[] {
  const faults = list(byType(() => actionRules))(value, at);
  const all = Array.isArray(value) ? value.filter(isObject) : [];
  const { length } = all.filter((each) => String(each['mode'] ?? 'primary').toLowerCase() === 'primary');
  const most = `must be at most ${mostButtons}, others with mode secondary`;
  return length > mostButtons ? [...faults, ...fault(length, `${at}.length`, most)] : faults;
}
