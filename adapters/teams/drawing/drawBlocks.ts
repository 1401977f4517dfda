import type { CardElement } from '@microsoft/teams.cards';
import type { Block } from '../../../src/message/card.ts';
import { plain, strong } from '../../../src/message/text.ts';
import { drawChoices, type Place } from './drawChoices.ts';
import { drawItem, type Role } from './drawItem.ts';
import { close, drawHeading, drawLines, spaced } from './drawText.ts';

/** A block of a card as Teams draws it; `role` is what its action is there for. */
export function drawBlock(block: Block, place: Place, role: Role = 'shown'): CardElement[] {
  switch (block.kind) {
    case 'text':
      return plain(block.text) === '' ? [] : drawLines(block.text);
    case 'heading':
      return spaced('Large', [drawHeading(block.text, 'Medium')]);
    case 'small':
      return spaced('Small', drawLines(block.text, { isQuiet: true }));
    case 'quote':
      return spaced('Small', [{ type: 'Container', style: 'emphasis', items: drawLines([block.words]) }]);
    case 'list':
      return block.items.flatMap((item) => spaced('Small', drawLines(['•  ', ...item])));
    case 'facts':
      return block.facts.flatMap(({ label, value }, at) => {
        const lines = drawLines([strong(`${label}: `), ...value]);
        return at === 0 ? spaced('Small', lines) : close(lines);
      });
    case 'action':
      return [drawItem(block.item, place, role)];
    case 'choices':
      return drawChoices(block.choices, place);
  }
}
