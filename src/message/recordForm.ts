import type { Field } from './card.ts';
import type { ActionBrief, HomeMessage } from './message.ts';

export const RECORD_TITLE = 'Record as an update';
const LONGEST = 2_900;

/** What is asked of whoever takes somebody's message for an update: which action it is about, and the words. */
export function recordFields(
  home: HomeMessage,
  given: { readonly ref?: string; readonly said: string },
): readonly [Field, Field] {
  const options = answerableIn(home).map(({ ref, title }) => ({ value: ref, label: `${ref}. ${title}` }));
  const which = { name: 'ref', required: true, ...(given.ref ? { initial: given.ref } : {}) } as const;
  return [
    options.length === 0
      ? { ...which, label: 'The number of the action', kind: 'text' }
      : { ...which, label: 'Which action is it about?', kind: 'pick', options },
    {
      name: 'said',
      label: 'The update',
      hint: 'Nothing is recorded before you confirm what was read from it.',
      kind: 'text',
      long: true,
      required: true,
      initial: given.said.slice(0, LONGEST),
    },
  ];
}

function answerableIn({ groups }: HomeMessage): readonly ActionBrief[] {
  return groups.filter(({ mayAnswer }) => mayAnswer).flatMap(({ rows }) => rows);
}

/** The number of the action as somebody wrote it: "action 3" is 3. */
export function refIn(written: string): string {
  return written.trim().replace(/^action\s+/i, '');
}

/** What is wrong with a form that was handed in, by the field it belongs to. */
export const RECORD_PROBLEMS = {
  ref: 'Which action is it about?',
  said: 'What should the update say?',
  unknown: (ref: string) => `There is no action “${ref.slice(0, 40)}” in the plan.`,
} as const;
