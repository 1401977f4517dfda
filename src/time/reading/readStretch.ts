import type { Found, Line } from './line.ts';
import { digitsAt, found, pieceAt, skip, textAt } from './line.ts';
import type { Named } from './named.ts';
import type { Unit } from './pieces.ts';

type Edge = { readonly how: 'starting' | 'ending' | 'holding'; readonly unit: Unit };

const ON: ReadonlySet<string> = new Set(['on', 'the', ':', '-', 'of', 'at', '.']);

/** A unit hung on one of its days: "w/c 3 March", "w/e 7 March", "year ending March 2025", "week of 3 March". */
export function readStretch(
  line: Line,
  at: number,
  readNamed: (line: Line, at: number) => Found<Named> | undefined,
): Found<Named> | undefined {
  const edge = readLetters(line, at) ?? readWords(line, at);
  if (edge === undefined) return undefined;
  const of = readNamed(line, skip(line, edge.next, ON));
  return of === undefined ? undefined : found({ is: 'stretch', ...edge.value, of: of.value }, of.next);
}

/** "w/c", "w/b", "w/e", "w.c.", "wc" before a number */
function readLetters(line: Line, at: number): Found<Edge> | undefined {
  const text = textAt(line, at);
  if (text === 'wc' || text === 'wb') {
    return digitsAt(line, at + 1) > 0 ? found({ how: 'starting', unit: 'week' }, at + 1) : undefined;
  }
  if (text !== 'w' || !['/', '.'].includes(textAt(line, at + 1))) return undefined;
  const letter = textAt(line, at + 2);
  if (letter === 'c' || letter === 'b') return found({ how: 'starting', unit: 'week' }, at + 3);
  return letter === 'e' ? found({ how: 'ending', unit: 'week' }, at + 3) : undefined;
}

const UNITS: ReadonlySet<Unit> = new Set(['week', 'fortnight', 'month', 'quarter', 'year']);
const STARTING: ReadonlySet<string> = new Set(['commencing', 'starting', 'beginning', 'from']);
const ENDING: ReadonlySet<string> = new Set(['ending', 'ended']);

function readWords(line: Line, at: number): Found<Edge> | undefined {
  const place = pieceAt(line, at, 'year kind') === undefined ? at : at + 1;
  const unit = pieceAt(line, place, 'unit')?.unit;
  if (unit === undefined || !UNITS.has(unit)) return undefined;
  const text = textAt(line, place + 1);
  if (STARTING.has(text)) return unit === 'year' ? undefined : found({ how: 'starting', unit }, place + 2);
  if (ENDING.has(text)) return found({ how: 'ending', unit }, place + 2);
  return text === 'of' || text === 'from' ? readHolding(line, place, unit) : undefined;
}

/** "week of 3 March", "fortnight of 3 March" */
function readHolding(line: Line, at: number, unit: Unit): Found<Edge> | undefined {
  const isOne = (unit === 'week' || unit === 'fortnight') && !textAt(line, at).endsWith('s');
  if (!isOne || digitsAt(line, skip(line, at + 2, ON)) === 0) return undefined;
  return found({ how: unit === 'fortnight' ? 'starting' : 'holding', unit }, at + 2);
}
