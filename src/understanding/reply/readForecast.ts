import type { Action } from '../../plan/action.ts';
import type { Day } from '../../time/day.ts';
import type { PeriodSpan } from '../../time/readPeriods.ts';
import type { Window } from '../../time/window.ts';
import { type Clause, DATE } from './clauses.ts';
import { isAgainst } from './isAgainst.ts';
import {
  COMPARED,
  isGoodTime,
  isOverFirst,
  isPossessive,
  isTitle,
  NEXT_OF,
  NONE_UNTIL,
} from './isOtherDate.ts';
import { marksIn } from './marks.ts';
import { namesObstacle } from './namesObstacle.ts';
import { shiftFromTarget } from './shiftFromTarget.ts';
import { type DateSign, FORECAST_BOOK } from './vocabulary/forecastWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

export type ForecastRead = {
  readonly window: Window;
  readonly words: string;
  readonly isEarly: boolean;
  readonly clause: Clause;
};

/**
 * When the lead now expects it: of the days that have not passed, the one whose words are most about
 * finishing; the later of equals. A date that is denied, or is the date of something else, is none.
 */
export function readForecast(
  clauses: readonly Clause[],
  periods: readonly PeriodSpan[],
  action: Action,
  today: Day,
): ForecastRead | undefined {
  let best: (ForecastRead & { readonly weight: number }) | undefined;
  for (const period of periods) {
    const at = clauses.findIndex((one) => one.from <= period.from && period.from < one.to);
    const clause = clauses[at];
    if (clause === undefined || clause.asks || period.named.end < today) continue;
    const weight = putsRight(clause, clauses[at - 1])
      ? PUT_RIGHT
      : isMeantByThen(clause, clauses)
        ? MEANT_BY_THEN
        : weightOf(period, clause, clauses[at - 1]);
    if (weight <= 0 || (best !== undefined && best.weight > weight)) continue;
    best = {
      window: ending(period, clause),
      words: clause.text.slice(period.from - clause.from, period.to - clause.from),
      isEarly: false,
      clause,
      weight,
    };
  }
  const shift = shiftFromTarget(clauses, action, today);
  if (best === undefined) return shift;
  return shift === undefined ? best : { ...best, isEarly: shift.isEarly };
}

/** "Delayed till May - no, April". */
function putsRight({ words }: Clause, before: Clause | undefined): boolean {
  const isBare = words.every((word) => word === DATE || word === '');
  return isBare && before !== undefined && before.words.length <= 2 && hasWord(before.words, TAKING_BACK);
}

const TAKING_BACK = wordSet('no sorry actually rather correction wait');

const PUT_RIGHT = 20;

/** "Partners meet on 6 March and we expect to agree it then". */
function isMeantByThen(clause: Clause, clauses: readonly Clause[]): boolean {
  const later = clauses
    .slice(clauses.indexOf(clause) + 1)
    .find(({ sentence, words }) => sentence === clause.sentence && hasWord(words.slice(-1), POINTING_BACK));
  if (later === undefined || later.words.includes(DATE)) return false;
  return hasWord(later.words, FINISHING) && hasWord(later.words, EXPECTING);
}

const POINTING_BACK = wordSet('then there');

const FINISHING = wordSet(
  'agree agreed approve approved sign signed finish finished publish published close closed complete completed conclude concluded deliver delivered done decided settled launch launched',
);

const EXPECTING = wordSet('expect will should hope hoping aim plan');

const MEANT_BY_THEN = 3;

/** How much the words around a date speak of finishing; nothing for a date that is no forecast. */
function weightOf(period: PeriodSpan, clause: Clause, before: Clause | undefined): number {
  const isEarliest = /^(?:not (?:before|until|till)|not? (?:earlier|sooner) than)\b/i.test(period.text);
  if (
    period.relation === 'since' ||
    period.relation === 'after' ||
    (period.relation === 'from' && !isEarliest)
  )
    return 0;
  if (PRESENT.has(period.text.toLowerCase()) || /\bto date$/i.test(period.text) || clause.inBrackets)
    return 0;
  const first = clause.tokens.findIndex((token) => token.from >= period.from);
  const last = clause.tokens.findLastIndex((token) => token.to <= period.to);
  const words = clause.words.map((word, at) => (at >= first && at <= last ? DATE : word));
  const marks = marksIn(FORECAST_BOOK, words);
  const isNotBefore = period.relation === 'before' || period.relation === 'until';
  if (!isNotBefore && isAgainst(marks, words, first)) return 0;
  if (isTitle(period, clause, first) || isPossessive(period, clause) || isGoodTime(words, first)) return 0;
  // "The year one actions": which ones, and no date.
  if (
    /^(?:the )?(?:year|phase) (?:one|two|1|2)$/i.test(period.text) &&
    clause.tokens[last + 1]?.kind === 'word'
  )
    return 0;
  const saysOf = (sign: DateSign): boolean => marks.some(({ meanings }) => meanings.includes(sign));
  const other = marks.some(
    ({ meanings, at, end }) =>
      meanings.includes('other') &&
      at <= last + 4 &&
      end >= first - 8 &&
      !(words[at] === 'from' && words.slice(end, first).includes('to')),
  );
  if (isOverFirst(words, marks, first, last)) return 0;
  const lead = words.slice(Math.max(0, first - 6), first).join(' ');
  // "At this point in the year".
  if (/\b(?:point|stage|time)$/.test(lead)) return 0;
  if (NEXT_OF.test(lead) || COMPARED.test(lead) || NONE_UNTIL.test(lead)) return 0;
  const finish = saysOf('finish');
  const expect =
    saysOf('expect') ||
    period.relation === 'by' ||
    period.relation === 'until' ||
    period.relation === 'before' ||
    period.relation === 'end of';
  if (hasWord(clause.words, NEVER) || hasWord(words.slice(0, first), CONCEDING)) return 0;
  if (other && !finish) return 0;
  // "Overtime is frozen till April" dates what is in the way.
  if (period.relation === 'until' && !finish && namesObstacle(clause)) return 0;
  // "7 so far this year": the time that is passing, unless the work will be done in it.
  if (/^(?:so far )?this\b/i.test(period.text) && !(finish && expect)) return 0;
  const telling = words.filter((word) => word !== '' && word !== DATE && !SMALL.has(word)).length;
  const isBare = telling <= 2;
  if (!finish && !expect && !isBare) return 0;
  const isStrong = hasWord(words, STRONG) || hasWord(before?.words.slice(-2) ?? [], STRONG);
  return (
    1 +
    (finish ? 2 : 0) +
    (expect ? 1 : 0) +
    (isStrong ? 3 : 0) +
    (isBare && !other ? 2 : 0) -
    (other ? 2.5 : 0)
  );
}

const PRESENT = wordSet('today now currently tonight');

const STRONG = wordSet(
  'realistically realistic probably forecast eta instead rather now finish finished landing firm call say overall earliest latest',
);

/** "Despite losing both posts in the one month". */
const CONCEDING = wordSet('despite notwithstanding');

const NEVER = wordSet('leave holiday holidays maternity hols');

const SMALL = wordSet(
  'the a an so it is be will of in on at to for or and but we i this that its then please with end around about approx say me us just like more all being well obviously its hopefully',
);

const DENYING = wordSet('not cant cannot wont isnt never dont doesnt unlikely nothing');

/** "Before Easter" is the days until then, "not before Easter" is Easter; any other relation leaves the period that is named. */
function ending(period: PeriodSpan, { words }: Clause): Window {
  return period.relation === 'before' && !hasWord(words, DENYING)
    ? { start: period.window.end, end: period.window.end }
    : period.named;
}
