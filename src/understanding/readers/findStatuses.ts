import type { Status } from '../../progress/status.ts';
import { longestAt, phrasebook } from '../phrasebook.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';

/** How people name a status in a question. Replies have a reader of their own, which reads hedges too. */
const STATUS_PHRASES: { readonly [status in Status]: string } = {
  not_started: `<not|not yet|havent|hasnt|have not|has not|yet to be|havent been|hasnt been> [even] <started|begun|been started|commenced|kicked off>; yet to <start|begin|commence>; unstarted; grey; greys; still to start; hasnt got going; not got going`,
  on_track: `<under way|underway|up and running|in progress|in train|in motion>; on <track|schedule|target|course|time>; green; greens; going <well|fine|to plan>; in hand; healthy`,
  at_risk: `at risk; amber; ambers; risky; in <danger|jeopardy|doubt>; <could|might|may> slip; shaky; wobbly; risk of slipping`,
  delayed: `delayed; red; reds; <off|behind> <track|schedule|target|course>; slipping; running behind; flagged red; rated red; in the red; delays; delay`,
  blocked: `blocked; on hold; stalled; at a standstill; paused; stopped; frozen`,
  complete: `[been] <complete|completed|done|finished|closed|achieved|delivered|wrapped up|signed off|ticked off|published|closed off>; blue; blues; done and dusted; in the bag; over the line; put to bed`,
};

const BOOK = phrasebook(
  (Object.keys(STATUS_PHRASES) as Status[]).map((status) => [status, STATUS_PHRASES[status]] as const),
);
/** Every word that names a status, for spelling. */
export const STATUS_WORDS = BOOK.words;

const NEGATIONS = new Set(
  'not isnt arent never no wasnt without nt non hasnt havent werent neither nor aint cant yet'.split(' '),
);

export function findStatuses(text: string, tokens: readonly Token[]): readonly Span[] {
  const words = tokens.map((token) => token.norm);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(BOOK, words, at);
    const status = found?.meanings[0];
    if (found === undefined || status === undefined) continue;
    const before = [1, 2, 3].map((back) => words[at - back] ?? '');
    const negated = NEGATIONS.has(before[0] ?? '') || (before[0] !== 'and' && NEGATIONS.has(before[1] ?? ''));
    const start = NEGATIONS.has(before[0] ?? '') ? at - 1 : at;
    const [first, last] = [tokens[start], tokens[found.end - 1]];
    if (first === undefined || last === undefined) continue;
    const place = { from: first.from, to: last.to, text: text.slice(first.from, last.to) };
    spans.push({ kind: 'status', status, negated, ...place });
    at = found.end - 1;
  }
  return spans;
}
