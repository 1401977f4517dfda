import { OperatorError } from '../../operatorError.ts';

/**
 * The characters of a text file: UTF-8, UTF-16 with a mark, or Windows-1252 when it can be nothing else.
 * Throws an OperatorError for a binary file.
 */
export function decodeText(bytes: Uint8Array, name: string): { text: string; guessed?: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be') };
  const format = SIGNATURES.find(({ signature }) =>
    signature.every((byte, at) => bytes[at] === byte),
  )?.format;
  if (format !== undefined || bytes.subarray(0, 65_536).some(isControl)) {
    throw new OperatorError(
      `${name} is not a text file${format === undefined ? '' : ` but ${format}`}. Save the plan as plain text and import that.`,
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: decode(bytes, 'windows-1252'), guessed: 'Windows-1252' };
  }
}

/** Control characters that no text has: anything below space but tab, line feed, form feed and return. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));
const SIGNATURES = [
  { format: 'a PDF', signature: ascii('%PDF-') },
  { format: 'a Word, Excel or zip file', signature: ascii('PK\u0003\u0004') },
  { format: 'an old Word or Excel file', signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'a picture', signature: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'a picture', signature: [0xff, 0xd8, 0xff] },
];
