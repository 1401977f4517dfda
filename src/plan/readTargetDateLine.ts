import type { Line } from '../time/reading/line.ts';
import type { Token } from '../time/reading/tokens.ts';
import { tokensOf } from '../time/reading/tokens.ts';

/** The words of a cell. A line break in the middle of a phrase is only the edge of a narrow column. */
export function cellLine(text: string): Line {
  const tokens = tokensOf(text);
  if (!text.includes('\n')) return { tokens, chat: false };
  const kept = tokens.filter((token, at) => token.text !== '\n' || !isWrap(tokens[at - 1], tokens[at + 1]));
  return { tokens: kept, chat: false };
}

/** "March⏎2025" and "subject to⏎legislative timetable" are one phrase; "30/09/2024⏎Final report" are two. */
function isWrap(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined || after.text === '\n') return true;
  if (after.kind === 'word' && !after.capital) return true;
  if (after.kind === 'mark') return after.text === '(' || after.text === '-' || after.text === ')';
  if (HANGS.has(before.text) || before.text === '-' || before.text === '/') return true;
  const isYear = after.kind === 'number' && after.text.length === 4;
  return isYear && (before.piece !== undefined || (before.kind === 'number' && before.text.length === 1));
}

const HANGS: ReadonlySet<string> = new Set(
  'by of to the in on before until from after since early mid late end early and or q quarter year to be subject w c'.split(
    ' ',
  ),
);
