import type { Action } from '../../plan/action.ts';
import type { Measure } from '../../progress/update.ts';
import type { Token } from '../tokens.ts';
import { type Clause, DATE, type Place } from './clauses.ts';
import { thingAfter } from './countedThing.ts';
import { labelBefore } from './labelBefore.ts';
import { deliverableCounted } from './matchDeliverable.ts';
import { isNoCount, isNoResult } from './notCounted.ts';
import { nounOfSentence } from './nounOfSentence.ts';
import { numberAt } from './numberAt.ts';

export type MeasureRead = Measure & {
  readonly words: string;
  readonly clause: Clause;
  readonly isIncrement: boolean;
  readonly at: number;
} & Place;

/** Numbers of things: "14 joint operations so far", "Joint ops: 17", "five more, making 12". */
export function readMeasures(
  text: string,
  clauses: readonly Clause[],
  action: Action,
  taken: readonly Place[],
  isObstacle: (clause: Clause) => boolean,
): readonly MeasureRead[] {
  const measures = clauses.flatMap((clause, index) => {
    if (clause.inBrackets && !isTotalInBrackets(clause)) return [];
    return measuresIn(text, clause, clauses.slice(0, index), action, taken).filter(
      (measure) => !isObstacle(clause) || (measure.deliverable !== undefined && !NEGATIVE.test(clause.text)),
    );
  });
  return withoutIncrements(withoutRepeats(measures));
}

const NEGATIVE = /\b(?:aren't|isn't|not|haven't|won't|can't|left|lost|down|short|two of)\b/i;

function measuresIn(
  text: string,
  clause: Clause,
  before: readonly Clause[],
  action: Action,
  taken: readonly Place[],
): readonly MeasureRead[] {
  const found: MeasureRead[] = [];
  const { tokens } = clause;
  for (let at = 0; at < tokens.length; at++) {
    const value = numberAt(tokens, at);
    const [first, token] = [tokens[at], tokens[at]];
    if (value === undefined || first === undefined || token === undefined) continue;
    const end = at + value.length;
    const isTaken = taken.some((place) => place.from < token.to && token.from < place.to);
    if (isTaken || isNoCount(text, tokens, at, end) || isNoResult(tokens, at, end)) {
      at = end - 1;
      continue;
    }
    const last = found.at(-1);
    const isSame =
      last !== undefined && tokens[at - 1]?.norm === 'and' && thingAfter(clause, end, true) === undefined;
    const name = isSame ? { name: last.name } : nameOf(clause, at, end, before, action, last !== undefined);
    if (name === undefined) {
      at = end - 1;
      continue;
    }
    const unit = unitOf(text, tokens, at, end);
    const deliverable = deliverableCounted(name.name, action);
    const [from, to] = [
      Math.min(name.from ?? first.from, first.from),
      Math.max(name.to ?? 0, tokens[end - 1]?.to ?? first.to),
    ];
    found.push({
      name: name.name,
      value: value.value,
      ...(unit === undefined ? {} : { unit }),
      ...(deliverable === undefined ? {} : { deliverable: deliverable.index }),
      words: text.slice(from, to),
      from,
      to,
      at,
      clause,
      isIncrement: MORE.has(tokens[end]?.norm ?? '') || MORE.has(tokens[at - 1]?.norm ?? ''),
    });
    at = end - 1;
  }
  return found;
}

type Named = { readonly name: string; readonly from?: number; readonly to?: number };

/** What is counted stands after the number, before it as a label, or earlier in the sentence. */
function nameOf(
  clause: Clause,
  at: number,
  end: number,
  before: readonly Clause[],
  action: Action,
  follows: boolean,
): Named | undefined {
  const listed = before.at(-1);
  const isListed =
    follows ||
    (at === 0 &&
      listed?.sentence === clause.sentence &&
      listed.tokens[0] !== undefined &&
      numberAt(listed.tokens, 0) !== undefined);
  const after = thingAfter(clause, end, isListed);
  const label = labelBefore(clause, at, before, after === undefined);
  if (after !== undefined) {
    const isThin = deliverableCounted(after.name, action) === undefined && label?.isAnnounced === true;
    return isThin ? { ...after, name: `${label.name} ${after.name}` } : after;
  }
  if (
    label !== undefined &&
    !(clause.words[end] === DATE && deliverableCounted(label.name, action) === undefined)
  )
    return label;
  const total =
    TOTALLING.has(clause.words[at - 1] ?? '') ||
    TOTALLING.has(clause.words[end] ?? '') ||
    clause.words[end + 1] === 'total';
  const goesOn =
    before.at(-1)?.sentence === clause.sentence &&
    clause.words.length <= 4 &&
    clause.words.slice(0, at).every((word) => QUIET.has(word));
  return total || goesOn ? nounOfSentence(clause, at, before, action, total) : undefined;
}

const QUIET = new Set(
  'only managed just got did we that now and so it is are makes making brings total up to'.split(' '),
);
const TOTALLING = new Set('makes making total totals totalling so brings now overall altogether'.split(' '));
const MORE = new Set(['more', 'another', 'further', 'additional', 'extra']);

function isTotalInBrackets(clause: Clause): boolean {
  return clause.words.length <= 3 && TOTALLING.has(clause.words[0] ?? '');
}

function unitOf(text: string, tokens: readonly Token[], at: number, end: number): string | undefined {
  const sign = text[(tokens[at]?.from ?? 1) - 1] ?? '';
  if (sign === '£' || sign === '€' || sign === '$') return sign;
  const joined = /^\d{1,9}(kg|g|l|ml|km|hrs?|tonnes?|t)$/.exec(tokens[at]?.norm ?? '')?.[1];
  if (joined !== undefined) return joined;
  const after = tokens[end]?.norm ?? '';
  return UNITS.has(after) ? after : undefined;
}

const UNITS = new Set(
  'kg kilos kilo grams tonnes litres litre pounds euro euros hours acres miles'.split(' '),
);

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
function withoutRepeats(measures: readonly MeasureRead[]): readonly MeasureRead[] {
  return measures.filter(
    (one, at) =>
      !measures
        .slice(at + 1)
        .some(
          (other) => other.name.toLowerCase() === one.name.toLowerCase() && CORRECTED.test(other.clause.text),
        ),
  );
}

const CORRECTED = /correct|actually|sorry|rather|make that|total/i;
