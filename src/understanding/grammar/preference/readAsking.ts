import type { Phrase } from '../phrase.ts';
import { namesTimes } from './preferredTimes.ts';
import type { Read, Sentence } from './sentence.ts';

/** "What are my preferences", "when do you remind me", "how do I change my quiet hours". */
export function readAsking({ items, says, phrase }: Sentence): Read | undefined {
  const isOwn = says('remind', 'message', 'quiet_hours');
  if (says('zone', 'asks_all') && !namesTimes(items)) return { kind: 'preferences' };
  if (says('next') && !namesTimes(items)) return { kind: 'preferences', about: 'next' };
  if (says('asks') && (isOwn || says('slack', 'teams', 'web'))) return { kind: 'preferences' };
  if (isOwn && asksWhether(phrase, says)) return { kind: 'preferences' };
  if (namesTimes(items) || says('reset', 'off', 'not', 'normal', 'usual')) return undefined;
  const asksForOwn = says('quiet_hours') && says('shows', 'changes', 'hows');
  return says('preferences') || asksForOwn || (isOwn && says('hows')) ? { kind: 'preferences' } : undefined;
}

/** "Do you message me after five?" asks; "can you message me after five?" wants it. */
function asksWhether({ tokens, text }: Phrase, says: Sentence['says']): boolean {
  const [first = '', second = '', third = ''] = tokens.map(({ norm }) => norm);
  if (!['you', 'i'].includes(second) || third === 'able') return false;
  if (first === 'will') return text.trimEnd().endsWith('?') && says('before', 'after', 'between', 'days');
  return ['do', 'did', 'are', 'am', 'does'].includes(first);
}
