/** Slack checks what an app sends against a schema and names each fault by JSON pointer; rules do the same. */
export type Rule = (value: unknown, at: string) => readonly string[];

type Shape = {
  readonly needs?: Readonly<Record<string, Rule>>;
  readonly may?: Readonly<Record<string, Rule>>;
};

export const fault = (says: string, at: string): string => `${says} [json-pointer:${at}]`;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string =
  (most: number, least = 1): Rule =>
  (value, at) => {
    if (typeof value !== 'string') return [fault('must be a string', at)];
    if (value.length < least) return [fault(`must be more than ${least - 1} characters`, at)];
    return value.length > most ? [fault(`must be less than ${most + 1} characters`, at)] : [];
  };

export const flag: Rule = (value, at) => (typeof value === 'boolean' ? [] : [fault('must be a boolean', at)]);

export const whole =
  (least: number, most: number): Rule =>
  (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? []
      : [fault(`must be an integer between ${least} and ${most}`, at)];

export const number: Rule = (value, at) => (typeof value === 'number' ? [] : [fault('must be a number', at)]);

export const matching =
  (pattern: RegExp, wanted: string): Rule =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : [fault(`must be ${wanted}`, at)];

export const among =
  (...choices: readonly unknown[]): Rule =>
  (value, at) =>
    choices.includes(value) ? [] : [fault(`must be a valid enum value: ${choices.join(', ')}`, at)];

export const anything: Rule = () => [];

export const list =
  (rule: Rule, most: number, least = 1): Rule =>
  (value, at) => {
    if (!Array.isArray(value)) return [fault('must be an array', at)];
    if (value.length > most) return [fault(`no more than ${most} items allowed`, at)];
    if (value.length < least) return [fault(`must provide at least ${least} items`, at)];
    return value.flatMap((each, index) => rule(each, `${at}/${index}`));
  };

/** An object with these properties and no others: Slack refuses what it does not know. */
export const shape =
  ({ needs = {}, may = {} }: Shape): Rule =>
  (value, at) => {
    if (!isObject(value)) return [fault('must be an object', at)];
    const missing = Object.keys(needs).filter((name) => value[name] === undefined || value[name] === null);
    const present = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
    return [
      ...missing.map((name) => fault(`missing required field: ${name}`, at)),
      ...present.flatMap(([name, each]) => {
        const rule = needs[name] ?? may[name];
        if (rule !== undefined) return rule(each, `${at}/${name}`);
        return name === 'type' ? [] : [fault(`invalid additional property: ${name}`, at)];
      }),
    ];
  };

/** The rule is chosen by the object's `type`. */
export const byType =
  (rules: Readonly<Record<string, Rule>>): Rule =>
  (value, at) => {
    if (!isObject(value)) return [fault('must be an object', at)];
    const type = value['type'];
    if (type === undefined) return [fault('missing required field: type', at)];
    const rule = Object.hasOwn(rules, String(type)) ? rules[String(type)] : undefined;
    return rule === undefined ? [fault(`unsupported type: ${type}`, `${at}/type`)] : rule(value, at);
  };

/** Rules that must hold together. */
export const both =
  (...rules: readonly Rule[]): Rule =>
  (value, at) =>
    rules.flatMap((rule) => rule(value, at));
