import { OperatorError } from '../../../operatorError.ts';
import type { ImportLimits } from '../../limits.ts';
import { openZip, ZIP_LIMITS } from '../openZip.ts';
import { readXml } from '../readXml.ts';
import { damaged } from '../zip/readDirectory.ts';
import { type Relation, readRelations, relationsPartOf } from './readRelations.ts';

/** A Word or Excel file: parts in an archive, and the relations that say what each part is to another. */
export type OfficeFile = {
  /** The part with the text of a document or the list of a workbook's sheets. */
  readonly main: string;
  readonly hasMacros: boolean;
  readonly relationsOf: (part: string) => readonly Relation[];
  /** Unpacks these parts together, within the limits; parts that do not exist are not in it. */
  readonly open: (parts: readonly string[]) => ReadonlyMap<string, Uint8Array>;
};

type Kind = 'word' | 'excel';

/** Opens the file as far as its table of contents. Throws an OperatorError if it is of another kind. */
export function openOffice(
  bytes: Uint8Array,
  name: string,
  kind: Kind,
  { unpackedBytes }: Pick<ImportLimits, 'unpackedBytes'>,
): OfficeFile {
  const limits = { ...ZIP_LIMITS, bytes: unpackedBytes };
  const listing = openZip(
    bytes,
    name,
    limits,
    (entry) => entry === '[Content_Types].xml' || entry.endsWith('.rels'),
  );
  const relationsOf = (part: string): readonly Relation[] => {
    const relations = listing.get(relationsPartOf(part));
    return relations === undefined
      ? []
      : readRelations(relations, part, `${name}, part ${relationsPartOf(part)}`);
  };
  const types = listing.get('[Content_Types].xml');
  const main = relationsOf('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (types === undefined || main === undefined) {
    throw new OperatorError(
      `${name} is an archive, but not ${A_FILE[kind]}. Import the file that was saved in ${PROGRAM[kind]}.`,
    );
  }
  const { typeOf, all } = readTypes(types, `${name}, part [Content_Types].xml`);
  checkKind(typeOf(main), kind, name);
  return {
    main,
    hasMacros: all.some((type) => type.includes('vbaProject') || type.includes('macroEnabled')),
    relationsOf,
    open: (parts) => {
      const wanted = new Set(parts);
      const opened = openZip(bytes, name, limits, (entry) => wanted.has(entry));
      if (!opened.has(parts[0] ?? main)) damaged(name, `its part ${parts[0] ?? main} is missing`);
      return opened;
    },
  };
}

const A_FILE = { word: 'a Word document', excel: 'an Excel workbook' };
const PROGRAM = { word: 'Word (.docx)', excel: 'Excel (.xlsx)' };

/** What the types of main parts have in their names. */
const KINDS = [
  { has: 'wordprocessingml', isA: 'a Word document', remedy: 'Rename it to end in .docx', kind: 'word' },
  { has: 'ms-word', isA: 'a Word document', remedy: 'Rename it to end in .docm', kind: 'word' },
  {
    has: 'sheet.binary',
    isA: 'a binary Excel workbook (.xlsb)',
    remedy: 'Save it as .xlsx',
    kind: undefined,
  },
  { has: 'spreadsheetml', isA: 'an Excel workbook', remedy: 'Rename it to end in .xlsx', kind: 'excel' },
  { has: 'ms-excel', isA: 'an Excel workbook', remedy: 'Rename it to end in .xlsm', kind: 'excel' },
  {
    has: 'presentation',
    isA: 'a PowerPoint presentation',
    remedy: 'Copy the plan into Word',
    kind: undefined,
  },
];

function checkKind(type: string, wanted: Kind, name: string): void {
  const found = KINDS.find(({ has }) => type.includes(has));
  if (found?.kind === wanted) return;
  const isA = found?.isA ?? 'something else';
  const remedy = found?.remedy ?? `Save the plan in ${PROGRAM[wanted]}`;
  throw new OperatorError(`${name} is not ${A_FILE[wanted]} but ${isA}. ${remedy} and import that.`);
}

/** The type of each part, by its own name or by the ending of its name. */
function readTypes(
  types: Uint8Array,
  label: string,
): { typeOf: (part: string) => string; all: readonly string[] } {
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  readXml(types, label, {
    open: (name, attributes) => {
      const type = attributes['ContentType'] ?? '';
      if (name === 'types:Override') byName.set((attributes['PartName'] ?? '').slice(1).toLowerCase(), type);
      if (name === 'types:Default') byEnding.set((attributes['Extension'] ?? '').toLowerCase(), type);
      return undefined;
    },
  });
  return {
    typeOf: (part) =>
      byName.get(part.toLowerCase()) ??
      byEnding.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ??
      '',
    all: [...byName.values(), ...byEnding.values()],
  };
}
