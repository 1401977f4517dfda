import type { Day } from './day.ts';
import { isRelative } from './reading/isRelative.ts';
import type { Found, Line } from './reading/line.ts';
import { textAt } from './reading/line.ts';
import type { Bound } from './reading/readBound.ts';
import { readBound } from './reading/readBound.ts';
import type { Reading } from './reading/reading.ts';
import { isUnread } from './reading/reading.ts';
import { canStart } from './reading/readNamed.ts';
import { RELATIONS_BY_FIRST_WORD } from './reading/relationWords.ts';
import { resolveSpoken } from './reading/resolveSpoken.ts';
import { tie } from './reading/tie.ts';
import { tokensOf } from './reading/tokens.ts';
import type { Precision, Window } from './window.ts';

/** A period found in a text, with its place there. */
export type PeriodSpan = {
  /** Character offsets in the text; the end is not included. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Already moved by the words before it: "before Christmas" starts today and ends on 24 December. */
  readonly window: Window;
  /** What the words name by themselves: "before Christmas" names 25 December. */
  readonly named: Window;
  readonly precision: Precision;
  /** What had to be assumed, in whole sentences. */
  readonly assumption?: string;
  /** The word that ties the period to the rest; it lies inside from..to. */
  readonly relation?:
    | 'by'
    | 'before'
    | 'until'
    | 'after'
    | 'since'
    | 'from'
    | 'between'
    | 'in'
    | 'on'
    | 'end of';
  /** The side on which no end was named: that end of the window lies as far away as days go. */
  readonly open?: 'start' | 'end';
  /** Whether it was spelled with a relative word: "next", "tomorrow", "in 6 weeks". */
  readonly relative: boolean;
};

export type PeriodContext = {
  readonly today: Day;
  /** The plan's own period. */
  readonly plan?: Window;
  /** Which way a bare "June" or "Friday" looks from today; unless said, the words around it decide. */
  readonly lean?: 'future' | 'past';
};

/** The periods named inside a longer text, in order: "what's due next month and who leads it". */
export function readPeriods(text: string, context: PeriodContext): readonly PeriodSpan[] {
  const line: Line = { tokens: tokensOf(text), chat: true };
  const spans: PeriodSpan[] = [];
  let at = 0;
  while (at < line.tokens.length) {
    const bound = isWorthReading(line, at) ? readBound(line, at) : undefined;
    if (bound === undefined) {
      at += 1;
      continue;
    }
    const span = repeats(line, at) ? undefined : spanOf(text, line, at, bound, context);
    if (span !== undefined) spans.push(span);
    at = bound.next;
  }
  return spans;
}

/** Most words of a sentence neither name a period nor tie one. */
function isWorthReading(line: Line, at: number): boolean {
  return canStart(line, at) || RELATIONS_BY_FIRST_WORD.has(textAt(line, at));
}

/** "Every Friday" and "each quarter" are habits, not periods. */
function repeats(line: Line, at: number): boolean {
  return ['every', 'each', 'per'].includes(textAt(line, at - 1));
}

function spanOf(
  text: string,
  line: Line,
  at: number,
  bound: Found<Bound>,
  context: PeriodContext,
): PeriodSpan | undefined {
  const { named, relation } = bound.value;
  const reading = resolveSpoken(line, at, bound.value, context);
  if (isUnread(reading)) return undefined;
  const { window, open } = tie(relation, named, reading, context.today);
  const from = line.tokens[at]?.from ?? 0;
  const to = line.tokens[bound.next - 1]?.to ?? text.length;
  const tied = relation ?? (named.is === 'part' && named.part === 'end' ? 'end of' : undefined);
  return {
    ...{ from, to, text: text.slice(from, to), window, precision: reading.precision },
    named: { start: reading.start, end: reading.end },
    ...(open !== undefined && { open }),
    ...(tied !== undefined && { relation: tied }),
    ...assumed(reading),
    relative: isRelative(named),
  };
}

function assumed({ assumptions, doubts }: Reading): { readonly assumption?: string } {
  const sentences = [...assumptions, ...doubts];
  return sentences.length === 0 ? {} : { assumption: sentences.join(' ') };
}
