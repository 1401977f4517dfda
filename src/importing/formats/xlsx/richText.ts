import { isSymbolFont, readSymbol } from '../office/symbols.ts';
import { plainWords } from '../plainWords.ts';
import type { Attributes } from '../readXml.ts';

/**
 * Gathers the words of a string while its XML is read: runs are joined, and the readings that Japanese sheets
 * keep beside words are left out.
 */
export type RichText = {
  /** "skip" as for `readXml`. */
  readonly open: (name: string, attributes: Attributes) => 'skip' | undefined;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** What was gathered since it was last taken. */
  readonly take: () => string;
};

export function openRichText(): RichText {
  let words = '';
  let isOpen = false;
  let font: string | undefined;
  return {
    open: (name, attributes) => {
      if (name === 'x:rPh' || name === 'x:phoneticPr') return 'skip';
      if (name === 'x:t') isOpen = true;
      else if (name === 'x:r') font = undefined;
      else if (name === 'x:rFont') font = attributes['val'];
      return undefined;
    },
    text: (text) => {
      if (isOpen) words += isSymbolFont(font) ? readSymbols(text, font) : text;
    },
    close: (name) => {
      if (name === 'x:t') isOpen = false;
      else if (name === 'x:r') font = undefined;
    },
    take: () => {
      const taken = words;
      words = '';
      return taken;
    },
  };
}

/** What letters of a symbol font show: "ü" in Wingdings is a tick. */
export function readSymbols(text: string, font: string | undefined): string {
  return Array.from(text, (character) => readSymbol(character.codePointAt(0) ?? 0, font)).join('');
}

/** Characters that XML cannot hold are written as "_x000D_", and "_x005F_" is the underscore of such words. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, digits: string) => {
    const code = Number.parseInt(digits, 16);
    const isShown = code >= 32 || code === 9 || code === 10 || code === 13;
    return isShown ? String.fromCharCode(code) : '';
  });
}

/** The words of a cell as they would be typed, with a line for each of its lines. */
export function cellWords(text: string): string {
  return plainWords(unescaped(text)).replaceAll('\t', ' ').trim();
}
