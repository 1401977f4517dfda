import type { KnownBlock } from '@slack/types';
import { leftOut } from '../../../src/message/leftOut.ts';
import { LIMITS } from '../limits.ts';
import { drawParagraph } from './drawText.ts';

type Part = { readonly blocks: readonly KnownBlock[]; readonly isAction: boolean };

/** As much as a message takes. Actions that don't fit are counted in words; nothing is cut in the middle. */
export function fitParts(parts: readonly Part[], most: number): readonly KnownBlock[] {
  const all = parts.flatMap(({ blocks }) => blocks);
  if (all.length <= most && sizeOf(all) <= LIMITS.words) return all;
  const kept: KnownBlock[] = [];
  let left = 0;
  // Room for the sentence that says what was left out.
  const [roomForBlocks, roomForWords] = [most - 1, LIMITS.words - 400];
  for (const { blocks, isAction } of parts) {
    const isFull =
      kept.length + blocks.length > roomForBlocks || sizeOf(kept) + sizeOf(blocks) > roomForWords;
    if (!isFull && (left === 0 || !isAction)) kept.push(...blocks);
    else if (isAction) left++;
  }
  return [...kept, drawParagraph(leftOut(left))];
}

/** What Slack counts of a message. */
function sizeOf(blocks: readonly KnownBlock[]): number {
  return wordsIn(blocks) + blocks.length * LIMITS.wordsOfBlock;
}

/** How many characters people would read, of anything: every message is counted, so this makes no copies. */
function wordsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const one of value) sum += wordsIn(one);
    return sum;
  }
  for (const name in value) {
    const inside = (value as Readonly<Record<string, unknown>>)[name];
    sum += name === 'text' && typeof inside === 'string' ? inside.length : wordsIn(inside);
  }
  return sum;
}
