import type { Action, ActionId } from '../../plan/action.ts';
import { likeness, wordsFor } from './likeness.ts';

/** What one action is compared by. */
type Profile = {
  readonly at: number;
  readonly action: Action;
  readonly title: readonly string[];
  readonly deliverables: readonly string[];
  readonly key: string;
};

type Pair = { readonly before: Profile; readonly after: Profile; readonly score: number };

/**
 * Which action of the kept plan each of the document's is, by what it says and only then by its number: the
 * position in `after` → the position in `before`. An action has at most one partner.
 */
export function matchActions(
  before: readonly Action[],
  after: readonly Action[],
  fixed: ReadonlyMap<number, ActionId | 'none'> = new Map(),
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const settle = (from: number, to: number): void => {
    if (found.has(to) || taken.has(from)) return;
    found.set(to, from);
    taken.add(from);
  };
  for (const [to, id] of fixed) {
    const from = before.findIndex((action) => action.id === id);
    if (from >= 0) settle(from, to);
  }
  const old = before.map(profileOf);
  const fresh = after.map(profileOf).filter(({ at }) => !fixed.has(at));
  for (const pair of best([...sameTitles(old, fresh)])) settle(pair.before.at, pair.after.at);
  const pairs = alikePairs(
    old.filter(({ at }) => !taken.has(at)),
    fresh.filter(({ at }) => !found.has(at)),
  );
  for (const pair of best(pairs)) settle(pair.before.at, pair.after.at);
  return found;
}

function profileOf(action: Action, at: number): Profile {
  const title = wordsFor(action.title);
  return {
    at,
    action,
    title,
    deliverables: action.deliverables.flatMap(({ text }) => wordsFor(text)),
    key: title.join(' '),
  };
}

function best(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted(
    (one, other) =>
      other.score - one.score ||
      Math.abs(one.before.at - one.after.at) - Math.abs(other.before.at - other.after.at),
  );
}

/** The same words are the same action; of several, the rest of the row says which. */
function* sameTitles(old: readonly Profile[], fresh: readonly Profile[]): Generator<Pair> {
  const byKey = Map.groupBy(old, ({ key }) => key);
  for (const after of fresh)
    for (const before of after.key === '' ? [] : (byKey.get(after.key) ?? []))
      yield { before, after, score: scoreOf(before, after) };
}

/** Words of more titles than this tell actions apart too little to look at all of them. */
const COMMON = 60;

function alikePairs(old: readonly Profile[], fresh: readonly Profile[]): readonly Pair[] {
  const byWord = new Map<string, Profile[]>();
  for (const one of old)
    for (const word of new Set(one.title)) {
      const group = byWord.get(word);
      if (group === undefined) byWord.set(word, [one]);
      else group.push(one);
    }
  return fresh.flatMap((after) => {
    const near = new Set(
      after.title.flatMap((word) => {
        const group = byWord.get(word) ?? [];
        return group.length > COMMON ? [] : group;
      }),
    );
    return [...near].flatMap((before): readonly Pair[] => {
      const titles = likeness(before.title, after.title);
      const results = bothSaid(before.deliverables, after.deliverables);
      const score = scoreOf(before, after);
      const isSame = score >= 0.6 && (titles >= 0.5 || (titles >= 0.25 && (results ?? 0) >= 0.7));
      return isSame ? [{ before, after, score }] : [];
    });
  });
}

/** The weighted mean of what both of them say. */
function scoreOf(before: Profile, after: Profile): number {
  const parts: (readonly [weight: number, value: number])[] = [
    [0.65, likeness(before.title, after.title)],
    [0.1, likeness(partiesIn(before.action), partiesIn(after.action))],
    [0.08, before.action.ref.toLowerCase() === after.action.ref.toLowerCase() ? 1 : 0],
  ];
  const results = bothSaid(before.deliverables, after.deliverables);
  if (results !== undefined) parts.push([0.2, results]);
  const { section: theme } = before.action;
  if (theme !== undefined && after.action.section !== undefined)
    parts.push([0.07, likeness(wordsFor(theme), wordsFor(after.action.section))]);
  const weights = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / weights;
}

function bothSaid(one: readonly string[], other: readonly string[]): number | undefined {
  return one.length === 0 || other.length === 0 ? undefined : likeness(one, other);
}

function partiesIn({ leads }: Action): readonly string[] {
  return leads.map(({ party }) => party);
}
