import type { Intent } from '../intent.ts';
import { findTimes, type TimeSpan } from '../readers/findTimes.ts';
import type { Token } from '../tokens.ts';
import { type Cue, FILLER } from '../vocabulary/cues.ts';
import type { Preferring } from '../vocabulary/preferring.ts';
import type { Phrase } from './phrase.ts';
import { type Item, preferenceItems } from './preferenceItems.ts';
import { namesTimes, type PreferredTimes, preferredTimes } from './preferredTimes.ts';

type Prefer = Extract<Intent, { kind: 'prefer' }>;
type Read = Prefer | Extract<Intent, { kind: 'preferences' }>;

/** Whoever writes more says something else, too. */
const MOST_WORDS = 40;

/**
 * When, and where, the bot is to write to the speaker: "remind me at 2pm", "no messages after 5", "use Teams for
 * me", "what are my preferences". Only where every word is about that, or a part of the text is and the rest no news.
 */
export function readPreference(phrase: Phrase): Read | undefined {
  if (phrase.length > MOST_WORDS) return undefined;
  const times = findTimes(phrase.text);
  const whole = readTokens(phrase.tokens, times, phrase, false);
  if (whole !== undefined && !isVague(whole)) return whole;
  const parts = partsOf(phrase.tokens, times).map((tokens) => ({
    tokens,
    read: readTokens(tokens, times, phrase, true),
  }));
  const found = parts.flatMap(({ read }) => (read === undefined ? [] : [read]));
  const rest = parts.flatMap(({ tokens, read }) => (read === undefined ? tokens : []));
  const wishes = found.filter((one) => one.kind === 'prefer' && !isVague(one));
  if (whole !== undefined) return wishes.length > 1 ? Object.assign({}, ...wishes) : whole;
  if (!saysNothingElse(rest, phrase)) return undefined;
  return wishes.length > 1 ? Object.assign({}, ...wishes) : found[0];
}

/** More than can be kept to, as it seems: two sentences in one, perhaps. */
function isVague(read: Read): boolean {
  return read.kind === 'preferences' || Object.keys(read).length === 2;
}

/** A sentence of which every word is about preferences. */
type Sentence = {
  readonly items: readonly Item[];
  readonly says: (...wanted: readonly Preferring[]) => boolean;
  /** Only a part of a text, which has to speak for itself. */
  readonly isPart: boolean;
  readonly phrase: Phrase;
};

function readTokens(
  tokens: readonly Token[],
  times: readonly TimeSpan[],
  phrase: Phrase,
  isPart: boolean,
): Read | undefined {
  const items = preferenceItems(tokens, times);
  if (items === undefined || items.length === 0) return undefined;
  const said = new Set(items.flatMap(({ meanings }) => meanings));
  const says: Sentence['says'] = (...wanted) => wanted.some((one) => said.has(one));
  const sentence = { items, says, isPart, phrase };
  return readAsking(sentence) ?? readReset(sentence) ?? readWish(sentence);
}

/** "What are my preferences", "when do you remind me", "how do I change my quiet hours". */
function readAsking({ items, says, phrase }: Sentence): Read | undefined {
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

/** "Reset my preferences", "the usual time is fine again", "no quiet hours any more". */
function readReset({ items, says, phrase, isPart }: Sentence): Read | undefined {
  if (namesTimes(items) || says('slack', 'teams', 'web', 'elsewhere', 'days')) return undefined;
  const { text: said } = phrase;
  if (says('preferences') && says('reset', 'off', 'normal', 'not'))
    return { kind: 'prefer', reset: true, said };
  if (says('quiet_hours') && says('not', 'off', 'reset'))
    return { kind: 'prefer', reset: true, only: ['quiet'], said };
  if (says('not')) return undefined;
  const isAnyTime = says('any_time') && (phrase.length > 2 || lastPreferred(phrase) !== undefined);
  if (says('usual') || isAnyTime) return { kind: 'prefer', reset: true, only: ['at', 'quiet'], said };
  const isOwn = says('remind', 'message', 'quiet_hours') || (!isPart && lastPreferred(phrase) !== undefined);
  return says('normal') && isOwn ? { kind: 'prefer', reset: true, said } : undefined;
}

/** An hour, quiet hours, a platform; or something that cannot be kept to, which has to be said. */
function readWish(sentence: Sentence): Read | undefined {
  const { items, says, isPart, phrase } = sentence;
  const { text: said } = phrase;
  const isOwn = says('remind', 'message', 'quiet_hours', 'quiet', 'work');
  if (says('elsewhere')) return isOwn || says('use', 'prefer', 'not') ? { kind: 'prefer', said } : undefined;
  if (says('days')) return isOwn || (says('not', 'only') && !isPart) ? { kind: 'prefer', said } : undefined;
  const platform = platformIn(sentence);
  const times = namesTimes(items) ? timesIn(sentence, isOwn) : {};
  if (times === undefined) return undefined;
  if (times === 'too much')
    // "Don't message me at 7 in the morning": nothing is sent then, and what is sent when is said.
    return isOwn ? ({ kind: says('not') && says('at') ? 'preferences' : 'prefer', said } as Read) : undefined;
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
  if (isBounded || says('only', 'prefer')) {
    const found = preferredTimes(items, { isUnwanted, isOfMessages });
    // "Not before ten", with nothing else, is the hour at which reminders come.
    const until = found === 'too much' || found?.quiet?.from !== undefined ? undefined : found?.quiet?.until;
    return isUnwanted && until !== undefined ? { at: until } : found;
  }
  const isAsked = phrase.context.asked.length > 0 || phrase.context.inReplyTo !== undefined;
  const isPartOfDay = !isUnwanted && items.every(({ time }) => time === undefined);
  return isPartOfDay && !isAsked ? preferredTimes(items, { isUnwanted, isOfMessages }) : undefined;
}

/** What was preferred just before, which the next words may put right. */
function lastPreferred({ context: { memory, drafts } }: Phrase): Prefer | undefined {
  return memory.question?.kind === 'prefer' && drafts.length === 0 ? memory.question : undefined;
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

/** The platform that is wanted: the one that is named, or of several the one that no "not" stands before. */
function platformIn({ items, says, isPart, phrase }: Sentence): Prefer['platform'] | undefined {
  const isOwn = says('remind', 'message', 'use', 'prefer');
  const isShort = !isPart && phrase.length <= 3 && /\bpl(?:ease|s|z)\b/i.test(phrase.text);
  const isCorrected = !isPart && lastPreferred(phrase)?.platform !== undefined;
  if (!isOwn && !isShort && !isCorrected) return undefined;
  let isRefused = false;
  const wanted = items.flatMap(({ meanings }): readonly NonNullable<Prefer['platform']>[] => {
    if (meanings.some((one) => one === 'not' || one === 'off')) isRefused = true;
    const platform = PLATFORMS.find((one) => meanings.includes(one));
    if (platform === undefined) return [];
    const isWanted = !isRefused;
    isRefused = false;
    return isWanted ? [platform] : [];
  });
  return new Set(wanted).size === 1 ? wanted[0] : undefined;
}

const PLATFORMS = ['slack', 'teams', 'web'] as const;

const MOST_WORDS_BESIDE = 20;
const BESIDE: ReadonlySet<Cue> = new Set<Cue>([...FILLER, 'hello', 'thanks', 'confirm', 'why']);

/** Courtesies and reasons: nothing that is asked, reported or ordered. */
function saysNothingElse(rest: readonly Token[], { spans }: Phrase): boolean {
  if (rest.length > MOST_WORDS_BESIDE || rest.some(({ text }) => text === '?')) return false;
  const beside = spans.filter(({ from, to }) => rest.some((token) => from < token.to && token.from < to));
  return beside.every((span) => {
    if (span.kind === 'cue') return span.cues.some((cue) => BESIDE.has(cue));
    return ['other', 'number', 'topic'].includes(span.kind) || (span.kind === 'action' && span.bare);
  });
}

const CLOSING: ReadonlySet<string> = new Set(['.', '!', '?', ';', ',', ':', '(', ')', '-', '–', '—']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const BEFORE_A_REASON: ReadonlySet<string> = new Set('as because since so when while but'.split(' '));

/** A text in parts: its sentences, what stands between commas, and reasons. */
function partsOf(tokens: readonly Token[], times: readonly TimeSpan[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    // "8:30", and "17:00 - 9:00".
    const room = DASHES.has(token.text) ? 2 : 0;
    const isOfTime = times.some(({ from, to }) => from < token.to + room && token.from - room < to);
    const ends = token.kind === 'break' || (CLOSING.has(token.text) && !isOfTime);
    if (BEFORE_A_REASON.has(token.norm)) parts.push([]);
    parts.at(-1)?.push(token);
    if (ends) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}
