import type { Plan } from '../plan/plan.ts';
import { addDays, type Day, endOfMonth, parseDay } from '../time/day.ts';
import { type PeriodSpan, readPeriods } from '../time/readPeriods.ts';
import type { Context } from './context.ts';
import { findActions } from './readers/findActions.ts';
import { EMPHASIS, findCues } from './readers/findCues.ts';
import { findParties } from './readers/findParties.ts';
import { findStatuses, STATUS_WORDS } from './readers/findStatuses.ts';
import { findTitles } from './readers/findTitles.ts';
import { numberWord } from './readers/numberWords.ts';
import { partyNames } from './readers/partyNames.ts';
import { stemOf, topicIndex, usesOf } from './readers/topics.ts';
import { rememberWords } from './rememberWords.ts';
import type { Span } from './span.ts';
import { type Speller, spellerFor } from './spelling.ts';
import { corrected, LONGEST_READ, type Token, tokenise } from './tokens.ts';
import { CUES } from './vocabulary/cues.ts';
import { PREFERRING } from './vocabulary/preferring.ts';

type Recognised = { readonly tokens: readonly Token[]; readonly spans: readonly Span[] };
type Reading = Pick<Context, 'plan' | 'today'>;

/** People say the same few things over and over, so what was recognised in them is kept for a day of a plan. */
const READERS = new WeakMap<Plan, { readonly today: Day; readonly read: (text: string) => Recognised }>();
const MOST_KEPT = 200;

/**
 * Everything recognised in a text, in order and without overlaps. Readers claim in turn: numbers of
 * actions, periods and parties first, then the longest of status or cue, then words of the plan.
 */
export function findSpans(text: string, { plan, today }: Reading): Recognised {
  const kept = READERS.get(plan);
  if (kept?.today === today) return kept.read(text);
  const read = rememberWords((words) => recognise(words, { plan, today }), MOST_KEPT);
  READERS.set(plan, { today, read });
  return read(text);
}

function recognise(text: string, context: Reading): Recognised {
  const { plan } = context;
  const read = text.slice(0, LONGEST_READ);
  const tokens = corrected(tokenise(read), spellerOf(plan));
  const titles = findTitles(read, tokens, plan);
  // "The way forward for beyond 2024/25", in the plan's words, is the name of an action and no time.
  const periods = periodsIn(read, context).filter((one) => !titles.some((title) => covers(title, one)));
  const actions = findActions(read, tokens, plan, periods);
  const claimed = withoutOverlaps([
    ...actions.filter((span) => span.kind === 'action' && !span.bare),
    ...periods,
    ...findParties(read, tokens, plan),
    ...titles,
    ...actions,
  ]);
  const isFree = freeOf(claimed);
  const statuses = findStatuses(read, tokens).filter((span) => isFree(span));
  const cues = findCues(read, tokens, isFree);
  const worded = [...statuses, ...cues].sort((one, other) => other.to - other.from - (one.to - one.from));
  const spans = withoutOverlaps([...claimed, ...worded]);
  return {
    tokens,
    spans: [...spans, ...rest(tokens, spans, plan)].sort((one, other) => one.from - other.from),
  };
}

const SPELLERS = new WeakMap<Plan, Speller>();

/** Slips are forgiven towards the domain's language, the names of the parties and the words of the plan. */
function spellerOf(plan: Plan): Speller {
  const speller =
    SPELLERS.get(plan) ??
    spellerFor(
      CUES.words,
      PREFERRING.words,
      STATUS_WORDS,
      TIME_WORDS,
      partyNames(plan).words,
      topicIndex(plan).words,
    );
  SPELLERS.set(plan, speller);
  return speller;
}

/** Dates are read by a reader of their own; these are only not to be taken for other words. */
const TIME_WORDS =
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter tomorrow yesterday quarter fortnight financial'.split(
    ' ',
  );

/** A bare "January" said in February is the one that has just ended, and not the one in eleven months. */
function periodsIn(text: string, { plan, today }: Pick<Context, 'plan' | 'today'>): readonly Span[] {
  const anchor = { today, ...(plan.period === undefined ? {} : { plan: plan.period }) };
  const plain = withoutMoved(text, plan).replace(/\bthe month of (?=[a-z])/gi, (words) =>
    ' '.repeat(words.length),
  );
  const ahead = readPeriods(plain, {
    ...anchor,
    ...(JUST_GONE.test(text) || (LOOKS_BACK.test(text) && !LOOKS_AHEAD.test(text)) ? { lean: 'past' } : {}),
  });
  const named = ahead.length === 0 ? bareYears(plain) : [];
  const far = addDays(today, 365 - JUST_ENDED_DAYS);
  const back = ahead.some((span) => isFar(span, far)) ? readPeriods(plain, { ...anchor, lean: 'past' }) : [];
  return [...ahead, ...named]
    .filter(({ text: words }) => !/^from now(?: on)?$/i.test(words))
    .map((span) => {
      const ended = isFar(span, far)
        ? back.find(({ from, named }) => from === span.from && named.end < today)
        : undefined;
      const period = ended ?? span;
      return { kind: 'period', period, from: period.from, to: period.to, text: period.text };
    });
}

/** "2024 deadlines", "03.25 deadlines": a year or a month before what is due in it. */
function bareYears(text: string): readonly PeriodSpan[] {
  return [...text.matchAll(BARE_YEAR)].flatMap((match): PeriodSpan[] => {
    const [, month, short, long] = match;
    const year = Number(long ?? `20${short}`);
    const at = month === undefined ? undefined : Number(month);
    const start = parseDay(`${year}-${String(at ?? 1).padStart(2, '0')}-01`);
    if (start === undefined) return [];
    const window = { start, end: endOfMonth(year, at ?? 12) };
    const words = match[0];
    return [
      {
        from: match.index,
        to: match.index + words.length,
        text: words,
        window,
        named: window,
        precision: at === undefined ? 'year' : 'month',
        relative: false,
      },
    ];
  });
}

const BARE_YEAR =
  /\b(?:(0?[1-9]|1[0-2])[./](2\d)|(20[12]\d))(?= (?:deadlines?|dates?|targets?|actions?|ones|due)\b)/gi;

/** In "move 9 to 30 April" the 9 is an action's number, and no first day; it is blanked out for the dates. */
function withoutMoved(text: string, plan: Plan): string {
  return text.replace(MOVED, (whole, before: string, ref: string) =>
    plan.actions.some((action) => action.ref === ref) ? `${before}${'x'.repeat(ref.length)}` : whole,
  );
}

/** "No, march": with nothing else beside it, it is the month. */
const MOVED =
  /\b((?:move|push|change|extend|shift|put|set|bring|slip|bump|nudge|kick|shunt) (?:no\.? |number |#)?)(\d{1,3})(?= (?:to|out to|back to|forward to|until|till) )/gi;
const JUST_ENDED_DAYS = 45;

function isFar(span: PeriodSpan, far: Day): boolean {
  return !span.relative && span.named.start > far && !/\d{4}|\d\/\d/.test(span.text);
}

const JUST_GONE = /\bjust (?:gone|past)\b/i;

/** "Has to be finished between now and Easter"; "who have we heard from on the March actions" names those due then. */
const LOOKS_AHEAD =
  /\b(?:(?:has|have|had|needs?|ought|supposed|due) to be|must be|should be|will be|between now|(?:actions?|ones) due|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec) (?:actions?|ones|deadlines?|lot|batch))\b/i;

/** "What was due in January" means the last one. */
const LOOKS_BACK =
  /\b(?:was|were|did|had|came|received|heard|happened|changed|reported|completed|finished|since|met)\b/i;

/** Words that nobody claimed: the plan's own, bodies that it doesn't have, or unknown ones. */
function rest(tokens: readonly Token[], spans: readonly Span[], plan: Plan): readonly Span[] {
  const index = topicIndex(plan);
  const isFree = freeOf(spans);
  return tokens.flatMap((token, at): Span[] => {
    if ((token.kind !== 'word' && token.kind !== 'number') || !isFree(token)) return [];
    if (EMPHASIS.has(token.norm)) return [];
    const place = { from: token.from, to: token.to, text: token.text };
    const worded = token.kind === 'word' ? numberWord(token.norm) : undefined;
    if (worded !== undefined) return [{ ...place, kind: 'number', value: worded, percent: false }];
    if (token.kind === 'number')
      return [{ ...place, kind: 'number', value: Number(token.norm), percent: tokens[at + 1]?.text === '%' }];
    const refs = stemOf(token).flatMap((word) => [...usesOf(index, word).keys()]);
    if (refs.length > 0) return [{ ...place, kind: 'topic', refs }];
    return BODIES.has(tokens[at + 1]?.norm ?? '')
      ? [{ ...place, kind: 'stranger', name: `${token.text} ${tokens[at + 1]?.text ?? ''}` }]
      : [{ ...place, kind: 'other' }];
  });
}

/** "the cyber subgroup": a body by its head word, though no body that is known. */
const BODIES = new Set('subgroup branch department agency council ministry directorate committee'.split(' '));

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const taken = lettersUpTo(spans);
  return spans.filter((span) => {
    if (!isFreeIn(taken, span)) return false;
    take(taken, span);
    return true;
  });
}

function freeOf(spans: readonly Span[]): (place: Place) => boolean {
  const taken = lettersUpTo(spans);
  for (const span of spans) take(taken, span);
  return (place) => isFreeIn(taken, place);
}

type Place = { readonly from: number; readonly to: number };

/** Letter by letter, so that time grows with the text and not with its square. */
function lettersUpTo(places: readonly Place[]): Uint8Array {
  return new Uint8Array(places.reduce((last, { to }) => Math.max(last, to), 0));
}

function take(taken: Uint8Array, { from, to }: Place): void {
  taken.fill(1, from, to);
}

function isFreeIn(taken: Uint8Array, { from, to }: Place): boolean {
  const end = Math.min(to, taken.length);
  for (let at = from; at < end; at++) if (taken[at] === 1) return false;
  return true;
}

function covers(one: Span, other: Span): boolean {
  return one.from < other.from && other.to <= one.to;
}
