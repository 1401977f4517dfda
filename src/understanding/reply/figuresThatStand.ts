import { type Clause, DATE } from './clauses.ts';
import type { MeasureRead } from './measuresIn.ts';
import { numberAt } from './numberAt.ts';

/** Of the figures in a reply, those that say how things stand now. */
export function figuresThatStand(
  measures: readonly MeasureRead[],
  clauses: readonly Clause[],
): readonly MeasureRead[] {
  return withoutParts(withoutEarlier(withoutIncrements(withoutRepeats(measures, clauses))));
}

/** "We had 3 by this point last year" beside this year's figure is what it is compared with. */
function withoutEarlier(measures: readonly MeasureRead[]): readonly MeasureRead[] {
  const now = measures.filter((measure) => !isOfLastYear(measure));
  return now.length === 0 ? measures : now;
}

function isOfLastYear({ clause, end, at }: MeasureRead): boolean {
  const norms = clause.tokens.map(({ norm }) => norm);
  const next = clause.tokens.findIndex(
    (_, place) => place >= end && numberAt(clause.tokens, place) !== undefined,
  );
  const after = norms.slice(end, next < 0 ? undefined : next).join(' ');
  const before = norms.slice(0, at).join(' ');
  return LAST_YEAR.test(after) || OPENS_WITH_LAST_YEAR.test(before);
}

const LAST_YEAR = /\b(?:last year|previous year|year before|year ago|this time last|year previous)\b/;
const OPENS_WITH_LAST_YEAR =
  /^(?:(?:in|it was|that was|and|at) )?(?:last year|(?:the |our |my )?(?:last|previous|prior) (?:report|update|time|quarter|return|month)|the previous year|the year before|this time last)\b/;

/** "Five days of action: 2 in Belfast, 3 in Derry": smaller numbers of the same thing in one sentence are its parts. */
function withoutParts(measures: readonly MeasureRead[]): readonly MeasureRead[] {
  if (measures.length > MOST_SHARED_OUT) return measures;
  return measures.filter((one, at) => {
    const total = measures.find(
      (other, place) =>
        place < at &&
        other.clause.sentence === one.clause.sentence &&
        one.clause.opener !== '' &&
        other.value > one.value,
    );
    if (total === undefined) return true;
    const parts = measures.filter(
      (other, place) => place > measures.indexOf(total) && other.clause.sentence === total.clause.sentence,
    );
    const isSame =
      sameThing(total, one) || parts.some((part) => sameThing(total, part) && sumOf(parts) === total.value);
    const sum = sumOf(parts);
    return !(isSame && sum <= total.value && !isOfItsOwn(one));
  });
}

/** Nobody shares a total out further. */
const MOST_SHARED_OUT = 50;

function sumOf(measures: readonly MeasureRead[]): number {
  return measures.reduce((sum, { value }) => sum + value, 0);
}

/** "8 in the first half, 3 more since": a figure of another time adds to the one before. */
function isOfItsOwn({ clause, end, isIncrement }: MeasureRead): boolean {
  return isIncrement || clause.words.slice(end).includes(DATE);
}

function sameThing(total: MeasureRead, part: MeasureRead): boolean {
  const [whole, own] = [total.name.toLowerCase(), part.name.toLowerCase()];
  const isBorrowed = !part.clause.text.toLowerCase().includes(own);
  return (
    whole.includes(own) ||
    own.includes(whole) ||
    (isBorrowed && part.deliverable !== undefined && part.deliverable === total.deliverable)
  );
}

/** "2 more this quarter, making 6 in total": the total says it all. */
function withoutIncrements(measures: readonly MeasureRead[]): readonly MeasureRead[] {
  return measures.filter(
    (one) =>
      !one.isIncrement ||
      !measures.some(
        (other) =>
          other !== one &&
          other.value > one.value &&
          TOTAL.test(other.words + other.clause.text) &&
          other.clause.sentence === one.clause.sentence,
      ),
  );
}

const TOTAL = /total|making|makes|brings/i;

/** The same thing twice: the later figure stands. */
function withoutRepeats(
  measures: readonly MeasureRead[],
  clauses: readonly Clause[],
): readonly MeasureRead[] {
  return measures.filter(
    (one, at) =>
      !measures
        .slice(at + 1)
        .some(
          (other) => isSame(one, other) && (CORRECTED.test(other.clause.text) || isPutRight(other, clauses)),
        ),
  );
}

function isSame(one: MeasureRead, other: MeasureRead): boolean {
  const isNamed = one.name.toLowerCase() === other.name.toLowerCase();
  return isNamed || (one.deliverable !== undefined && one.deliverable === other.deliverable);
}

/** "Sorry, 6": the number stands alone after the word that takes the first one back. */
function isPutRight({ clause }: MeasureRead, clauses: readonly Clause[]): boolean {
  const at = clauses.indexOf(clause);
  return (
    clause.words.length <= 2 &&
    clauses
      .slice(Math.max(0, at - 2), at)
      .some(
        ({ sentence, words, text }) =>
          sentence === clause.sentence && words.length <= 3 && CORRECTED.test(text),
      )
  );
}

const CORRECTED = /scratch|scrap|correct|actually|sorry|rather|make that|total|no wait|oops/i;
