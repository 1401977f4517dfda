/**
 * What turns the words after it round, or stands where nobody sees it: Unicode's overrides and isolates of direction,
 * control characters, and letters made of tags, but for those that make a flag.
 */
const UNSHOWN =
  /[\p{Cc}\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,5})[\u{e0000}-\u{e007f}]/gu;
const LAYOUT = new Set(['\n', '\r', '\t']);
/** As wide as nothing, so that words which a character kept apart do not become markup together. */
const NOTHING = '\u200b';

/** Everything that is drawn, with none of that in its words. Hardly anything has any, and that is only looked at. */
export function showable<T>(drawn: T): T {
  return mayHide(drawn) ? (show(drawn) as T) : drawn;
}

const MAY_HIDE = /[^\P{Cc}\n\r\t]|[\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

function mayHide(drawn: unknown): boolean {
  if (typeof drawn === 'string') return MAY_HIDE.test(drawn);
  if (typeof drawn !== 'object' || drawn === null) return false;
  if (Array.isArray(drawn)) return drawn.some(mayHide);
  for (const name in drawn) if (mayHide((drawn as Readonly<Record<string, unknown>>)[name])) return true;
  return false;
}

function show(drawn: unknown): unknown {
  if (typeof drawn === 'string') return drawn.replace(UNSHOWN, (one) => (LAYOUT.has(one) ? one : NOTHING));
  if (Array.isArray(drawn)) return drawn.map(show);
  if (typeof drawn !== 'object' || drawn === null) return drawn;
  return Object.fromEntries(Object.entries(drawn).map(([name, value]) => [name, show(value)]));
}
