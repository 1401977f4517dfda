import type { DataTableBlock } from '@slack/types';
import type { ActionBrief } from '../../../src/message/message.ts';
import { STATUS_SIGNS } from '../../../src/message/statusSigns.ts';
import { capital, shorten } from '../../../src/message/text.ts';
import { STATUS_WORDS } from '../../../src/progress/status.ts';
import { LIMITS } from '../limits.ts';

/** A table is for finding one's way; the sheet has the title in full. */
const LONGEST_TITLE = 120;
const LONGEST_CELL = 400;

export type TableRow = { readonly row: ActionBrief; readonly group?: string };

/** Actions as a table that can be sorted and paged. Everything in it is literal. */
export function drawTable(rows: readonly TableRow[], caption: string): DataTableBlock {
  const hasGroups = rows.some(({ group }) => group !== undefined);
  const heading = ['No.', 'Action', 'Lead', 'Due', 'Status', ...(hasGroups ? ['List'] : [])];
  return {
    type: 'data_table',
    caption: shorten(caption, LIMITS.header),
    page_size: 10,
    row_header_column_index: 0,
    rows: [
      heading.map(cell),
      ...rows
        .slice(0, LIMITS.rows)
        .map(({ row, group }) =>
          [
            row.ref,
            shorten(row.title, LONGEST_TITLE),
            row.leads === '' ? 'nobody named' : row.leads,
            capital(row.target),
            statusOf(row),
            ...(hasGroups ? [group ?? ''] : []),
          ].map(cell),
        ),
    ],
  };
}

function statusOf({ isOverdue, isLate, status, percent, expected }: ActionBrief): string {
  const marks = [
    ...(isOverdue ? ['⚠️ overdue'] : []),
    ...(status === undefined ? [] : [`${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`]),
    ...(percent === undefined ? [] : [`${percent}%`]),
    ...(isLate ? ['late'] : []),
    ...(expected === undefined ? [] : [`now expected ${expected}`]),
  ];
  return marks.length === 0 ? 'nothing reported' : marks.join(', ');
}

/** A cell may not be empty. */
function cell(text: string): DataTableBlock['rows'][number][number] {
  return { type: 'raw_text', text: text === '' ? '–' : shorten(text, LONGEST_CELL) };
}
