import type { Item } from './preferenceItems.ts';
import { lastPreferred, type Prefer, type Sentence } from './sentence.ts';

/** The platform that is wanted: the one that is named, or of several the one that no "not" stands before. */
export function preferredPlatform({ items, says, isPart, phrase }: Sentence): Prefer['platform'] | undefined {
  const isOwn = says('remind', 'message', 'use', 'prefer');
  const isShort = !isPart && phrase.length <= 3 && /\bpl(?:ease|s|z)\b/i.test(phrase.text);
  const isCorrected = !isPart && lastPreferred(phrase)?.platform !== undefined;
  if (!isOwn && !isShort && !isCorrected) return undefined;
  const [first, second, third] = platformsNamed(items);
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined) return first;
  // "From Slack to Teams", "rather Slack than Teams".
  return says('from') ? second : says('prefer') ? first : undefined;
}

/** The platforms of a sentence, without those that a "not" or an "instead of" stands before. */
function platformsNamed(items: readonly Item[]): readonly NonNullable<Prefer['platform']>[] {
  let isRefused = false;
  return items.flatMap(({ meanings }) => {
    if (meanings.some((one) => one === 'not' || one === 'off' || one === 'instead')) isRefused = true;
    const platform = PLATFORMS.find((one) => meanings.includes(one));
    if (platform === undefined) return [];
    const isWanted = !isRefused;
    isRefused = false;
    return isWanted ? [platform] : [];
  });
}

const PLATFORMS = ['slack', 'teams', 'web'] as const;
