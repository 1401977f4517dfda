import type { PartyId } from '../../people/party.ts';
import type { ActionRef } from '../../plan/action.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Context } from '../context.ts';
import { findSpans } from '../findSpans.ts';
import { type Match, rankActions, stemOf, topicIndex } from '../readers/topics.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import type { Cue } from '../vocabulary/cues.ts';
import { leftOut } from './leftOut.ts';

type Of<K extends Span['kind']> = Extract<Span, { kind: K }>;

/** What the productions of the grammar look at: the spans of one text, by kind. */
export type Phrase = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  readonly context: Context;
  readonly refs: readonly ActionRef[];
  /** Actions, parties and statuses that the text leaves out: "everything except 3", "not DOJ's". */
  readonly refsLeftOut: readonly ActionRef[];
  readonly partiesLeftOut: readonly PartyId[];
  /** Whether the word "action" stands before a number. */
  readonly namesActions: boolean;
  readonly missing: readonly string[];
  readonly parties: readonly PartyId[];
  readonly strangers: readonly string[];
  readonly periods: readonly PeriodSpan[];
  readonly statuses: readonly (Of<'status'> & { readonly isLeftOut: boolean })[];
  /** The plan's own words, by their stems, and the actions they point at, best first. */
  readonly topicWords: readonly string[];
  readonly topics: readonly Match[];
  /** Words that mean nothing here. */
  readonly unknown: readonly string[];
  readonly isQuestion: boolean;
  /** How many words there are. */
  readonly length: number;
  has(...cues: readonly Cue[]): boolean;
  /** Whether one of the cues is there, but to be left out: "not joint". */
  leavesOut(...cues: readonly Cue[]): boolean;
  /** Whether one of the words was typed, as the vocabulary writes it. */
  says(...words: readonly string[]): boolean;
};

export function readPhrase(text: string, context: Context): Phrase {
  const { tokens, spans } = findSpans(text, context);
  const out = leftOut(spans, tokens);
  const of = <K extends Span['kind']>(kind: K): readonly Of<K>[] =>
    spans.filter((span): span is Of<K> => span.kind === kind);
  const kept = (span: Span): boolean => !out.has(span);
  const cues = new Set(
    of('cue')
      .filter(kept)
      .flatMap((span) => span.cues),
  );
  const cuesLeftOut = new Set(
    of('cue')
      .filter((span) => out.has(span))
      .flatMap((span) => span.cues),
  );
  const named = of('action').filter((span) => !span.bare || !hasProof(of('action')));
  const actions = withoutTakenBack(named, text);
  const topicWords = within(tokens, of('topic').filter(kept))
    .filter((token) => !BODIES.has(token.norm))
    .flatMap(stemOf);
  const wordsLeftOut = within(
    tokens,
    of('topic').filter((span) => out.has(span)),
  );
  const topicsLeftOut = pointedAt(rankActions(topicIndex(context.plan), wordsLeftOut.flatMap(stemOf)));
  const words = new Set(tokens.map((token) => token.norm));
  const refsOf = (found: readonly Of<'action'>[]): readonly ActionRef[] => [
    ...new Set(found.flatMap((span) => span.refs as readonly ActionRef[])),
  ];
  return {
    text,
    tokens,
    spans,
    context,
    // "Actions 1-3 except 2".
    refs: refsOf(actions.filter(kept)).filter(
      (ref) => !refsOf(actions.filter((span) => out.has(span))).includes(ref),
    ),
    refsLeftOut: [...new Set([...refsOf(actions.filter((span) => out.has(span))), ...topicsLeftOut])],
    partiesLeftOut: [
      ...new Set(
        of('party')
          .filter((span) => out.has(span))
          .flatMap((span) => span.parties),
      ),
    ],
    namesActions: hasProof(of('action')),
    missing: actions.flatMap((span) => span.missing),
    parties: [
      ...new Set(
        of('party')
          .filter(kept)
          .flatMap((span) => span.parties),
      ),
    ],
    strangers: of('stranger').map((span) => span.name),
    periods: of('period')
      .map((span) => span.period)
      .filter((period) => !isOfSpeaker(period, text)),
    statuses: of('status').map((span) => ({ ...span, isLeftOut: out.has(span) || span.negated })),
    topicWords,
    topics: rankActions(topicIndex(context.plan), topicWords),
    unknown: of('other').map((span) => span.text),
    isQuestion: asks(tokens) || asksWithin(tokens),
    length: tokens.filter((token) => token.kind === 'word' || token.kind === 'number').length,
    has: (...wanted) => isAnyIn(cues, wanted),
    leavesOut: (...wanted) => isAnyIn(cuesLeftOut, wanted),
    says: (...wanted) => isAnyIn(words, wanted),
  };
}

/** Asked some hundred times a text. */
function isAnyIn<T>(found: ReadonlySet<T>, wanted: readonly T[]): boolean {
  for (const one of wanted) if (found.has(one)) return true;
  return false;
}

/** The tokens that stand in one of the spans; both come in order. */
function within(tokens: readonly Token[], spans: readonly Span[]): readonly Token[] {
  let at = 0;
  return tokens.filter(({ from, to }) => {
    while (at < spans.length && (spans[at]?.to ?? 0) <= from) at++;
    const span = spans[at];
    return span !== undefined && span.from <= from && to <= span.to;
  });
}

/** "I'm new this week, can you list the plan": the week is the speaker's, and narrows nothing. */
function isOfSpeaker({ from, to }: PeriodSpan, text: string): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  // "Tomorrow's bilateral", "the group meets in a fortnight".
  if (/^['’]s (?!deadlines?|dates?|actions?|ones|targets?|due)\p{L}/iu.test(text.slice(to, to + 12)))
    return true;
  if (/\b(?:meets|sits|is meeting|are meeting)\b[^,.;:?!]{0,15}$/i.test(before)) return true;
  return OF_SPEAKER.test(before) && ASKS_THEN.test(text.slice(to, to + 40));
}

const OF_SPEAKER =
  /^\W{0,3}(?:(?:hi|hello|hey|morning|afternoon)\W{1,3})?(?:i['’]?m|i am) (?:new|covering|standing|sitting|just)\b[^,.;:?!]{0,80}$/i;
const ASKS_THEN =
  /^\s?[,–—-]\s?(?:so |and )?(?:can|could|would|will|please|what|which|who|show|list|give|where|is|are)\b/i;

/** "Apart from the MSHT one": the action that words which are left out point at, where one stands out. */
function pointedAt([best, second]: readonly Match[]): readonly ActionRef[] {
  return best === undefined || (second !== undefined && second.score === best.score) ? [] : [best.ref];
}

/** "5, I mean 6", "mark 3 as, no hang on, mark 8": of a number and its correction the later counts. */
function withoutTakenBack(actions: readonly Of<'action'>[], text: string): readonly Of<'action'>[] {
  return actions.filter((span, at) => {
    const next = actions[at + 1];
    return next === undefined || !TAKING_BACK.test(text.slice(span.to, next.from));
  });
}

const TAKING_BACK = /\b(?:i mean|i meant|no sorry|no, sorry|sorry|hang on|make that|or rather|correction)\b/i;

/** Where one number is said to be an action's, bare numbers are something else. */
function hasProof(spans: readonly Of<'action'>[]): boolean {
  return spans.some((span) => !span.bare);
}

/** "A subgroup" or "partners" tells no action from another. */
const BODIES = new Set(
  'sub subgroup subgroups group groups partner partners agency agencies organisation organisations lead leads level area areas'.split(
    ' ',
  ),
);

/** "Were going to be late" is "we're" without its apostrophe. */
const AFTER_WERE = new Set(
  'going not still on at behind waiting hoping looking all now just nearly aiming running'.split(' '),
);

/** "Action 9 who leads it", "5 – is there a deadline", "I wanted to know what is happening with 2". */
function asksWithin(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind !== 'break').map(({ norm }) => norm);
  return words.some((word, at) => {
    const [before, next] = [words[at - 1] ?? '', words[at + 1] ?? ''];
    if (before === 'know' || before === 'wondering')
      return WH.has(word) || word === 'if' || word === 'whether';
    if (AUXILIARY.has(word) && SUBJECT.has(next))
      return at > 0 && (SEPARATING.has(before) || /^\d+$/.test(before));
    if (SEPARATING.has(before) && WH.has(word) && word !== 'which') return AUXILIARY_OR_LEAD.has(next);
    return at > 0 && at <= 3 && WH.has(word) && /^\d+$/.test(before) && AUXILIARY_OR_LEAD.has(next);
  });
}

const WH = new Set('what who when which where how why whose'.split(' '));
const AUXILIARY = new Set('is are does do did has can could will was'.split(' '));
const AUXILIARY_OR_LEAD = new Set([
  ...AUXILIARY,
  'far',
  'long',
  'late',
  'soon',
  'bad',
  'leads',
  'owns',
  'lead',
  'have',
  'were',
  'many',
  'much',
]);
const SUBJECT = new Set('there it that this they anyone anybody'.split(' '));
const SEPARATING = new Set([',', '-', '–', '—', ':', '(']);

const QUESTION_STARTS = new Set(
  'what which who whom whose when where why how is are was were do does did has have can could will would should shall may show list give tell any anything find search compare summarise'.split(
    ' ',
  ),
);
const OPENERS = new Set(
  'um uh er erm ah oh well hmm yeah yes no just um hi hello hey hiya and so ok please morning afternoon right sorry thanks but also then'.split(
    ' ',
  ),
);

function asks(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const [first, second] = [words[0]?.norm ?? '', words[1]?.norm ?? ''];
  if (words[0]?.text.toLowerCase() === 'were' && AFTER_WERE.has(second)) return false;
  return (
    tokens.findLast((token) => token.kind !== 'break')?.text === '?' ||
    QUESTION_STARTS.has(first) ||
    (OPENERS.has(first) && QUESTION_STARTS.has(second)) ||
    (first === 'remind' && QUESTION_STARTS.has(words[2]?.norm ?? ''))
  );
}
