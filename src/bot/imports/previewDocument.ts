import { type PlanDocument, type Row, writePlace } from '../../importing/document.ts';
import type { Place } from '../../plan/action.ts';
import type { PreviewBlock, PreviewRow } from '../../ports/importPreview.ts';

/** As much of a long document as can be looked at. */
const MOST_ROWS = 1_500;

/** Numbers for the places of a document, the same for the same place. */
export type Anchors = {
  readonly of: (place: Place | undefined) => number;
  /** The place with this name, once it has a number. */
  readonly named: (name: string) => number | undefined;
};

export function createAnchors(): Anchors {
  const known = new Map<string, number>();
  return {
    of: (place) => {
      const key = writePlace(place);
      const anchor = known.get(key) ?? known.size + 1;
      known.set(key, anchor);
      return anchor;
    },
    named: (name) => known.get(name),
  };
}

/** The document as it stands beside what was read from it. `used` are the anchors that some field came from. */
export function previewDocument(
  { blocks }: PlanDocument,
  anchors: Anchors,
  used: ReadonlySet<number>,
): readonly PreviewBlock[] {
  const shown: PreviewBlock[] = [];
  let rows = 0;
  for (const [at, block] of blocks.entries()) {
    if (rows >= MOST_ROWS) {
      shown.push({ kind: 'rest', count: blocks.length - at });
      break;
    }
    if (block.kind === 'paragraph') {
      const anchor = anchors.of(block.place);
      const isHeading = block.level !== undefined;
      shown.push({ kind: 'paragraph', text: block.text, anchor, isHeading, isUsed: used.has(anchor) });
      rows += 1;
      continue;
    }
    const own = block.rows.slice(0, MOST_ROWS - rows);
    shown.push({ kind: 'table', rows: own.map((row) => rowOf(row, anchors, used)) });
    if (own.length < block.rows.length) shown.push({ kind: 'rest', count: block.rows.length - own.length });
    rows += own.length;
  }
  return shown;
}

function rowOf(row: Row, anchors: Anchors, used: ReadonlySet<number>): PreviewRow {
  return {
    isHeading: row.isHeading === true,
    cells: row.cells.flatMap((cell, at) => {
      if (cell.merged === 'left') return [];
      const covered = row.cells.slice(at + 1).findIndex(({ merged }) => merged !== 'left');
      const anchor = anchors.of(cell.places[0] ?? row.place);
      return [
        {
          text: cell.text,
          anchor,
          span: (covered < 0 ? row.cells.length - at - 1 : covered) + 1,
          isUsed: cell.text.trim() !== '' && used.has(anchor),
          isMerged: cell.merged === 'above',
        },
      ];
    }),
  };
}
