import { isOn, wholeNumber } from '../office/values.ts';
import type { Attributes } from '../readXml.ts';
import { addBlock, closeContainer, note, type OpenStory, openContainer } from './openStory.ts';

/** Word itself allows 63 columns. */
const MOST_COLUMNS = 63;

/** How many columns a property names; a cell covers at least one. */
function columns(attributes: Attributes, least: number): number {
  return Math.min(Math.max(wholeNumber(attributes['w:val'], least), least), MOST_COLUMNS);
}

const openRow = (story: OpenStory) => story.tables.at(-1)?.row;
const openCell = (story: OpenStory) => story.tables.at(-1)?.cell;

export const OPENING_TABLES: ReadonlyMap<string, (story: OpenStory, attributes: Attributes) => void> =
  new Map<string, (story: OpenStory, attributes: Attributes) => void>([
    ['w:tbl', (story) => story.tables.push({ rows: [], oddities: [] })],
    [
      'w:tr',
      (story) => {
        const table = story.tables.at(-1);
        if (table === undefined) return;
        table.row = { before: 0, after: 0, isHeading: false, isHidden: false, isDeleted: false, cells: [] };
      },
    ],
    [
      'w:tc',
      (story) => {
        openContainer(story);
        const table = story.tables.at(-1);
        if (table !== undefined) table.cell = { span: 1 };
      },
    ],
    [
      'w:gridBefore',
      (story, attributes) => {
        const row = openRow(story);
        if (row !== undefined) row.before = columns(attributes, 0);
      },
    ],
    [
      'w:gridAfter',
      (story, attributes) => {
        const row = openRow(story);
        if (row !== undefined) row.after = columns(attributes, 0);
      },
    ],
    [
      'w:tblHeader',
      (story, attributes) => {
        const row = openRow(story);
        if (row !== undefined) row.isHeading = isOn(attributes);
      },
    ],
    [
      'w:hidden',
      (story, attributes) => {
        const row = openRow(story);
        if (row !== undefined && story.path.at(-2) === 'w:trPr') row.isHidden = isOn(attributes);
      },
    ],
    [
      'w:del',
      (story) => {
        const row = openRow(story);
        if (row === undefined || story.path.at(-2) !== 'w:trPr') return;
        row.isDeleted = true;
        note(story, 'change');
      },
    ],
    [
      'w:gridSpan',
      (story, attributes) => {
        const cell = openCell(story);
        if (cell !== undefined) cell.span = columns(attributes, 1);
      },
    ],
    [
      'w:vMerge',
      (story, attributes) => {
        const cell = openCell(story);
        if (cell !== undefined) cell.merge = attributes['w:val'] === 'restart' ? 'begins' : 'above';
      },
    ],
    [
      'w:hMerge',
      (story, attributes) => {
        const cell = openCell(story);
        if (cell !== undefined && attributes['w:val'] !== 'restart') cell.merge = 'left';
      },
    ],
  ]);

export const CLOSING_TABLES: ReadonlyMap<string, (story: OpenStory) => void> = new Map<
  string,
  (story: OpenStory) => void
>([
  [
    'w:tbl',
    (story) => {
      const table = story.tables.pop();
      if (table !== undefined) addBlock(story, { kind: 'table', rows: table.rows, oddities: table.oddities });
    },
  ],
  [
    'w:tr',
    (story) => {
      const table = story.tables.at(-1);
      if (table?.row === undefined) return;
      const { isDeleted, ...row } = table.row;
      if (!isDeleted && row.cells.length > 0) table.rows.push(row);
      delete table.row;
    },
  ],
  [
    'w:tc',
    (story) => {
      const blocks = closeContainer(story);
      const table = story.tables.at(-1);
      if (table?.cell !== undefined && table.row !== undefined)
        table.row.cells.push({ ...table.cell, blocks });
      else for (const block of blocks) addBlock(story, block);
      if (table !== undefined) delete table.cell;
    },
  ],
]);
