import type { Action } from '../../plan/action.ts';
import type { Measure } from '../../progress/update.ts';
import type { Token } from '../tokens.ts';
import { type Clause, DATE, type Place } from './clauses.ts';
import { STOPS, thingAfter } from './countedThing.ts';
import { labelBefore } from './labelBefore.ts';
import { deliverableCounted } from './matchDeliverable.ts';
import { isNoResult } from './notAResult.ts';
import { isNoCount } from './notCounted.ts';
import { nounMeant } from './nounMeant.ts';
import { numberAt } from './numberAt.ts';
import { shareOfTotal } from './shareOfTotal.ts';
import { wordSet } from './wordSet.ts';

export type MeasureRead = Measure & {
  readonly words: string;
  readonly clause: Clause;
  readonly isIncrement: boolean;
  /** Place of the number among the clause's words, and of what follows it. */
  readonly at: number;
  readonly end: number;
} & Place;

/** The numbers of one clause that count something, with what they count. */
export function measuresIn(
  text: string,
  clause: Clause,
  before: readonly Clause[],
  action: Action,
  taken: readonly Place[],
): readonly MeasureRead[] {
  const found: MeasureRead[] = [];
  const { tokens } = clause;
  for (let at = 0; at < tokens.length; at++) {
    const share = shareOfTotal(text, clause, at);
    const value = share ?? numberAt(tokens, at);
    const first = tokens[at];
    if (value === undefined || first === undefined) continue;
    const end = at + value.length;
    const isTaken = taken.some((place) => place.from < first.to && first.from < place.to);
    const isNone =
      share === undefined &&
      ((isNoCount(text, tokens, at, end) &&
        !isOneMore(clause, at, before) &&
        !standsAt(clause, at, action)) ||
        isNoResult(tokens, at, end));
    if (isTaken || isNone) {
      at = end - 1;
      continue;
    }
    const last = found.at(-1);
    const unit = unitOf(text, tokens, at, end);
    // "£320k in cash", "£2m worth of tobacco": what the money was in.
    const thing = isMoney(unit) && IN_KIND.has(tokens[end]?.norm ?? '') ? end + 1 : end;
    const isSame =
      last !== undefined && tokens[at - 1]?.norm === 'and' && thingAfter(clause, thing, true) === undefined;
    const name = isSame ? { name: last.name } : nameOf(clause, at, thing, before, action, last !== undefined);
    if (name === undefined) {
      at = end - 1;
      continue;
    }
    const isGoingOn = goesOnYet(clause, end);
    const own = last === undefined ? name.name : name.name.replace(/^ones?\b/i, nounOf(last.name));
    const thingCounted = isGoingOn && !/progress/i.test(own) ? `${nounOf(own)} in progress` : own;
    // What is still going on is no result of the deliverable.
    const deliverable = isGoingOn ? undefined : deliverableCounted(thingCounted, action);
    const [from, to] = [
      Math.min(name.from ?? first.from, first.from),
      Math.max(name.to ?? 0, tokens[end - 1]?.to ?? first.to),
    ];
    found.push({
      name: thingCounted,
      value: value.value,
      ...(unit === undefined ? {} : { unit }),
      ...(deliverable === undefined ? {} : { deliverable: deliverable.index }),
      words: text.slice(from, to),
      from,
      to,
      at,
      end,
      clause,
      isIncrement: MORE.has(tokens[end]?.norm ?? '') || MORE.has(tokens[at - 1]?.norm ?? ''),
    });
    at = end - 1;
  }
  return found;
}

/** "Three orders obtained, and one permit revoked": one beside another number, in the clause before. */
function isOneMore({ tokens, sentence }: Clause, at: number, before: readonly Clause[]): boolean {
  const last = before.at(-1);
  if (tokens[at]?.norm !== 'one' || tokens[at - 1]?.norm !== 'and' || last?.sentence !== sentence)
    return false;
  return (
    last.tokens.some((_, place) => numberAt(last.tokens, place) !== undefined) &&
    tokens[at + 1]?.kind === 'word'
  );
}

/** "310 homes done, 40 more in progress". */
function goesOnYet({ words }: Clause, end: number): boolean {
  return /^(?:more |others? |further )?(?:are |is )?(?:in progress|under way|underway|in train|on the go)\b/.test(
    words.slice(end, end + 4).join(' '),
  );
}

/** In "42 accreditations renewed and eleven new ones" the ones are accreditations. */
function nounOf(name: string): string {
  return name.replace(/ \w{1,30}ed$/, '');
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
  const whole = at === 0 ? wholeBefore(listed, clause) : undefined;
  if (whole !== undefined) return whole;
  const isListed =
    follows ||
    (at === 0 &&
      listed?.sentence === clause.sentence &&
      listed.tokens[0] !== undefined &&
      numberAt(listed.tokens, 0) !== undefined);
  const after = isLabelled(clause) ? undefined : thingAfter(clause, end, isListed);
  if (isOfThen(before.at(-1), clause, at)) return undefined;
  const label = labelBefore(clause, at, before, after === undefined);
  if (after !== undefined) {
    const isThin = deliverableCounted(after.name, action) === undefined && label?.isAnnounced === true;
    return isThin ? { ...after, name: `${label.name} ${after.name}` } : after;
  }
  if (label !== undefined && /^(?:action|item|ref|number|objective)$/i.test(label.name)) return undefined;
  if (
    label !== undefined &&
    !(clause.words[end] === DATE && deliverableCounted(label.name, action) === undefined)
  )
    return label;
  return nounMeant(clause, at, end, before, action);
}

/** "Target – 15", "Previous: 9": no figure of today. */
function isOfThen(label: Clause | undefined, { opener, sentence }: Clause, at: number): boolean {
  return (
    at === 0 &&
    LABELLING.has(opener) &&
    label?.sentence === sentence &&
    OF_THEN.has(label.words[0] ?? '') &&
    label.words.slice(1).every((word) => FIGURE.has(word))
  );
}

const LABELLING = new Set([':', '-', '–', '—']);
const FIGURE = new Set('figure number total report year quarter time was were update return'.split(' '));
const OF_THEN = new Set(
  'target targets previous previously last baseline plan planned goal prior forecast'.split(' '),
);

/** "Of the 52 Year 1 measures, 37 have been delivered". */
function wholeBefore(before: Clause | undefined, { sentence, opener }: Clause): Named | undefined {
  if (before?.sentence !== sentence || opener !== ',' || before.words[0] !== 'of') return undefined;
  const at = before.words[1] === 'the' ? 2 : 1;
  const total = numberAt(before.tokens, at);
  const first = before.tokens[at + (total?.length ?? 0)];
  if (total === undefined || first === undefined) return undefined;
  return { name: before.text.slice(first.from - before.from), from: before.from };
}

/** Nobody labels more in one clause. */
const MOST_LABELLED = 40;

/** "Joint ops 12 days of action 4": every number follows what it counts. */
function isLabelled({ tokens }: Clause): boolean {
  if (tokens.length > MOST_LABELLED) return false;
  const numbers = tokens.filter(({ kind }) => kind === 'number').length;
  const isPlain = tokens.every(({ norm }) => norm === 'of' || !STOPS.has(norm));
  return isPlain && numbers > 1 && tokens[0]?.kind === 'word' && tokens.at(-1)?.kind === 'number';
}

const MORE = new Set(['more', 'another', 'further', 'additional', 'extra']);

const IN_KIND = new Set(['in', 'worth']);

function isMoney(unit: string | undefined): boolean {
  return unit === '£' || unit === '€' || unit === '$';
}

/** "Joint ops at 16, days of action at 4": where a count stands, unless it is when people meet. */
function standsAt({ tokens }: Clause, at: number, action: Action): boolean {
  const label = tokens.slice(0, at - 1).map(({ text }) => text);
  if (tokens[at - 1]?.norm !== 'at' || label.length === 0 || label.length > 6) return false;
  return (
    !tokens.slice(0, at).some(({ norm }) => MEETING.has(norm)) &&
    deliverableCounted(label.join(' '), action)?.kind === 'count'
  );
}

const MEETING = wordSet('meeting meet call briefing board session starts start from begins');

function unitOf(text: string, tokens: readonly Token[], at: number, end: number): string | undefined {
  const sign = text[(tokens[at]?.from ?? 1) - 1] ?? '';
  if (isMoney(sign)) return sign;
  const joined = /^\d{1,9}(kg|g|l|ml|km|hrs?|tonnes?|t)$/.exec(tokens[at]?.norm ?? '')?.[1];
  if (joined !== undefined) return joined;
  const after = tokens[end]?.norm ?? '';
  return UNITS.has(after) ? after : undefined;
}

const UNITS = new Set(
  'kg kilos kilo grams tonnes litres litre pounds euro euros hours acres miles'.split(' '),
);
