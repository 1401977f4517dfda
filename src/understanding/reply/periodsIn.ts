import type { Plan } from '../../plan/plan.ts';
import { addMonths, type Day, daysBetween } from '../../time/day.ts';
import { type PeriodSpan, readPeriods } from '../../time/readPeriods.ts';
import { type Clause, DATE } from './clauses.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** The periods of a text as they read when its bare months are still to come. */
export function periodsAhead(text: string, plan: Plan, today: Day): readonly PeriodSpan[] {
  const periods = readPeriods(withMonths(text), { ...contextOf(plan, today), lean: 'future' });
  return periods.filter((period) => !isStep(period, text));
}

/** "The Year 1 actions": which ones, and no time. */
function isStep({ text: words, to }: PeriodSpan, text: string): boolean {
  return (
    /^(?:the )?(?:year|yr) ?(?:\d|one|two|three)$/i.test(words) && OF_A_STEP.test(text.slice(to, to + 20))
  );
}

const OF_A_STEP =
  /^ (?:actions?|measures?|reviews?|monitoring|reports?|deliverables?|commitments?|objectives?|targets?|milestones?|work|activity|items?)\b/i;

/** The same periods, with a bare "January" beside what has happened read as the last one. */
export function periodsInTense(
  text: string,
  ahead: readonly PeriodSpan[],
  clauses: readonly Clause[],
  plan: Plan,
  today: Day,
): readonly PeriodSpan[] {
  const past =
    ahead.length === 0
      ? []
      : clauses.filter((clause, at) => looksBack(clause) || tellsOn(clause, clauses[at - 1]));
  const within = (span: PeriodSpan, some: readonly Clause[]): boolean =>
    some.some((clause) => clause.from <= span.from && span.from < clause.to);
  const told = clauses.filter(({ words }) => hasWord(words, TOLD));
  const open = clauses.filter(({ words }) => !hasWord(words, AHEAD_OF_US));
  const isPast = (span: PeriodSpan): boolean =>
    span.relation !== 'until' &&
    (span.relation !== 'by' || within(span, told)) &&
    (within(span, past) ||
      clauses.some((clause) => isDatedByPast(span, clause)) ||
      (daysBetween(today, span.named.start) > NEARLY_A_YEAR && within(span, open)));
  if (!ahead.some(isPast)) return ahead.map((span) => comingQuarter(span, clauses, today));
  const back = readPeriods(withMonths(text), { ...contextOf(plan, today), lean: 'past' });
  return [...ahead.filter((span) => !isPast(span)), ...back.filter(isPast)].toSorted(
    (one, other) => one.from - other.from,
  );
}

/** "Slipping into Q1" is the next one, although the plan's own first quarter has passed. */
function comingQuarter(span: PeriodSpan, clauses: readonly Clause[], today: Day): PeriodSpan {
  if (span.named.end >= today || !/^(?:[a-z]+ ){0,3}q[1-4]$/i.test(span.text)) return span;
  const clause = clauses.find((one) => one.from <= span.from && span.from < one.to);
  if (clause === undefined || !hasWord(clause.words, AHEAD_OF_US)) return span;
  const later = ({ start, end }: PeriodSpan['named']) => ({
    start: addMonths(start, 12),
    end: addMonths(end, 12),
  });
  return { ...span, named: later(span.named), window: later(span.window) };
}

/** A bare "7 Feb" on the 10th is last week's and not next year's, unless the words look ahead. */
const NEARLY_A_YEAR = 300;

/** A small "may" that ends what is said is the month; "not June, July" are two. Places stay as they were. */
function withMonths(text: string): string {
  return text
    .replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{2})\b/g, '$1/$2/$3')
    .replace(ENDING, (words: string, unit: string) => `by end of ${unit}`.padEnd(words.length))
    .replace(/\b(be|been|is) (s)(?=pring\b)/g, '$1 S')
    .replace(/\bmay(?= ?(?:[.,;!?)\n]|$))/g, 'May')
    .replace(REVISED_FROM, (words: string, verb: string) => verb.padEnd(words.length))
    .replace(/(?<=\p{L}{5})\. (?=\d)/gu, '; ')
    .replace(/\b((?:not|miss|missing|missed) [\p{L}\d]{1,12}(?: [\p{L}\d]{1,12})?), /giu, '$1; ');
}

/** "Revised from end of January to 17 March": the second is the forecast, and no stretch between the two. */
const REVISED_FROM =
  /\b((?:revised|moved|changed|slipped|pushed|gone|shifted|extended|amended|put back)(?: [a-z]{1,15}){0,2}) from [^,.;\n]{3,30}? (?=to \S)/gi;
const ENDING = /\bbefore the (month|year)(?:['’]?s| is) (?:out|over|end)\b/gi;

function contextOf(plan: Plan, today: Day) {
  return { today, ...(plan.period === undefined ? {} : { plan: plan.period }) };
}

/** "Delivered - cyber in December and drugs in January": what has no verb of its own happened as well. */
function tellsOn(clause: Clause, before: Clause | undefined): boolean {
  const isBare =
    clause.words.length <= 8 &&
    !hasWord(clause.words[0] === 'then' ? clause.words.slice(1) : clause.words, AHEAD_OF_US) &&
    !hasWord(clause.words, VERBS);
  return (
    isBare &&
    clause.opener !== 'but' &&
    before !== undefined &&
    before.sentence === clause.sentence &&
    looksBack(before)
  );
}

const VERBS = wordSet('is are be by now still its really actually rather');

function looksBack({ words }: Clause): boolean {
  return (
    words.some((word) => BEHIND_US.has(word) || (word.endsWith('ed') && word.length > 4)) &&
    !words.some(
      (word, at) =>
        AHEAD_OF_US.has(word) && !isMoveOfPerson(words, at) && !(word === 'back' && words[at + 1] === DATE),
    )
  );
}

/** "Funding ran out on 31 December and it has not been approved": the verb right before the date is past. */
function isDatedByPast(span: PeriodSpan, { tokens, from, to }: Clause): boolean {
  if (span.from < from || span.from >= to || span.relation === 'by') return false;
  const at = tokens.findIndex((token) => token.from >= span.from);
  const before = tokens.slice(0, at).map(({ norm }) => norm);
  // The verb nearest to the date counts: "will be found in the paper I circulated on 5 February".
  const behind = before.findLastIndex((word) => BEHIND_US.has(word));
  const isTold = TELLERS.has(before[behind - 1] ?? '');
  const ahead = before.findLastIndex((word) => AHEAD_OF_US.has(word));
  return behind >= 0 && behind >= before.length - 5 && (isTold ? behind > ahead : ahead < 0);
}

/** "Our analyst moved to the NCA before Christmas": somewhere else, and to no other date. */
function isMoveOfPerson(words: readonly string[], at: number): boolean {
  if (words[at] !== 'moved' || words[at + 1] !== 'to') return false;
  return !words.slice(at + 2, at + 4).includes(DATE);
}

const TELLERS = wordSet('i we they he she who which');
const TOLD = wordSet('was were had been');
const BEHIND_US = wordSet(
  'was were had did held completed finished published delivered launched met ran took issued submitted agreed approved started began carried done ago concluded signed closed wrapped sent went came left happened lost released circulated adopted uploaded entered considered decided undertook last previous visited refused seized arrested trained surveyed reported told said covered landed out dealt passed achieved got wrapped handed presented raised',
);
const AHEAD_OF_US = wordSet(
  'will expect expected expecting should aim aiming hope hoping due plan planned planning slip slipped slipping pushed until going forecast likely not realistically probably looking wont isnt might may could be can likely next would then becomes get finishing rescheduled rearranged moved shifted bumped kicked slid extended delayed put back need needs want wants deferred postponed scheduled pencilled forecast anticipated revised estimated drifted shld shall',
);
