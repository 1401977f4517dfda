import { isObject } from './json.ts';

/** A fault names the place, the value and what it should have been. */
export type Rule = (value: unknown, at: string) => readonly string[];

type Shape = {
  readonly needs?: Readonly<Record<string, Rule>>;
  readonly may?: Readonly<Record<string, Rule>>;
};

export const fault = (value: unknown, at: string, says: string): readonly string[] => [
  `${at} is ${(JSON.stringify(value) ?? 'missing').slice(0, 120)}, but ${says}`,
];

export const string: Rule = (value, at) =>
  typeof value === 'string' ? [] : fault(value, at, 'must be a string');

export const words: Rule = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? [] : fault(value, at, 'must be text that is not empty');

export const flag: Rule = (value, at) =>
  typeof value === 'boolean' ? [] : fault(value, at, 'must be true or false');

export const number: Rule = (value, at) =>
  typeof value === 'number' ? [] : fault(value, at, 'must be a number');

export const object: Rule = (value, at) => (isObject(value) ? [] : fault(value, at, 'must be an object'));

export const matching =
  (pattern: RegExp, wanted: string): Rule =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : fault(value, at, `must be ${wanted}`);

/** Renderers read these without regard to case. */
export const among =
  (...choices: readonly string[]): Rule =>
  (value, at) => {
    const fits =
      typeof value === 'string' && choices.some((each) => each.toLowerCase() === value.toLowerCase());
    return fits ? [] : fault(value, at, `must be one of ${choices.join(', ')}`);
  };

export const either =
  (...rules: readonly Rule[]): Rule =>
  (value, at) => {
    const all = rules.map((rule) => rule(value, at));
    return all.some((faults) => faults.length === 0) ? [] : (all[0] ?? []);
  };

/** What stands in for something an old client does not know; it may be nothing at all. */
export const orDrop =
  (rule: Rule): Rule =>
  (value, at) =>
    value === 'drop' ? [] : rule(value, at);

export const both =
  (...rules: readonly Rule[]): Rule =>
  (value, at) =>
    rules.flatMap((rule) => rule(value, at));

export const list =
  (rule: Rule, least = 0, most = Number.POSITIVE_INFINITY): Rule =>
  (value, at) => {
    if (!Array.isArray(value)) return fault(value, at, 'must be a list');
    if (value.length < least) return fault(value.length, `${at}.length`, `must be at least ${least}`);
    if (value.length > most) return fault(value.length, `${at}.length`, `must be at most ${most}`);
    return value.flatMap((each, index) => rule(each, `${at}[${index}]`));
  };

/** An object with these properties and no others. */
export const shape =
  ({ needs = {}, may = {} }: Shape): Rule =>
  (value, at) => {
    if (!isObject(value)) return fault(value, at, 'must be an object');
    const missing = Object.keys(needs).filter((name) => value[name] === undefined);
    return [
      ...missing.flatMap((name) => fault(undefined, `${at}.${name}`, 'is needed')),
      ...Object.entries(value).flatMap(([name, each]) => {
        const rule = Object.hasOwn(needs, name)
          ? needs[name]
          : Object.hasOwn(may, name)
            ? may[name]
            : undefined;
        if (rule !== undefined) return each === undefined ? [] : rule(each, `${at}.${name}`);
        return name === 'type' ? [] : fault(each, `${at}.${name}`, 'there is no such property in 1.5');
      }),
    ];
  };

/** The rule is chosen by the object's `type`. */
export const byType =
  (rules: () => Readonly<Record<string, Rule>>): Rule =>
  (value, at) => {
    if (!isObject(value)) return fault(value, at, 'must be an object');
    const type = String(value['type']);
    const known = rules();
    const rule = Object.hasOwn(known, type) ? known[type] : undefined;
    return rule === undefined
      ? fault(value['type'], `${at}.type`, `must be one of ${Object.keys(known).join(', ')}`)
      : rule(value, at);
  };
