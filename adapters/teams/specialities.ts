import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import { drawChart } from '../../src/chart/drawChart.ts';
import { paintPng } from '../../src/chart/paintPng.ts';
import type { Block, Card } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import { hasRest, MOST_ROWS } from '../../src/message/drawDigest.ts';
import type { DigestMessage, Message } from '../../src/message/message.ts';
import { plain, say, shorten } from '../../src/message/text.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import { drawBlock } from './drawing/drawBlocks.ts';
import { drawChoices, type Place } from './drawing/drawChoices.ts';
import { drawTable } from './drawing/drawTable.ts';
import { drawHeading, drawLines } from './drawing/drawText.ts';
import { fitParts, type Part, sizeOf, withWords } from './drawing/fitCard.ts';
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
export function drawCardOf(message: Message, id: string): IAdaptiveCard {
  return drawCard(message, draw(message), id);
}

function drawCard(message: Message, card: Card, id: string, chart?: Picture): IAdaptiveCard {
  const words = wordsOf(card);
  const drawn = (forms: Place['forms'], room?: number): readonly CardElement[] =>
    fitParts(partsOf(message, card, { message: id, forms }, chart), room);
  const inCard = drawn('in card', Number.MAX_SAFE_INTEGER);
  const room = LIMITS.message - sizeOf(words) - MARGIN;
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
  const title = card.title === undefined ? [] : [whole([drawHeading(plain(card.title), 'Large')])];
  const end = drawChoices(card.choices ?? [], place);
  const blocks =
    message.kind === 'digest'
      ? digestParts(message, card, place, chart)
      : card.blocks.map((block) => partOf(block, place, message.kind === 'action-list'));
  return [...title, ...blocks, ...(end.length === 0 ? [] : [whole(end)])];
}

function partOf(block: Block, place: Place, opens: boolean): Part {
  return { elements: drawBlock(block, place, opens), isAction: block.kind === 'action' };
}

function whole(elements: readonly CardElement[]): Part {
  return { elements, isAction: false };
}

/** The week at a glance: what counts, the chart, a table a list, what was reported; the rest is in the thread. */
function digestParts(
  digest: DigestMessage,
  card: Card,
  place: Place,
  chart: Picture | undefined,
): readonly Part[] {
  const [counts, ...others] = card.blocks;
  const isRest = digest.isRest === true;
  const tables = digest.sections.flatMap((section): readonly Part[] => {
    const rows = isRest ? section.rows.slice(MOST_ROWS) : section.rows.slice(0, MOST_ROWS);
    if (isRest && rows.length === 0) return [];
    const heading = drawHeading(isRest ? `${section.heading}, continued` : section.heading, 'Medium');
    const shown = rows.length === 0 ? drawLines(say`${section.none}`) : [drawTable(rows, place)];
    return [{ elements: [{ ...heading, spacing: 'Medium' }, ...shown], isAction: rows.length > 0 }];
  });
  const from = others.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Reported'));
  const reported = from < 0 ? [] : others.slice(from);
  return [
    ...(isRest || counts === undefined ? [] : [whole(drawBlock(counts, place))]),
    ...(chart === undefined ? [] : [whole([drawPicture(chart)])]),
    ...tables,
    ...(!isRest && hasRest(digest)
      ? [whole(drawLines(say`The rest is in the thread.`, { isQuiet: true }))]
      : []),
    ...reported.map((block) => whole(drawBlock(block, place))),
  ];
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

/** The picture of a digest, where a message has room for it. A digest without its picture is still a digest. */
export async function paintChart(message: Message): Promise<Picture | undefined> {
  if (message.kind !== 'digest' || message.isRest === true) return undefined;
  const { svg, alternative } = drawChart(message);
  const png = await paintPng(svg);
  return png.length * (4 / 3) > LIMITS.chart ? undefined : { png, alternative };
}
