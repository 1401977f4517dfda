import { lexer, Parser, type Token, type Tokens } from 'marked';
import { parseFragment } from 'parse5';
import type { Block, PlanDocument, Row } from '../document.ts';
import { decodeText } from './decodeText.ts';
import { textOf } from './html/cellText.ts';
import { blocksOf } from './readHtml.ts';

/** Reads Markdown with pipe tables. Throws an OperatorError that names the file when it is no text. */
export function readMarkdown(bytes: Uint8Array, name: string): PlanDocument {
  const { text, remarks } = decodeText(bytes, name);
  const blocks: Block[] = [];
  let line = 1;
  const front = /^\ufeff?---\r?\n[\s\S]{0,4000}?\n---\r?\n/.exec(text)?.[0] ?? '';
  const title = front
    .split(/\r?\n/)
    .find((one) => /^title:/i.test(one))
    ?.slice('title:'.length)
    .trim()
    .replace(/^["']|["']$/g, '');
  if (title !== undefined && title !== '')
    blocks.push({ kind: 'paragraph', text: title, place: { line: 1 }, level: 0 });
  line += linesIn(front);
  for (const token of lexer(text.slice(front.length))) {
    blocks.push(...blocksIn(token, line, name));
    line += linesIn(token.raw);
  }
  return { blocks, remarks };
}

function blocksIn(token: Token, line: number, name: string): readonly Block[] {
  if (token.type === 'table') return [tableOf(token as Tokens.Table, line)];
  const place = { line };
  return blocksOf(Parser.parse([token]), name).map((block) => ({ ...block, place }));
}

/** A table has a line for its heading, one of dashes, and one for each row. */
function tableOf(table: Tokens.Table, line: number): Block {
  const rowOf = (cells: readonly Tokens.TableCell[], at: number): Row => ({
    place: { line: at },
    cells: cells.map((cell, column) => ({
      text: textOf(parseFragment(Parser.parseInline(cell.tokens)).childNodes),
      places: [{ line: at, column: column + 1 }],
    })),
  });
  return {
    kind: 'table',
    place: { line },
    rows: [
      { ...rowOf(table.header, line), isHeading: true },
      ...table.rows.map((cells, at) => rowOf(cells, line + 2 + at)),
    ],
  };
}

function linesIn(raw: string): number {
  return raw.split('\n').length - 1;
}
