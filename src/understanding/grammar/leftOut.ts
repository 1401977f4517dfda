import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import type { Cue } from '../vocabulary/cues.ts';

/** Cues that narrow a list, and so can be turned round by "not", "except", "neither … nor". */
const NARROWING: ReadonlySet<Cue> = new Set<Cue>([
  'overdue',
  'ongoing',
  'undated',
  'dated',
  'joint',
  'together',
  'sole',
  'condition',
  'input',
  'silent',
  'unreviewed',
]);
/** What may stand between the word that turns round and what it turns. */
const BETWEEN: ReadonlySet<Cue> = new Set<Cue>([
  'filler',
  'is',
  'please',
  'and_also',
  'action_word',
  'it',
  'what',
  'lead',
  'mine',
  'both',
  'all',
  'except',
  'due',
  'where',
]);

/**
 * The spans that a text leaves out. A word that turns round ("except", "not", "without") holds for what
 * narrows the list right after it, over "or" and "and", until something else is said or a comma comes; and
 * "NCA not on it" turns the party before.
 */
export function leftOut(spans: readonly Span[], tokens: readonly Token[]): ReadonlySet<Span> {
  const out = new Set<Span>();
  let turns = false;
  let before: Span | undefined;
  for (const [at, span] of spans.entries()) {
    if (before !== undefined && turns && isCut(tokens, before.to, span.from)) turns = false;
    if (turnsRound(span)) {
      turns = true;
    } else if (isNegatedInvolvement(span)) {
      const party = spans.slice(0, at).findLast((one) => one.kind === 'party' || one.kind === 'stranger');
      if (party !== undefined) out.add(party);
      turns = party === undefined;
    } else if (turns && isNarrowing(span)) {
      out.add(span);
    } else if (turns && !isBetween(span)) {
      turns = false;
    }
    before = span;
  }
  return out;
}

function turnsRound(span: Span): boolean {
  return span.kind === 'cue' && span.cues.includes('except');
}

function isNegatedInvolvement(span: Span): boolean {
  return span.kind === 'cue' && span.cues.includes('not_on') && /\b(?:not|no)\b|n[’']?t\b/i.test(span.text);
}

function isNarrowing(span: Span): boolean {
  if (span.kind === 'cue') return span.cues.some((cue) => NARROWING.has(cue));
  return ['party', 'action', 'status', 'topic'].includes(span.kind);
}

function isBetween(span: Span): boolean {
  return span.kind === 'cue' && span.cues.some((cue) => BETWEEN.has(cue));
}

/** "Not the joint ones, but what is due": a comma or a stop ends what is turned round. */
function isCut(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some(
    (token) =>
      token.from >= from &&
      token.to <= to &&
      (token.kind === 'break' || [',', '.', ';', '?', '!', '–', '—'].includes(token.text)),
  );
}
