import type { ActionRef } from '../../plan/action.ts';
import { deliverablesWith } from '../readers/deliverableIndex.ts';
import { stemOf } from '../readers/topics.ts';
import type { Token } from '../tokens.ts';
import type { Phrase } from './phrase.ts';

/** The measure whose numbers are asked for, and the actions that count it: "how many joint operations so far". */
export function measureAsked(
  phrase: Phrase,
): { readonly words: string; readonly refs: readonly ActionRef[] } | undefined {
  const after = thingCounted(phrase);
  // "Days of action - running total please": what is counted may stand before.
  const isWordedAfter = wordsOfThePlan(phrase).some((token) => after.includes(token));
  const named = isWordedAfter || wordsOfThePlan(phrase).length === 0 ? after : wordsOfThePlan(phrase);
  const [first, last] = [named[0], named.at(-1)];
  // "How many jointly led" counts actions.
  const isWorded =
    wordsOfThePlan(phrase).some((token) => named.includes(token)) ||
    named.some(({ text }) => phrase.unknown.includes(text));
  if (first === undefined || last === undefined || !isWorded || isOfThePlan(named) || isWhose(phrase, named))
    return undefined;
  const found = actionsCounting(phrase, named);
  if (found.length === 0) return undefined;
  const kept = found.filter((ref) => phrase.refs.includes(ref));
  return { words: phrase.text.slice(first.from, last.to), refs: kept.length > 0 ? kept : found };
}

/** The words after "how many", up to a verb or a preposition. */
function thingCounted(phrase: Phrase): readonly Token[] {
  const cue = phrase.spans.find((span) => span.kind === 'cue' && span.cues.includes('how_many'));
  const words = phrase.tokens.filter(
    (token) => token.from >= (cue?.to ?? 0) && (token.kind === 'word' || token.kind === 'number'),
  );
  const start = words.findIndex(({ norm }) => !LEADING.has(norm) && !STOPS.has(norm));
  if (start < 0) return [];
  const end = words.findIndex(({ norm }, at) => at > start && STOPS.has(norm));
  return words.slice(start, end < 0 ? start + 6 : end);
}

function wordsOfThePlan({ tokens, spans }: Phrase): readonly Token[] {
  const topics = spans.filter(({ kind }) => kind === 'topic');
  return tokens.filter(
    (token) => token.kind === 'word' && topics.some(({ from, to }) => from <= token.from && token.to <= to),
  );
}

/** "How many actions", "how many joint ones": counted in the plan itself and not in its reports. */
function isOfThePlan(named: readonly Token[]): boolean {
  const [first, second] = named.map(({ norm }) => norm);
  if (first === 'joint') return OF_THE_PLAN.has(second ?? 'ones');
  return OF_THE_PLAN.has(first ?? '') || (named.length === 2 && OF_THE_PLAN.has(second ?? ''));
}

function isWhose(phrase: Phrase, named: readonly Token[]): boolean {
  return named.some((token) =>
    phrase.spans.some((span) => span.kind === 'party' && span.from <= token.from && token.to <= span.to),
  );
}

/** The actions with the deliverable that fits best; one that counts is meant before one that doesn't. */
function actionsCounting(phrase: Phrase, named: readonly Token[]): readonly ActionRef[] {
  const { plan } = phrase.context;
  const stems = new Set(named.flatMap(stemOf));
  const beside = deliverablesWith(plan, phrase.topicWords);
  const fitting = [...deliverablesWith(plan, stems)]
    .filter(([, shared]) => shared * 2 >= stems.size)
    .map(([entry, shared]) => ({ entry, score: shared / stems.size + (beside.get(entry) ?? 0) }));
  const most = fitting.reduce((best, { score }) => Math.max(best, score), 0);
  const best = fitting.filter(({ score }) => score === most).map(({ entry }) => entry);
  const counting = best.filter(({ isCount }) => isCount);
  return [...new Set((counting.length > 0 ? counting : best).map(({ ref }) => ref))];
}

const LEADING = new Set('of the on any please'.split(' '));
const STOPS = new Set(
  'have has had are is were was been being did do does done so to since in this that by for under on at we they reported recorded delivered completed held yet over from last next per between and or but'.split(
    ' ',
  ),
);
const OF_THE_PLAN = new Set(
  'action actions item items objective objectives commitment commitments thing things one ones deliverable deliverables output outputs lead leads partner partners organisation organisations body bodies agency agencies party parties owner owners department departments people update updates reply replies blocker blockers deadline deadlines date dates task tasks overdue due ongoing late red green amber complete of'.split(
    ' ',
  ),
);
