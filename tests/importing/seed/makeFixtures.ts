import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { markedLines, type Paper } from './paper.ts';
import { seedPaper } from './seedPaper.ts';
import { writeCsv } from './writeCsv.ts';
import { escaped, writeHtml } from './writeHtml.ts';
import { writeMarkdown } from './writeMarkdown.ts';

/**
 * Writes the seed plan in every format, for seedFormats.test.ts. Run by hand, on a machine that has LibreOffice,
 * when the seed plan changes: node tests/importing/seed/makeFixtures.ts
 */
const FILES = path.resolve(import.meta.dirname, '../files/seed');

/** A landscape page on which the plan takes more than one, whose rows may be split between two. */
const LANDSCAPE =
  '@page { size: 29.7cm 21cm; margin: 2cm } body { font-family: "Liberation Sans"; font-size: 12pt } table { width: 100%; border-collapse: collapse } td, th { padding: 0.1cm; vertical-align: top }';

const paper = seedPaper();
mkdirSync(FILES, { recursive: true });
writeFileSync(path.join(FILES, 'work-plan.html'), writeHtml(paper));
writeFileSync(path.join(FILES, 'work-plan.md'), writeMarkdown(paper));
writeFileSync(path.join(FILES, 'work-plan.csv'), writeCsv({ ...paper, style: { list: '•' } }));

const folder = mkdtempSync(path.join(tmpdir(), 'work-plan-'));
try {
  const page = path.join(folder, 'work-plan.html');
  writeFileSync(page, writeHtml(paper, LANDSCAPE));
  convert(page, 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)');
  convert(path.join(FILES, 'work-plan.docx'), 'pdf:writer_pdf_Export');
  const sheet = path.join(folder, 'work-plan.fods');
  writeFileSync(sheet, sheetOf(paper));
  convert(sheet, 'xlsx:Calc MS Excel 2007 XML');
} finally {
  rmSync(folder, { recursive: true });
}

function convert(file: string, to: string, ...more: readonly string[]): void {
  execFileSync('soffice', ['--headless', ...more, '--convert-to', to, '--outdir', FILES, file]);
}

/** A flat OpenDocument sheet: the title's lines merged over the whole width, the cells wrapped. */
function sheetOf({ title, intro, headings, rows, style }: Paper): string {
  const width = headings.length;
  const across = (text: string): string =>
    `<table:table-row><table:table-cell table:style-name="head" office:value-type="string" table:number-columns-spanned="${width}" table:number-rows-spanned="1"><text:p>${escaped(text)}</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="${width - 1}"/></table:table-row>`;
  const cell = (lines: readonly string[], name: string): string =>
    `<table:table-cell table:style-name="${name}" office:value-type="string">${lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('')}</table:table-cell>`;
  const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="7cm"/></style:style>
<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="wrapped" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Work plan">
<table:table-column table:style-name="wide" table:number-columns-repeated="${width}"/>
${[...title, ...intro].map(across).join('\n')}
<table:table-row><table:table-cell/></table:table-row>
${row(headings.map((text) => cell([text], 'head')))}
${rows.map((one) => (one.kind === 'cells' ? row(one.cells.map((each) => cell(markedLines(each, style), 'wrapped'))) : '')).join('\n')}
</table:table></office:spreadsheet></office:body></office:document>
`;
}
