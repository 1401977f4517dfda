import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paragraph, PlanDocument, Table } from '../../../src/importing/document.ts';
import { readXlsx } from '../../../src/importing/formats/readXlsx.ts';
import { type BookXml, escaped, rowsXml, xlsxFile } from './xlsxFile.ts';

const read = (book: BookXml): PlanDocument => readXlsx(xlsxFile(book), 'plan.xlsx');
const tables = ({ blocks }: PlanDocument): readonly Table[] => blocks.filter((one) => one.kind === 'table');
const lines = ({ blocks }: PlanDocument): readonly Paragraph[] =>
  blocks.filter((one) => one.kind === 'paragraph');
const texts = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const problems = ({ remarks }: PlanDocument): readonly string[] => remarks.map(({ problem }) => problem);

/** What the cells of one row show, in a sheet of a heading and that row. */
function shown(cells: readonly string[], book: Omit<BookXml, 'sheets'> = {}): readonly string[] {
  const heads = rowsXml([cells.map((_, at) => `Heading ${at + 1}`)]);
  const document = read({ ...book, sheets: [{ rows: `${heads}<row r="2">${cells.join('')}</row>` }] });
  return texts(tables(document)[0])[1] ?? [];
}

type InFormat = readonly [format: number | string, value: number, text: string];

/** The same numbers with what is shown of them. */
function inFormats(numbers: readonly InFormat[]): readonly InFormat[] {
  const rows = numbers.map(
    (_, at) => `<row><c s="${at + 1}"><v>${numbers[at]?.[1]}</v></c><c><v>1</v></c></row>`,
  );
  const document = read({ sheets: [{ rows: rows.join('') }], formats: numbers.map(([format]) => format) });
  return texts(tables(document)[0]).map(([text = ''], at) => {
    const [format = 0, value = 0] = numbers[at] ?? [];
    return [format, value, text];
  });
}

const PLAN = [
  ['No', 'Action', 'Lead'],
  [1, 'Replace the lights', 'Harbour Authority'],
  [2, 'Patrol', 'Coastguard'],
];

describe('A workbook', () => {
  it('becomes a table whose cells know their names', () => {
    const document = read({ sheets: [{ name: 'Plan', rows: rowsXml(PLAN) }] });
    expect(document.blocks).toHaveLength(1);
    expect(document.remarks).toEqual([]);
    expect(tables(document)[0]?.rows[1]).toEqual({
      place: { sheet: 'Plan', row: 2 },
      cells: [
        { text: '1', places: [{ sheet: 'Plan', cell: 'A2' }] },
        { text: 'Replace the lights', places: [{ sheet: 'Plan', cell: 'B2' }] },
        { text: 'Harbour Authority', places: [{ sheet: 'Plan', cell: 'C2' }] },
      ],
    });
  });

  it('of several sheets names each before its table, in the order of the tabs', () => {
    const document = read({
      sheets: [
        { name: 'Work plan', rows: rowsXml(PLAN) },
        { name: 'Empty' },
        {
          name: 'Risks',
          rows: rowsXml([
            ['Risk', 'Owner'],
            ['Storm', 'Coastguard'],
          ]),
        },
      ],
    });
    expect(document.blocks.map((one) => (one.kind === 'table' ? one.rows.length : one.text))).toEqual([
      'Work plan',
      3,
      'Risks',
      2,
    ]);
    expect(lines(document)[0]).toMatchObject({ level: 2, place: { sheet: 'Work plan' } });
  });

  it('leaves hidden sheets out and says which', () => {
    const document = read({
      sheets: [
        { name: 'Plan', rows: rowsXml(PLAN) },
        { name: 'Lists', state: 'hidden', rows: rowsXml([['Red', 'Late']]) },
        { name: 'Old', state: 'veryHidden', rows: rowsXml([['Old', 'Older']]) },
      ],
    });
    expect(document.blocks).toHaveLength(1);
    expect(problems(document)).toEqual(['The workbook has hidden sheets: sheets “Lists” and “Old”.']);
  });

  it('without words says so, and names hidden sheets that may have them', () => {
    expect(() => read({ sheets: [{}] })).toThrow(/has no words in any sheet/);
    expect(() => read({ sheets: [{}, { name: 'Plan', state: 'hidden', rows: rowsXml(PLAN) }] })).toThrow(
      /hidden sheets: sheet “Plan”. Unhide/,
    );
  });

  it('with macros is read without them', () => {
    const document = read({
      sheets: [{ rows: rowsXml(PLAN) }],
      main: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    });
    expect(problems(document)).toEqual(['The workbook has macros.']);
  });

  it('in the binary form is refused with the remedy', () => {
    expect(() =>
      read({
        sheets: [{ rows: rowsXml(PLAN) }],
        main: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
      }),
    ).toThrow(/binary Excel workbook \(.xlsb\). Save it as .xlsx/);
  });

  it('has comments, pictures and charts, which are left out in one remark each', () => {
    const parts = { comments: '<comments/>', drawing: '<drawing/>' };
    const document = read({
      sheets: [
        { name: 'One', rows: rowsXml(PLAN), parts },
        { name: 'Two', rows: rowsXml(PLAN), parts },
      ],
    });
    expect(problems(document)).toEqual([
      'The workbook has comments (sheets “One” and “Two”).',
      'The workbook has pictures, charts or boxes (sheets “One” and “Two”).',
    ]);
  });
});

describe('The words of a cell', () => {
  it('may be shared, in runs and with readings of their characters', () => {
    expect(
      shown(['<c r="A2" t="s"><v>0</v></c>', '<c r="B2" t="s"><v>1</v></c>'], {
        strings: [
          '<t>Patrol</t>',
          '<r><t xml:space="preserve">Replace </t></r><r><rPr><strike/></rPr><t>the lights</t></r><rPh sb="0" eb="1"><t>reading</t></rPh>',
        ],
      }),
    ).toEqual(['Patrol', 'Replace the lights']);
  });

  it('may be results of formulas, and truths', () => {
    expect(
      shown([
        '<c r="A2" t="str"><f>A1</f><v>CF-04</v></c>',
        '<c r="B2"><f>1+1</f><v>2</v></c>',
        '<c r="C2" t="b"><v>1</v></c>',
        '<c r="D2" t="b"><f>1=2</f><v>0</v></c>',
        '<c r="E2" t="str"><f>""</f><v></v></c>',
        '<c r="F2"><v>1</v></c>',
      ]),
    ).toEqual(['CF-04', '2', 'TRUE', 'FALSE', '', '1']);
  });

  it('are nothing where there is an error or no result, with one remark for all', () => {
    const rows =
      rowsXml([['A', 'B', 'C']]) +
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c><c r="C2"><f>SUM(A1)</f></c></row>' +
      '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><f>SUM(A1)</f><v></v></c></row>';
    const document = read({ sheets: [{ name: 'Plan', rows }] });
    expect(texts(tables(document)[0]).slice(1)).toEqual([
      ['1', '', ''],
      ['2', '', ''],
    ]);
    expect(document.remarks).toMatchObject([
      { place: { sheet: 'Plan', cell: 'B2' }, problem: expect.stringContaining('errors such as #REF!') },
      {
        place: { sheet: 'Plan', cell: 'C2' },
        problem: expect.stringContaining('formulas without their results (2 cells)'),
      },
    ]);
  });

  it('keep their lines and bullets, and lose what only Excel needs', () => {
    const text = '• Lights replaced_x000D_\n• Buoys\u00a0checked\n- Report_x005F_x000D_ \u200bsent ';
    expect(shown([`<c r="A2" t="inlineStr"><is><t>${text}</t></is></c>`, '<c r="B2"><v>1</v></c>'])[0]).toBe(
      '• Lights replaced\n• Buoys checked\n- Report_x000D_ sent',
    );
  });

  it('may be ticks of a symbol font', () => {
    expect(
      shown(['<c r="A2" s="1" t="inlineStr"><is><t>ü</t></is></c>', '<c r="B2"><v>1</v></c>'], {
        fonts: ['<sz val="11"/><name val="Wingdings"/>'],
      })[0],
    ).toBe('✓');
  });

  it('may lack every name: cells and rows then follow each other', () => {
    const document = read({
      sheets: [
        { rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>' },
      ],
    });
    expect(texts(tables(document)[0])).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(tables(document)[0]?.rows[1]?.cells[1]?.places).toEqual([{ sheet: 'Sheet1', cell: 'B2' }]);
  });
});

describe('A number', () => {
  const numbers: readonly InFormat[] = [
    [0, 0.1 + 0.2, '0.3'],
    [0, 1234567, '1234567'],
    [0, 1e-7, '1e-7'],
    [2, 1.1, '1.10'],
    [3, 1200, '1200'],
    [4, 1234.5, '1234.50'],
    [9, 0.125, '13%'],
    [10, 0.125, '12.50%'],
    ['0.0%', 0.125, '12.5%'],
    ['000', 7, '007'],
    ['"CF-"00', 4, 'CF-04'],
    ['0\\.0', 12, '1.2'],
    ['"Action "0', 3, 'Action 3'],
    ['0.0##', 1.5, '1.5'],
    ['[$£-809]#,##0', 1200, '£1200'],
    ['#,##0.0,,"m"', 1_200_000, '1.2m'],
    ['0;(0)', -5, '(5)'],
    ['0;-0;;@', 0, ''],
    ['0', -5, '-5'],
    ['# ?/?', 0.5, '0.5'],
    ['0.00E+00', 1200, '1200'],
    ['[>5]0;"few"', 3, '3'],
    ['General', 5, '5'],
    ['General" days"', 5, '5 days'],
    ['@', 5, '5'],
    [49, 5, '5'],
  ];
  it('is shown as its format shows it, but for the commas between thousands', () => {
    expect(inFormats(numbers)).toEqual(numbers);
  });

  const days: readonly InFormat[] = [
    [14, 45747, '31 March 2025'],
    [15, 45747, '31 March 2025'],
    [16, 45747, '31 March 2025'],
    [17, 45747, 'March 2025'],
    [22, 45747.604166666664, '31 March 2025 14:30'],
    [22, 45747, '31 March 2025'],
    [31, 45747, '31 March 2025'],
    [57, 45747, '31 March 2025'],
    ['dd/mm/yyyy', 45747, '31 March 2025'],
    ['[$-809]dd mmmm yyyy;@', 45747, '31 March 2025'],
    ['d "of" mmmm\\, yyyy', 45747, '31 March 2025'],
    ['mmm-yy', 45717, 'March 2025'],
    ['mmmm', 45717, 'March 2025'],
    ['yyyy', 45717, '2025'],
    ['ddd d', 45747, '31 March 2025'],
    ['[Red]0.0', 45747, '45747.0'],
    ['"dmy" 0', 45747, 'dmy 45747'],
    [20, 0.604166666666667, '14:30'],
    ['hh:mm:ss', 0.60423, '14:30:05'],
    ['[h]:mm', 1.25, '30:00'],
    ['mm:ss', 0.5, '12:00'],
    [14, 59, '28 February 1900'],
    [14, 60, '29 February 1900'],
    [14, 61, '1 March 1900'],
    [14, 2958465, '31 December 9999'],
    [14, 2958466, '2958466'],
    [14, 0, ''],
    [14, -1, '-1'],
  ];
  it('is a day where its format says so, and as exact as that', () => {
    expect(inFormats(days)).toEqual(days);
  });

  it('counts days from 1904 where the workbook does', () => {
    const cells = ['<c r="A2" s="1"><v>44285</v></c>', '<c r="B2" s="1"><v>0</v></c>'];
    for (const properties of ['<workbookPr date1904="1"/>', '<workbookPr date1904="true"/>']) {
      expect(shown(cells, { formats: [14], properties })).toEqual(['31 March 2025', '1 January 1904']);
    }
  });

  it('that cannot be a day is told', () => {
    const rows = `${rowsXml([['A', 'B']])}<row r="2"><c r="A2" s="1"><v>0</v></c><c r="B2"><v>1</v></c></row>`;
    expect(problems(read({ sheets: [{ rows }], formats: [14] }))).toEqual([
      'The workbook has numbers shown as dates that are no dates (1 cell).',
    ]);
  });

  it('may be a day written out, as the strict form does', () => {
    expect(
      shown(
        [
          '<c r="A2" t="d"><v>2025-03-31</v></c>',
          '<c r="B2" t="d" s="1"><v>2025-03-01T00:00:00</v></c>',
          '<c r="C2" t="d"><v>2025-02-31</v></c>',
        ],
        { formats: [17] },
      ),
    ).toEqual(['31 March 2025', 'March 2025', '2025-02-31']);
  });
});

describe('The margins of a sheet’s printed pages', () => {
  const remarksWith = (header: string): readonly string[] =>
    read({
      sheets: [
        { name: 'Plan', rows: rowsXml([['No', 'Action']]), after: `<headerFooter>${header}</headerFooter>` },
      ],
    }).remarks.map(({ problem }) => problem);

  it('are left out, and that is told where they have words', () => {
    expect(remarksWith('<oddHeader>&amp;L&amp;"Arial,Bold"Harbour Office</oddHeader>')).toEqual([
      'The workbook has words in the margins of its printed pages (sheet “Plan”).',
    ]);
  });

  it('are not worth a word where they only count pages', () => {
    expect(remarksWith('<oddFooter>&amp;CPage &amp;P of &amp;N&amp;R&amp;D</oddFooter>')).toEqual([]);
  });
});

describe('A merged cell', () => {
  it('is repeated by those it covers, with its places', () => {
    const document = read({
      sheets: [
        {
          rows: rowsXml([
            ['No', 'Action', 'Lead', 'Date'],
            [1, 'Replace the lights', 'Harbour Authority', 'May'],
            [undefined, undefined, 'PSNI', 'June'],
            ['Theme 2'],
            [2, 'Patrol', 'Coastguard', 'July'],
          ]),
          after:
            '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="A4:XFD4"/></mergeCells>',
        },
      ],
    });
    const rows = tables(document)[0]?.rows ?? [];
    expect(rows[2]?.cells.slice(0, 2)).toEqual([
      { text: '1', places: [{ sheet: 'Sheet1', cell: 'A2' }], merged: 'above' },
      { text: 'Replace the lights', places: [{ sheet: 'Sheet1', cell: 'B2' }], merged: 'above' },
    ]);
    expect(rows[3]?.cells.map(({ text, merged }) => `${text} ${merged ?? ''}`)).toEqual([
      'Theme 2 ',
      'Theme 2 left',
      'Theme 2 left',
      'Theme 2 left',
    ]);
  });

  it('covers words that nobody sees, and that is told', () => {
    const document = read({
      sheets: [
        {
          rows: rowsXml([
            ['Title', 'covered'],
            ['No', 'Action'],
          ]),
          after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        },
      ],
    });
    expect(texts(tables(document)[0])[0]).toEqual(['Title', 'Title']);
    expect(problems(document)[0]).toContain('words under merged cells');
  });
});

describe('What is hidden', () => {
  it('is marked in rows, and told of columns', () => {
    const document = read({
      sheets: [
        {
          before: '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
          rows: rowsXml(PLAN).replace('<row r="2"', '<row hidden="1" r="2"'),
        },
      ],
    });
    expect(tables(document)[0]?.rows.map(({ isHidden }) => isHidden ?? false)).toEqual([false, true, false]);
    expect(texts(tables(document)[0])[1]?.[1]).toBe('Replace the lights');
    expect(problems(document)).toEqual(['The sheet has hidden columns with words: B.']);
  });
});

describe('An empty row', () => {
  it('parts a title from its table', () => {
    const document = read({
      sheets: [{ rows: rowsXml([['Harbour Safety Plan'], ['2025 to 2027'], undefined, ...PLAN]) }],
    });
    expect(lines(document)).toEqual([
      { kind: 'paragraph', text: 'Harbour Safety Plan', place: { sheet: 'Sheet1', cell: 'A1' } },
      { kind: 'paragraph', text: '2025 to 2027', place: { sheet: 'Sheet1', cell: 'A2' } },
    ]);
    expect(texts(tables(document)[0])).toHaveLength(3);
  });

  it('parts two tables, each with its own columns', () => {
    const document = read({
      sheets: [{ rows: rowsXml([...PLAN, undefined, undefined, ['Colour', 'Meaning'], ['Red', 'Late']]) }],
    });
    expect(tables(document).map(texts)).toEqual([
      expect.arrayContaining([['No', 'Action', 'Lead']]),
      [
        ['Colour', 'Meaning'],
        ['Red', 'Late'],
      ],
    ]);
  });

  it('inside a table does not part it, nor do the headings between its rows', () => {
    const rows = rowsXml([
      ...PLAN,
      undefined,
      ['Prevention'],
      undefined,
      [3, 'Teach', 'Schools'],
      undefined,
      [4, 'Warn', 'Coastguard'],
    ]);
    const document = read({ sheets: [{ rows }] });
    expect(document.blocks).toHaveLength(1);
    expect(texts(tables(document)[0]).map(([first]) => first)).toEqual([
      'No',
      '1',
      '2',
      'Prevention',
      '3',
      '4',
    ]);
  });

  it('under filter buttons or in a table of Excel’s own parts nothing, and its headings are known', () => {
    const body = [['Action', 'Lead', 'When'], ['Teach', 'Schools'], undefined, ['Colour', 'Red']];
    for (const sheet of [
      { after: '<autoFilter ref="A1:C4"/>' },
      {
        parts: {
          table: '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:C4"/>',
        },
      },
    ]) {
      const document = read({ sheets: [{ rows: rowsXml(body), ...sheet }] });
      expect(tables(document)).toHaveLength(1);
      expect(tables(document)[0]?.rows.map(({ isHeading }) => isHeading ?? false)).toEqual([
        true,
        false,
        false,
      ]);
    }
  });

  it('and an empty column at the end of a sheet are not there, however they look', () => {
    const rows = `${rowsXml(PLAN)}<row r="4"><c r="A4" s="1"/><c r="ZZ4" t="inlineStr"><is><t> </t></is></c></row>`;
    const document = read({ sheets: [{ rows, before: '<dimension ref="A1:XFD1048576"/>' }] });
    expect(texts(tables(document)[0])).toHaveLength(3);
    expect(texts(tables(document)[0])[0]).toHaveLength(3);
  });
});

describe('A line by itself', () => {
  it('is a title in large letters, and a heading in bold ones', () => {
    const line = (row: number, style: number, text: string): string =>
      `<row r="${row}"><c r="A${row}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c></row>`;
    const rows = `${line(1, 1, 'Harbour Safety Plan')}${line(2, 0, 'Draft')}${rowsXml(PLAN, 4)}${line(9, 2, 'Notes')}`;
    const document = read({
      sheets: [{ rows }],
      fonts: ['<b/><sz val="20"/><name val="Arial"/>', '<b/><sz val="11"/><name val="Arial"/>'],
    });
    expect(lines(document).map(({ text, level }) => [text, level])).toEqual([
      ['Harbour Safety Plan', 0],
      ['Draft', undefined],
      ['Notes', 3],
    ]);
  });
});

describe('A workbook that LibreOffice saved', () => {
  it('is read with its title, days, merged cells and all that is hidden', async () => {
    const file = path.resolve(import.meta.dirname, '../files/libreoffice.xlsx');
    const document = readXlsx(await readFile(file), 'libreoffice.xlsx');
    expect(lines(document).map(({ text, level }) => [text, level])).toEqual([
      ['Work plan', 2],
      ['Harbour Safety Plan 2025/26', 0],
      ['Key', 2],
    ]);
    expect(tables(document).map(texts)).toEqual([
      [
        ['No', 'Action', 'Lead', 'Target Date', '% Complete'],
        ['1', 'Replace the lights\n• on the quay', 'Harbour Authority', '31 March 2025', '25%'],
        ['2', 'Replace the lights\n• on the quay', 'Coastguard', 'June 2025', ''],
        ['3', 'Patrol', 'RNLI', 'Ongoing', ''],
      ],
      [['Red', 'Late']],
    ]);
    expect(tables(document)[0]?.rows[3]?.isHidden).toBe(true);
    expect(problems(document)).toEqual([
      'The sheet has hidden columns with words: E.',
      'The workbook has errors such as #REF! instead of values (1 cell).',
      'The workbook has comments (sheet “Work plan”).',
    ]);
  });
});
