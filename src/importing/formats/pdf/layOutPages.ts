import type { Block } from '../../document.ts';
import { blocksOf } from './blocksOf.ts';
import { type Box, intersect } from './box.ts';
import { findFilledGrids, findGrids, type Rules } from './findGrids.ts';
import { boxOf, type Grid } from './grid.ts';
import { headingLevels } from './headingLevels.ts';
import { joinRules, withoutUnderlines } from './joinRules.ts';
import { type Line, linesOf } from './lines.ts';
import { marginalLines } from './marginalLines.ts';
import { countLines } from './pageLines.ts';
import type { Piece } from './piece.ts';
import type { Page } from './readPage.ts';
import { separatorsIn } from './separators.ts';
import { spacesOf } from './spaces.ts';
import { withLooseTables } from './withLooseTables.ts';

/** The paragraphs and tables of a document's pages, in the order in which they are read. */
export function layOutPages(pages: readonly Page[]): readonly Block[] {
  const spaces = spacesOf(pages);
  const counters = new Map(pages.map((page) => [page.number, countLines(page)]));
  const lineNumber = (page: number, baseline: number): number => counters.get(page)?.(baseline) ?? 1;
  const parted = pages.map((page) => ({ page, ...partPage(page) }));
  const marginal = marginalLines(parted);
  const isBody = (line: Line): boolean => !marginal.has(line);
  const separators = new Map(
    parted.map(({ page, rules }) => [page.number, separatorsIn(page, rules.horizontals)]),
  );
  const pieces = withLooseTables(
    parted.flatMap(({ page, grids, lines }) => inOrder(page, grids, lines.filter(isBody))),
    (page, from, to) => separators.get(page)?.(from, to) ?? [],
    spaces,
  );
  const levelOf = headingLevels(
    pieces.filter((piece) => piece.kind === 'line'),
    pages.flatMap(({ words }) => linesOf(words)),
  );
  const margins = parted.map(({ page, lines }) => ({ page, lines: lines.filter((line) => !isBody(line)) }));
  return blocksOf(pieces, margins, { spaces, lineNumber, levelOf });
}

function partPage(page: Page): { grids: readonly Grid[]; lines: readonly Line[]; rules: Rules } {
  const { shapes, words } = page;
  const verticals = joinRules(shapes.verticals);
  const horizontals = withoutUnderlines(joinRules(shapes.horizontals), verticals, words);
  const rules = { horizontals, verticals };
  const ruled = findGrids(rules, words, page.number);
  const isFree = ({ x0, y0, x1, y1 }: Box): boolean =>
    !ruled.some(
      (grid) => intersect({ x0: x0 + 1, y0: y0 + 1, x1: x1 - 1, y1: y1 - 1 }, boxOf(grid)) !== undefined,
    );
  const filled = findFilledGrids(shapes.fills.filter(isFree), words.filter(isFree), page.number);
  const grids = [...ruled, ...filled];
  const held = new Set(grids.flatMap(({ cells }) => cells.flatMap((cell) => cell.words)));
  return { grids, lines: linesOf(words.filter((word) => !held.has(word))), rules };
}

function inOrder(page: Page, grids: readonly Grid[], lines: readonly Line[]): readonly Piece[] {
  const pieces: Piece[] = [
    ...grids.map((grid): Piece => ({ kind: 'grid', grid })),
    ...lines.map((line): Piece => ({ kind: 'line', page: page.number, line })),
  ];
  const top = (piece: Piece): number =>
    piece.kind === 'grid' ? boxOf(piece.grid).y0 : (piece.line.y0 + piece.line.y1) / 2;
  return pieces.sort((one, other) => top(one) - top(other));
}
