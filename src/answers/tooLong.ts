import { say } from '../message/text.ts';
import { MOST_LETTERS } from '../understanding/tokens.ts';
import type { Answer } from './answer.ts';

export const TOO_LONG = say`That is too long for me to read, so nothing was recorded. A message may have up to ${MOST_LETTERS} characters: send me the gist, such as how an action stands, the figures and what is in the way.`;

export function tooLong(): Answer {
  return { messages: [{ kind: 'note', text: [TOO_LONG] }], changes: [], about: [] };
}
