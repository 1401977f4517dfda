/**
 * What goes into a jsonb column. PostgreSQL takes neither the null character nor half a surrogate pair, and
 * people's words can hold both: the one goes, the other becomes the replacement character.
 */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Looking is much cheaper than cleaning, and hardly anything needs to be cleaned.
  return json.includes('\\u') && UNFIT.test(json) ? JSON.stringify(value, cleaned) : json;
}

/** How JSON writes either; written by somebody as these very letters it is cleaned for nothing. */
const UNFIT = /\\u(?:0000|d[89a-f])/i;

function cleaned(_: string, one: unknown): unknown {
  return typeof one === 'string' ? one.replaceAll('\u0000', '').toWellFormed() : one;
}
