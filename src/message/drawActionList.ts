import type { Block, Card } from './card.ts';
import { drawAction } from './drawAction.ts';
import type { ActionList } from './message.ts';
import { plain, say } from './text.ts';

/** More than this in one message is a wall; the rest is told in words. */
const MOST_ROWS = 25;

export function drawActionList(list: ActionList): Card {
  let room = MOST_ROWS;
  const blocks: Block[] = [{ kind: 'text', text: list.heading }];
  for (const group of list.groups) {
    if (group.rows.length === 0) continue;
    if (group.heading !== undefined) blocks.push({ kind: 'heading', text: group.heading });
    for (const row of group.rows.slice(0, room)) blocks.push({ kind: 'action', item: drawAction(row) });
    const left = group.rows.length - room;
    if (left > 0)
      blocks.push({ kind: 'text', text: say`…and ${left} more. Ask for a party or a month to see fewer.` });
    room = Math.max(0, room - group.rows.length);
  }
  for (const note of list.notes) blocks.push({ kind: 'text', text: note });
  blocks.push({ kind: 'small', text: say`${list.rule}` });
  return { summary: plain(list.heading), blocks };
}
