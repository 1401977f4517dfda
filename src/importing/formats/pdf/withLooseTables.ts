import { looseGrids } from './looseGrids.ts';
import { looseRegion, type PagedLine, type Region } from './looseRegion.ts';
import type { Separators } from './looseRows.ts';
import type { Piece } from './piece.ts';
import type { Spaces } from './spaces.ts';
import { crosses } from './whiteGaps.ts';

/** The pieces of a document with the tables among its lines of text found by their columns. */
export function withLooseTables(
  pieces: readonly Piece[],
  separatorsOf: (page: number, from: number, to: number) => Separators,
  spaces: Spaces,
): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const lines = piece.kind === 'line' ? linesFrom(pieces, at) : [];
    const region = looseRegion(lines);
    if (region === undefined) {
      found.push(piece);
      at += 1;
      continue;
    }
    const above = linesAbove(found, region);
    found.splice(found.length - above.length, above.length);
    const grids = looseGrids({ ...region, lines: [...above, ...region.lines] }, separatorsOf, spaces);
    found.push(...grids.map((grid): Piece => ({ kind: 'grid', grid })));
    at += region.lines.length;
  }
  return found;
}

/** The first lines of headings that end farther down: they stand close above, and not in the first column. */
function linesAbove(found: readonly Piece[], { lines, gutters }: Region): readonly PagedLine[] {
  const above: PagedLine[] = [];
  let [next] = lines;
  const start = gutters[0]?.to ?? 0;
  for (const piece of found.toReversed()) {
    if (piece.kind !== 'line' || next === undefined || piece.page !== next.page) break;
    const { line } = piece;
    const isClose = next.line.baseline - line.baseline < 1.4 * line.size && line.size < 1.1 * next.line.size;
    if (!isClose || line.x0 < start - 0.5 || gutters.some((gap) => crosses(line, gap))) break;
    next = { page: piece.page, line };
    above.unshift(next);
  }
  return above;
}

/** As many lines as a table could have at most. */
const MOST = 20_000;

function linesFrom(pieces: readonly Piece[], from: number): readonly PagedLine[] {
  const lines: PagedLine[] = [];
  for (let at = from; at < pieces.length && lines.length < MOST; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'line') break;
    lines.push({ page: piece.page, line: piece.line });
  }
  return lines;
}
