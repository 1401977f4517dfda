import type { Action } from '../../plan/action.ts';
import { findAction, type Plan } from '../../plan/plan.ts';
import { needsReason } from '../../progress/status.ts';
import type { Day } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import { withoutMarkup } from '../markup.ts';
import { LONGEST_READ, type Token } from '../tokens.ts';
import { actionsIntroduced, type Introduced } from './actionsIntroduced.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { Other } from './courtesy.ts';
import { delegateOf } from './delegateOf.ts';
import { findLinks, withoutLinks, withoutQuotes } from './findLinks.ts';
import { gushesOverObstacle, isSarcastic } from './isSarcastic.ts';
import { periodsAhead, periodsInTense } from './periodsIn.ts';
import { readFacts } from './readFacts.ts';
import { type ReplyReading, saysSomething } from './reading.ts';
import { readNotAnUpdate } from './readNotAnUpdate.ts';
import { replyTokens } from './replyTokens.ts';
import { splitByAction } from './splitByAction.ts';
import { requestedDate, untilOf } from './whenSaid.ts';

/** Reads what somebody answered about an action. Pure; unsure is said, never guessed. */
export function readReply(text: string, action: Action, plan: Plan, today: Day): ReplyReading {
  const said = partOf(text.slice(0, LONGEST_READ), plan, today);
  const parts = splitByAction(said.text, said.tokens, action, said.introduced);
  const whole = readPart(said, action, plan, today);
  if (parts.others.length === 0) return { ...withoutGuess(whole, said), note: text.trim() };
  if (whole.notAnUpdate !== undefined && OF_THE_WHOLE.has(whole.notAnUpdate))
    return { ...whole, note: text.trim() };
  const own = parts.own.trim();
  const asked = own === '' ? undefined : readPart(partOf(parts.own, plan, today), action, plan, today);
  const others = parts.others.flatMap(({ ref, said: theirs }) => {
    const other = findAction(plan, ref);
    if (other === undefined) return [];
    const reading = readPart(partOf(theirs, plan, today), other, plan, today);
    if (saysSomething(reading) || reading.unclear === 'status') return [{ ref: other.ref, reading }];
    return asked?.status !== undefined && ECHOING.test(theirs)
      ? [{ ref: other.ref, reading: sameAs(asked, theirs) }]
      : [];
  });
  if (others.length === 0) return { ...withoutComplete(whole), note: text.trim() };
  if (asked === undefined) return { ...NOTHING, others, note: text.trim() };
  const { unclear, ...reading } = asked;
  // A word or two before the others, such as a greeting, is no answer that has to be asked about.
  const isPreamble = unclear === 'nothing_read' && own.length < 40;
  return { ...reading, ...(unclear === undefined || isPreamble ? {} : { unclear }), others, note: own };
}

/** "Two done" about action 2 may be two of something. */
function withoutGuess(reading: ReplyReading, { tokens, introduced }: Part): ReplyReading {
  const isBare = introduced.some(({ from, to }) =>
    tokens.some((token, at) => token.from === from && token.to === to && tokens[at + 1]?.kind === 'word'),
  );
  return isBare ? withoutComplete(reading) : reading;
}

/** Another action is named with nothing said of it: which of them is done has to be asked. */
function withoutComplete(reading: ReplyReading): ReplyReading {
  const { status, ...rest } = reading;
  if (status !== 'complete') return reading;
  return { ...rest, readFrom: rest.readFrom.filter(({ field }) => field !== 'status'), unclear: 'status' };
}

/** "On track. Action 8 is too" says it of both. */
const ECHOING = /\b(?:too|as well|likewise|ditto|same)\b/i;

function sameAs({ status, readFrom }: ReplyReading, said: string): ReplyReading {
  return {
    ...NOTHING,
    ...(status === undefined || status === 'complete' ? { unclear: 'status' } : { status }),
    readFrom: readFrom.filter(({ field }) => field === 'status' && status !== 'complete'),
    others: [],
    note: said.trim(),
  };
}

const NOTHING = { measures: [], done: [], evidence: [], readFrom: [] } as const;
/** Said of the reminder itself, whatever numbers it names. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'wrong_action',
  'question',
  'retraction',
  'unsubscribe',
  'wrong_person',
]);

/** A reply, or the part of one that is about one action, with what is found in it whatever it is about. */
type Part = {
  readonly text: string;
  /** The text without its links. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly ahead: readonly PeriodSpan[];
  readonly introduced: readonly Introduced[];
};

function partOf(text: string, plan: Plan, today: Day): Part {
  const plain = withoutMarkup(withoutQuotes(withoutLinks(text)), ',');
  const tokens = replyTokens(plain, plan);
  const ahead = periodsAhead(plain, plan, today);
  return { text, plain, tokens, ahead, introduced: actionsIntroduced(plain, tokens, plan, ahead) };
}

function readPart(part: Part, action: Action, plan: Plan, today: Day): ReplyReading {
  const { text, plain, tokens, ahead, introduced } = part;
  const taken = [...ahead, ...introduced, ...findLinks(text)];
  const clauses = splitClauses(plain, tokens, taken, ahead);
  const periods = periodsInTense(plain, ahead, clauses, plan, today);
  const note = text.trim();
  const { isFirm, isTouched, ...facts } = readFacts(clauses, periods, { text, action, today, taken });
  const reading = asTyped({ ...facts, others: [], note }, part);
  const isAny = saysSomething(reading);
  if (isSarcastic(plain, clauses) || gushesOverObstacle(clauses)) return worryOnly(reading);
  const isObstructed = reading.blocker !== undefined;
  const other = readNotAnUpdate(plain, clauses, { isFirm, isAny, isTouched, isObstructed });
  const isOwnAction = other?.kind === 'wrong_action' && isToBeFiled(other.clause, action);
  if (other !== undefined && !isOwnAction) return noUpdate(other, text, periods, clauses, plan, today);
  return isAny || reading.unclear !== undefined ? reading : { ...reading, unclear: 'nothing_read' };
}

/** Quotes with their links, which were blanked out before the clauses were parted. */
function asTyped(reading: ReplyReading, { text, plain }: Part): ReplyReading {
  if (text === plain) return reading;
  const typed = (words: string): string => {
    const at = plain.indexOf(words);
    return at < 0 ? words : text.slice(at, at + words.length);
  };
  return {
    ...reading,
    ...(reading.blocker === undefined ? {} : { blocker: typed(reading.blocker) }),
    readFrom: reading.readFrom.map((one) => ({ ...one, words: one.words.split('; ').map(typed).join('; ') })),
  };
}

/** "Can you note that against action 1" is for the action that was asked about. */
function isToBeFiled({ tokens }: Clause, { ref }: Action): boolean {
  const at = tokens.findIndex(({ norm }) => norm === ref.toLowerCase());
  return tokens.slice(Math.max(0, at - 2), Math.max(0, at)).some(({ norm }) => norm === 'against');
}

/** What stands in the way, and what is said to be late, is meant, whatever the praise beside it was. */
function worryOnly({
  status,
  forecast,
  blocker,
  evidence,
  readFrom,
  others,
  note,
}: ReplyReading): ReplyReading {
  const isSlipped =
    forecast !== undefined &&
    !/\b(?:late|behind)\b/i.test(readFrom.find(({ field }) => field === 'forecast')?.words ?? '');
  const isBad = status !== undefined && needsReason(status) && (blocker !== undefined || isSlipped);
  return {
    ...NOTHING,
    ...(isBad ? { status } : {}),
    ...(isBad && forecast !== undefined ? { forecast } : {}),
    ...(blocker === undefined ? {} : { blocker }),
    evidence,
    readFrom: readFrom.filter(
      ({ field }) =>
        field === 'blocker' ||
        field === 'evidence' ||
        (isBad && (field === 'status' || field === 'forecast')),
    ),
    ...(isBad && (blocker !== undefined || forecast !== undefined)
      ? {}
      : { unclear: isBad ? 'reason' : 'status' }),
    others,
    note,
  };
}

function noUpdate(
  { kind, clause }: Other,
  text: string,
  periods: Parameters<typeof untilOf>[1],
  clauses: Parameters<typeof untilOf>[2],
  plan: Plan,
  today: Day,
): ReplyReading {
  const names = kind === 'delegate' || kind === 'wrong_person';
  return {
    ...NOTHING,
    ...(kind === 'change_date_request' ? requestedDate(periods, clauses, clause, today) : {}),
    notAnUpdate: kind,
    ...untilOf(kind, periods, clauses, today),
    ...(names
      ? delegateOf(
          text.slice(Math.max(0, clause.from - 120), clause.from + 400),
          plan,
          kind === 'wrong_person',
        )
      : {}),
    ...(kind === 'elsewhere'
      ? { unclear: 'elsewhere' }
      : kind === 'acknowledgement'
        ? { unclear: 'status' }
        : {}),
    others: [],
    note: text.trim(),
  };
}
