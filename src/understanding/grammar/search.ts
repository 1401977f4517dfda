import type { ActionRef } from '../../plan/action.ts';
import type { Filter } from '../filter.ts';
import { topicIndex, usesOf } from '../readers/topics.ts';
import type { Phrase } from './phrase.ts';

/** The actions that use the words asked for: all of the words where an action does, else most of them. */
export function matchingActions(phrase: Phrase): NonNullable<Filter['matching']> | undefined {
  const stems = [...new Set(phrase.topicWords)];
  if (stems.length === 0) return undefined;
  const index = topicIndex(phrase.context.plan);
  const counts = new Map<ActionRef, number>();
  for (const stem of stems)
    for (const ref of usesOf(index, stem).keys()) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (most < stems.length * 0.6) return undefined;
  const refs = phrase.context.plan.actions.map(({ ref }) => ref).filter((ref) => counts.get(ref) === most);
  return { words: topicText(phrase), refs };
}

/** The words as they were typed. */
function topicText(phrase: Phrase): string {
  const topics = phrase.spans.filter((span) => span.kind === 'topic');
  const [first, last] = [topics[0], topics.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : phrase.text.slice(first.from, last.to).slice(0, 120);
}
