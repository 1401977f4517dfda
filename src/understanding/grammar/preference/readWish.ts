import type { Phrase } from '../phrase.ts';
import type { Item } from './preferenceItems.ts';
import { preferredPlatform } from './preferredPlatform.ts';
import { namesTimes, type PreferredTimes, preferredTimes } from './preferredTimes.ts';
import { lastPreferred, type Prefer, type Read, type Sentence } from './sentence.ts';

/** An hour, quiet hours, a platform; or something that cannot be kept to, which has to be said. */
export function readWish(sentence: Sentence): Read | undefined {
  const { items, says, isPart, phrase } = sentence;
  const { text: said } = phrase;
  const isOwn = says('remind', 'message', 'quiet_hours', 'quiet', 'work');
  if (says('elsewhere')) return isOwn || says('use', 'prefer') ? { kind: 'prefer', said } : undefined;
  if (says('days')) return isOwn || (says('not', 'only') && !isPart) ? { kind: 'prefer', said } : undefined;
  const platform = preferredPlatform(sentence);
  const times = namesTimes(items) ? timesIn(sentence, isOwn) : {};
  if (times === undefined) return undefined;
  if (times === 'too much') {
    if (!isOwn) return undefined;
    // "Don't message me at 7 in the morning": nothing is sent then, and when something is has to be said.
    return says('not') && says('at') ? { kind: 'preferences' } : { kind: 'prefer', said };
  }
  if (platform === undefined && !namesTimes(items)) return undefined;
  return { kind: 'prefer', ...times, ...(platform === undefined ? {} : { platform }), said };
}

function timesIn(
  { items, says, isPart, phrase }: Sentence,
  isOwn: boolean,
): PreferredTimes | 'too much' | undefined {
  const isUnwanted = says('not', 'quiet', 'quiet_hours', 'off');
  const isOfMessages = says('message', 'work') || (says('only') && !says('remind'));
  if (isOwn) return preferredTimes(items, { isUnwanted, isOfMessages });
  if (isPart) return undefined;
  const last = lastPreferred(phrase);
  const corrected = last === undefined ? undefined : correction(items, last, phrase);
  if (corrected !== undefined) return corrected;
  const isBounded = isUnwanted && says('before', 'after', 'between');
  if (isBounded || says('only', 'prefer', 'too')) {
    const found = preferredTimes(items, { isUnwanted, isOfMessages });
    // "Not before ten", with nothing else, is the hour at which reminders come.
    const until = found === 'too much' || found?.quiet?.from !== undefined ? undefined : found?.quiet?.until;
    return isUnwanted && until !== undefined ? { at: until } : found;
  }
  const isAsked = phrase.context.asked.length > 0 || phrase.context.inReplyTo !== undefined;
  const isPartOfDay = !isUnwanted && items.every(({ time }) => time === undefined);
  return isPartOfDay && !isAsked ? preferredTimes(items, { isUnwanted, isOfMessages }) : undefined;
}

const CORRECTING: ReadonlySet<string> = new Set('sorry no actually make rather or at i'.split(' '));

/** "Sorry, half past two", after "remind me at two". */
function correction(
  items: readonly Item[],
  last: Prefer,
  { tokens, length }: Phrase,
): PreferredTimes | undefined {
  if (length > 8) return undefined;
  const isSaid = CORRECTING.has(tokens[0]?.norm ?? '');
  // A number alone is a time where something is put right.
  const found = items.map(
    (item, at): Item =>
      item.time?.isBare === true && isSaid && !items[at - 1]?.meanings.includes('about')
        ? { ...item, time: { ...item.time, isBare: false } }
        : item.meanings.includes('not')
          ? { meanings: ['filler'] }
          : item,
  );
  const read = preferredTimes(found, { isUnwanted: last.quiet !== undefined, isOfMessages: false });
  return read === 'too much' || (last.at !== undefined && read?.at === undefined) ? undefined : read;
}
