import { wordSet } from './wordSet.ts';

export function isPastVerb(word: string): boolean {
  return (word.length > 4 && word.endsWith('ed')) || PAST_VERBS.has(word);
}

const PAST_VERBS = wordSet(
  'met sent went held gave given gone took taken sat ran put told came got made done paid',
);
