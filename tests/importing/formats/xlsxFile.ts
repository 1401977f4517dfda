import { officeFile, type Parts, TYPES } from './officeFile.ts';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type SheetXml = {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands in sheetData. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  /** The parts that the sheet names, by their kind. */
  readonly parts?: Readonly<Record<string, string>>;
};

export type BookXml = {
  readonly sheets: readonly SheetXml[];
  /** The shared strings, "<t>…</t>" or runs. */
  readonly strings?: readonly string[];
  /** Number formats of the cell styles 1, 2 and so on; style 0 has none. */
  readonly formats?: readonly (number | string)[];
  /** Fonts of the cell styles after those, as XML. */
  readonly fonts?: readonly string[];
  readonly properties?: string;
  readonly main?: string;
  readonly moreTypes?: string;
};

/** A workbook by hand, in the form that Excel writes. */
export function xlsxFile(book: BookXml): Uint8Array {
  const { sheets } = book;
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${NAMESPACES}>${book.properties ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst ${NAMESPACES}>${(book.strings ?? []).map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(book),
  };
  const relations: Record<string, readonly (readonly [string, string, string])[]> = {
    'xl/workbook.xml': [
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rId901', 'sharedStrings', 'sharedStrings.xml'],
      ['rId902', 'styles', 'styles.xml'],
    ],
  };
  for (const [at, sheet] of sheets.entries()) {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    parts[part] =
      `<worksheet ${NAMESPACES}>${sheet.before ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
    const own = Object.entries(sheet.parts ?? {});
    for (const [kind, xml] of own) parts[`xl/${kind}s/${kind}${at + 1}.xml`] = xml;
    relations[part] = own.map(([kind], index) => [
      `rId${index + 1}`,
      kind,
      `../${kind}s/${kind}${at + 1}.xml`,
    ]);
  }
  return officeFile(
    { part: 'xl/workbook.xml', type: book.main ?? `${TYPES}.spreadsheetml.sheet.main+xml` },
    parts satisfies Parts,
    relations,
    book.moreTypes,
  );
}

function stylesXml({ formats = [], fonts = [] }: BookXml): string {
  const own = formats.flatMap((code, at) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`] : [],
  );
  const uses = [
    '<xf numFmtId="0" fontId="0"/>',
    ...formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}" fontId="0"/>`),
    ...fonts.map((_, at) => `<xf numFmtId="0" fontId="${at + 1}"/>`),
  ];
  return `<styleSheet ${NAMESPACES}><numFmts>${own.join('')}</numFmts><fonts><font><sz val="11"/><name val="Calibri"/></font>${fonts
    .map((font) => `<font>${font}</font>`)
    .join(
      '',
    )}</fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${uses.join('')}</cellXfs></styleSheet>`;
}

/** Rows of cells: texts and numbers; undefined for a row or a cell that is not there. */
export function rowsXml(
  rows: readonly (readonly (string | number | undefined)[] | undefined)[],
  first = 1,
): string {
  return rows
    .map((cells, at) =>
      cells === undefined
        ? ''
        : `<row r="${first + at}">${cells
            .map((cell, column) => {
              const name = `${columnName(column)}${first + at}`;
              if (cell === undefined) return '';
              if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
              return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
            })
            .join('')}</row>`,
    )
    .join('');
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
