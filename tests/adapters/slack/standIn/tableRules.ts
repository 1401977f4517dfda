import { richTextRule } from './richTextRules.ts';
import {
  among,
  both,
  byType,
  fault,
  flag,
  isObject,
  list,
  number,
  type Rule,
  shape,
  string,
  whole,
} from './rule.ts';

const id = { block_id: string(255) };
const rawText = shape({ needs: { text: string(10_000) } });

export const table: Rule = shape({
  needs: { rows: list(list(byType({ raw_text: rawText, rich_text: richTextRule }), 20), 100) },
  may: {
    ...id,
    column_settings: list(
      (value, at) =>
        value === null
          ? []
          : shape({ may: { align: among('left', 'center', 'right'), is_wrapped: flag } })(value, at),
      20,
    ),
  },
});

const rawNumber = shape({
  needs: {
    text: string(10_000),
    value: number,
  },
});

export const dataTable: Rule = both(
  shape({
    needs: {
      caption: string(10_000),
      rows: list(
        list(byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richTextRule }), 20),
        101,
        2,
      ),
    },
    may: { ...id, page_size: whole(1, 100), row_header_column_index: whole(0, 19) },
  }),
  (value, at) => {
    const rows =
      isObject(value) && Array.isArray(value['rows']) ? (value['rows'] as { type?: string }[][]) : [];
    if (!rows.every(Array.isArray)) return [];
    return [
      ...(rows[0] ?? []).flatMap((cell, index) =>
        cell?.type === 'rich_text'
          ? [fault('unsupported type: rich_text', `${at}/rows/0/${index}/type`)]
          : [],
      ),
      ...rows.flatMap((row, index) =>
        row.length === rows[0]?.length
          ? []
          : [fault('all rows must have the same number of cells', `${at}/rows/${index}`)],
      ),
    ];
  },
);
