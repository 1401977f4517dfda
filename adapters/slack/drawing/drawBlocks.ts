import type { KnownBlock } from '@slack/types';
import type { ActionItem, Block, Card } from '../../../src/message/card.ts';
import { STATUS_SIGNS } from '../../../src/message/statusSigns.ts';
import { plain, say, shorten, strong, type Text } from '../../../src/message/text.ts';
import { STATUS_WORDS } from '../../../src/progress/status.ts';
import { LIMITS } from '../limits.ts';
import { drawChoices, drawChoicesAt, type Place } from './drawChoices.ts';
import { drawLines, drawParagraph, drawText } from './drawText.ts';
import { fitParts } from './fitParts.ts';

/** A card as Slack's blocks. What doesn't fit into a message is told in words. */
export function drawBlocks(card: Card, place: Place, most: number = LIMITS.blocks): readonly KnownBlock[] {
  const end = drawChoices(card.choices ?? [], place);
  const title = card.title === undefined ? [] : [drawParagraph(card.title)];
  const parts = card.blocks.map((block) => ({
    blocks: drawBlock(block, place),
    isAction: block.kind === 'action',
  }));
  return [...title, ...fitParts(parts, most - title.length - end.length), ...end];
}

export function drawBlock(block: Block, place: Place): readonly KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return plain(block.text) === '' ? [] : [drawParagraph(block.text)];
    case 'heading':
      return [drawParagraph(say`${strong(block.text)}`)];
    case 'small':
      return [drawSmall(block.text)];
    case 'quote':
      return [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_quote',
              elements: [{ type: 'text', text: shorten(block.words, LIMITS.section) }],
            },
          ],
        },
      ];
    case 'list':
      return block.items.length === 0
        ? []
        : [
            {
              type: 'rich_text',
              elements: [{ type: 'rich_text_list', style: 'bullet', elements: block.items.map(drawText) }],
            },
          ];
    case 'facts':
      return block.facts.length === 0 ? [] : [drawParagraph(factLines(block.facts))];
    case 'action':
      return drawItem(block.item, place);
    case 'choices':
      return drawChoices(block.choices, place);
  }
}

/** A quiet line. */
export function drawSmall(text: Text): KnownBlock {
  return {
    type: 'context',
    elements: [{ type: 'plain_text', text: shorten(plain(text), LIMITS.context), emoji: false }],
  };
}

function factLines(facts: Extract<Block, { kind: 'facts' }>['facts']): Text {
  return facts.flatMap(({ label, value }, at) => [
    ...(at === 0 ? [] : ['\n']),
    { strong: `${label}: ` },
    ...value,
  ]);
}

/** One action: its number and title with how it stands, who and when below, and what can be done. */
function drawItem(item: ActionItem, place: Place): readonly KnownBlock[] {
  const about = `action ${item.ref}`;
  const { buttons, menu } = drawChoicesAt(item.choices ?? [], place, about);
  return [
    {
      type: 'section',
      text: drawLines([itemHead(item), ...item.lines]),
      ...(menu === undefined ? {} : { accessory: menu }),
    },
    ...(buttons.length === 0 ? [] : [{ type: 'actions' as const, elements: [...buttons] }]),
  ];
}

/** "3. Enhance joint capacity — overdue, 🟠 at risk": a word, a sign and a colour, never a colour alone. */
function itemHead(item: ActionItem): Text {
  const marks = marksOf(item).join(', ');
  return say`${strong(`${item.ref}. ${shorten(item.title, 1_000)}`)}${marks === '' ? '' : ` — ${marks}`}`;
}

function marksOf({ flag, status }: Pick<ActionItem, 'flag' | 'status'>): readonly string[] {
  return [
    ...(flag === 'overdue' ? ['⚠️ overdue'] : []),
    ...(status === undefined ? [] : [`${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`]),
    ...(flag === 'late' ? ['late'] : []),
  ];
}
