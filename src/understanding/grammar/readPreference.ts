import { findTimes, type TimeSpan } from '../readers/findTimes.ts';
import type { Token } from '../tokens.ts';
import { type Cue, FILLER } from '../vocabulary/cues.ts';
import type { Phrase } from './phrase.ts';
import { preferenceItems } from './preference/preferenceItems.ts';
import { readAsking } from './preference/readAsking.ts';
import { readReset } from './preference/readReset.ts';
import { readWish } from './preference/readWish.ts';
import type { Read, Sentence } from './preference/sentence.ts';

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
