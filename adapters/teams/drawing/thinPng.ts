import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** A palette has no more. */
const COLOURS = 256;
/** By what the header says: depth, kind of colour, and that nothing is out of the ordinary. */
const CHANNELS: Readonly<Record<number, number>> = { 134610944: 4, 134348800: 3 };

/**
 * The same picture with a palette: a third of the size for a drawing of a few colours, so that a card has room for
 * it. Takes eight bits each of red, green and blue, with alpha or without; anything else is given back.
 */
export function thinPng(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ name }) => name === 'IHDR')?.data;
  const channels = CHANNELS[header?.readUInt32BE(8) ?? 0];
  if (header === undefined || channels === undefined) return png;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const pixels = unfilter(inflateSync(packed), width * channels, height, channels);
  const runs = runsOf(pixels, channels);
  const { indexOf, palette } = choosePalette(runs);
  const rows = Buffer.alloc((width + 1) * height);
  let at = 0;
  for (const { colour, length } of runs) {
    const index = indexOf(colour);
    for (const end = at + length; at < end; at++) rows[at + Math.floor(at / width) + 1] = index;
  }
  const indexed = Buffer.from(header);
  indexed[9] = 3;
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', indexed),
    chunk('PLTE', Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Run = { readonly colour: number; readonly length: number };

/** Pixels of one colour after each other: most of a drawing is that. */
function runsOf(pixels: Buffer, channels: number): readonly Run[] {
  const runs: Run[] = [];
  let [colour, length] = [pixels.readUIntBE(0, 3), 0];
  for (let at = 0; at < pixels.length; at += channels) {
    const next = pixels.readUIntBE(at, 3);
    if (next !== colour) {
      runs.push({ colour, length });
      [colour, length] = [next, 0];
    }
    length++;
  }
  return [...runs, { colour, length }];
}

/** The colours that are met most; the others are edges of letters, which take the one that is nearest. */
function choosePalette(runs: readonly Run[]) {
  const counts = new Map<number, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const often = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = often.slice(0, COLOURS);
  const places = new Map(often.map((colour, at) => [colour, at < COLOURS ? at : nearestTo(colour, palette)]));
  return { palette, indexOf: (colour: number) => places.get(colour) ?? 0 };
}

function nearestTo(colour: number, palette: readonly number[]): number {
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, other] of palette.entries()) {
    const apart = [16, 8, 0].reduce((sum, bits) => {
      return sum + (((colour >> bits) & 255) - ((other >> bits) & 255)) ** 2;
    }, 0);
    if (apart < least) [nearest, least] = [at, apart];
  }
  return nearest;
}

/** Each row of a PNG says how its bytes were foretold, which stand there as the difference from that. */
function unfilter(packed: Buffer, stride: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0, from = 0; row < height; row++) {
    const foretell = FILTERS[packed[from++] ?? 0] ?? nothing;
    const start = row * stride;
    for (let at = start; at < start + stride; at++) {
      const isFirst = at < start + channels;
      const left = isFirst ? 0 : (pixels[at - channels] ?? 0);
      const above = row === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = isFirst || row === 0 ? 0 : (pixels[at - stride - channels] ?? 0);
      pixels[at] = (packed[from++] ?? 0) + foretell(left, above, corner);
    }
  }
  return pixels;
}

const nothing = (): number => 0;
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  nothing,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  nearestOf,
];

function nearestOf(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function chunksOf(bytes: Buffer): readonly { readonly name: string; readonly data: Buffer }[] {
  const found: { name: string; data: Buffer }[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    found.push({ name, data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const edges = Buffer.alloc(8);
  edges.writeUInt32BE(data.length, 0);
  edges.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([edges.subarray(0, 4), body, edges.subarray(4)]);
}
