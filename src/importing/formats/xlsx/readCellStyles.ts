import { isOn, wholeNumber } from '../office/values.ts';
import { readXml } from '../readXml.ts';
import { builtInFormat } from './builtInFormat.ts';
import { type NumberFormat, parseFormat } from './parseFormat.ts';

export type CellStyle = {
  readonly format: NumberFormat;
  readonly font: string | undefined;
  /** Its letters are bold, or larger than those of ordinary cells. */
  readonly isBold: boolean;
  readonly isLarge: boolean;
};

export const PLAIN_STYLE: CellStyle = {
  format: { kind: 'general' },
  font: undefined,
  isBold: false,
  isLarge: false,
};

type Font = { name?: string; size?: number; isBold: boolean };

/** How cells may look, by the number that a cell names. */
export function readCellStyles(bytes: Uint8Array, label: string): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const uses: { readonly format: number; readonly font: number }[] = [];
  readXml(bytes, label, {
    open: (name, attributes) => {
      const value = attributes['val'];
      const font = fonts.at(-1);
      switch (name) {
        case 'x:dxfs':
        case 'x:cellStyleXfs':
        case 'x:cellStyles':
          return 'skip';
        case 'x:numFmt':
          codes.set(wholeNumber(attributes['numFmtId'], -1), attributes['formatCode'] ?? '');
          break;
        case 'x:font':
          fonts.push({ isBold: false });
          break;
        case 'x:b':
          if (font !== undefined) font.isBold = isOn(attributes, 'val');
          break;
        case 'x:sz':
          if (font !== undefined && Number(value) > 0) font.size = Number(value);
          break;
        case 'x:name':
          if (font !== undefined && value !== undefined) font.name = value;
          break;
        case 'x:xf':
          uses.push({
            format: wholeNumber(attributes['numFmtId'], 0),
            font: wholeNumber(attributes['fontId'], 0),
          });
      }
      return undefined;
    },
  });
  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const code = codes.get(id);
    const format = formats.get(id) ?? (code === undefined ? builtInFormat(id) : parseFormat(code));
    formats.set(id, format);
    return format;
  };
  const usual = fonts[0]?.size ?? 11;
  return uses.map(({ format, font }) => ({
    format: formatOf(format),
    font: fonts[font]?.name,
    isBold: fonts[font]?.isBold ?? false,
    isLarge: (fonts[font]?.size ?? usual) > usual,
  }));
}
