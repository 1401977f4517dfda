import { longestAt } from '../../phrasebook.ts';
import type { TimeSpan } from '../../readers/findTimes.ts';
import type { Token } from '../../tokens.ts';
import { PREFERRING, type Preferring } from '../../vocabulary/preferring.ts';

/** A time, or a phrase that says something about preferences: what each piece of a sentence is. */
export type Item = { readonly time?: TimeSpan; readonly meanings: readonly Preferring[] };

/** The pieces of a sentence in order; undefined where a word of it is about anything else. */
export function preferenceItems(
  tokens: readonly Token[],
  times: readonly TimeSpan[],
): readonly Item[] | undefined {
  const pieces = tokens.flatMap((token): readonly (Token | TimeSpan)[] => {
    const time = times.find(({ from, to }) => from < token.to && token.from < to);
    if (time !== undefined) return token.from <= time.from ? [time] : [];
    return isSilent(token) ? [] : [token];
  });
  const words = pieces.map((piece) => ('norm' in piece ? wordOf(piece) : ''));
  const items: Item[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece !== undefined && 'hour' in piece) {
      items.push({ time: piece, meanings: [] });
      at++;
      continue;
    }
    const found = longestAt(PREFERRING, words, at);
    if (found === undefined || found.meanings.includes('other')) return undefined;
    // "Morning, could you …" greets, and "afternoon reminders" doesn't.
    const next = longestAt(PREFERRING, words, found.end)?.meanings ?? [];
    const isGreeting =
      at === 0 && found.end === 1 && GREETINGS.has(words[0] ?? '') && !next.includes('remind');
    items.push({ meanings: isGreeting ? ['filler'] : found.meanings });
    at = found.end;
  }
  return items.map((item, at) => (isTurned(items, at) ? { meanings: ['instead'] } : item));
}

/** "At two, not at nine": the second takes the first one's place, and forbids nothing. */
function isTurned(items: readonly Item[], at: number): boolean {
  const [before, item, after, second] = [items[at - 1], items[at], items[at + 1], items[at + 2]];
  const isTime = after?.time !== undefined || (after?.meanings.includes('at') && second?.time !== undefined);
  return before?.time !== undefined && item?.meanings.includes('not') === true && isTime === true;
}

const GREETINGS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening']);
const DASHES = new Set(['-', '–', '—']);

/** Signs say nothing, but for those that people write for a word. */
function isSilent({ kind, text }: Token): boolean {
  if (kind === 'break' || kind === 'emoji') return true;
  return kind === 'sign' && text !== '@' && text !== '&' && !DASHES.has(text);
}

function wordOf({ text, norm }: Token): string {
  if (text === '@') return 'at';
  return DASHES.has(text) ? '-' : norm;
}
