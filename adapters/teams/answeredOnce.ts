import type { Answer } from './door/door.ts';
import { eventIdOf } from './hearing.ts';
import { LIMITS } from './limits.ts';
import type { Activity } from './payloads.ts';

type Listen = (activity: Activity) => Promise<Answer>;

/**
 * Teams delivers a press again that it has no answer to yet: whoever pressed sees then what the first came to, and not
 * that somebody answered in the meantime. Words need none of this, since they are answered by what is kept.
 */
export function answeredOnce(listen: Listen, now: () => number = Date.now): Listen {
  const given = new Map<string, { readonly answer: Promise<Answer>; readonly until: number }>();
  return (activity) => {
    const { id } = activity;
    if (id === undefined || !isPress(activity)) return listen(activity);
    const name = `${eventIdOf(activity, id)} ${activity.from?.aadObjectId}`;
    const before = given.get(name);
    if (before !== undefined && before.until > now()) return before.answer;
    const answer = listen(activity);
    for (const old of given.keys()) {
      if (given.size < LIMITS.answers) break;
      given.delete(old);
    }
    given.set(name, { answer, until: now() + LIMITS.answersMs });
    answer.catch(() => given.delete(name));
    return answer;
  };
}

function isPress({ type, value }: Activity): boolean {
  return type === 'invoke' || (type === 'message' && typeof value === 'object' && value !== null);
}
