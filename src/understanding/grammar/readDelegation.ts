import type { ActionRef } from '../../plan/action.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { pointedAt } from './readChase.ts';

/** "Hand no. 5 over to Roisin": a party of the plan, or the words after "to". */
export function readDelegation(phrase: Phrase, refs: readonly ActionRef[]): Intent | undefined {
  if (!(phrase.has('delegate') || isCovered(phrase, refs)) || phrase.has('what', 'when')) return undefined;
  // "Who is the new lead on 3?"
  if (phrase.has('who', 'help') && phrase.isQuestion) return undefined;
  // "Pass" and "hand" say little without something that is passed on.
  if (phrase.says('pass', 'hand') && refs.length === 0 && !phrase.has('it')) return undefined;
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

/** "Ciaran is covering action 6 while I'm away". */
function isCovered({ text }: Phrase, refs: readonly ActionRef[]): boolean {
  return refs.length > 0 && COVERED.test(text);
}

export const COVERED =
  /^\W{0,3}(?!i\b|we\b|who\b)[\p{L}'’-]{2,30}(?: [\p{L}'’-]{2,30})? (?:is|will be|['’]s|['’]ll be) (?:now )?(?:covering|looking after|taking over|minding|handling|answering for)\b/iu;

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
