import type { Action } from '../../plan/action.ts';
import { findAction, type Plan } from '../../plan/plan.ts';
import { needsReason } from '../../progress/status.ts';
import type { Day } from '../../time/day.ts';
import { LONGEST_READ } from '../tokens.ts';
import { splitClauses } from './clauses.ts';
import { delegateOf } from './delegateOf.ts';
import { withoutLinks } from './findLinks.ts';
import { periodsIn } from './periodsIn.ts';
import { type Facts, readFacts } from './readFacts.ts';
import { type ReplyReading, saysSomething } from './reading.ts';
import { readNotAnUpdate } from './readNotAnUpdate.ts';
import { splitByAction } from './splitByAction.ts';
import { requestedDate, untilOf } from './whenSaid.ts';

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
  // Where others take their part of it, what is left is this action's note.
  return { ...own, others, note: (others.length > 0 && parts.own.trim() !== '' ? parts.own : text).trim() };
}

function readPart(
  text: string,
  action: Action,
  plan: Plan,
  today: Day,
): Omit<ReplyReading, 'others' | 'note'> & { others: []; note: string } {
  const clauses = splitClauses(withoutLinks(text));
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

const NOTHING = { measures: [], done: [], evidence: [], readFrom: [] } as const;
const ASKING = new Set(['acknowledgement', 'elsewhere']);

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
