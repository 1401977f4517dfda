import type { Line } from './lines.ts';

/** Text of one look: its size in half points, and whether it is bold. */
export type Look = string;

export function lookOf({ size, isBold }: Line): Look {
  return `${Math.round(size * 2)}${isBold ? 'b' : ''}`;
}

/** The level of a heading by its look: the larger it is than the text, the higher; bold text comes last. */
export function headingLevels(
  text: readonly Line[],
  everything: readonly Line[],
): (line: Line) => number | undefined {
  const body = usualLook(everything);
  const bodySize = Number.parseInt(body, 10);
  const isBodyBold = body.endsWith('b');
  const looks = new Set(text.map(lookOf));
  const levels = [...looks]
    .filter((look) => {
      const size = Number.parseInt(look, 10);
      return size > bodySize * 1.12 || (look.endsWith('b') && !isBodyBold && size >= bodySize * 0.95);
    })
    .sort((one, other) => Number.parseInt(other, 10) - Number.parseInt(one, 10) || other.length - one.length);
  return (line) => {
    const at = levels.indexOf(lookOf(line));
    return at < 0 ? undefined : Math.min(6, at + 1);
  };
}

function usualLook(lines: readonly Line[]): Look {
  const counts = new Map<Look, number>();
  for (const line of lines) {
    const letters = line.words.reduce((sum, { text }) => sum + text.length, 0);
    counts.set(lookOf(line), (counts.get(lookOf(line)) ?? 0) + letters);
  }
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), ['20', 0])[0];
}
