import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/importing/formats/readDocx.ts';
import { dice, flipped, outcome, scrambled } from './damage.ts';
import { type DocXml, docxFile, item, lists, p, run, tbl, tc, tr } from './docxFile.ts';
import { officeFile, TYPES } from './officeFile.ts';
import { rowsXml, xlsxFile } from './xlsxFile.ts';

const read = (document: DocXml): string => outcome(readDocx, docxFile(document));

const DOCUMENT: DocXml = {
  body:
    p('Harbour Safety Plan', '<w:pStyle w:val="Title"/>') +
    `<w:p>${run('A ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
    tbl(
      tr(['No', 'Action', 'Lead'], '<w:tblHeader/>'),
      [
        tc(item('')),
        tc(item('Lights', '2') + item('Buoys', '2'), '<w:vMerge w:val="restart"/>'),
        'Authority',
      ],
      [tc(item('')), tc('', '<w:vMerge/>'), tc(tbl(['a', 'b', 'c'], ['d', 'e', 'f']) + p(''))],
      ['Total', tc('all', '<w:gridSpan w:val="2"/>')],
    ) +
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('box')}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p><w:sdt><w:sdtPr/><w:sdtContent>${p('held')}</w:sdtContent></w:sdt>`,
  styles:
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  numbering: lists([[['decimal', '%1.']], [['bullet', '•']]], [[0], [1]]),
  header: p('Head'),
  footer: p('Foot'),
  footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
};

describe('A Word document made to harm its reader', () => {
  it('may be nested without end', () => {
    expect(read({ body: '<w:tbl><w:tr><w:tc>'.repeat(5000) })).toContain('nested more than 256 deep');
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(80)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(80)}`;
    expect(read({ body: deep })).toBe('read');
    const wide = (depth: number): string =>
      depth === 0 ? p('x') : tbl(['a', 'b', tc(wide(depth - 1))], ['a', 'b', tc(wide(depth - 1))]);
    expect(read({ body: wide(10) })).toBe('read');
    expect(
      read({
        body: `<w:p>${'<w:sdt><w:sdtContent>'.repeat(100)}${run('x')}${'</w:sdtContent></w:sdt>'.repeat(100)}</w:p>`,
      }),
    ).toBe('read');
  });

  it('may span more columns than there are', () => {
    const span = tc('x', '<w:gridSpan w:val="2147483647"/>');
    expect(read({ body: tbl([span]) })).toBe('read');
    expect(read({ body: tbl([span, span, span, span, span]) })).toContain(
      'has 315 columns and a plan has at most 300',
    );
    expect(read({ body: tbl(tr(['x'], '<w:gridBefore w:val="999999999"/><w:gridAfter w:val="-5"/>')) })).toBe(
      'read',
    );
    expect(read({ body: tbl(Array.from({ length: 100_000 }, () => 'x')) })).toContain('has 100,000 columns');
    expect(read({ body: tbl(...Array.from({ length: 16_000 }, () => [span])) })).toContain('1,008,000 cells');
  });

  it('may number without end', () => {
    const numbering = lists(
      [[['decimal', '%1%1%1%1'.repeat(500)]], [['upperRoman', '%9%0%']], [['lowerLetter', '%1']]],
      [
        [0],
        [1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999999"/></w:lvlOverride>'],
        [2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="-3"/></w:lvlOverride>'],
        [77],
      ],
    );
    for (const list of ['1', '2', '3', '4', '9', '-1', 'x']) {
      expect(read({ body: item('Words', list).repeat(200) + item('x', list, 99), numbering })).toBe('read');
    }
  });

  it('may have styles that build on each other in a circle', () => {
    const style = (id: string, base: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    expect(read({ body: p('x', '<w:pStyle w:val="a"/>'), styles: style('a', 'b') + style('b', 'a') })).toBe(
      'read',
    );
  });

  it('may have five million letters in a cell, in one piece or in many', () => {
    expect(read({ body: tbl(['1', 'x'.repeat(5_000_000)]) })).toBe('read');
    expect(read({ body: tbl(['1', tc(`<w:p>${run('x').repeat(50_000)}</w:p>`)]) })).toBe('read');
    expect(read({ body: tbl(['1', tc(p('x').repeat(50_000))]) })).toBe('read');
  });

  it('may be something else', () => {
    expect(outcome(readDocx, xlsxFile({ sheets: [{ rows: rowsXml([['Words']]) }] }))).toBe(
      'plan is not a Word document but an Excel workbook. Rename it to end in .xlsx and import that.',
    );
    const slides = officeFile(
      { part: 'ppt/presentation.xml', type: `${TYPES}.presentationml.presentation.main+xml` },
      { 'ppt/presentation.xml': '<p/>' },
      {},
    );
    expect(outcome(readDocx, slides)).toContain('but a PowerPoint presentation. Copy the plan into Word');
  });
});

describe('A damaged Word document', () => {
  const bytes = docxFile(DOCUMENT);

  it('is sound before it is damaged', () => expect(outcome(readDocx, bytes)).toBe('read'));

  it('cut short at any place only ever says so', () => {
    for (let at = 0; at < 50; at++) {
      expect(outcome(readDocx, bytes.subarray(0, Math.floor((bytes.length * at) / 50)))).toContain(
        'is damaged',
      );
    }
  });

  it('with changed bytes is read or refused', () => {
    const next = dice(1);
    for (let left = 500; left > 0; left--) outcome(readDocx, flipped(bytes, next));
  });

  it('with parts that are not what they should be is read or refused', () => {
    const next = dice(2);
    const told = Array.from({ length: 500 }, () => outcome(readDocx, scrambled(bytes, next)));
    expect(new Set(told).size).toBeGreaterThan(20);
    expect(told.filter((one) => one === 'read').length).toBeGreaterThan(50);
  });
});
