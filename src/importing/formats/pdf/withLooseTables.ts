import type { Grid } from './grid.ts';
import { looseGrids } from './looseGrids.ts';
import { looseRegion, type Region } from './looseRegion.ts';
import type { Separators } from './looseRows.ts';
import type { PagedLine, Piece } from './piece.ts';
import type { Spaces } from './spaces.ts';
import { crosses } from './whiteGaps.ts';

/** The pieces of a document with the tables among its lines of text found by their columns. */
export function withLooseTables(
  pieces: readonly Piece[],
  separatorsOf: (page: number, from: number, to: number) => Separators,
  spaces: Spaces,
): readonly Piece[] {
  const found: Piece[] = [];
  let text: PagedLine[] = [];
  const endText = (): void => {
    found.push(...withTables(text, (region) => looseGrids(region, separatorsOf, spaces)));
    text = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'line') text.push(piece);
    else {
      endText();
      found.push(piece);
    }
  }
  endText();
  return found;
}

/** Lines that follow each other, with the tables among them. */
function withTables(
  lines: readonly PagedLine[],
  gridsOf: (region: Region) => readonly Grid[],
): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const region = looseRegion(lines, at);
    if (region === undefined) {
      if (line !== undefined) found.push({ kind: 'line', ...line });
      at += 1;
      continue;
    }
    const above = linesAbove(found, region);
    found.splice(found.length - above.length, above.length);
    const grids = gridsOf({ ...region, lines: [...above, ...region.lines] });
    found.push(...grids.map((grid): Piece => ({ kind: 'grid', grid })));
    at += region.lines.length;
  }
  return found;
}

/** Headings have no more lines than this. */
const MOST_ABOVE = 8;

/** The first lines of headings that end farther down: they stand close above, and not in the first column. */
function linesAbove(found: readonly Piece[], { lines, gutters }: Region): readonly PagedLine[] {
  const above: PagedLine[] = [];
  let [next] = lines;
  const start = gutters[0]?.to ?? 0;
  for (const piece of found.slice(-MOST_ABOVE).toReversed()) {
    if (piece.kind !== 'line' || next === undefined || piece.page !== next.page) break;
    const { line } = piece;
    const isClose = next.line.baseline - line.baseline < 1.4 * line.size && line.size < 1.1 * next.line.size;
    if (!isClose || line.x0 < start - 0.5 || gutters.some((gap) => crosses(line, gap))) break;
    next = { page: piece.page, line };
    above.unshift(next);
  }
  return above;
}
