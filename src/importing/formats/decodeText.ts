import { OperatorError } from '../../operatorError.ts';
import type { Remark } from '../document.ts';

export type Decoded = { readonly text: string; readonly remarks: readonly Remark[] };

/**
 * The characters of a text file: UTF-8 or UTF-16, what the file `declared` itself to be in, or Windows-1252
 * when it can be nothing else. Throws an OperatorError for a binary file.
 */
export function decodeText(bytes: Uint8Array, name: string, declared?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(decode(bytes, 'utf-16le'));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(decode(bytes, 'utf-16be'));
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return plain(decode(bytes, wide));
  if (bytes.subarray(0, 65_536).some(isControl))
    throw new OperatorError(
      `${name} is not a text file. Import the plan as Word, PDF, Excel, CSV, HTML, Markdown or plain text.`,
    );
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return declaredText(bytes, declared) ?? guessedText(bytes);
  }
}

function plain(text: string): Decoded {
  return { text, remarks: [] };
}

function declaredText(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  if (declared === undefined || /^utf-?8$/i.test(declared)) return undefined;
  try {
    return plain(decode(bytes, declared));
  } catch {
    return undefined;
  }
}

function guessedText(bytes: Uint8Array): Decoded {
  const remark = {
    place: { line: 1 },
    problem: 'The file is not in UTF-8.',
    assumed: 'It was read as Windows-1252; check that accents and dashes look right.',
  };
  return { text: decode(bytes, 'windows-1252'), remarks: [remark] };
}

/** UTF-16 without its mark: every other byte of its first words is nought. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 128);
  if (head.length < 8) return undefined;
  const noughts = (odd: number): number => head.filter((byte, at) => at % 2 === odd && byte === 0).length;
  const most = head.length * 0.4;
  if (noughts(1) > most && noughts(0) === 0) return 'utf-16le';
  return noughts(0) > most && noughts(1) === 0 ? 'utf-16be' : undefined;
}

/** Control characters that no text has: anything below space but tab, line feed, form feed and return. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
