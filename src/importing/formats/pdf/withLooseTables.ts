import { looseGrids } from './looseGrids.ts';
import { looseRegion, type PagedLine } from './looseRegion.ts';
import type { Separators } from './looseRows.ts';
import type { Piece } from './piece.ts';

/** The pieces of a document with the tables among its lines of text found by their columns. */
export function withLooseTables(
  pieces: readonly Piece[],
  separatorsOf: (page: number, from: number, to: number) => Separators,
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
    const grids = looseGrids(region, separatorsOf);
    found.push(...grids.map((grid): Piece => ({ kind: 'grid', grid })));
    at += region.lines.length;
  }
  return found;
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
