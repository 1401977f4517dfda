import { type Annotations, annotationsOf } from './annotationsOf.ts';
import type { Box } from './box.ts';
import { withDrawnBullets } from './drawnBullets.ts';
import { type Matrix, readMatrix, readNumber } from './matrix.ts';
import type { Opened, Pdf } from './openPdf.ts';
import { addPath, emptyShapes, type Shapes } from './shapes.ts';
import type { Font, Run } from './showText.ts';
import { type Operators, walkOperators } from './walkOperators.ts';
import { type Word, wordsOf } from './words.ts';

/** A page as it is looked at: upright, with its words and what could be the lines of a table. */
export type Page = {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly shapes: Shapes;
  /** It draws something, be it no words. */
  readonly hasInk: boolean;
  readonly annotations: Annotations;
};

export type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

/** Reads one page. Throws what pdf.js throws for a page that it can't read. */
export async function readPage({ pdf, nameOf }: Opened, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const list = await page.getOperatorList();
  const operators: Operators = {
    names: list.fnArray.map((operator) => nameOf(operator) ?? ''),
    values: list.argsArray,
    nameOf,
    fontOf: fontsOf(page),
  };
  const upright = look(page, operators, 0);
  const turns = mostTurns(upright.runs);
  const seen = turns === 0 ? upright : look(page, operators, turns);
  const { width, height, shapes, hasInk } = seen;
  const annotations = await annotationsOf(page);
  page.cleanup();
  return {
    number,
    width,
    height,
    words: withDrawnBullets(wordsOf(seen.runs), shapes.dots),
    shapes,
    hasInk,
    annotations,
  };
}

type Look = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly shapes: Shapes;
  readonly hasInk: boolean;
};

/** The page after so many quarter turns with the clock. */
function look(page: PdfPage, operators: Operators, turns: number): Look {
  const { width, height, transform } = page.getViewport({
    scale: 1,
    rotation: (page.rotate + 90 * turns) % 360,
  });
  const matrix: Matrix = readMatrix(transform) ?? [1, 0, 0, -1, 0, height];
  const runs: Run[] = [];
  const shapes = emptyShapes();
  let hasInk = false;
  const isLarge = (box: Box): boolean => (box.x1 - box.x0) * (box.y1 - box.y0) > 0.05 * width * height;
  walkOperators(operators, matrix, {
    run: (run) => runs.push(run),
    path: (paint, points, state) => {
      hasInk = true;
      addPath(shapes, paint, points, state);
    },
    square: (box) => {
      hasInk ||= isLarge(box);
    },
  });
  return { width, height, runs, shapes, hasInk };
}

/** How far most of the text is turned against the clock, as on a page that was bound sideways. */
function mostTurns(runs: readonly Run[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn, glyphs } of runs) {
    if (turn !== undefined) counts[turn] = (counts[turn] ?? 0) + glyphs.length;
  }
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function fontsOf(page: PdfPage): (name: string) => Font {
  const fonts = new Map<string, Font>();
  return (name) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
    fonts.set(name, font);
    return font;
  };
}

function readFont(value: unknown): Font {
  const plain: Font = { unit: 0.001, em: 1, isBold: false };
  if (typeof value !== 'object' || value === null) return plain;
  const matrix = 'fontMatrix' in value ? readMatrix(value.fontMatrix) : undefined;
  const unit = Math.abs(matrix?.[0] ?? 0) || plain.unit;
  const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
  const isMarked = ('bold' in value && value.bold === true) || ('black' in value && value.black === true);
  return {
    unit,
    em: emOf(value, matrix?.[3] ?? 0) ?? plain.em,
    isBold: isMarked || /bold|black|heavy|demi/i.test(name),
  };
}

/** A font of drawings (Type 3) measures itself as it likes: the height of its box is that of its letters. */
function emOf(font: object, unit: number): number | undefined {
  if (!('isType3Font' in font) || font.isType3Font !== true || !('bbox' in font)) return undefined;
  const box = font.bbox;
  if (!Array.isArray(box)) return undefined;
  const height = Math.abs((readNumber(box[3]) - readNumber(box[1])) * unit);
  return height > 0.2 && height < 5 ? height : undefined;
}
