/**
 * What goes into a jsonb column. PostgreSQL takes neither the null character nor half a surrogate pair, and
 * people's words can hold both: the one goes, the other becomes the replacement character.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'string' ? one.replaceAll('\u0000', '').toWellFormed() : one,
  );
}
