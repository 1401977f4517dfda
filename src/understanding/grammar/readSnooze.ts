import type { ActionRef } from '../../plan/action.ts';
import { addDays, startOfWeek } from '../../time/day.ts';
import { readPeriods } from '../../time/readPeriods.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** "Ask me again on Friday", "leave no. 2 till month end", "can it wait till Monday". */
export function readSnooze(phrase: Phrase, refs: readonly ActionRef[]): Intent | undefined {
  if (isParked(phrase) && refs.length > 0) return { kind: 'snooze', refs, until: until(phrase) };
  if (refs.length > 0 && isRaisedAgain(phrase.text)) return { kind: 'snooze', refs, until: until(phrase) };
  if (!phrase.has('snooze') || asksForFacts(phrase) || isMove(phrase, refs)) return undefined;
  return { kind: 'snooze', refs: snoozed(phrase, refs), until: until(phrase) };
}

/** "Raise action 6 with me again at month end". */
function isRaisedAgain(text: string): boolean {
  const end = /\b(?:with|to) me again\b/i.exec(text)?.index ?? 0;
  return /\b(?:raise|bring|take) /i.test(text.slice(Math.max(0, end - 50), end));
}

/** "Put 6 off until June" moves a date; "remind me in June" does not. */
function isMove(phrase: Phrase, refs: readonly ActionRef[]): boolean {
  const isForSelf = phrase.says('me', 'us', 'remind', 'ask', 'wait');
  return phrase.has('move') && phrase.periods.length > 0 && refs.length > 0 && !isForSelf;
}

/** "Remind me who has the last one", "which are parked until March?": facts are wanted, and no peace. */
function asksForFacts(phrase: Phrase): boolean {
  if (phrase.has('who', 'how_many', 'deliverables', 'condition') && phrase.periods.length === 0) return true;
  if (/\bremind me (?:who|whose|what|which|when|where|how)\b/i.test(phrase.text)) return true;
  // "Has either of them come back to us?"
  if (phrase.has('answered') && phrase.isQuestion && !phrase.says('can', 'could', 'please', 'will'))
    return true;
  if (/\b(?:will|would|might|may|could|going to|keeps?|always) ask (?:me|us)\b/i.test(phrase.text))
    return true;
  return phrase.isQuestion && phrase.has('who', 'how_many') && !phrase.says('me', 'us');
}

/** "Leave no. 2 till month end": nothing is asked until then. */
function isParked(phrase: Phrase): boolean {
  const [first] = phrase.tokens;
  return ['leave', 'park', 'hold'].includes(first?.norm ?? '') && phrase.periods.length > 0;
}

function snoozed(phrase: Phrase, refs: readonly ActionRef[]): readonly ActionRef[] {
  if (refs.length > 0) return refs;
  const { inReplyTo, asked, memory } = phrase.context;
  return inReplyTo ?? (asked.length > 0 ? asked : memory.refs);
}

/** "next week" is its Monday; nothing said is a week from today. */
function until(phrase: Phrase) {
  const { today } = phrase.context;
  const period = phrase.periods.find((span) => span.window.end > today);
  if (period === undefined) return afterLength(phrase) ?? addDays(today, 7);
  const { relation } = period;
  const endsThere =
    relation === 'until' || relation === 'by' || relation === 'before' || relation === 'end of';
  if (endsThere)
    return period.named.start > today && relation !== 'end of' ? period.named.start : period.named.end;
  if (period.window.start > today) return period.window.start;
  return relation === 'in' || period.relative
    ? laterOf(period.window.end, today)
    : addDays(startOfWeek(today), 7);
}

/** "Give us a fortnight". */
function afterLength({ text, context: { today } }: Phrase) {
  const length =
    /\b(?:give|gimme|allow|for) (?:me |us )?((?:an?|another|one|two|three|four|\d{1,2}) (?:days?|weeks?|fortnights?|months?))\b/i.exec(
      text,
    )?.[1];
  const [span] = length === undefined ? [] : readPeriods(`in ${length.replace(/^another/i, 'a')}`, { today });
  return span?.window.end;
}

function laterOf<D extends string>(day: D, today: D): D {
  return day > today ? day : today;
}
