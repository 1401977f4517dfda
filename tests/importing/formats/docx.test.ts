import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paragraph, PlanDocument, Table } from '../../../src/importing/document.ts';
import { readDocx } from '../../../src/importing/formats/readDocx.ts';
import { type DocXml, docxFile, item, lists, p, run, tbl, tc, tr } from './docxFile.ts';

const read = (document: DocXml | string): PlanDocument =>
  readDocx(docxFile(typeof document === 'string' ? { body: document } : document), 'plan.docx');
const tables = ({ blocks }: PlanDocument): readonly Table[] => blocks.filter((one) => one.kind === 'table');
const lines = ({ blocks }: PlanDocument): readonly Paragraph[] =>
  blocks.filter((one) => one.kind === 'paragraph');
const said = (document: PlanDocument): readonly string[] => lines(document).map(({ text }) => text);
const texts = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const problems = ({ remarks }: PlanDocument): readonly string[] => remarks.map(({ problem }) => problem);

const SPAN = '<w:gridSpan w:val="2"/>';
const BEGINS = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';
const DELETED = '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>';
const INSERTED = `<w:ins w:id="2">${run('new')}</w:ins>`;

describe('A table of a Word document', () => {
  it('has cells that know their places', () => {
    const document = read(p('Before') + tbl(['No', 'Action'], ['1', 'Replace the lights']));
    expect(tables(document)[0]?.place).toEqual({ table: 1 });
    expect(tables(document)[0]?.rows[1]).toEqual({
      place: { table: 1, row: 2 },
      cells: [
        { text: '1', places: [{ table: 1, row: 2, column: 1 }] },
        { text: 'Replace the lights', places: [{ table: 1, row: 2, column: 2 }] },
      ],
    });
  });

  it('has merged cells, whose words are repeated where they cover others', () => {
    const document = read(
      tbl(
        ['No', tc('Lead and partner', SPAN)],
        [tc('1', BEGINS), 'Harbour Authority', 'PSNI'],
        [tc('', GOES_ON), 'Coastguard', 'RNLI'],
        [tc('2', BEGINS), 'Schools', ''],
        ['3', 'Councils'],
      ),
    );
    const rows = tables(document)[0]?.rows ?? [];
    expect(
      rows.map(({ cells }) => cells.map(({ text, merged }) => `${text}${merged ? ` (${merged})` : ''}`)),
    ).toEqual([
      ['No', 'Lead and partner', 'Lead and partner (left)'],
      ['1', 'Harbour Authority', 'PSNI'],
      ['1 (above)', 'Coastguard', 'RNLI'],
      ['2', 'Schools', ''],
      ['3', 'Councils', ''],
    ]);
    expect(rows[2]?.cells[0]?.places).toEqual([{ table: 1, row: 2, column: 1 }]);
  });

  it('may merge in both directions, and leave columns out before a row', () => {
    const document = read(
      tbl(
        [tc('A', SPAN + BEGINS), 'B'],
        [tc('', SPAN + GOES_ON), 'C'],
        tr(['D'], '<w:gridBefore w:val="2"/>'),
        [tc('E', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), 'F'],
      ),
    );
    expect(
      tables(document)[0]?.rows.map(({ cells }) => cells.map(({ text, merged }) => text + (merged ?? ''))),
    ).toEqual([
      ['A', 'Aleft', 'B'],
      ['Aabove', 'Aabove', 'C'],
      ['', '', 'D'],
      ['E', 'Eleft', 'F'],
    ]);
  });

  it('says which rows head it and which are hidden', () => {
    const document = read(
      tbl(
        tr(['No', 'Action'], '<w:tblHeader/>'),
        tr(['1', 'A'], '<w:hidden/>'),
        tr(['2', 'B'], '<w:tblHeader w:val="0"/>'),
      ),
    );
    expect(tables(document)[0]?.rows.map(({ isHeading, isHidden }) => [isHeading, isHidden])).toEqual([
      [true, undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  it('keeps small tables inside its cells as lines', () => {
    const document = read(tbl(['1', tc(`${p('Costs')}${tbl(['2024', '£5'], ['2025', '£6'])}${p('')}`)]));
    expect(texts(tables(document)[0])).toEqual([['1', 'Costs\n2024 | £5\n2025 | £6']]);
  });

  it('that only lays out the page gives way to the table of the plan inside it', () => {
    const plan = tbl(['No', 'Action', 'Lead'], ['1', 'Patrol', 'Coastguard']);
    const document = read(
      tbl(['Harbour Safety Plan', 'Logo'], [tc(`${p('Actions:')}${plan}${p('')}`, SPAN)]),
    );
    expect(tables(document).map(texts)).toEqual([
      [
        ['Harbour Safety Plan', 'Logo'],
        ['Actions:', 'Actions:'],
      ],
      [
        ['No', 'Action', 'Lead'],
        ['1', 'Patrol', 'Coastguard'],
      ],
    ]);
    expect(tables(document)[1]?.place).toEqual({ table: 2 });
  });

  it('may be a frame of one cell round everything', () => {
    const document = read(tbl([tc(`${p('Title')}${tbl(['1', 'Patrol'])}${p('End')}`)]));
    expect(document.blocks.map((one) => (one.kind === 'table' ? texts(one) : one.text))).toEqual([
      'Title',
      [['1', 'Patrol']],
      'End',
    ]);
  });

  it('may have rows, cells and words in content controls', () => {
    const control = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const document = read(
      control(
        `<w:tbl>${tr(['No', 'Action'])}${control(tr(['1', 'Patrol']))}<w:tr>${control(tc('2'))}${tc(
          `<w:p>${control(run('Teach'))}</w:p>`,
        )}</w:tr>${tr(['3', tc(`<w:p>${control(run('Choose an item.'), '<w:showingPlcHdr/>')}</w:p>`)])}</w:tbl>`,
      ),
    );
    expect(texts(tables(document)[0])).toEqual([
      ['No', 'Action'],
      ['1', 'Patrol'],
      ['2', 'Teach'],
      ['3', ''],
    ]);
    expect(problems(document)).toEqual(['The document has fields that nobody has filled in (1 place).']);
  });
});

describe('The words of a Word document', () => {
  it('are numbered and bulleted as Word shows them, in cells and out of them', () => {
    const numbering = lists(
      [
        [
          ['decimal', '%1.'],
          ['lowerLetter', '(%2)'],
          ['lowerRoman', '%1.%3'],
        ],
        [['bullet', '\uf0b7']],
        [['decimalZero', 'CF-%1']],
      ],
      [[0], [1], [2], [0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>']],
    );
    const body =
      item('One') +
      item('Two') +
      item('Sub', '1', 1) +
      item('Subsub', '1', 2) +
      item('Three') +
      item('Sub again', '1', 1) +
      tbl(
        [tc(item('', '3')), tc(item('Lights', '2') + item('Buoys', '2'))],
        [tc(item('', '3')), tc(item('', '2') + p('Plain'))],
      ) +
      item('Five', '4');
    const document = read({ body, numbering });
    expect(said(document)).toEqual([
      '1. One',
      '2. Two',
      '(a) Sub',
      '2.i Subsub',
      '3. Three',
      '(a) Sub again',
      '5. Five',
    ]);
    expect(texts(tables(document)[0])).toEqual([
      ['CF-01', '• Lights\n• Buoys'],
      ['CF-02', 'Plain'],
    ]);
  });

  it('are headings by their styles, whatever these are called', () => {
    const style = (id: string, name: string, rest = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
    const styles =
      style('Titel', 'Title') +
      style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('Theme', 'Theme', '<w:basedOn w:val="Zwei"/>') +
      style('Zwei', 'heading 2') +
      style('Plain', 'Normal');
    const styled = (id: string): string => p(id, `<w:pStyle w:val="${id}"/>`);
    const body =
      styled('Titel') +
      styled('berschrift1') +
      styled('Theme') +
      styled('Plain') +
      p('By itself', '<w:outlineLvl w:val="2"/>');
    expect(lines(read({ body, styles })).map(({ level }) => level)).toEqual([0, 1, 2, undefined, 3]);
  });

  it('are those after all tracked changes, and that is told', () => {
    const body =
      `<w:p>${run('A ')}${DELETED}${INSERTED}</w:p>` +
      tbl(['1', 'Patrol'], tr(['2', 'Gone'], '<w:del w:id="3"/>'), tr(['3', 'Teach'], '<w:ins w:id="4"/>')) +
      `<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>${run('Runs ')}</w:p>${p('on')}` +
      `<w:p><w:moveFrom w:id="6">${run('moved')}</w:moveFrom><w:moveTo w:id="7">${run('here')}</w:moveTo></w:p>`;
    const document = read(body);
    expect(said(document)).toEqual(['A new', 'Runs on', 'here']);
    expect(texts(tables(document)[0])).toEqual([
      ['1', 'Patrol'],
      ['3', 'Teach'],
    ]);
    expect(problems(document)).toHaveLength(1);
    expect(problems(document)[0]).toContain('tracked changes that nobody has accepted');
  });

  it('leave hidden text out, and say so', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('Shown')}${run(' not', '<w:vanish/>')}${run(' nor this', '<w:rStyle w:val="Secret"/>')}${run(' again', '<w:vanish w:val="0"/>')}</w:p>`;
    const document = read({ body, styles });
    expect(said(document)).toEqual(['Shown again']);
    expect(problems(document)).toEqual(['The document has hidden text (1 place).']);
  });

  it('include those of text boxes, once', () => {
    const box = `<w:txbxContent>${p('In a box')}${tbl(['1', 'Patrol'])}</w:txbxContent>`;
    const body = `<w:p>${run('Beside it')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const document = read(body);
    expect(said(document)).toEqual(['Beside it', 'In a box']);
    expect(tables(document)).toHaveLength(1);
  });

  it('of headers, footers and footnotes are marginal', () => {
    const document = read({
      body: `<w:p>${run('Body')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      header: p('Harbour Safety Plan') + tbl(['Draft', '2025']),
      footer: p('Page 1'),
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('Subject to funding.')}</w:footnote>`,
    });
    expect(lines(document).map(({ text, isMarginal }) => [text, isMarginal ?? false])).toEqual([
      ['Body', false],
      ['Harbour Safety Plan', true],
      ['Draft | 2025', true],
      ['Page 1', true],
      ['Subject to funding.', true],
    ]);
  });

  it('include what fields show, and not their codes', () => {
    const code = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body =
      `<w:p>${code('begin')}<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>${code('separate')}${run('a link')}${code('end')}</w:p>` +
      `<w:p><w:hyperlink r:id="none">${run('another')}</w:hyperlink><w:fldSimple w:instr="DATE">${run(' today')}</w:fldSimple></w:p>`;
    expect(said(read(body))).toEqual(['a link', 'another today']);
  });

  it('keep their line breaks, tabs and symbols, and plain spaces', () => {
    const body = `<w:p>${run('one')}<w:r><w:br/></w:r>${run('two\u00a0\u00ad2')}<w:r><w:tab/></w:r><w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`;
    expect(said(read(body))).toEqual(['one\ntwo 2\t-✓']);
  });

  it('may be in a document with macros, comments and pictures, each told once', () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    const document = read({
      body: `<w:p>${run('Words')}<w:r><w:commentReference w:id="1"/></w:r>${picture}${run('x')}${picture}</w:p>`,
      main: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    });
    expect(problems(document).map((one) => one.split(' (')[0])).toEqual([
      'The document has comments',
      'The document has pictures or charts',
      'The document has macros.',
    ]);
  });

  it('may be none, and then the remedy is told', () => {
    expect(() => read(p(''))).toThrow(/plan.docx has no words\. Import the file/);
    expect(() => read(tbl(['', '']))).toThrow(/has no words/);
    expect(() => read(`<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`)).toThrow(/only pictures/);
  });

  it('may be in the strict form of the standard, under any prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const body = '<z:p><z:r><z:t>Strict words</z:t></z:r></z:p>';
    expect(said(read(`<z:sdt xmlns:z="${strict}"><z:sdtContent>${body}</z:sdtContent></z:sdt>`))).toEqual([
      'Strict words',
    ]);
  });
});

describe('A Word document that LibreOffice saved', () => {
  it('is read with its lists, merged cells, changes, boxes and margins', async () => {
    const file = path.resolve(import.meta.dirname, '../files/libreoffice.docx');
    const document = readDocx(await readFile(file), 'libreoffice.docx');
    expect(
      lines(document).map(({ text, level, isMarginal }) => [text, isMarginal ? 'margin' : level]),
    ).toEqual([
      ['Harbour Safety Plan', 0],
      ['Theme 1: Lights', 1],
      ['Shown.', undefined],
      ['After', undefined],
      ['In a box', undefined],
      ['Draft for the Strategy Group', 'margin'],
      ['Subject to funding.', 'margin'],
    ]);
    expect(tables(document).map(texts)).toEqual([
      [
        ['No', 'Action', 'Lead', 'Lead'],
        ['1.', '• Replace\n• Check', 'Authority', 'May 2025'],
        ['2.', '• Replace\n• Check', 'PSNI', 'Ongoing'],
      ],
    ]);
    expect(tables(document)[0]?.rows[0]?.isHeading).toBe(true);
    expect(problems(document)).toHaveLength(2);
  });
});
