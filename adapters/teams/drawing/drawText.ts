import type { IRichTextBlock, ITextBlock, ITextRun, TextColor } from '@microsoft/teams.cards';
import { type Inline, plain, shorten, type Text } from '../../../src/message/text.ts';
import { writeShortDay } from '../../../src/time/writeDay.ts';
import { LIMITS } from '../limits.ts';

export type Look = {
  readonly isQuiet?: boolean;
  readonly isBig?: boolean;
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

export function drawRun(inline: Inline, { isQuiet, isBig, color }: Look = {}): ITextRun {
  return {
    type: 'TextRun',
    text: wordsOf(inline),
    ...(typeof inline === 'object' && 'strong' in inline ? { weight: 'Bolder' as const } : {}),
    ...(isQuiet === true ? { isSubtle: true, size: 'Small' as const } : {}),
    ...(isBig === true ? { size: 'Large' as const } : {}),
    ...(color === undefined ? {} : { color }),
    ...(typeof inline === 'object' && 'link' in inline && /^https?:\/\//i.test(inline.link)
      ? { selectAction: { type: 'Action.OpenUrl' as const, url: inline.link } }
      : {}),
  };
}

/** A heading that screen readers know as one, where its words could not be taken for Markdown; else only big and bold. */
export function drawHeading(words: string, size: 'Large' | 'Medium'): ITextBlock | IRichTextBlock {
  const text = shorten(words, LIMITS.text);
  if (/^[\p{L}(“"][\p{L}\p{N} ,.;:'’“”"()?!…–—/&%-]*$/u.test(text) && !/https?:|www\./i.test(text))
    return { type: 'TextBlock', text, wrap: true, size, weight: 'Bolder', style: 'heading' };
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, size, weight: 'Bolder' }] };
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
