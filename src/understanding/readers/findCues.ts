import { longestAt } from '../phrasebook.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import { CUES } from '../vocabulary/cues.ts';

/** "Who have you actually asked": words that stress others and take part in no phrase. */
export const EMPHASIS = new Set(
  'actually really basically honestly literally definitely simply exactly possibly kindly currently'.split(
    ' ',
  ),
);

/** The phrases of the domain's language in the tokens that nothing else has claimed, longest first. */
export function findCues(
  text: string,
  tokens: readonly Token[],
  isFree: (token: Token) => boolean,
): readonly Span[] {
  // What is claimed already takes part in no phrase; a hyphen joins the words beside it.
  const free = tokens
    .filter((token) => token.text !== '-' && !EMPHASIS.has(token.norm))
    .map((token) => (isFree(token) ? token : undefined));
  const words = free.map((token) => token?.norm ?? '');
  const spans: Span[] = [];
  for (let at = 0; at < free.length; at++) {
    const first = free[at];
    const found = first === undefined ? undefined : longestAt(CUES, words, at);
    const last = found === undefined ? undefined : free[found.end - 1];
    if (first === undefined || found === undefined || last === undefined) continue;
    const place = { from: first.from, to: last.to, text: text.slice(first.from, last.to) };
    spans.push({ kind: 'cue', cues: found.meanings, ...place });
    at = found.end - 1;
  }
  return spans;
}
