import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { type Inline, plain, shorten, type Text } from '../../../src/message/text.ts';
import { writeShortDay } from '../../../src/time/writeDay.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkup, looksOtherwise } from './escapeMarkup.ts';

/** Words as rich text, where everything is literal: no markup is read into it. */
export function drawText(text: Text): RichTextSection {
  return { type: 'rich_text_section', elements: text.flatMap(drawInline) };
}

export function drawParagraph(text: Text): RichTextBlock {
  return { type: 'rich_text', elements: [drawText(text)] };
}

function drawInline(inline: Inline): readonly RichTextElement[] {
  if (typeof inline === 'string') return words(inline);
  if ('strong' in inline)
    return words(inline.strong).map((element) => ({ ...element, style: { bold: true } }) as RichTextElement);
  if ('link' in inline)
    return /^https?:\/\//i.test(inline.link)
      ? [{ type: 'link', url: inline.link, text: inline.text }]
      : words(plain([inline]));
  return words('day' in inline ? writeShortDay(inline.day) : plain([inline]));
}

/** Slack refuses an element without words. */
function words(text: string): readonly RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/**
 * Lines for a section, in bold where something stands out. Where anybody's words would look otherwise in
 * Slack's markup, or there are too many of them, all of it is plain.
 */
export function drawLines(
  lines: readonly Text[],
):
  | { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true }
  | { readonly type: 'plain_text'; readonly text: string; readonly emoji: false } {
  const all = lines.map(plain).join('\n');
  const marked = lines.map((line) => line.map(markInline).join('')).join('\n');
  // Escaping makes words longer, and Slack refuses all of a message whose section is too long.
  return looksOtherwise(all) || marked.length > LIMITS.section
    ? { type: 'plain_text', text: shorten(all, LIMITS.section), emoji: false }
    : { type: 'mrkdwn', text: marked, verbatim: true };
}

function markInline(inline: Inline): string {
  if (typeof inline === 'object' && 'strong' in inline && inline.strong.trim() !== '')
    return `*${escapeMarkup(inline.strong.trim())}*`;
  return escapeMarkup(typeof inline === 'string' ? inline : plain([inline]));
}
