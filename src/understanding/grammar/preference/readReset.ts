import { namesTimes } from './preferredTimes.ts';
import { lastPreferred, type Read, type Sentence } from './sentence.ts';

/** "Reset my preferences", "the usual time is fine again", "no quiet hours any more". */
export function readReset({ items, says, phrase, isPart }: Sentence): Read | undefined {
  if (namesTimes(items) || says('slack', 'teams', 'web', 'elsewhere', 'days')) return undefined;
  const { text: said } = phrase;
  if (says('preferences') && says('reset', 'off', 'normal', 'not'))
    return { kind: 'prefer', reset: true, said };
  if (says('quiet_hours') && says('not', 'off', 'reset'))
    return { kind: 'prefer', reset: true, only: ['quiet'], said };
  if (says('not')) return undefined;
  if (says('usual', 'any_time')) return { kind: 'prefer', reset: true, only: ['at', 'quiet'], said };
  if (says('resets') && says('remind')) return { kind: 'prefer', reset: true, only: ['at', 'quiet'], said };
  const isOwn = says('remind', 'message', 'quiet_hours') || (!isPart && lastPreferred(phrase) !== undefined);
  return says('normal') && isOwn ? { kind: 'prefer', reset: true, said } : undefined;
}
