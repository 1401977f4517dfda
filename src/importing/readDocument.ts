import { OperatorError } from '../operatorError.ts';
import type { PlanDocument } from './document.ts';
import { delimiterOf, readCsv } from './formats/readCsv.ts';
import { readHtml } from './formats/readHtml.ts';
import { readMarkdown } from './formats/readMarkdown.ts';
import { readText } from './formats/readText.ts';
import type { ImportLimits } from './limits.ts';

/**
 * Reads a document by what it is, whatever its name says. Throws an OperatorError that names the file and the
 * remedy where it can't be read.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ImportLimits,
): Promise<PlanDocument> {
  if (bytes.length === 0)
    throw new OperatorError(`${name} is empty. Import the file that holds the plan's table.`);
  if (startsWith(bytes, 'PK\u0003\u0004')) return readPackage(bytes, name, limits);
  if (has(bytes.subarray(0, 1024), '%PDF-'))
    return (await import('./formats/readPdf.ts')).readPdf(bytes, name, limits);
  const foreign = FOREIGN.find(({ signature }) => startsWith(bytes, signature));
  if (foreign !== undefined)
    throw new OperatorError(`${name} is ${foreign.is(bytes)}. ${foreign.remedy(bytes)}`);
  return readLetters(bytes, name, limits);
}

async function readPackage(bytes: Uint8Array, name: string, limits: ImportLimits): Promise<PlanDocument> {
  if (has(bytes, 'word/document'))
    return (await import('./formats/readDocx.ts')).readDocx(bytes, name, limits);
  if (has(bytes, 'xl/workbook')) return (await import('./formats/readXlsx.ts')).readXlsx(bytes, name, limits);
  const is = has(bytes.subarray(0, 200), 'opendocument')
    ? 'an OpenDocument file. Save it as a Word (.docx) or Excel (.xlsx) file, and import that'
    : has(bytes, 'ppt/presentation')
      ? 'a presentation. Save the plan as Word, Excel or PDF, and import that'
      : 'a zip file that is no Word or Excel file, or a damaged one. Unpack it, and import the plan itself';
  throw new OperatorError(`${name} is ${is}.`);
}

/** Text is told apart by its name first, and then by what it looks like. */
function readLetters(bytes: Uint8Array, name: string, limits: ImportLimits): PlanDocument {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 20_000));
  if (/^[\ufeff\s]{0,99}<(?:!doctype html|html|table|head|body)\b/i.test(head)) return readHtml(bytes, name);
  if (ending === 'html' || ending === 'htm') return readHtml(bytes, name);
  if (ending === 'md' || ending === 'markdown') return readMarkdown(bytes, name);
  if (ending === 'csv' || ending === 'tsv') return readCsv(bytes, name, limits);
  if (PIPE_TABLE.test(head)) return readMarkdown(bytes, name);
  return isCsv(head) ? readCsv(bytes, name, limits) : readText(bytes, name, limits);
}

const PIPE_TABLE = /\n[ \t]{0,3}\|?[ \t]{0,9}:?-{3,99}:?[ \t]{0,9}\|[-:| \t]{0,999}\n/;

/** Every one of the first lines has the same number of commas or semicolons, and no tabs. */
function isCsv(head: string): boolean {
  if (head.includes('\t')) return false;
  const sign = delimiterOf(head);
  const lines = head
    .split(/\r?\n/)
    .slice(0, 6)
    .filter((line) => line !== '');
  const counts = new Set(
    lines.map(
      (line) =>
        line
          .split('"')
          .filter((_, at) => at % 2 === 0)
          .join('')
          .split(sign).length,
    ),
  );
  return lines.length > 1 && counts.size === 1 && !counts.has(1) && !counts.has(2);
}

type Foreign = {
  readonly signature: string;
  readonly is: (bytes: Uint8Array) => string;
  readonly remedy: (bytes: Uint8Array) => string;
};

/** "EncryptedPackage", in the letters that such a file keeps its names in. */
const ENCRYPTED = [...'EncryptedPackage'].join('\0');

const FOREIGN: readonly Foreign[] = [
  {
    signature: '\u00d0\u00cf\u0011\u00e0',
    is: (bytes) => (has(bytes, ENCRYPTED) ? 'protected with a password' : 'an old Word or Excel file'),
    remedy: (bytes) =>
      has(bytes, ENCRYPTED)
        ? 'Open it with the password, save it without one, and import that.'
        : 'Save it as .docx or .xlsx, and import that.',
  },
  ...(
    [
      ['{\\rtf', 'a Rich Text file', 'Save it as .docx, and import that.'],
      ['\u0089PNG', 'a picture', 'Import the document that it is a picture of.'],
      ['\u00ff\u00d8\u00ff', 'a picture', 'Import the document that it is a picture of.'],
      ['GIF8', 'a picture', 'Import the document that it is a picture of.'],
      ['\u001f\u008b', 'a compressed file', 'Unpack it, and import the plan itself.'],
      ['7z\u00bc\u00af', 'a compressed file', 'Unpack it, and import the plan itself.'],
      ['Rar!', 'a compressed file', 'Unpack it, and import the plan itself.'],
    ] as const
  ).map(([signature, is, remedy]) => ({ signature, is: () => is, remedy: () => remedy })),
];

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

function has(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words, 0, 'latin1');
}
