import type { Block, Paragraph } from '../../document.ts';
import type { Grid } from './grid.ts';
import { type Line, textOf } from './lines.ts';
import type { Piece } from './piece.ts';
import type { Page } from './readPage.ts';
import { readParagraphs } from './readParagraphs.ts';
import { readTable, sharedEdges } from './readTable.ts';
import type { Spaces } from './spaces.ts';

type Margin = { readonly page: Page; readonly lines: readonly Line[] };

export type Context = {
  readonly spaces: Spaces;
  readonly lineNumber: (page: number, baseline: number) => number;
  readonly levelOf: (line: Line) => number | undefined;
};

/** The pieces of all pages as blocks. A table that goes on over the end of a page is one. */
export function blocksOf(
  pieces: readonly Piece[],
  margins: readonly Margin[],
  context: Context,
): readonly Block[] {
  const placed: { readonly page: number; readonly block: Block }[] = [];
  for (const group of grouped(pieces)) {
    const page = group.kind === 'table' ? (group.grids[0]?.page ?? 1) : group.page;
    if (group.kind === 'table') placed.push({ page, block: readTable(group.grids, group.xs, context) });
    else {
      const width = margins.find((one) => one.page.number === page)?.page.width ?? 0;
      const paragraphs = readParagraphs(group.lines, { ...context, page, width });
      placed.push(...paragraphs.map((block) => ({ page, block })));
    }
  }
  return margins.flatMap(({ page, lines }) => {
    const asMargin = (line: Line): Paragraph => ({
      kind: 'paragraph',
      text: textOf(line),
      place: { page: page.number, line: context.lineNumber(page.number, line.baseline) },
      isMarginal: true,
    });
    const isHead = ({ y0 }: Line): boolean => y0 < page.height / 2;
    return [
      ...lines.filter(isHead).map(asMargin),
      ...placed.filter((one) => one.page === page.number).map(({ block }) => block),
      ...lines.filter((line) => !isHead(line)).map(asMargin),
    ];
  });
}

type Group =
  | { readonly kind: 'table'; readonly grids: Grid[]; xs: readonly number[] }
  | { readonly kind: 'text'; readonly page: number; readonly lines: Line[] };

function grouped(pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.kind === 'line') {
      if (last?.kind === 'text' && last.page === piece.page) last.lines.push(piece.line);
      else groups.push({ kind: 'text', page: piece.page, lines: [piece.line] });
      continue;
    }
    const { grid } = piece;
    const goesOn = last?.kind === 'table' && last.grids.at(-1)?.page !== grid.page;
    const xs = goesOn ? sharedEdges(last.xs, grid.xs) : undefined;
    if (last?.kind === 'table' && xs !== undefined) {
      last.grids.push(grid);
      last.xs = xs;
    } else groups.push({ kind: 'table', grids: [grid], xs: grid.xs });
  }
  return groups;
}
