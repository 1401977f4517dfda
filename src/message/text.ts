import type { Day } from '../time/day.ts';
import { writeShortDay } from '../time/writeDay.ts';

/**
 * Words with meaning. A bare string is literal, so no adapter can read markup into it; what should stand
 * out, or open, is a value.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly day: Day }
  | { readonly link: string; readonly text: string }
  /** Somebody's own words. */
  | { readonly said: string };
export type Text = readonly Inline[];

/** Builds a Text: say`${strong('Action 3')} is due ${on(day)}.` */
export function say(strings: TemplateStringsArray, ...values: readonly (Inline | Text | number)[]): Text {
  const text: Inline[] = [];
  for (let at = 0; at < strings.length; at++) {
    const [piece, value] = [strings[at], values[at]];
    if (piece) text.push(piece);
    if (value === undefined) continue;
    if (typeof value === 'number') text.push(String(value));
    else if (isText(value)) text.push(...value);
    else text.push(value);
  }
  return text;
}

function isText(value: Inline | Text): value is Text {
  return Array.isArray(value);
}

export const strong = (words: string): Inline => ({ strong: words });
export const on = (day: Day): Inline => ({ day });
export const said = (words: string): Inline => ({ said: words });

/** The words alone, for screens that show nothing else. */
export function plain(text: Text): string {
  return text.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return inline.strong;
  if ('day' in inline) return writeShortDay(inline.day);
  if ('said' in inline) return `“${inline.said.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' / ')}”`;
  return inline.text === inline.link ? inline.link : `${inline.text} (${inline.link})`;
}

/** "action 3", "actions 3, 5 and 7". */
export function writeRefs(refs: readonly string[]): string {
  return `${refs.length === 1 ? 'action' : 'actions'} ${listWords(refs)}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Shortens at a word, with an ellipsis; never in the middle of one. */
export function shorten(words: string, longest: number): string {
  if (words.length <= longest) return words;
  // Half of an emoji is no character.
  const cut = words.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest / 2 ? space : cut.length).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '')}…`;
}
