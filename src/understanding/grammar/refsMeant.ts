import type { ActionRef } from '../../plan/action.ts';
import { numberWord } from '../readers/numberWords.ts';
import type { Phrase } from './phrase.ts';

/** A topic stands for an action when enough of its words point there, and clearly more than elsewhere. */
const ENOUGH = 3;
const CLEARLY = 1.25;
/** An answer about more actions than this is no "it" any more. */
export const MOST_MEANT = 12;

/** The actions a text means: by number, by place, by the plan's own words, or by "it" after an answer. */
export function refsMeant(phrase: Phrase): readonly ActionRef[] {
  const beside = refBeside(phrase);
  if (beside !== undefined) return [beside];
  const other = otherOfTwo(phrase);
  if (other !== undefined) return [other];
  const placed = refsByPlace(phrase);
  if (placed.length > 1) return placed;
  if (phrase.refs.length > 0) return phrase.refs;
  if (placed.length > 0) return placed;
  const topic = topicMeant(phrase);
  // "Did anyone flag a problem with it?": one chance word of the plan says less than "it".
  const isChance =
    !phrase.says('try', 'instead') &&
    meansIt(phrase) &&
    phrase.context.memory.refs.length === 1 &&
    (phrase.topics[0]?.words ?? 0) < 2;
  if (topic !== undefined && !isChance) return [topic];
  return meansIt(phrase) ? phrase.context.memory.refs : [];
}

/** "Not the slavery one, the other": of the two that were just shown. */
function otherOfTwo(phrase: Phrase): ActionRef | undefined {
  const { refs } = phrase.context.memory;
  if (refs.length !== 2 || phrase.refs.length > 0 || !/\bthe other(?: one)?\b/i.test(phrase.text))
    return undefined;
  const left = refs.filter((ref) => !phrase.refsLeftOut.includes(ref));
  return left.length === 1 ? left[0] : refs[1];
}

export function topicMeant(phrase: Phrase): ActionRef | undefined {
  const [best, second] = phrase.topics;
  if (best === undefined || best.score < ENOUGH || isDrowned(phrase, best.words)) return undefined;
  return second === undefined || best.score >= second.score * CLEARLY ? best.ref : undefined;
}

/** One word of the plan among as many that mean nothing here points nowhere; an acronym or two do. */
function isDrowned(phrase: Phrase, words: number): boolean {
  const lost = phrase.unknown.length;
  return lost > words || (lost === words && words === 1 && !/\b\p{Lu}{3,}/u.test(phrase.text));
}

/** Actions that may have been meant, when none clearly was. */
export function topicsNear(phrase: Phrase): readonly ActionRef[] {
  const best = phrase.topics[0]?.score ?? 0;
  if (best < ENOUGH * 0.8 || isDrowned(phrase, phrase.topics[0]?.words ?? 0)) return [];
  return phrase.topics
    .filter((match) => match.score * CLEARLY > best)
    .slice(0, 4)
    .map((match) => match.ref);
}

/** "And the one before it", "the next one after that": the neighbour in the plan; "the latter" of two. */
function refBeside(phrase: Phrase): ActionRef | undefined {
  const { memory } = phrase.context;
  if (phrase.refs.length > 0 || phrase.periods.length > 0 || memory.refs.length === 0) return undefined;
  const beside = /^\W*(?:and |ok |then |now )?(?:the )?(next|previous)(?: one| action)?\W*$/i.exec(
    phrase.text,
  )?.[1];
  if (beside !== undefined && memory.refs.length === 1 && memory.question?.kind !== 'list')
    return neighbour(phrase, beside.toLowerCase() === 'next' ? 1 : -1);
  if (phrase.says('latter')) return memory.refs.at(-1);
  if (phrase.says('former')) return memory.refs[0];
  const step = phrase.says('before', 'previous', 'above')
    ? -1
    : phrase.says('after', 'following', 'below')
      ? 1
      : 0;
  const isNear =
    phrase.length <= 6 ||
    /\b(?:action|one) (?:after|before|above|below) (?:it|that|this)\b/i.test(phrase.text);
  if (step === 0 || memory.refs.length !== 1 || !phrase.says('one', 'action') || !isNear) return undefined;
  return neighbour(phrase, step);
}

function neighbour({ context: { plan, memory } }: Phrase, step: number): ActionRef | undefined {
  const at = plan.actions.findIndex(({ ref }) => ref === memory.refs[0]);
  return plan.actions[at + step]?.ref;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
/** "Something happening first" is no place in a list. */
const IN_ORDER = new Set(['happening', 'happens', 'happen', 'comes', 'come', 'at', 'done']);
const PLACED = new Set(
  'one ones action actions item items in of thing on entry two three four five'.split(' '),
);

/** "the ninth one", "the last two actions"; after a list "the second one" is the second of that list. */
function refsByPlace(phrase: Phrase): readonly ActionRef[] {
  const { plan, memory } = phrase.context;
  const words = phrase.tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ norm }) => norm);
  const list = memory.refs.length > 1 ? memory.refs : plan.actions.map(({ ref }) => ref);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const isPlace = next === undefined || PLACED.has(next) || /^\d$/.test(next) || phrase.length <= 3;
    if (!isPlace || isInPeriod(phrase, word) || IN_ORDER.has(words[at - 1] ?? '')) return [];
    const number = Number(next);
    const many = Number.isInteger(number) ? number : (numberWord(next ?? '') ?? 1);
    if (word === 'first' && many > 1) return list.slice(0, many);
    const place = ORDINALS.indexOf(word);
    if (place >= 0 && !phrase.has('next', 'first')) {
      const found = list[place] ?? plan.actions[place]?.ref;
      return found === undefined ? [] : [found];
    }
    const isLast =
      (word === 'last' || word === 'final') &&
      words[at - 1] === 'the' &&
      !phrase.has('last', 'withdraw', 'history', 'slips');
    return isLast && next !== undefined ? list.slice(-many) : [];
  });
}

/** The "first" of "the first half of March" belongs to the date. */
function isInPeriod(phrase: Phrase, word: string): boolean {
  return phrase.periods.some(({ text }) => text.toLowerCase().includes(word));
}

/** "who leads it?" points back; "is that all?" with a topic of its own does not. */
function meansIt(phrase: Phrase): boolean {
  const { memory } = phrase.context;
  return (
    phrase.has('it') &&
    memory.refs.length > 0 &&
    memory.refs.length <= MOST_MEANT &&
    phrase.parties.length === 0 &&
    phrase.periods.length === 0
  );
}
