import type { PartyId } from '../../people/party.ts';
import type { ActionRef } from '../../plan/action.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Context } from '../context.ts';
import { findSpans } from '../findSpans.ts';
import { type Match, rankActions, stemOf, topicIndex } from '../readers/topics.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import { type Cue, FILLER } from '../vocabulary/cues.ts';

/** What the productions of the grammar look at: the spans of one text, by kind. */
export type Phrase = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  readonly context: Context;
  readonly refs: readonly ActionRef[];
  /** Whether the word "action" stands before a number. */
  readonly namesActions: boolean;
  readonly missing: readonly string[];
  readonly parties: readonly PartyId[];
  readonly strangers: readonly string[];
  readonly periods: readonly PeriodSpan[];
  readonly statuses: readonly Extract<Span, { kind: 'status' }>[];
  /** Actions that the plan's own words point at, best first. */
  readonly topics: readonly Match[];
  /** Words that mean nothing here. */
  readonly unknown: readonly string[];
  readonly isQuestion: boolean;
  has(...cues: readonly Cue[]): boolean;
};

export function readPhrase(text: string, context: Context): Phrase {
  const { tokens, spans } = findSpans(text, context);
  const of = <K extends Span['kind']>(kind: K): readonly Extract<Span, { kind: K }>[] =>
    spans.filter((span): span is Extract<Span, { kind: K }> => span.kind === kind);
  const cues = new Set(of('cue').flatMap((span) => span.cues));
  const actions = of('action').filter((span) => !span.bare || !hasProof(of('action')));
  const index = topicIndex(context.plan);
  const free = new Set(of('topic').map((span) => span.from));
  const words = tokens.filter((token) => free.has(token.from)).flatMap(stemOf);
  return {
    text,
    tokens,
    spans,
    context,
    refs: [...new Set(actions.flatMap((span) => span.refs as readonly ActionRef[]))],
    namesActions: hasProof(of('action')),
    missing: actions.flatMap((span) => span.missing),
    parties: [...new Set(of('party').flatMap((span) => span.parties))],
    strangers: of('stranger').map((span) => span.name),
    periods: of('period').map((span) => span.period),
    statuses: of('status'),
    topics: rankActions(index, words),
    unknown: of('other').map((span) => span.text),
    isQuestion: asks(tokens),
    has: (...wanted) => wanted.some((cue) => cues.has(cue)),
  };
}

/** Where one number is said to be an action's, bare numbers are something else. */
function hasProof(spans: readonly Extract<Span, { kind: 'action' }>[]): boolean {
  return spans.some((span) => !span.bare);
}

const QUESTION_STARTS = new Set(
  'what which who whom whose when where why how is are was were do does did has have can could will would should show list give tell any anything'.split(
    ' ',
  ),
);

function asks(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const [first, second] = [words[0]?.norm ?? '', words[1]?.norm ?? ''];
  const politeStart = ['hi', 'hello', 'hey', 'and', 'so', 'ok', 'please', 'morning'].includes(first);
  return (
    tokens.at(-1)?.text === '?' || QUESTION_STARTS.has(first) || (politeStart && QUESTION_STARTS.has(second))
  );
}

/** The share of the telling words that were understood, from 0 to 1. */
export function coverage(phrase: Phrase): number {
  const telling = phrase.spans.filter(
    (span) => span.kind !== 'cue' || span.cues.some((cue) => !FILLER.has(cue)),
  );
  const lost = phrase.unknown.length;
  if (telling.length === 0) return lost === 0 ? 1 : 0;
  return (telling.length - lost) / telling.length;
}
