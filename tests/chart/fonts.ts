import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How wide a character is in a font, as a share of its size; undefined where the font lacks it. */
type Font = (character: string) => number | undefined;

/** Reads the tables of a TrueType font that say what it has, `cmap`, and how wide that is, `hmtx`. */
function readFont(name: string): Font {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}`));
  const tables = new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
      const at = 12 + index * 16;
      return [bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8)] as const;
    }),
  );
  const table = (tag: string): number => tables.get(tag) ?? Number.NaN;
  const glyphs = readGlyphs(bytes, table('cmap'));
  const metrics = bytes.readUInt16BE(table('hhea') + 34);
  const unitsPerEm = bytes.readUInt16BE(table('head') + 18);
  return (character) => {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0);
    if (glyph === undefined) return undefined;
    return bytes.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  };
}

function readGlyphs(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const sub = cmap + bytes.readUInt32BE(cmap + 8 + index * 8);
    if (bytes.readUInt16BE(sub) !== 12) continue;
    for (let group = 0; group < bytes.readUInt32BE(sub + 12); group++) {
      const at = sub + 16 + group * 12;
      const [first, last] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
      for (let code = first; code <= last; code++)
        glyphs.set(code, bytes.readUInt32BE(at + 8) + code - first);
    }
  }
  return glyphs;
}

export const REGULAR = readFont('DejaVuSansCondensed.ttf');
export const BOLD = readFont('DejaVuSansCondensed-Bold.ttf');
