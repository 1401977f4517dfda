import type { CardElement, IContainer, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { ActionItem, Block } from '../../../src/message/card.ts';
import { STATUS_SIGNS } from '../../../src/message/statusSigns.ts';
import { plain, say, shorten, strong } from '../../../src/message/text.ts';
import { STATUS_WORDS, type Status } from '../../../src/progress/status.ts';
import { drawChoices, drawExecute, type Place } from './drawChoices.ts';
import { drawHeading, drawLines, drawRun } from './drawText.ts';

/** A block of a card as Teams draws it. `opens` makes an action open its sheet when it is tapped. */
export function drawBlock(block: Block, place: Place, opens = false): CardElement[] {
  switch (block.kind) {
    case 'text':
      return plain(block.text) === '' ? [] : drawLines(block.text);
    case 'heading':
      return [{ ...drawHeading(block.text, 'Medium'), spacing: 'Medium' }];
    case 'small':
      return drawLines(block.text, { isQuiet: true });
    case 'quote':
      return [{ type: 'Container', style: 'emphasis', items: drawLines([block.words]) }];
    case 'list':
      return block.items.flatMap((item) => drawLines(['•  ', ...item]));
    case 'facts':
      return block.facts.flatMap(({ label, value }) => drawLines([strong(`${label}: `), ...value]));
    case 'action':
      return [drawItem(block.item, place, opens)];
    case 'choices':
      return drawChoices(block.choices, place);
  }
}

/** One action: its number and title with how it stands, who and when below, and what can be done. */
function drawItem(item: ActionItem, place: Place, opens: boolean): IContainer {
  const about = `action ${item.ref}`;
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    ...(opens && item.choices === undefined
      ? {
          selectAction: drawExecute(
            { title: `Show ${about}` },
            { do: 'show', message: place.message, ref: item.ref },
          ),
        }
      : {}),
    items: [
      { type: 'RichTextBlock', inlines: headOf(item) },
      ...item.lines.flatMap((line) => drawLines(line).map((one) => ({ ...one, spacing: 'Small' as const }))),
      ...drawChoices(item.choices ?? [], place, about),
    ],
  };
}

function headOf(item: ActionItem): ITextRun[] {
  const title = drawRun(strong(`${item.ref}. ${shorten(item.title, 1_000)}`));
  const marks = marksOf(item);
  return [title, ...marks.flatMap((mark, at) => [drawRun(at === 0 ? ' — ' : ', '), mark])];
}

/** "overdue, 🔶 at risk": a word, a sign and a colour, never a colour alone. */
export function marksOf({ flag, status }: Pick<ActionItem, 'flag' | 'status'>): ITextRun[] {
  return [
    ...(flag === 'overdue' ? [drawRun('⚠️ overdue', { color: 'Attention' })] : []),
    ...(status === undefined
      ? []
      : [drawRun(`${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`, { color: COLOURS[status] })]),
    ...(flag === 'late' ? [drawRun('late', { color: 'Warning' })] : []),
  ];
}

export const COLOURS: Readonly<Record<Status, TextColor>> = {
  not_started: 'Default',
  on_track: 'Good',
  at_risk: 'Warning',
  delayed: 'Attention',
  blocked: 'Attention',
  complete: 'Good',
};

export const NO_PLACE: Place = { message: '', forms: 'in dialogs' };
export const small = (words: string) => drawLines(say`${words}`, { isQuiet: true });
