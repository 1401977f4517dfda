import type { ITable, ITableCell, ITextRun } from '@microsoft/teams.cards';
import type { ActionBrief } from '../../../src/message/message.ts';
import { STATUS_SIGNS } from '../../../src/message/statusSigns.ts';
import { capital, shorten, strong } from '../../../src/message/text.ts';
import { STATUS_WORDS } from '../../../src/progress/status.ts';
import { COLOURS } from './drawBlocks.ts';
import { drawExecute, type Place } from './drawChoices.ts';
import { drawRun } from './drawText.ts';

/** A table is for finding one's way; the sheet has the title in full. */
const LONGEST_TITLE = 120;
const LONGEST_CELL = 300;

/** Actions in rows; the title of each opens its sheet. Three columns are what a phone has room for. */
export function drawTable(rows: readonly ActionBrief[], place: Place): ITable {
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    columns: [{ width: 3 }, { width: 2 }, { width: 2 }],
    rows: [
      { type: 'TableRow', cells: ['Action', 'Due', 'Status'].map((name) => cell([drawRun(strong(name))])) },
      ...rows.map((row) => ({
        type: 'TableRow' as const,
        cells: [
          {
            ...cell(
              [drawRun(strong(`${row.ref}. ${shorten(row.title, LONGEST_TITLE)}`))],
              [
                drawRun(shorten(row.leads === '' ? 'nobody named' : row.leads, LONGEST_CELL), {
                  isQuiet: true,
                }),
              ],
            ),
            selectAction: drawExecute(
              { title: `Show action ${row.ref}` },
              { do: 'show', message: place.message, ref: row.ref },
            ),
          },
          cell([drawRun(shorten(capital(row.target), LONGEST_CELL))]),
          cell(statusOf(row)),
        ],
      })),
    ],
  };
}

function cell(...lines: readonly (readonly ITextRun[])[]): ITableCell {
  return {
    type: 'TableCell',
    items: lines.map((inlines, at) => ({
      type: 'RichTextBlock',
      inlines: [...inlines],
      ...(at === 0 ? {} : { spacing: 'None' as const }),
    })),
  };
}

function statusOf({ isOverdue, isLate, status, percent }: ActionBrief): readonly ITextRun[] {
  const marks: readonly ITextRun[] = [
    ...(isOverdue ? [drawRun('⚠️ overdue', { color: 'Attention' })] : []),
    ...(status === undefined
      ? []
      : [drawRun(`${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`, { color: COLOURS[status] })]),
    ...(percent === undefined ? [] : [drawRun(`${percent}%`)]),
    ...(isLate ? [drawRun('late', { color: 'Warning' })] : []),
  ];
  const all = marks.length === 0 ? [drawRun('not reported')] : marks;
  return all.flatMap((mark, at) => (at === 0 ? [mark] : [drawRun(', '), mark]));
}
