import { INK, type Paint } from './paints.ts';

export const FONT = 'DejaVu Sans Condensed';

/** What XML cannot hold, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(words: string): string {
  return words.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}

type LineStyle = {
  readonly size: number;
  readonly isBold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** A line of text; `y` is its base line. */
export function line(words: string, x: number, y: number, style: LineStyle): string {
  const { size, isBold = false, fill = INK, anchor = 'start' } = style;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${isBold ? ' font-weight="700"' : ''} fill="${fill}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

/** A box with an edge inside its bounds. */
export function edged(
  x: number,
  y: number,
  width: number,
  height: number,
  { fill, edge }: Omit<Paint, 'ink'>,
): string {
  return `<rect x="${round(x + 0.5)}" y="${round(y + 0.5)}" width="${round(width - 1)}" height="${round(height - 1)}" fill="${fill}" stroke="${edge}"/>`;
}

export function moved(svg: string, x: number, y: number): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
