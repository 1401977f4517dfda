/** A rectangle on a page, in points from its top left corner; y grows downwards. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** The smallest box around all of these; an empty one at the origin when there are none. */
export function around(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes;
  if (first === undefined) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  let { x0, y0, x1, y1 } = first;
  for (const box of rest) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

/** The part of both, or undefined where they do not meet. */
export function intersect(one: Box, other: Box): Box | undefined {
  const box = {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
  return box.x0 <= box.x1 && box.y0 <= box.y1 ? box : undefined;
}
