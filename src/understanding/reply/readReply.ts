import type { Action, ActionRef } from '../../plan/action.ts';
import { findAction, type Plan } from '../../plan/plan.ts';
import { needsReason } from '../../progress/status.ts';
import { addDays, type Day, startOfWeek } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import { findActions } from '../readers/findActions.ts';
import { findParties } from '../readers/findParties.ts';
import type { Span } from '../span.ts';
import { LONGEST_READ, tokenise } from '../tokens.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { periodsIn } from './periodsIn.ts';
import { readDone } from './readDone.ts';
import { readForecast } from './readForecast.ts';
import { type ReadFrom, type ReplyReading, saysSomething } from './reading.ts';
import { readNotAnUpdate } from './readNotAnUpdate.ts';
import { readMeasures, readPercent } from './readNumbers.ts';
import { readObstacle } from './readObstacle.ts';
import { readStatusSigns, resolveStatus } from './readStatus.ts';

/** Reads what somebody answered about an action. Pure; unsure is said, never guessed. */
export function readReply(text: string, action: Action, plan: Plan, today: Day): ReplyReading {
  const read = text.slice(0, LONGEST_READ);
  const parts = splitByAction(read, action, plan);
  const own = readPart(parts.own.trim() === '' ? read : parts.own, action, plan, today);
  const others = parts.others.flatMap(({ ref, said }) => {
    const other = findAction(plan, ref);
    if (other === undefined) return [];
    const reading = { ...readPart(said, other, plan, today), others: [], note: said.trim() };
    return saysSomething(reading) ? [{ ref: other.ref, reading }] : [];
  });
  return { ...own, others, note: text.trim() };
}

function readPart(
  text: string,
  action: Action,
  plan: Plan,
  today: Day,
): Omit<ReplyReading, 'others' | 'note'> & { others: []; note: string } {
  const clauses = splitClauses(text);
  const periods = periodsIn(text, clauses, plan, today);
  const notAnUpdate = readNotAnUpdate(text, clauses);
  const facts = readFacts(text, clauses, periods, action, plan, today);
  const hasFacts = saysSomething({ ...facts, others: [], note: '' });
  const stands = notAnUpdate !== undefined && (notAnUpdate.always || !hasFacts);
  if (stands) {
    const isRequest = notAnUpdate.kind === 'change_date_request';
    return {
      ...NOTHING,
      ...(isRequest ? requestedDate(periods, today) : {}),
      notAnUpdate: notAnUpdate.kind,
      ...untilOf(notAnUpdate.kind, periods, today),
      ...(notAnUpdate.kind === 'delegate' ? delegateOf(text, plan) : {}),
      ...(ASKING.has(notAnUpdate.kind)
        ? { unclear: notAnUpdate.kind === 'elsewhere' ? 'elsewhere' : 'status' }
        : {}),
      others: [],
      note: text.trim(),
    };
  }
  const unclear = whatIsUnclear(facts, hasFacts);
  return { ...facts, ...(unclear === undefined ? {} : { unclear }), others: [], note: text.trim() };
}

/** The date somebody would like the target moved to. */
function requestedDate(periods: readonly PeriodSpan[], today: Day): Pick<ReplyReading, 'forecast'> {
  const wanted = periods.findLast((period) => period.window.end > today);
  return wanted === undefined ? {} : { forecast: wanted.named };
}

const NOTHING = { measures: [], done: [], evidence: [], readFrom: [] } as const;
const ASKING = new Set(['acknowledgement', 'elsewhere']);

type Facts = Omit<ReplyReading, 'others' | 'note'>;

function readFacts(
  text: string,
  clauses: readonly Clause[],
  periods: readonly PeriodSpan[],
  action: Action,
  plan: Plan,
  today: Day,
): Facts {
  const numbers = findActions(text, tokenise(text), plan).filter(
    (span) => span.kind === 'action' && !span.bare,
  );
  const taken = [
    ...periods.map(({ from, to }) => ({ from, to })),
    ...numbers,
    ...links(text).map(({ from, to }) => ({ from, to })),
  ];
  const sign = resolveStatus(readStatusSigns(clauses), clauses);
  const percents = clauses.flatMap((clause) => readPercent(clause) ?? []);
  const percent = percents.at(-1);
  const forecast = readForecast(clauses, periods, action, today);
  const measures = clauses.flatMap((clause) => readMeasures(clause, action, taken));
  const blocker = readObstacle(clauses);
  const done = readDone(
    clauses.filter((clause) => readMeasures(clause, action, taken).length === 0),
    action,
  );
  const evidence = links(text).map((link) => link.text);
  const isLater =
    forecast !== undefined && action.target.end !== undefined && forecast.window.end > action.target.end;
  const status = settle(sign?.status, percent?.percent, isLater, blocker !== undefined);
  const readFrom: ReadFrom[] = [
    ...(status === undefined
      ? []
      : [{ field: 'status' as const, words: sign?.words ?? forecast?.words ?? blocker ?? '' }]),
    ...(percent === undefined ? [] : [{ field: 'percent' as const, words: percent.words }]),
    ...(forecast === undefined ? [] : [{ field: 'forecast' as const, words: forecast.words }]),
    ...measures.map((measure) => ({ field: 'measure' as const, words: `${measure.value} ${measure.name}` })),
    ...(blocker === undefined ? [] : [{ field: 'blocker' as const, words: blocker }]),
    ...done.map(({ words }) => ({ field: 'done' as const, words })),
    ...evidence.map((words) => ({ field: 'evidence' as const, words })),
  ];
  return {
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent: percent.percent }),
    ...(forecast === undefined ? {} : { forecast: forecast.window }),
    ...(blocker === undefined ? {} : { blocker }),
    measures,
    done: [...new Set(done.map(({ index }) => index))],
    evidence,
    readFrom,
  };
}

/** Complete at 80 % is not complete; "on track" for a day after the target is delayed. */
function settle(
  status: ReplyReading['status'],
  percent: number | undefined,
  isLater: boolean,
  isObstructed: boolean,
): ReplyReading['status'] {
  if (status === 'complete' && ((percent !== undefined && percent < 100) || isLater))
    return isLater ? 'delayed' : undefined;
  if (status === undefined && isLater) return 'delayed';
  if (status === undefined && isObstructed) return undefined;
  return status;
}

function whatIsUnclear(facts: Facts, hasFacts: boolean): ReplyReading['unclear'] {
  if (!hasFacts) return 'nothing_read';
  const isWorrying = facts.status !== undefined && needsReason(facts.status);
  const words = facts.readFrom.find((one) => one.field === 'status')?.words ?? '';
  if (
    isWorrying &&
    facts.blocker === undefined &&
    facts.forecast === undefined &&
    words !== '' &&
    facts.readFrom.length === 1
  )
    return 'reason';
  return undefined;
}

/** The reply in parts, each about the action named in its sentence; what names none is about the one asked. */
function splitByAction(
  text: string,
  action: Action,
  plan: Plan,
): { own: string; others: readonly { ref: ActionRef; said: string }[] } {
  const named = findActions(text, tokenise(text), plan).filter(
    (span): span is Extract<Span, { kind: 'action' }> =>
      span.kind === 'action' && (!span.bare || startsLine(text, span)),
  );
  if (named.every((span) => span.refs.every((ref) => ref === action.ref))) return { own: text, others: [] };
  const own: string[] = [];
  const others: { ref: ActionRef; said: string }[] = [];
  const starts = named.map((span) => partStart(text, span.from));
  if ((starts[0] ?? 0) > 0) own.push(text.slice(0, starts[0]));
  for (const [at, span] of named.entries()) {
    const said = text.slice(starts[at], starts[at + 1] ?? text.length);
    for (const ref of span.refs as readonly ActionRef[]) {
      if (ref === action.ref) own.push(said);
      else others.push({ ref, said });
    }
  }
  return { own: own.join(' '), others };
}

/** A part begins where its sentence or clause does. */
function partStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const breaks = [...before.matchAll(/[.;\n,!?]\s*(?:and|but|also|while)?\s*|\s(?:and|but|while)\s+/gi)].at(
    -1,
  );
  return breaks === undefined ? 0 : breaks.index + breaks[0].length;
}

function startsLine(text: string, span: { from: number; to: number }): boolean {
  const before = text.slice(0, span.from);
  return (
    /(?:^|\n)\s*[-•*(#]?\s*$/.test(before) &&
    /^\s*(?:[-:–.)]|is\b|on\b|at\b|done\b|complete|delayed|blocked)/.test(text.slice(span.to))
  );
}

function links(text: string): readonly { text: string; from: number; to: number }[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>"']{3,500}/g)].map((match) => {
    const link = match[0].replace(/[.,;:!?)]+$/, '');
    return { text: link, from: match.index, to: match.index + link.length };
  });
}

/** When to ask again. "Next week" is its Monday; an absence ends on the day after it. */
function untilOf(kind: string, periods: readonly PeriodSpan[], today: Day): { until?: Day } {
  if (kind !== 'snooze' && kind !== 'out_of_office') return {};
  const period = periods.findLast((one) => one.window.end > today);
  if (period === undefined) return {};
  const { start, end } = period.window;
  const isEnd = period.relation === 'until' || period.relation === 'by' || period.relation === 'before';
  if (period.relation === 'after') return { until: start };
  if (isEnd) return { until: end };
  return { until: start > today ? start : addDays(startOfWeek(today), 7) };
}

function delegateOf(
  text: string,
  plan: Plan,
): { delegateTo?: { words: string; party?: Action['leads'][number]['party'] } } {
  const party = findParties(text, tokenise(text), plan)[0];
  if (party?.kind === 'party') {
    const id = party.parties[0];
    return { delegateTo: { words: party.text, ...(id === undefined ? {} : { party: id }) } };
  }
  const name =
    /\b(?:ask|pass(?:ed|ing)?(?: this| it)? (?:on )?to|speak to|talk to|contact|over to|hand(?:ed|ing)? (?:this |it )?over to|delegat(?:e|ed|ing)(?: this| it)? to|forward this to|send (?:this|these|it) to|reassign(?: this| it)? to|try)\s+((?:the |my )?[\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]*){0,3})/iu.exec(
      text,
    )?.[1] ??
    /\b([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+){0,2}) (?:will|is|has|now|took|can)\b/u.exec(text)?.[1];
  return name === undefined ? {} : { delegateTo: { words: name } };
}
