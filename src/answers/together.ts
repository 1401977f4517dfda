import type { Answer } from './answer.ts';

/** Several answers as one. Only the last proposal can be meant by a bare "yes", and only when it is alone. */
export function together(answers: readonly Answer[]): Answer {
  const [only, second] = answers;
  if (only !== undefined && second === undefined) return only;
  const proposals = answers.flatMap(({ remember }) => remember?.proposed ?? []);
  return {
    messages: answers.flatMap(({ messages }) => messages),
    changes: answers.flatMap(({ changes }) => changes),
    about: [...new Set(answers.flatMap(({ about }) => about))],
    toSecretariat: answers.flatMap(({ toSecretariat = [] }) => toSecretariat),
    toPeople: answers.flatMap(({ toPeople = [] }) => toPeople),
    ...(proposals.length === 1 ? { remember: { proposed: proposals[0] } } : {}),
  };
}
