import type { Action, ActionRef } from '../../plan/action.ts';
import type { Token } from '../tokens.ts';
import type { Introduced } from './actionsIntroduced.ts';
import { wordSet } from './wordSet.ts';

export type Parts = {
  readonly own: string;
  readonly others: readonly { readonly ref: ActionRef; readonly said: string }[];
};

/** The reply in parts, each about the action it takes up; what takes none up is about the one asked. */
export function splitByAction(
  text: string,
  tokens: readonly Token[],
  action: Action,
  introduced: readonly Introduced[],
): Parts {
  if (introduced.every(({ refs }) => refs.every((ref) => ref === action.ref)))
    return { own: text, others: [] };
  const taken = introduced.map((one) => withOwn(one, tokens, action));
  const starts = [...taken, ...returns(tokens, action, taken)].toSorted(
    (one, other) => one.start - other.start,
  );
  const own: string[] = [];
  const others: { ref: ActionRef; said: string }[] = [];
  const first = starts[0]?.start ?? 0;
  if (first > 0) own.push(text.slice(0, first));
  for (const [at, { refs, start }] of starts.entries()) {
    const said = text.slice(start, starts[at + 1]?.start ?? text.length);
    for (const ref of refs) {
      if (ref === action.ref) own.push(said);
      else others.push({ ref, said });
    }
  }
  return { own: own.map((part) => part.trimEnd()).join('\n'), others };
}

/** "Both this and action 3 are on track", "8 and this one" speak of the action that was asked about as well. */
function withOwn(one: Introduced, tokens: readonly Token[], action: Action): Introduced {
  const at = tokens.findIndex(({ from }) => from === one.from);
  const norm = (offset: number): string => tokens[at + offset]?.norm ?? '';
  if (one.refs.includes(action.ref) || !JOINING.has(norm(-1))) return one;
  const own = norm(-2) === 'one' || norm(-2) === 'action' ? -3 : -2;
  if (!OWN.has(norm(own))) return one;
  const first = norm(own - 1) === 'both' ? own - 1 : own;
  const opens = tokens
    .slice(0, at + first)
    .findLastIndex(({ kind, text }) => kind === 'break' || ENDS.has(text));
  return { ...one, refs: [action.ref, ...one.refs], start: tokens[opens + 1]?.from ?? one.start };
}

const ENDS = wordSet('. ; ! ? ,');
const JOINING = wordSet('and & plus');
const OWN = wordSet('this mine ours it');

/** "…, this one's 60%" comes back to the action that was asked about. */
function returns(
  tokens: readonly Token[],
  action: Action,
  introduced: readonly Introduced[],
): readonly Introduced[] {
  const first = introduced[0]?.start ?? 0;
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const begins =
      before !== undefined && (before.kind !== 'word' || before.norm === 'and' || before.norm === 'but');
    const isOwn =
      (token.norm === 'this' && (next?.norm === 'one' || next?.norm === 'action' || next?.norm === 'is')) ||
      token.norm === 'mine' ||
      token.norm === 'ours';
    if (!begins || !isOwn || token.from < first || introduced.some(({ start }) => start === token.from))
      return [];
    return [{ refs: [action.ref], from: token.from, to: token.from, start: token.from }];
  });
}
