import type { Grid } from './grid.ts';
import type { Line } from './lines.ts';

/** A line of text, and its page. */
export type PagedLine = { readonly page: number; readonly line: Line };

/** What stands on the pages from the top down: tables held by lines, and lines of text. */
export type Piece = { readonly kind: 'grid'; readonly grid: Grid } | ({ readonly kind: 'line' } & PagedLine);
