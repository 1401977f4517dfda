import type { CardElement, IContainer, IRichTextBlock, ITextRun } from '@microsoft/teams.cards';
import type { ActionItem } from '../../../src/message/card.ts';
import { shorten, strong, type Text } from '../../../src/message/text.ts';
import { drawChoices, drawExecute, type Place } from './drawChoices.ts';
import { drawMarks } from './drawMarks.ts';
import { close, drawLines, drawRun, spaced } from './drawText.ts';

/**
 * What an action is on the card for. One that is asked about, or shown alone, stands out; one in a list opens its
 * sheet when it is tapped; one that is answered or put off stands back.
 */
export type Role = 'shown' | 'listed' | 'settled';

const LONGEST_TITLE = 1_000;

/** One action: its title, how it stands and why it is asked about, in small words who and when, and what can be done. */
export function drawItem(item: ActionItem, place: Place, role: Role): IContainer {
  const about = `action ${item.ref}`;
  const [whoAndWhen, ...others] = item.lines;
  const reasons = others.filter(isReason);
  const quiet = others.filter((line) => !isReason(line));
  // Who answered need not read again whose it is.
  const small = role === 'settled' || whoAndWhen === undefined ? quiet : [whoAndWhen, ...quiet];
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    ...(role === 'listed' && item.choices === undefined ? opensSheet(item.ref, place) : {}),
    items: [
      drawHead(item, role),
      ...drawState(item, reasons),
      ...small.flatMap((line): CardElement[] => close(drawLines(line, { isQuiet: true }))),
      ...drawChoices(item.choices ?? [], place, about),
    ],
  };
}

/** What is tapped shows the action in full. */
export function opensSheet(ref: string, { message }: Place): Pick<IContainer, 'selectAction'> {
  return { selectAction: drawExecute({ title: `Show action ${ref}` }, { do: 'show', message, ref }) };
}

/** The words that say why now. */
function isReason(line: Text): boolean {
  return line.some((inline) => typeof inline === 'object' && 'strong' in inline);
}

export function drawHead({ ref, title }: Pick<ActionItem, 'ref' | 'title'>, role: Role): IRichTextBlock {
  const words = shorten(title, LONGEST_TITLE);
  switch (role) {
    case 'shown':
      return rich([drawRun(strong(`${ref}. ${words}`))]);
    case 'listed':
      return rich([drawRun(strong(`${ref}. `)), drawRun(words)]);
    case 'settled':
      return rich([{ ...drawRun(`${ref}. ${words}`), isSubtle: true }]);
  }
}

/** "⚠️ overdue · It was due on 31 January 2025." in one line, as they say the same. */
function drawState(item: ActionItem, reasons: readonly Text[]): readonly CardElement[] {
  const marks = drawMarks(item);
  const words = reasons.flatMap((line) => drawLines(line)).flatMap(({ inlines }) => inlines as ITextRun[]);
  const calm = words.map(({ weight: _, ...run }) => run);
  const gap = marks.length > 0 && calm.length > 0 ? [drawRun(' · ')] : [];
  const all = [...marks, ...gap, ...calm];
  return all.length === 0 ? [] : spaced('None', [rich(all)]);
}

export function rich(inlines: readonly ITextRun[]): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: [...inlines] };
}
