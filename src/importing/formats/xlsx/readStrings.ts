import { readXml } from '../readXml.ts';
import { cellWords, openRichText } from './richText.ts';

/** The texts that cells share, by their number from 0. */
export function readStrings(bytes: Uint8Array, label: string): readonly string[] {
  const strings: string[] = [];
  const rich = openRichText();
  readXml(bytes, label, {
    open: rich.open,
    text: rich.text,
    close: (name) => {
      rich.close(name);
      if (name === 'x:si') strings.push(cellWords(rich.take()));
    },
  });
  return strings;
}
