import type { Block, Paragraph } from '../../document.ts';
import { findGrids } from './findGrids.ts';
import { boxOf, type Grid } from './grid.ts';
import { headingLevels } from './headingLevels.ts';
import { joinRules, withoutUnderlines } from './joinRules.ts';
import { type Line, linesOf, textOf } from './lines.ts';
import { marginalLines } from './marginalLines.ts';
import { countLines } from './pageLines.ts';
import type { Piece } from './piece.ts';
import type { Page } from './readPage.ts';
import { readParagraphs } from './readParagraphs.ts';
import { readTable, sharedEdges } from './readTable.ts';
import { drawsSpaces } from './spaces.ts';

/** The paragraphs and tables of a document's pages, in the order in which they are read. */
export function layOutPages(pages: readonly Page[]): readonly Block[] {
  const spaces = drawsSpaces(pages);
  const counters = new Map(pages.map((page) => [page.number, countLines(page)]));
  const lineNumber = (page: number, baseline: number): number => counters.get(page)?.(baseline) ?? 1;
  const parted = pages.map((page) => ({ page, ...partPage(page) }));
  const marginal = marginalLines(parted);
  const levelOf = headingLevels(
    parted.flatMap(({ lines }) => lines.filter((line) => !marginal.has(line))),
    pages.flatMap(({ words }) => linesOf(words)),
  );
  const blocks: Block[] = [];
  let open: { grids: Grid[]; xs: readonly number[] } | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(readTable(open.grids, open.xs, { drawsSpaces: spaces, lineNumber }));
    open = undefined;
  };
  for (const { page, grids, lines } of parted) {
    const asMargin = (line: Line): Paragraph => ({
      kind: 'paragraph',
      text: textOf(line),
      place: { page: page.number, line: lineNumber(page.number, line.baseline) },
      isMarginal: true,
    });
    const margins = lines.filter((line) => marginal.has(line));
    const heads = margins.filter(({ y0 }) => y0 < page.height / 2);
    // Marginal text stands before the table that goes on over it.
    const at = blocks.length;
    const body = lines.filter((line) => !marginal.has(line));
    let text: Line[] = [];
    const endText = (): void => {
      if (text.length > 0) {
        close();
        blocks.push(
          ...readParagraphs(text, {
            page: page.number,
            width: page.width,
            drawsSpaces: spaces,
            levelOf,
            lineNumber: (baseline) => lineNumber(page.number, baseline),
          }),
        );
      }
      text = [];
    };
    blocks.splice(at, 0, ...heads.map(asMargin));
    for (const piece of inOrder(page, grids, body)) {
      if (piece.kind === 'line') {
        text.push(piece.line);
        continue;
      }
      endText();
      const shared =
        open === undefined || open.grids.at(-1)?.page === page.number
          ? undefined
          : sharedEdges(open.xs, piece.grid.xs);
      if (open !== undefined && shared !== undefined) {
        open.grids.push(piece.grid);
        open.xs = shared;
      } else {
        close();
        open = { grids: [piece.grid], xs: piece.grid.xs };
      }
    }
    endText();
    blocks.push(...margins.filter(({ y0 }) => y0 >= page.height / 2).map(asMargin));
  }
  close();
  return blocks;
}

function partPage(page: Page): { grids: readonly Grid[]; lines: readonly Line[] } {
  const { shapes, words } = page;
  const rules = {
    horizontals: joinRules(withoutUnderlines(shapes.horizontals, words)),
    verticals: joinRules(shapes.verticals),
  };
  const grids = findGrids(rules, words, page.number);
  const held = new Set(grids.flatMap(({ cells }) => cells.flatMap((cell) => cell.words)));
  return { grids, lines: linesOf(words.filter((word) => !held.has(word))) };
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
