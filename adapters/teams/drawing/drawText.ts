import type { CardElement, IRichTextBlock, ITextBlock, ITextRun, TextColor } from '@microsoft/teams.cards';
import { type Inline, plain, shorten, type Text } from '../../../src/message/text.ts';
import { writeShortDay } from '../../../src/time/writeDay.ts';
import { LIMITS } from '../limits.ts';

export type Look = {
  /** Smaller and greyer: for what is read second, if at all. */
  readonly isQuiet?: boolean;
  readonly isBold?: boolean;
  readonly color?: TextColor;
};

/**
 * Words as rich text, which Teams shows to the letter: it reads no Markdown and no mention there. One block a line,
 * since rich text knows no line breaks.
 */
export function drawLines(text: Text, look: Look = {}): IRichTextBlock[] {
  return linesOf(text).map((line, at) => ({
    type: 'RichTextBlock',
    inlines: line.map((inline) => drawRun(inline, look)),
    ...(at === 0 ? {} : { spacing: 'None' as const }),
  }));
}

export function drawRun(inline: Inline, { isQuiet, isBold, color }: Look = {}): ITextRun {
  const isStrong = isBold === true || (typeof inline === 'object' && 'strong' in inline);
  return {
    type: 'TextRun',
    text: literal(wordsOf(inline)),
    ...(isStrong ? { weight: 'Bolder' as const } : {}),
    ...(isQuiet === true ? { isSubtle: true, size: 'Small' as const } : {}),
    ...(color === undefined ? {} : { color }),
    ...(typeof inline === 'object' && 'link' in inline && /^https?:\/\//i.test(inline.link)
      ? { selectAction: { type: 'Action.OpenUrl' as const, url: inline.link } }
      : {}),
  };
}

/** A heading that screen readers know as one, where its words could not be taken for Markdown; else only big and bold. */
export function drawHeading(words: string, size: 'Large' | 'Medium'): ITextBlock | IRichTextBlock {
  const text = literal(shorten(words, LIMITS.text));
  if (/^(✓ )?[\p{L}(“"][\p{L}\p{N} ,.;:'’“”"()?!…–—/&%-]*$/u.test(text) && !/https?:|www\./i.test(text))
    return { type: 'TextBlock', text, wrap: true, size, weight: 'Bolder', style: 'heading' };
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, size, weight: 'Bolder' }] };
}

/** "Recorded for action 3", and on a line of its own what follows the strong words: the action's title, or the week. */
export function drawTitle(title: Text): CardElement[] {
  const last = title.findLastIndex((inline) => typeof inline === 'object' && 'strong' in inline);
  const end = last < 0 ? title.length : last + 1;
  const rest = plain(title.slice(end)).replace(/^ · /, '');
  return [drawHeading(plain(title.slice(0, end)), 'Large'), ...close(rest === '' ? [] : drawLines([rest]))];
}

/** Cards work out dates wherever they show words: what is as wide as nothing keeps somebody's braces as they are. */
function literal(words: string): string {
  return words.replace(/\{\{(?=\s*(?:DATE|TIME)\b)/gi, '{\u200b{');
}

type Space = NonNullable<CardElement['spacing']>;

/** The elements with this much room above the first. */
export function spaced<E extends CardElement>(spacing: Space, elements: readonly E[]): E[] {
  return elements.map((element, at) => (at === 0 ? { ...element, spacing } : element));
}

/** The elements right below what they belong to. */
export function close<E extends CardElement>(elements: readonly E[]): E[] {
  return spaced('None', elements);
}

function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return inline.strong;
  if ('day' in inline) return writeShortDay(inline.day);
  if ('link' in inline && /^https?:\/\//i.test(inline.link)) return inline.text;
  return plain([inline]);
}

/** Lines without what is empty, as Teams refuses words that are none. */
function linesOf(text: Text): readonly Text[] {
  const lines: Inline[][] = [[]];
  for (const inline of text) {
    const [first = '', ...others] = shorten(wordsOf(inline), LIMITS.text).split('\n');
    lines.at(-1)?.push(...again(inline, first));
    for (const other of others) lines.push([...again(inline, other)]);
  }
  return lines.map(withoutGaps).filter((line) => line.length > 0);
}

/** A space that stands alone between two pieces goes with the first: Teams refuses words that are none. */
function withoutGaps(line: Text): Text {
  const kept: Inline[] = [];
  for (const inline of line) {
    const before = kept.at(-1);
    if (wordsOf(inline).trim() !== '') kept.push(inline);
    else if (before !== undefined) kept.splice(-1, 1, ...again(before, `${wordsOf(before)} `));
  }
  return kept;
}

/** The same kind of inline with other words. */
function again(inline: Inline, words: string): readonly Inline[] {
  if (words === '') return [];
  if (typeof inline === 'object' && 'strong' in inline) return [{ strong: words }];
  if (typeof inline === 'object' && 'link' in inline && /^https?:\/\//i.test(inline.link))
    return [{ link: inline.link, text: words }];
  return [words];
}
