import type { Span } from '../span.ts';
import { forgive } from '../spelling.ts';
import type { Token } from '../tokens.ts';
import { DOMAIN_WORDS, PHRASES_BY_FIRST_WORD } from '../vocabulary.ts';

/** The phrases of the domain's language in the tokens that nothing else has claimed, longest first. */
export function findCues(
  text: string,
  tokens: readonly Token[],
  isFree: (token: Token) => boolean,
): readonly Span[] {
  const spans: Span[] = [];
  const words = tokens.map((token) =>
    token.kind === 'word' && isFree(token) ? forgive(token.norm, DOMAIN_WORDS) : token.norm,
  );
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined || !isFree(first)) continue;
    const matching = (PHRASES_BY_FIRST_WORD.get(words[at] ?? '') ?? []).filter((entry) =>
      entry.words.every((word, offset) => {
        const token = tokens[at + offset];
        return token !== undefined && isFree(token) && words[at + offset] === word;
      }),
    );
    const length = matching[0]?.words.length;
    const last = length === undefined ? undefined : tokens[at + length - 1];
    if (length === undefined || last === undefined) continue;
    const cues = matching.filter((entry) => entry.words.length === length).map((entry) => entry.cue);
    spans.push({ kind: 'cue', cues, from: first.from, to: last.to, text: text.slice(first.from, last.to) });
    at += length - 1;
  }
  return spans;
}
