import type { Clause } from './clauses.ts';
import type { Mark } from './marks.ts';
import type { NotAnUpdate } from './reading.ts';
import { wordSet } from './wordSet.ts';

export type Other = { readonly kind: NotAnUpdate; readonly words: string; readonly clause: Clause };

export type Marked = readonly {
  readonly clause: Clause;
  readonly marks: readonly Mark<NotAnUpdate | 'none'>[];
}[];

/** Thanks and acknowledgements count where the reply is made of nothing else. */
export function isCourtesy(marked: Marked): boolean {
  let others = 0;
  let found = 0;
  for (const { clause, marks } of marked) {
    const polite = marks.filter(
      ({ meanings }) => meanings.includes('thanks') || meanings.includes('acknowledgement'),
    );
    found += polite.length;
    others += clause.words.filter(
      (word, at) => !COURTEOUS.has(word) && !polite.some((mark) => at >= mark.at && at < mark.end),
    ).length;
    if (clause.asks) return false;
  }
  return found > 0 && others === 0;
}

const COURTEOUS = wordSet(
  'i you a that this for mate hi hello bot pal and so then very much again there now just my our the m8 team boss folks everyone sir well lads oh ah 🙂 😊 👍 🎉 ❤ 😀 😄 reminder nudge message',
);

export function courtesy(marked: Marked): Other | undefined {
  const all = marked.flatMap(({ clause, marks }) => marks.map((mark) => ({ clause, mark })));
  const wordy = (kind: NotAnUpdate) =>
    all.find(
      ({ clause, mark }) =>
        mark.meanings.includes(kind) && (clause.tokens[mark.at]?.kind === 'word' || kind === 'thanks'),
    );
  const isBoth = all.find(
    ({ mark }) => mark.meanings.includes('thanks') && mark.meanings.includes('acknowledgement'),
  );
  const acknowledged = all.find(
    ({ clause, mark }) =>
      mark.meanings.includes('acknowledgement') &&
      !mark.meanings.includes('thanks') &&
      // "Brilliant, cheers!" thanks.
      !(wordy('thanks') !== undefined && PRAISE.has(clause.words[mark.at] ?? '')) &&
      clause.tokens[mark.at]?.kind === 'word',
  );
  const best = acknowledged ?? wordy('thanks') ?? isBoth ?? all[0];
  if (best === undefined) return undefined;
  const kind = best === acknowledged || !best.mark.meanings.includes('thanks') ? 'acknowledgement' : 'thanks';
  return { kind, words: wordsOf(best.clause, best.mark), clause: best.clause };
}

const PRAISE = wordSet('brilliant excellent lovely great fab super perfect grand class');

export function wordsOf(clause: Clause, { at, end }: Mark<unknown>): string {
  const [first, last] = [clause.tokens[at], clause.tokens[end - 1]];
  return first === undefined || last === undefined
    ? clause.text
    : clause.text.slice(first.from - clause.from, last.to - clause.from);
}
