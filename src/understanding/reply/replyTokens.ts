import type { Plan } from '../../plan/plan.ts';
import type { Phrasebook } from '../phrasebook.ts';
import { topicIndex } from '../readers/topics.ts';
import { isEnglish, type Speller, spellerFor } from '../spelling.ts';
import { type Token, tokenise } from '../tokens.ts';
import { written } from './texting.ts';
import { DOUBT_BOOK } from './vocabulary/doubtWords.ts';
import { FINISHING_BOOK } from './vocabulary/finishingWords.ts';
import { FORECAST_BOOK } from './vocabulary/forecastWords.ts';
import { NOT_AN_UPDATE_BOOK } from './vocabulary/notAnUpdateWords.ts';
import { NEEDED, OBSTACLE_BOOK } from './vocabulary/obstacleWords.ts';
import { STATUS_BOOK } from './vocabulary/statusWords.ts';

/** A reply in words, with slips of the finger put right where the words of replies or of the plan were meant. */
export function replyTokens(text: string, plan: Plan): readonly Token[] {
  const spell = SPELLERS.get(plan) ?? speller([...WORDS, ...NEEDED, ...topicIndex(plan).words]);
  SPELLERS.set(plan, spell);
  let startsSentence = true;
  return joined(tokenise(text))
    .flatMap(withWill)
    .map(withoutTimes)
    .map((token) => {
      const read = written(token, spell, startsSentence);
      startsSentence = token.kind === 'break' || (token.kind === 'sign' && token.text !== ',');
      return read;
    });
}

/** "We'll" says two things, and that it is still to come is one of them. */
function withWill(token: Token): readonly Token[] {
  if (token.kind !== 'word' || !/['’`]ll$/i.test(token.text)) return [token];
  const end = token.to - 3;
  return [
    { ...token, text: token.text.slice(0, -3), to: end },
    { kind: 'word', text: token.text.slice(-3), norm: 'will', from: end, to: token.to },
  ];
}

/** "Courses delivered x3". */
function withoutTimes(token: Token): Token {
  const times = token.kind === 'word' ? /^x(\d{1,3})$/i.exec(token.text)?.[1] : undefined;
  return times === undefined ? token : { ...token, kind: 'number', norm: times };
}

/** "14kg" comes as "1" and "4kg". */
function joined(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (token.kind === 'number' && next?.kind === 'word' && next.from === token.to && /^\d/.test(next.text))
      return [{ ...next, from: token.from, text: token.text + next.text, norm: token.norm + next.norm }];
    const isTail =
      before?.kind === 'number' &&
      token.kind === 'word' &&
      token.from === before.to &&
      /^\d/.test(token.text);
    return isTail ? [] : [token];
  });
}

const SPELLERS = new WeakMap<Plan, Speller>();

/** Vowels are what people leave out: "delyd" is "delayed" before it is anything else. */
function speller(vocabulary: readonly string[]): Speller {
  const spell = spellerFor(vocabulary);
  const known = new Set(vocabulary);
  const bySound = Map.groupBy(known, consonants);
  return (word) => {
    if (word.length < 4 || word.length > 24 || known.has(word) || isEnglish(word)) return word;
    const same = (bySound.get(consonants(word)) ?? []).filter(
      (one) => one.length >= word.length && one.length - word.length < 4,
    );
    const [only] = same;
    return only !== undefined && same.length === 1 && only.length > 4 ? only : spell(word);
  };
}

function consonants(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, '');
}

const BOOKS: readonly Phrasebook<unknown>[] = [
  STATUS_BOOK,
  OBSTACLE_BOOK,
  FINISHING_BOOK,
  DOUBT_BOOK,
  FORECAST_BOOK,
  NOT_AN_UPDATE_BOOK,
];
const WORDS: ReadonlySet<string> = new Set(BOOKS.flatMap(({ words }) => [...words]));
