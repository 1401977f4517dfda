import { say } from '../message/text.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';
import { writeIntent } from './writeIntent.ts';

/** "How did you read that?": the reading of the last question, in words. */
export function answerExplain(known: Known): Answer {
  const { question, refs } = known.memory;
  const text =
    question === undefined
      ? say`I haven’t answered a question of yours here yet.`
      : say`I read: ${writeIntent(question, known)}. Say it another way if that isn’t what you meant.`;
  return { messages: [{ kind: 'note', text: [text] }], changes: [], about: [...refs] };
}
