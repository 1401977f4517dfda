import type { KnownBlock } from '@slack/types';
import { choicesOf } from '../../../src/message/card.ts';
import { draw } from '../../../src/message/draw.ts';
import { isOpen } from '../../../src/message/isOpen.ts';
import type { Message } from '../../../src/message/message.ts';
import type { Shown } from '../../../src/ports/frontDesk.ts';
import { drawSimply } from '../specialities.ts';
import { drawBlocks } from './drawBlocks.ts';

/** Where an answer is shown in the same breath: to one person, in a channel or in their own messages, or to all. */
export type ShownWhere = 'in channel' | 'in direct' | 'everybody';

export const SHARE = 'share';

/** An answer to a command. Only its asker sees it, and may share it where there are others. */
export function drawShown({ id, message }: Shown, where: ShownWhere): Record<string, unknown> {
  // Nobody hears from this kind of answer whether it took the newest blocks, so it has those that all take.
  const { text, blocks } = drawSimply(message, { message: id });
  if (where === 'everybody') return { response_type: 'in_channel', text, blocks: drawForAll(message) };
  return {
    response_type: 'ephemeral',
    text,
    blocks: where === 'in channel' && isForAll(message) ? [...blocks, shareButton(id)] : blocks,
  };
}

/** The same without what one person may press. */
export function drawForAll(message: Message): readonly KnownBlock[] {
  const card = draw(message);
  const blocks = card.blocks.map((block) =>
    block.kind === 'action' ? { ...block, item: { ...block.item, choices: [] } } : block,
  );
  return drawBlocks({ ...card, blocks, choices: [] }, { message: '' });
}

/** What asks its reader something is nobody else's. */
export function isForAll(message: Message): boolean {
  if (message.kind === 'note') return message.isPersonal !== true && choicesOf(draw(message)).length === 0;
  return !isOpen(message) && message.kind !== 'help' && message.kind !== 'receipt';
}

function shareButton(id: string): KnownBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: SHARE,
        value: id,
        text: { type: 'plain_text', text: 'Share with the channel', emoji: false },
      },
    ],
  };
}
