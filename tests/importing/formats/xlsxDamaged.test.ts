import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/importing/formats/readXlsx.ts';
import { IMPORT_LIMITS } from '../../../src/importing/limits.ts';
import { dice, flipped, outcome, scrambled } from './damage.ts';
import { docxFile, p } from './docxFile.ts';
import { officeFile, TYPES } from './officeFile.ts';
import { type BookXml, rowsXml, xlsxFile } from './xlsxFile.ts';

const read = (book: BookXml): string => outcome(readXlsx, xlsxFile(book));
const sheet = (rows: string, after = ''): string => read({ sheets: [{ name: 'Plan', rows, after }] });

const BOOK: BookXml = {
  sheets: [
    {
      name: 'Plan',
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      rows: `${rowsXml([['Plan'], undefined, ['No', 'Action', 'When', 'Share']])}<row r="4" hidden="1"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" s="1"><v>45747</v></c><c r="D4" s="2"><f>A4</f><v>0.5</v></c></row><row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5" t="e"><v>#REF!</v></c><c r="D5"><f>A1</f></c></row>`,
      after: '<autoFilter ref="A3:D5"/><mergeCells><mergeCell ref="A4:A5"/></mergeCells>',
    },
    { name: 'Lists', state: 'hidden' },
  ],
  strings: ['<t>Patrol_x000D_</t>', '<r><rPr><rFont val="Wingdings"/></rPr><t>ü</t></r><rPh><t>x</t></rPh>'],
  formats: ['dd/mm/yyyy', '"CF-"0.0%;[Red]-0'],
};

describe('A workbook made to harm its reader', () => {
  it('may have more filled rows than any plan', () => {
    const row = '<row><c t="b"><v>1</v></c></row>';
    expect(sheet(row.repeat(IMPORT_LIMITS.rows + 1))).toBe(
      'plan, sheet Plan has more than 100,000 filled rows, and no plan has. Copy the rows of the plan into a workbook of their own and import that.',
    );
  });

  it('may have more columns than any plan, by their names or one after the other', () => {
    expect(sheet('<row r="3"><c r="XFD3"><v>1</v></c></row>')).toContain(
      'plan, sheet Plan, cell XFD3 has words in column 16,384 and a plan has at most 300 columns.',
    );
    expect(sheet(`<row>${'<c><v>1</v></c>'.repeat(200_000)}</row>`)).toContain(
      'cell KO1 has words in column 301',
    );
    expect(sheet(`<row>${'<c/>'.repeat(200_000)}<c><v>1</v></c></row>`)).toContain('words in column 200,001');
    expect(sheet('<row><c r="A9999999"><v>1</v></c></row>')).toContain(
      'it names “A9999999”, which no sheet has',
    );
    expect(sheet('<row r="1048577"><c><v>1</v></c></row>')).toContain('which no sheet has');
  });

  it('may have a million empty rows, which are not there', () => {
    const rows = rowsXml([['No', 'Action']]) + '<row s="1" ht="15"/>'.repeat(1_048_575);
    const { blocks } = readXlsx(xlsxFile({ sheets: [{ rows }] }), 'plan');
    expect(blocks).toMatchObject([{ kind: 'table', rows: { length: 1 } }]);
  });

  it('may merge everything with everything, again and again', () => {
    const rows = rowsXml(Array.from({ length: 2000 }, () => Array.from({ length: 20 }, () => 1)));
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000);
    expect(sheet(rows, `<mergeCells>${merges}</mergeCells>`)).toContain('has more than 2,000,000 cells');
  });

  it('may show shared texts that it does not have', () => {
    for (const value of ['9', '-1', '1.5', '1e3', 'constructor']) {
      expect(sheet(`<row r="1"><c r="A1" t="s"><v>${value}</v></c></row>`)).toContain(
        'plan, sheet Plan, cell A1 is damaged',
      );
    }
  });

  it('may have a cell of five million letters', () => {
    const long = 'x'.repeat(5_000_000);
    expect(sheet(rowsXml([[long]]))).toContain(
      'cell A1 has 5,000,000 characters and a cell of a plan has at most',
    );
    expect(
      read({ sheets: [{ rows: '<row><c t="s"><v>0</v></c></row>' }], strings: [`<t>${long}</t>`] }),
    ).toContain('5,000,000 characters');
  });

  it('may have styles, formats and numbers that nobody can show', () => {
    const codes = [
      '0'.repeat(100_000),
      `0.${'0'.repeat(100_000)}`,
      '%'.repeat(999),
      ',,,,0,,,,',
      '[h',
      '"',
      '\\',
      '0/0/0',
      ';;;;;;',
      'General;General;General',
      '#'.repeat(50),
      '[h]:mm:ss',
    ];
    for (const code of codes) {
      for (const value of [
        '1e300',
        '-1e300',
        '1e-300',
        '123456789',
        '0',
        'NaN',
        'Infinity',
        '0x10',
        '1e999',
        'twelve',
      ]) {
        const rows = `<row r="1"><c r="A1" s="1"><v>${value}</v></c><c r="B1" s="77"><v>1</v></c></row>`;
        expect(read({ sheets: [{ rows }], formats: [code] })).toBe('read');
      }
    }
  });

  it('may have one sheet a thousand times', () => {
    const parts = unzipSync(xlsxFile({ sheets: [{ name: 'Plan', rows: rowsXml([['No', 'Action']]) }] }));
    const book = new TextDecoder().decode(parts['xl/workbook.xml']);
    const [sheet = ''] = /<sheet .*?\/>/.exec(book) ?? [];
    const again = strToU8(book.replace(sheet, sheet.repeat(1000)));
    expect(outcome(readXlsx, zipSync({ ...parts, 'xl/workbook.xml': again }))).toContain(
      'its sheet Plan is another sheet too',
    );
  });

  it('may be something else', () => {
    expect(outcome(readXlsx, docxFile({ body: p('Words') }))).toBe(
      'plan is not an Excel workbook but a Word document. Rename it to end in .docx and import that.',
    );
    const slides = officeFile(
      { part: 'ppt/presentation.xml', type: `${TYPES}.presentationml.presentation.main+xml` },
      { 'ppt/presentation.xml': '<p/>' },
      {},
    );
    expect(outcome(readXlsx, slides)).toContain('but a PowerPoint presentation. Copy the plan into');
    expect(outcome(readXlsx, zipSync({ 'a.txt': new Uint8Array(3) }))).toContain(
      'is an archive, but not an Excel workbook',
    );
    expect(outcome(readXlsx, new Uint8Array(100))).toContain('is damaged or not complete');
  });
});

describe('A damaged workbook', () => {
  const bytes = xlsxFile(BOOK);

  it('is sound before it is damaged', () => expect(outcome(readXlsx, bytes)).toBe('read'));

  it('cut short at any place only ever says so', () => {
    for (let at = 0; at < 50; at++) {
      expect(outcome(readXlsx, bytes.subarray(0, Math.floor((bytes.length * at) / 50)))).toContain(
        'is damaged',
      );
    }
  });

  it('with changed bytes is read or refused', () => {
    const next = dice(1);
    for (let left = 600; left > 0; left--) outcome(readXlsx, flipped(bytes, next));
  });

  it('with parts that are not what they should be is read or refused', () => {
    const next = dice(2);
    const told = Array.from({ length: 600 }, () => outcome(readXlsx, scrambled(bytes, next)));
    expect(new Set(told).size).toBeGreaterThan(20);
    expect(told.filter((one) => one === 'read').length).toBeGreaterThan(50);
  });
});
