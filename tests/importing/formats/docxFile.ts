import { officeFile, TYPES } from './officeFile.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

export type DocXml = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly main?: string;
};

/** A Word document by hand, in the form that Word writes. */
export function docxFile({ body, main, ...others }: DocXml): Uint8Array {
  const parts: Record<string, string> = {};
  const relations: (readonly [string, string, string])[] = [];
  const roots: Record<string, string> = {
    styles: 'w:styles',
    numbering: 'w:numbering',
    header: 'w:hdr',
    footer: 'w:ftr',
    footnotes: 'w:footnotes',
  };
  for (const [kind, xml] of Object.entries(others)) {
    parts[`word/${kind}.xml`] = `<${roots[kind]} ${NAMESPACES}>${xml}</${roots[kind]}>`;
    relations.push([`${kind}Id`, kind, `${kind}.xml`]);
  }
  const margins = ['header', 'footer']
    .filter((kind) => kind in others)
    .map((kind) => `<w:${kind}Reference w:type="default" r:id="${kind}Id"/>`);
  parts['word/document.xml'] =
    `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${margins.join('')}</w:sectPr></w:body></w:document>`;
  return officeFile(
    {
      part: 'word/document.xml',
      type: main ?? `${TYPES}.wordprocessingml.document.main+xml`,
    },
    parts,
    { 'word/document.xml': relations },
  );
}

/** A paragraph of some words, with properties before them. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell; words become a paragraph, and XML stays. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function tr(cells: readonly string[], properties = ''): string {
  const each = cells.map((cell) => (cell.startsWith('<w:tc') ? cell : tc(cell)));
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${each.join('')}</w:tr>`;
}

export function tbl(...rows: readonly (readonly string[] | string)[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => (typeof row === 'string' ? row : tr(row))).join('')}</w:tbl>`;
}

/** A paragraph of a list. */
export function item(text: string, list = '1', level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** Kinds of lists, each with the format and text of its levels, and the lists that use them. */
export function lists(
  kinds: readonly (readonly (readonly [format: string, text: string])[])[],
  uses: readonly (readonly [kind: number, overrides?: string])[],
): string {
  return `${kinds
    .map(
      (levels, at) =>
        `<w:abstractNum w:abstractNumId="${at}">${levels
          .map(
            ([format, text], level) =>
              `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
          )
          .join('')}</w:abstractNum>`,
    )
    .join('')}${uses
    .map(
      ([kind, overrides], at) =>
        `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${kind}"/>${overrides ?? ''}</w:num>`,
    )
    .join('')}`;
}
