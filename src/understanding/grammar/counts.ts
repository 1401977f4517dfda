import type { ActionRef } from '../../plan/action.ts';
import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import { stemOf } from '../readers/topics.ts';
import { tokenise } from '../tokens.ts';
import type { Phrase } from './phrase.ts';
import { readTopic } from './questions.ts';

/** "How many": of the actions, of what an action has, or of what was reported. */
export function readCount(phrase: Phrase, refs: Phrase['refs'], filter: Filter): Intent | undefined {
  const isLong = phrase.says('long') && phrase.has('how');
  const counts = phrase.has('how_many') || (phrase.has('status') && phrase.says('many'));
  if (!counts && !isLong && !(phrase.has('overdue') && phrase.says('days', 'weeks') && refs.length > 0))
    return undefined;
  const topic = readTopic(phrase);
  if (isLong || asksForDays(phrase)) {
    if (refs.length > 0) return { kind: 'extent', refs, of: 'days' };
    return phrase.periods.length > 0
      ? { kind: 'count', about: 'due', filter }
      : { kind: 'list', about: topic ?? 'next', filter };
  }
  if (refs.length > 0 && phrase.refs.length + phrase.topicWords.length >= 0) {
    if (phrase.has('deliverables')) return { kind: 'extent', refs, of: 'deliverables' };
    if (phrase.has('who', 'lead', 'joint', 'input') && namesActions(phrase))
      return { kind: 'extent', refs, of: 'leads' };
  }
  if (
    refs.length === 0 &&
    phrase.has('deliverables') &&
    !phrase.has('action_word') &&
    filter.size === undefined
  )
    return { kind: 'extent', refs, of: 'deliverables', filter };
  const measure = measureAsked(phrase);
  if (measure !== undefined) return { kind: 'sum', refs: measure.refs, measure: measure.words };
  if (phrase.has('slips')) return { kind: 'history', refs, filter, about: 'slips' };
  if (phrase.has('answered', 'silent')) return { kind: 'who', refs, filter, about: 'silent' };
  if (refs.length > 0 && phrase.has('status', 'percent')) return { kind: 'status', refs };
  if (
    phrase.has('who', 'lead') &&
    !phrase.has('action_word', 'joint', 'sole') &&
    phrase.parties.length === 0 &&
    topic === undefined
  )
    return { kind: 'who', refs, about: 'most' };
  if (phrase.has('percent') || (phrase.has('status') && phrase.says('much')))
    return { kind: 'status', refs, filter };
  if (
    phrase.unknown.length > 0 &&
    !phrase.has('action_word', 'due', 'overdue', 'lead', 'joint', 'ongoing', 'open') &&
    phrase.statuses.length === 0
  )
    return undefined;
  return { kind: 'count', about: topic ?? 'all', filter };
}

function namesActions(phrase: Phrase): boolean {
  return phrase.refs.length > 0 || phrase.has('it');
}

const UNITS = new Set(['days', 'weeks', 'months', 'day', 'week', 'month', 'time']);

/** "How many days late", "how many weeks until": days are counted, and not actions. */
function asksForDays(phrase: Phrase): boolean {
  const at = phrase.tokens.findIndex(({ norm }) => norm === 'many' || norm === 'much');
  return UNITS.has(phrase.tokens[at + 1]?.norm ?? '') && !['of'].includes(phrase.tokens[at + 2]?.norm ?? '');
}

const STOPS = new Set(
  'have has had are is were was been being did do does so to since in this that by for under on at we they reported recorded delivered done completed held yet over from last next per so between and or but'.split(
    ' ',
  ),
);
/** What is counted in the plan itself and not in its reports. */
const NO_MEASURE = new Set(
  'action actions item items objective objectives commitment commitments thing things one ones deliverable deliverables output outputs lead leads partner partners organisation organisations body bodies agency agencies party parties owner owners department departments people update updates reply replies blocker blockers deadline deadlines date dates task tasks overdue due joint ongoing late red green amber complete of'.split(
    ' ',
  ),
);

/** The measure whose numbers are asked for, and the actions that count it: "how many joint operations so far". */
function measureAsked(phrase: Phrase): { words: string; refs: readonly ActionRef[] } | undefined {
  const cue = phrase.spans.find((span) => span.kind === 'cue' && span.cues.includes('how_many'));
  const from = cue?.to ?? 0;
  const words = phrase.tokens.filter(
    (token) => token.from >= from && (token.kind === 'word' || token.kind === 'number'),
  );
  while (['of', 'the', 'on', 'any'].includes(words[0]?.norm ?? '') || STOPS.has(words[0]?.norm ?? ''))
    words.shift();
  const end = words.findIndex(({ norm }, at) => at > 0 && STOPS.has(norm));
  const named = words.slice(0, end < 0 ? 6 : end);
  const [first] = named;
  const isWhose = named.some((token) =>
    phrase.spans.some((span) => span.kind === 'party' && span.from <= token.from && token.to <= span.to),
  );
  if (isWhose) return undefined;
  if (
    first === undefined ||
    named.some(({ norm }, at) => NO_MEASURE.has(norm) && (at === 0 || named.length === 2) && norm !== 'joint')
  )
    return undefined;
  if (first.norm === 'joint' && NO_MEASURE.has(named[1]?.norm ?? 'action')) return undefined;
  const stems = new Set(named.flatMap(stemOf));
  const scored = phrase.context.plan.actions.flatMap((action) =>
    action.deliverables.map((deliverable) => {
      const own = new Set(tokenise(deliverable.text).flatMap(stemOf));
      const shared = [...stems].filter((one) => own.has(one)).length;
      const beside = phrase.topicWords.filter((one) => own.has(one)).length;
      return {
        ref: action.ref,
        share: stems.size === 0 ? 0 : shared / stems.size,
        beside,
        isCount: deliverable.kind === 'count',
      };
    }),
  );
  const fitting = scored.filter(({ share }) => share >= 0.5);
  const most = Math.max(0, ...fitting.map(({ share, beside }) => share + beside));
  const best = fitting.filter(({ share, beside }) => share + beside === most);
  const counted = best.some(({ isCount }) => isCount) ? best.filter(({ isCount }) => isCount) : best;
  if (counted.length === 0) return undefined;
  const last = named.at(-1) ?? first;
  const refs = [...new Set(counted.map(({ ref }) => ref))];
  const kept = phrase.refs.length > 0 ? refs.filter((ref) => phrase.refs.includes(ref)) : refs;
  return { words: phrase.text.slice(first.from, last.to), refs: kept.length > 0 ? kept : refs };
}
