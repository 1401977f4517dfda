import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDocument, Table } from '../../../src/importing/document.ts';
import { readPdf } from '../../../src/importing/formats/readPdf.ts';
import { IMPORT_LIMITS } from '../../../src/importing/limits.ts';
import { type Piece, pdfOf } from './pdfOf.ts';

const file = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '..', 'files', `pdf-${name}.pdf`));
const read = (name: string): Promise<PlanDocument> => readPdf(file(name), `${name}.pdf`);

const tablesOf = ({ blocks }: PlanDocument): readonly Table[] =>
  blocks.filter((block) => block.kind === 'table');
const textsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const paragraphsOf = ({ blocks }: PlanDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && !block.isMarginal ? [block.text] : []));

const HEADINGS = ['No', 'Action', 'Lead', 'Target Date', 'Deliverables'];
const ROWS = [
  [
    '1.1',
    'Replace the lights on the northern pier and all of the buoys that are beyond repair',
    'Harbour Authority',
    'March 2026',
    '• Lights replaced on the pier\n• Number of buoys checked in each month of the year',
  ],
  [
    '1.2',
    'Hold joint patrols with the coastguard',
    'Coastguard and Lifeboats',
    'Q2 2025/26',
    'Patrols held and written down in the harbour log',
  ],
  [
    '1.3',
    'Agree a plan for winter storms',
    'Coastguard',
    '31/03/2026',
    'Plan agreed\nExercise held with all of the partners',
  ],
  [
    '2.1',
    'Teach children to swim, with lessons in schools across both shores of the lough',
    'Education Board',
    'Ongoing',
    'Six lessons in every school',
  ],
  ['2.2', 'Review the signs at beaches', 'Council', 'TBC', 'Survey of the signs'],
  ['2.3', 'Publish a yearly report', 'Harbour Authority', 'Annual', 'Report published'],
];

describe('A PDF with lines around the cells', () => {
  it('is one table over its pages, its bullets and merged rows kept', async () => {
    const document = await read('ruled');
    const [table, ...others] = tablesOf(document);
    const theme = HEADINGS.map(() => 'Theme 2: Learning to swim');
    const quarter = [...ROWS.slice(0, 3), theme, ...ROWS.slice(3)];
    const all = [...quarter, ...quarter, ...quarter, ...quarter];
    expect(others).toEqual([]);
    expect(textsOf(table)).toEqual([HEADINGS, ...all.slice(0, 16), HEADINGS, ...all.slice(16)]);
    expect(table?.rows[4]?.cells.map(({ merged }) => merged)).toEqual([
      undefined,
      'left',
      'left',
      'left',
      'left',
    ]);
  });

  it('has its title, its headings and its running feet told apart', async () => {
    const { blocks } = await read('ruled');
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    expect(words.filter(({ level }) => level !== undefined)).toMatchObject([
      { text: 'Harbour Safety Plan', level: 0, place: { page: 1, line: 1 } },
      { text: 'Theme 1: Safer waters', level: 2, place: { page: 1, line: 3 } },
    ]);
    expect(words.filter(({ isMarginal }) => isMarginal).map(({ text }) => text)).toEqual([
      'Harbour plan, page 1',
      'Harbour plan, page 2',
    ]);
    expect(words.map(({ text }) => text)).toContain('After the table.');
  });

  it('says on which page and line each cell stands', async () => {
    const [table] = tablesOf(await read('ruled'));
    expect(table?.rows[1]?.cells[4]?.places).toEqual([{ page: 1, line: 5 }]);
    expect(table?.rows[18]?.place).toEqual({ page: 2, line: 2 });
  });
});

describe('A PDF printed by a browser', () => {
  it('keeps bullets that are drawn as spots, and a row that a page ends in as two', async () => {
    const [table] = tablesOf(await read('browser'));
    const rows = textsOf(table);
    expect(rows[2]?.[4]).toBe(
      '• Lights replaced on the pier\n• Number of buoys checked in each month of the year\n• Multi-agency report published',
    );
    const end = rows.findIndex(([number], at) => number === '2.2' && rows[at + 1]?.[0] === 'No.');
    expect(rows[end]?.[4]).toBe('1. Survey of the signs');
    expect(rows[end + 2]).toEqual([
      '',
      '',
      '',
      '',
      '2. New signs where the old ones can no longer be read by anybody',
    ]);
  });

  it('repeats the words of merged cells in those that they cover', async () => {
    const [table] = tablesOf(await read('browser'));
    expect(table?.rows[4]?.cells[2]).toMatchObject({ text: 'Coastguard Lifeboats', merged: 'above' });
    expect(table?.rows[3]?.cells[2]?.merged).toBeUndefined();
  });

  it('reads headings that are turned by a quarter, and ones of two lines', async () => {
    const [table] = tablesOf(await read('turned'));
    expect(textsOf(table)).toEqual([
      ['No', 'Action', '2024/25', '2024/25', '2024/25', '2024/25', 'Risk rating', 'Priority level'],
      ['No', 'Action', 'Q1', 'Q2', 'Q3', 'Q4', 'Risk rating', 'Priority level'],
      ['1', 'Mend the lights', '✓', '', 'x', '', 'High', '1'],
      ['1', 'Paint the pier', 'Both', 'Both', '', '', 'Low', '2'],
    ]);
  });
});

describe('A PDF of a spreadsheet', () => {
  it('has every row once, over all its pages', async () => {
    const [table, ...others] = tablesOf(await read('sheet'));
    expect(others).toEqual([]);
    expect(textsOf(table)[0]).toEqual(['Ref', 'Action', 'Lead', 'Due', 'Notes']);
    expect(textsOf(table).map(([number]) => number)).toEqual([
      'Ref',
      ...Array.from({ length: 60 }, (_, at) => `A${at + 1}`),
    ]);
  });
});

describe('A PDF without lines between the cells', () => {
  it('has its columns from the white between them, and its rows from the first', async () => {
    const document = await read('unruled');
    const [table, ...others] = tablesOf(document);
    const all = [...ROWS, ...ROWS, ...ROWS];
    expect(others).toEqual([]);
    expect(textsOf(table)).toEqual([HEADINGS, ...all.slice(0, 13), HEADINGS, ...all.slice(13)]);
    expect(paragraphsOf(document)).toContain('After the table.');
  });

  it('keeps text in one column as paragraphs', async () => {
    const lines = ['Our harbour is busy, and what we do', 'in it matters.', 'It is ours.'];
    const document = await readPdf(
      pdfOf([{ pieces: lines.map((text, at) => ({ x: 60, y: 700 - 12 * at, text })) }]),
      'a.pdf',
    );
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document).join(' ')).toBe(lines.join(' '));
  });
});

const words = (rows: readonly (readonly string[])[], isHidden = false): readonly Piece[] =>
  rows.flatMap((row, down) =>
    row.map((text, right) => ({ x: [60, 100, 300][right] ?? 400, y: 700 - 30 * down, text, isHidden })),
  );
const SMALL = [
  ['No', 'Action', 'Lead'],
  ['1', 'Mend the roof', 'Estates'],
  ['2', 'Paint the door', 'Estates'],
];

describe('A scanned PDF', () => {
  it('is read where text recognition has put words over the picture', async () => {
    const document = await readPdf(pdfOf([{ pieces: words(SMALL, true), isScan: true }]), 'scan.pdf');
    expect(tablesOf(document).map(textsOf)).toEqual([SMALL]);
  });

  it('can’t be read where it has none', async () => {
    await expect(readPdf(pdfOf([{ pieces: [], isScan: true }]), 'scan.pdf')).rejects.toThrow(
      'scan.pdf has no text, it looks scanned. Run text recognition (OCR) over it, or import the document it was printed from.',
    );
  });

  it('is a doubt where only some of its pages are scanned', async () => {
    const scan = { pieces: [], isScan: true };
    const { remarks } = await readPdf(pdfOf([{ pieces: words(SMALL) }, scan, scan]), 'a.pdf');
    expect(remarks).toEqual([
      {
        place: { page: 2 },
        problem: '2 pages have no text, they look scanned: 2, 3.',
        assumed: 'They hold nothing of the plan.',
      },
    ]);
  });
});

describe('A PDF that can’t be read', () => {
  it('says so where it needs a password', async () => {
    await expect(read('locked')).rejects.toThrow(
      'locked.pdf is protected with a password, so nothing in it can be read. Save a copy without the password and import that.',
    );
  });

  it('says so where it has too many pages', async () => {
    const page = { pieces: words(SMALL) };
    const pages = Array.from({ length: IMPORT_LIMITS.pages + 1 }, () => page);
    await expect(readPdf(pdfOf(pages), 'long.pdf')).rejects.toThrow(
      'long.pdf has 501 pages and a plan has at most 500.',
    );
  });

  it('says so where it is only part of one, none at all, or empty', async () => {
    const whole = file('ruled');
    await expect(readPdf(whole.slice(0, 2000), 'a.pdf')).rejects.toThrow('a.pdf is a damaged PDF');
    await expect(readPdf(new TextEncoder().encode('Hello'), 'a.pdf')).rejects.toThrow('a.pdf is not a PDF');
    await expect(readPdf(new Uint8Array(), 'a.pdf')).rejects.toThrow('a.pdf is empty.');
    await expect(readPdf(pdfOf([{ pieces: [] }]), 'a.pdf')).rejects.toThrow('a.pdf is empty');
  });

  it('says so where it is a form that only Adobe Reader shows', async () => {
    const pieces = [{ x: 60, y: 700, text: 'Please wait... If this message is not replaced' }];
    await expect(readPdf(pdfOf([{ pieces }]), 'form.pdf')).rejects.toThrow(
      'form.pdf is a form of Adobe’s own',
    );
  });
});
