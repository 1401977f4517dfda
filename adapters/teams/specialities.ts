import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import { drawChart } from '../../src/chart/drawChart.ts';
import { paintPng } from '../../src/chart/paintPng.ts';
import type { Block, Card } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import type { Message } from '../../src/message/message.ts';
import { shorten } from '../../src/message/text.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import { drawBlock } from './drawing/drawBlocks.ts';
import { drawChoices, type Place } from './drawing/drawChoices.ts';
import { drawDigest } from './drawing/drawDigest.ts';
import type { Role } from './drawing/drawItem.ts';
import { drawLines, drawTitle } from './drawing/drawText.ts';
import { fitParts, type Part, sizeOf, withWords } from './drawing/fitCard.ts';
import { thinPng } from './drawing/thinPng.ts';
import { LIMITS } from './limits.ts';

/** A message as Teams takes it: a few plain words, or a card that says the same in words to whoever can't draw it. */
export type Drawn =
  | { readonly kind: 'words'; readonly words: string; readonly summary: string }
  | { readonly kind: 'card'; readonly card: IAdaptiveCard; readonly summary: string };

/** `id` is ours, so that a button can say which message it is on; `chart` is a picture as bytes. */
export function drawMessage(message: Message, id: string, chart?: Picture): Drawn {
  const card = draw(message);
  const summary = shorten(card.summary, LIMITS.summary);
  if (message.kind === 'note' && (card.choices ?? []).length === 0)
    return { kind: 'words', words: writeCard(card), summary };
  return { kind: 'card', card: drawCard(message, card, id, chart), summary };
}

/** The card alone, for redrawing it in its place. */
export function drawCardOf(message: Message, id: string, chart?: Picture): IAdaptiveCard {
  return drawCard(message, draw(message), id, chart);
}

function drawCard(message: Message, card: Card, id: string, chart?: Picture): IAdaptiveCard {
  const words = wordsOf(card);
  const drawn = (forms: Place['forms'], room?: number): readonly CardElement[] =>
    fitParts(partsOf(message, card, { message: id, forms }, chart), room);
  const inCard = drawn('in card', Number.MAX_SAFE_INTEGER);
  const room = LIMITS.message - sizeOf(words) - MARGIN;
  // The picture says nothing that the lists don't: where there is room for one, it is for them.
  if (chart !== undefined && sizeOf(inCard) > room) return drawCard(message, card, id);
  const body = sizeOf(inCard) <= LIMITS.formsInCard ? inCard : drawn('in dialogs', room);
  return withWords(body, words);
}

const MARGIN = 2_000;

/** What is read aloud is markup too, and takes no bare sign of it. */
function wordsOf(card: Card): { readonly fallbackText: string; readonly speak: string } {
  const speak = shorten(card.summary, LIMITS.summary).replace(/[<>&]/g, ' ').trim();
  return { fallbackText: shorten(writeCard(card), LIMITS.text * 2), speak };
}

function partsOf(message: Message, card: Card, place: Place, chart: Picture | undefined): readonly Part[] {
  const title = card.title === undefined ? [] : [whole(drawTitle(card.title))];
  const end = drawChoices(card.choices ?? [], place);
  const blocks =
    message.kind === 'digest'
      ? drawDigest(message, card.blocks, place, chart === undefined ? [] : [drawPicture(chart)])
      : card.blocks.map((block, at) => partOf(block, place, message, at === 0));
  return [...title, ...blocks, ...(end.length === 0 ? [] : [whole(end)])];
}

function partOf(block: Block, place: Place, message: Message, isFirst: boolean): Part {
  // What was asked for is the heading of a list, in words of people.
  if (isFirst && block.kind === 'text' && message.kind === 'action-list')
    return whole(drawLines(block.text, { isBold: true }));
  return { elements: drawBlock(block, place, roleOf(block, message)), isAction: block.kind === 'action' };
}

function roleOf(block: Block, message: Message): Role {
  if (message.kind === 'action-list') return 'listed';
  const isAnswered = block.kind === 'action' && block.item.choices === undefined;
  return message.kind === 'reminder' && isAnswered ? 'settled' : 'shown';
}

function whole(elements: readonly CardElement[]): Part {
  return { elements, isAction: false };
}

export type Picture = { readonly png: Uint8Array; readonly alternative: string };

function drawPicture({ png, alternative }: Picture): CardElement {
  return {
    type: 'Image',
    url: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    altText: shorten(alternative, LIMITS.text),
    size: 'Stretch',
  };
}

/** The picture of a digest, as sharp as a message has room for. A digest without its picture is still a digest. */
export async function paintChart(message: Message): Promise<Picture | undefined> {
  if (message.kind !== 'digest' || message.isRest === true) return undefined;
  const { svg, alternative } = drawChart(message);
  for (const zoom of ZOOMS) {
    const png = thinPng(await paintPng(zoomed(svg, zoom)));
    if (png.length * (4 / 3) <= LIMITS.chart) return { png, alternative };
  }
  return undefined;
}

/** Of the size at which it is usually painted. */
const ZOOMS = [0.75, 0.5];

function zoomed(svg: string, by: number): string {
  return svg.replace(/ width="(\d+)" height="(\d+)"/, (_, width: string, height: string) => {
    return ` width="${Number(width) * by}" height="${Number(height) * by}"`;
  });
}
