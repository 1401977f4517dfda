import { readPeriods } from '../time/readPeriods.ts';
import type { Context } from './context.ts';
import { findActions } from './readers/findActions.ts';
import { findCues } from './readers/findCues.ts';
import { findParties } from './readers/findParties.ts';
import { findStatuses } from './readers/findStatuses.ts';
import { stemOf, topicIndex } from './readers/topics.ts';
import type { Span } from './span.ts';
import { LONGEST_READ, type Token, tokenise } from './tokens.ts';

/**
 * Everything recognised in a text, in order and without overlaps. Readers claim in turn: numbers of
 * actions, periods and parties first, then the longest of status or cue, then words of the plan.
 */
export function findSpans(
  text: string,
  context: Pick<Context, 'plan' | 'today'>,
): { tokens: readonly Token[]; spans: readonly Span[] } {
  const { plan, today } = context;
  const read = text.slice(0, LONGEST_READ);
  const tokens = tokenise(read);
  const periods: Span[] = readPeriods(read, {
    today,
    ...(LOOKS_BACK.test(read) ? { lean: 'past' as const } : {}),
    ...(plan.period === undefined ? {} : { plan: plan.period }),
  }).map((period) => ({ kind: 'period', period, from: period.from, to: period.to, text: period.text }));
  const actions = findActions(read, tokens, plan, periods);
  const named = [
    ...actions.filter((span) => span.kind === 'action' && !span.bare),
    ...periods,
    ...findParties(read, tokens, plan),
    ...actions,
  ];
  const claimed = withoutOverlaps(named);
  const statuses = findStatuses(read, tokens);
  const cues = findCues(read, tokens, (token) => !claimed.some((span) => overlaps(span, token)));
  const worded = [...statuses, ...cues].sort((one, other) => other.to - other.from - (one.to - one.from));
  const spans = withoutOverlaps([...claimed, ...worded]);
  return {
    tokens,
    spans: [...spans, ...rest(tokens, spans, context)].sort((one, other) => one.from - other.from),
  };
}

/** "What was due in January" means the last one. */
const LOOKS_BACK = /\b(?:was|were|did|had|happened|changed|reported|completed|finished)\b/i;

/** Words that nobody claimed: the plan's own, or unknown ones. */
function rest(
  tokens: readonly Token[],
  spans: readonly Span[],
  { plan }: Pick<Context, 'plan'>,
): readonly Span[] {
  const index = topicIndex(plan);
  return tokens.flatMap((token): Span[] => {
    if (token.kind !== 'word' && token.kind !== 'number') return [];
    if (spans.some((span) => overlaps(span, token))) return [];
    const place = { from: token.from, to: token.to, text: token.text };
    if (token.kind === 'number')
      return [{ ...place, kind: 'number', value: Number(token.norm), percent: false }];
    const uses = stemOf(token).flatMap((word) => index.actions.get(word) ?? []);
    const refs = uses.flatMap((use) => [...use.keys()]);
    return [refs.length > 0 ? { ...place, kind: 'topic', refs } : { ...place, kind: 'other' }];
  });
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (!kept.some((other) => overlaps(other, span))) kept.push(span);
  return kept;
}

function overlaps(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from < other.to && other.from < one.to;
}
