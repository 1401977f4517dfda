import { readFileSync } from 'node:fs';
import { day } from '../../src/time/day.ts';
import type { Window } from '../../src/time/window.ts';

/** One row of a table of target dates: see the top of targetDates.golden.tsv for what its columns say. */
export type Row = {
  readonly line: number;
  readonly section: string;
  readonly plan: Window | undefined;
  readonly wording: string;
  readonly reading: string;
  readonly more: readonly string[];
};

export function readTable(name: string): readonly Row[] {
  const rows: Row[] = [];
  let section = '';
  let plan: Window | undefined;
  for (const [index, text] of readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .entries()) {
    if (text.startsWith('## ')) section = text.slice(3);
    else if (text.startsWith('= plan ')) plan = planOf(text.slice('= plan '.length));
    else if (text.includes('\t')) {
      const [wording = '', reading = '', more = ''] = text.split('\t');
      rows.push({
        line: index + 1,
        section,
        plan,
        wording: unescaped(wording),
        reading,
        more: more.split(' | ').filter(Boolean),
      });
    }
  }
  return rows;
}

function planOf(text: string): Window | undefined {
  const [start = '', end = ''] = text.split(' ');
  return text === 'none' ? undefined : { start: day(start), end: day(end) };
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n');
}
