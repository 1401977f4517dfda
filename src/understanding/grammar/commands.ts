import type { ActionRef } from '../../plan/action.ts';
import { addDays, startOfWeek } from '../../time/day.ts';
import type { Command } from '../command.ts';
import type { Intent } from '../intent.ts';
import { numberWord } from '../readers/numberWords.ts';
import type { Phrase } from './phrase.ts';
import { refsMeant } from './refsMeant.ts';

/** What somebody wants done, rather than known. Nothing is done by it: each is checked, shown and confirmed. */
export function readCommand(phrase: Phrase): Intent | undefined {
  const refs = refsMeant(phrase);
  const said = phrase.text;
  if (phrase.has('withdraw') && !phrase.isQuestion) return { kind: 'withdraw', refs, said };
  if (isSubscription(phrase)) return { kind: 'subscribe', wanted: !isSwitchedOff(phrase), said };
  if (phrase.has('digest') && phrase.refs.length === 0 && !phrase.has('chase', 'snooze'))
    return { kind: 'digest' };
  if (phrase.has('stop') && !phrase.has('snooze')) return { kind: 'stop', said };
  if (phrase.has('absence') && !asksAboutOthers(phrase)) return absence(phrase);
  if (
    phrase.has('snooze') &&
    !(
      phrase.has('move') &&
      phrase.periods.length > 0 &&
      refs.length > 0 &&
      !phrase.says('me', 'us', 'remind', 'ask')
    )
  )
    return asksForFacts(phrase)
      ? undefined
      : { kind: 'snooze', refs: snoozed(phrase, refs), until: until(phrase) };
  if (isParked(phrase) && refs.length > 0) return { kind: 'snooze', refs, until: until(phrase) };
  if (isChase(phrase)) return chase(phrase, refs);
  const moved = readMove(phrase, refs);
  if (moved !== undefined) return moved;
  if (phrase.has('delegate') && !phrase.has('what', 'when')) return delegate(phrase, refs);
  if (isEndorsement(phrase, refs)) return { kind: 'endorse', refs };
  if (isRecord(phrase, refs)) return { kind: 'report', refs, said };
  return undefined;
}

/** "Who is on leave?" is a question about others. */
function asksAboutOthers(phrase: Phrase): boolean {
  return phrase.isQuestion && phrase.has('who', 'how_many', 'how', 'what');
}

/** "Which actions are parked until March?" asks; "park it until March" does not. */
function asksForFacts(phrase: Phrase): boolean {
  return phrase.isQuestion && phrase.has('who', 'how_many') && !phrase.says('me', 'us');
}

function isSubscription(phrase: Phrase): boolean {
  if (!phrase.has('subscribe')) return false;
  return (
    phrase.has('digest') ||
    phrase.says('subscribe', 'unsubscribe', 'digest', 'digests', 'summary', 'roundup', 'sign')
  );
}

function isSwitchedOff({ text }: Phrase): boolean {
  return /\b(?:stop|mute|pause|unsubscribe|off|cancel|remove|end|disable|halt|kill|no more|don[’']?t)\b/i.test(
    text,
  );
}

function absence(phrase: Phrase): Command {
  const { today } = phrase.context;
  const period = phrase.periods.findLast(({ window }) => window.end >= today);
  const said = phrase.text;
  if (period === undefined)
    return { kind: 'absence', said, ...(/\bback\b/i.test(said) ? { until: today } : {}) };
  const { start, end } = period.window;
  const endsThere = period.relation === 'until' || period.relation === 'by' || /\bback\b/i.test(said);
  if (endsThere) return { kind: 'absence', until: period.named.start, said };
  return { kind: 'absence', ...(start > today ? { from: start } : {}), until: addDays(end, 1), said };
}

/** "Leave no. 2 till month end": nothing is asked until then. */
function isParked(phrase: Phrase): boolean {
  const [first] = phrase.tokens;
  return ['leave', 'park', 'hold'].includes(first?.norm ?? '') && phrase.periods.length > 0;
}

/** Somebody else is to be reminded. "Remind me" is for the speaker, and "who was chased" a question. */
function isChase(phrase: Phrase): boolean {
  const words = phrase.tokens.map(({ norm }) => norm);
  const isForSelf = words.some(
    (word, at) =>
      ['remind', 'chase', 'nudge'].includes(word) && ['me', 'us', 'myself'].includes(words[at + 1] ?? ''),
  );
  return (
    phrase.has('chase') &&
    !isForSelf &&
    !phrase.has('asked', 'why_asked') &&
    !(phrase.isQuestion && phrase.has('when', 'how_many', 'why'))
  );
}

function chase(phrase: Phrase, refs: readonly ActionRef[]): Command {
  const about = phrase.has('overdue') ? 'overdue' : phrase.has('silent', 'answered') ? 'silent' : undefined;
  const meant =
    refs.length > 0 || phrase.parties.length > 0 || about !== undefined ? refs : pointedAt(phrase);
  return {
    kind: 'chase',
    refs: meant,
    parties: phrase.parties,
    said: phrase.text,
    ...(about === undefined ? {} : { about }),
    ...(phrase.periods.length === 0
      ? {}
      : {
          period: {
            ...(phrase.periods[0]?.window ?? { start: phrase.context.today, end: phrase.context.today }),
            words: phrase.periods[0]?.text ?? '',
          },
        }),
  };
}

function pointedAt(phrase: Phrase): readonly ActionRef[] {
  return phrase.has('it') || phrase.says('him', 'her') ? phrase.context.memory.refs : [];
}

/** A target date is to be another. "Has the date moved?" is a question. */
function readMove(phrase: Phrase, refs: readonly ActionRef[]): Intent | undefined {
  const isAsked =
    phrase.isQuestion &&
    phrase.has('slips', 'when', 'who', 'how_many', 'what', 'history') &&
    !phrase.says('can', 'could');
  if (isAsked || !phrase.has('move', 'change')) return undefined;
  const shift = shiftBy(phrase);
  const hasWhere =
    phrase.periods.length > 0 ||
    shift !== undefined ||
    phrase.says('back', 'forward', 'later', 'earlier', 'out');
  const isAboutDate =
    phrase.has('due') ||
    phrase.says(
      'date',
      'dates',
      'deadline',
      'target',
      'extension',
      'extend',
      'postpone',
      'reschedule',
      'rebaseline',
      'defer',
      'time',
      'another',
    );
  const isRecord = phrase.statuses.length > 0 && !phrase.has('move');
  if (isRecord || (!hasWhere && !isAboutDate)) return undefined;
  if (!phrase.has('move') && !(hasWhere && (refs.length > 0 || isAboutDate))) return undefined;
  const to =
    phrase.periods.findLast(({ window }) => window.end >= phrase.context.today) ?? phrase.periods.at(-1);
  const about =
    refs.length > 0 ? refs : phrase.context.memory.refs.length === 1 ? phrase.context.memory.refs : [];
  return {
    kind: 'move',
    refs: about,
    said: phrase.text,
    ...(shift !== undefined
      ? { by: shift }
      : to === undefined
        ? {}
        : { to: { ...to.named, words: to.text } }),
  };
}

/** "back a month", "forward a fortnight", "another two months". */
function shiftBy(phrase: Phrase): { months: number; days: number } | undefined {
  const words = phrase.tokens.map(({ norm }) => norm);
  const at = words.findIndex((word) => /^(?:days?|weeks?|fortnights?|months?|quarters?|years?)$/.test(word));
  if (
    at < 0 ||
    phrase.periods.some(
      ({ relation, relative }) => relative && relation === undefined && phrase.says('next', 'this'),
    )
  )
    return undefined;
  const before = words[at - 1] ?? '';
  const [count, has] = amountBefore(words, at);
  const isAmount =
    has &&
    (phrase.says('back', 'forward', 'another', 'by', 'later', 'earlier', 'more', 'extension', 'extend') ||
      before === 'another');
  if (!isAmount) return undefined;
  const sign = phrase.says('forward', 'earlier') ? -1 : 1;
  const unit = words[at] ?? '';
  if (unit.startsWith('month')) return { months: sign * count, days: 0 };
  if (unit.startsWith('quarter')) return { months: sign * 3 * count, days: 0 };
  if (unit.startsWith('year')) return { months: sign * 12 * count, days: 0 };
  const days = unit.startsWith('fortnight') ? 14 : unit.startsWith('week') ? 7 : 1;
  return { months: 0, days: sign * count * days };
}

function amountBefore(words: readonly string[], at: number): readonly [number, boolean] {
  const before = words[at - 1] ?? '';
  if (['a', 'an', 'another', 'one'].includes(before)) return [1, true];
  if (before === 'of' && words[at - 2] === 'couple') return [2, true];
  const value = /^\d{1,3}$/.test(before) ? Number(before) : numberWord(before);
  return value === undefined ? [0, false] : [value, true];
}

/** "Hand no. 5 over to Roisin": a party of the plan, or the words after "to". */
function delegate(phrase: Phrase, refs: readonly ActionRef[]): Command {
  const [toParty] = phrase.parties;
  const to = nameAfterTo(phrase);
  const about = refs.length > 0 ? refs : pointedAt(phrase);
  return {
    kind: 'delegate',
    refs: about,
    said: phrase.text,
    ...(to === undefined ? {} : { to }),
    ...(toParty === undefined ? {} : { toParty }),
  };
}

const NO_NAME = new Set('the me us you it this that now from on for action can please'.split(' '));

/** Whoever "to" points at, or a name in capitals before "can answer", "will take it on". */
function nameAfterTo({ tokens, text }: Phrase): string | undefined {
  const to = tokens.findIndex(({ norm }) => norm === 'to' || norm === 'ask');
  const after = to < 0 ? [] : tokens.slice(to + 1);
  const start = after.findIndex(({ kind, norm }) => kind === 'word' && !NO_NAME.has(norm));
  const first =
    start < 0
      ? tokens.find(({ text: word, norm }, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !NO_NAME.has(norm))
      : after[start];
  if (first === undefined) return undefined;
  const from = tokens.indexOf(first);
  let end = from;
  while (/^\p{Lu}/u.test(tokens[end + 1]?.text ?? '') && end - from < 3) end += 1;
  return text.slice(first.from, tokens[end]?.to ?? first.to);
}

/** A chair or the secretariat agrees with what a lead reported: "confirm the status of action 1". */
function isEndorsement(phrase: Phrase, refs: readonly ActionRef[]): boolean {
  return phrase.has('endorse', 'confirm') && refs.length > 0 && !phrase.isQuestion;
}

/** "Mark action 3 complete", "7's about 60% done", "4 more investigators accredited, add to 2". */
function isRecord(phrase: Phrase, refs: readonly ActionRef[]): boolean {
  if (phrase.isQuestion && !phrase.says('can', 'could', 'please')) return false;
  if (phrase.has('what', 'who', 'when', 'how_many', 'how', 'why')) return false;
  const hasNews = phrase.statuses.length > 0 || phrase.spans.some((span) => span.kind === 'number');
  return refs.length > 0 && hasNews && phrase.has('record', 'change');
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
  if (period === undefined) return addDays(today, 7);
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

function laterOf<D extends string>(day: D, today: D): D {
  return day > today ? day : today;
}
