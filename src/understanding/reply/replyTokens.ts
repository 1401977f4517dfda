import type { Plan } from '../../plan/plan.ts';
import type { Phrasebook } from '../phrasebook.ts';
import { topicIndex } from '../readers/topics.ts';
import { type Speller, spellerFor } from '../spelling.ts';
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
  const spell = SPELLERS.get(plan) ?? spellerFor(WORDS, NEEDED, topicIndex(plan).words);
  SPELLERS.set(plan, spell);
  let startsSentence = true;
  return tokenise(text).map((token) => {
    const read = written(token, spell, startsSentence);
    startsSentence = token.kind === 'break' || (token.kind === 'sign' && token.text !== ',');
    return read;
  });
}

const SPELLERS = new WeakMap<Plan, Speller>();

const BOOKS: readonly Phrasebook<unknown>[] = [
  STATUS_BOOK,
  OBSTACLE_BOOK,
  FINISHING_BOOK,
  DOUBT_BOOK,
  FORECAST_BOOK,
  NOT_AN_UPDATE_BOOK,
];
const WORDS: ReadonlySet<string> = new Set(BOOKS.flatMap(({ words }) => [...words]));
