/** A picture as SVG, and what it shows in whole sentences for whoever does not see it. */
export type Chart = { readonly svg: string; readonly alternative: string };

/** A part of the picture, drawn from its own top left corner, and the height that it takes. */
export type Drawn = { readonly svg: string; readonly height: number };

/** The picture is drawn at half its size in pixels: chat shows it about this wide. */
export const PAGE = { width: 600, margin: 21 } as const;
/** What is left between the margins; the 31 days ahead get 18 each of it, so that their bars are sharp. */
export const WIDTH = PAGE.width - 2 * PAGE.margin;
