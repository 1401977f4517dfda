/** What comes over the wire is not trusted to have a shape; these read it without pretending. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (from: Json, name: string): string =>
  typeof from[name] === 'string' ? from[name] : '';

export const objectOf = (from: Json, name: string): Json => {
  const value = from[name];
  return isObject(value) ? value : {};
};

/** The objects in a list, without what else may be in it. */
export const objectsOf = (from: Json, name: string): readonly Json[] => {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

export function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
