/** How a period is tied to what is said: "by Friday", "since January". */
export type Relation = 'by' | 'before' | 'until' | 'after' | 'since' | 'from' | 'between' | 'in' | 'on';

/** The words that tie it; the longest phrase wins. */
const PHRASES: readonly (readonly [Relation, readonly string[]])[] = [
  ['by', ['no later than', 'not later than', 'on or before', 'at the latest by', 'latest by', 'by']],
  [
    'from',
    [
      'not before',
      'not until',
      'not till',
      'no sooner than',
      'no earlier than',
      'not earlier than',
      'with effect from',
      'effective from',
      'starting from',
    ],
  ],
  ['on', ['as of', 'as at', 'on or around', 'on or about', 'on']],
  ['from', ['as from', 'on or after', 'from', 'starting', 'commencing', 'wef']],
  [
    'before',
    ['prior to', 'ahead of', 'in advance of', 'earlier than', 'this side of', 'before', 'pre -', 'pre'],
  ],
  ['until', ['up until', 'up to', 'through to', 'until', 'till', 'til']],
  ['after', ['later than', 'after', 'following', 'beyond', 'post -', 'post']],
  ['since', ['since']],
  ['between', ['between']],
  ['in', ['throughout', 'during', 'within', 'across', 'over', 'in']],
];

export type RelationPhrase = { readonly relation: Relation; readonly words: readonly string[] };

/** The phrases that begin with this word. */
export const RELATIONS_BY_FIRST_WORD: ReadonlyMap<string, readonly RelationPhrase[]> = byFirstWord();

function byFirstWord(): ReadonlyMap<string, readonly RelationPhrase[]> {
  const phrases = PHRASES.flatMap(([relation, all]) =>
    all.map((one) => ({ relation, words: one.split(' ') })),
  );
  phrases.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(phrases, ({ words }) => words[0] ?? '');
}
