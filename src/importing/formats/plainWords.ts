/** Characters that only a layout needs, and the private ones that fonts of symbols use for bullets. */
const UNUSUAL =
  /[\t\v\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2011\u2028-\u202f\u205f-\u2069\u3000\ufeff\ue000-\uf8ff]/;
const NOT_SHOWN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LINE_ENDS = /[\v\u2028\u2029]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const PRIVATE = /[\ue000-\uf8ff]/g;

/**
 * Words as they would be typed: plain spaces and hyphens, no marks that are not shown, "•" for the bullets of
 * symbol fonts. Lines end in "\n"; tabs stay.
 */
export function plainWords(text: string): string {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  if (!UNUSUAL.test(unified)) return unified;
  return unified
    .replace(NOT_SHOWN, '')
    .replace(SPACES, ' ')
    .replaceAll('\u2011', '-')
    .replace(LINE_ENDS, '\n')
    .replace(PRIVATE, '•')
    .replaceAll('•\t', '• ');
}
