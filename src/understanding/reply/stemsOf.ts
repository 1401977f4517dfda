import { stemOf } from '../readers/topics.ts';
import { type Token, tokenise } from '../tokens.ts';

const KNOWN = new Map<string, ReadonlySet<string>>();

/** The telling words of a plan's own text, without their endings; worked out once for each text. */
export function stemsOf(text: string): ReadonlySet<string> {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const stems = stemsIn(tokenise(text));
  if (KNOWN.size > MOST_KEPT) KNOWN.clear();
  KNOWN.set(text, stems);
  return stems;
}

const MOST_KEPT = 5_000;

export function stemsIn(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(stemOf));
}
