import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import { leftOut } from '../../../src/message/leftOut.ts';
import { LIMITS } from '../limits.ts';
import { inTables, type Piece } from './drawTables.ts';
import { drawLines } from './drawText.ts';

/** One piece of a card that stays whole or goes. */
export type Part = { readonly elements: readonly Piece[]; readonly isAction: boolean };

/** As much as a message takes. Actions that don't fit are counted in words; nothing is cut in the middle. */
export function fitParts(parts: readonly Part[], room: number = LIMITS.message): readonly CardElement[] {
  const sizes = parts.map(({ elements }) => sizeOf(elements));
  if (sizes.reduce((sum, size) => sum + size, 0) <= room)
    return inTables(parts.flatMap(({ elements }) => elements));
  const kept: Piece[] = [];
  let [left, size] = [0, 400];
  for (const [at, { elements, isAction }] of parts.entries()) {
    const isFull = size + (sizes[at] ?? 0) > room;
    if (!isFull && (left === 0 || !isAction)) {
      kept.push(...elements);
      size += sizes[at] ?? 0;
    } else if (isAction) left++;
  }
  return inTables([...kept, ...drawLines(leftOut(left))]);
}

/** Bytes as they go over the wire. */
export function sizeOf(drawn: unknown): number {
  return Buffer.byteLength(JSON.stringify(drawn));
}

/** The parts of a card that nobody sees but that count: its words again, for whoever can't draw it. */
export function withWords(
  body: readonly CardElement[],
  words: Pick<IAdaptiveCard, 'fallbackText' | 'speak'>,
): IAdaptiveCard {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    ...words,
    msteams: { width: 'full' },
    body: [...body],
  };
}
