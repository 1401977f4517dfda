import type { ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import { findActions } from '../readers/findActions.ts';
import type { Token } from '../tokens.ts';
import { isMention, NEWS, SUBJECTS, startsNews } from './startsNews.ts';
import { wordSet } from './wordSet.ts';

/** A number that says what the words after it are about: "Action 8 is amber", "9: done", "3 and 8 both". */
export type Introduced = {
  readonly refs: readonly ActionRef[];
  readonly from: number;
  readonly to: number;
  /** Where its clause begins: what is said from there on is about it. */
  readonly start: number;
};

/** The actions a reply takes up one after the other. "Depends on action 2" takes none up. */
export function actionsIntroduced(
  text: string,
  tokens: readonly Token[],
  plan: Plan,
  dates: readonly { readonly from: number; readonly to: number }[],
): readonly Introduced[] {
  const starting = new Map(tokens.map(({ from }, at) => [from, at] as const));
  const ending = new Map(tokens.map(({ to }, at) => [to, at] as const));
  // "This one's fine, 7 delayed".
  let isSecond = tokens.some(({ norm }, at) => norm === 'one' && tokens[at - 1]?.norm === 'this');
  const spans = findActions(text, tokens.map(asPlainNews), plan, dates).flatMap((span) => {
    if (span.kind !== 'action' || span.refs.length === 0) return [];
    const [first, last] = [starting.get(span.from) ?? 0, ending.get(span.to) ?? 0];
    const list = withoutCounted(span.refs, tokens, first, last);
    const isMeant = span.bare
      ? startsNews(text, tokens, first, list.last, isSecond)
      : !isMention(tokens, first, list.last);
    if (!isMeant) return [];
    const to = tokens[list.last]?.to ?? span.to;
    isSecond = true;
    return [
      {
        refs: list.refs as readonly ActionRef[],
        from: span.from,
        to,
        start: clauseStart(tokens, first),
        bare: span.bare,
      },
    ];
  });
  const isNumbering = countsUp(
    spans.filter(({ bare }) => bare),
    text,
  );
  return spans.filter(({ bare }) => !(bare && isNumbering));
}

/** However the news after a number begins, the number stands alone. */
function asPlainNews(token: Token, at: number, tokens: readonly Token[]): Token {
  if (opensAnother(tokens, at)) return { ...token, kind: 'break', norm: ';' };
  // "No 8" is a number where a figure follows, and "5 days of action 3" is none.
  const next = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1];
  if (token.norm === 'no' && next?.kind === 'number') return { ...token, norm: 'number' };
  if (token.norm === 'the' && tokens[at + 1]?.norm === 'same') return { ...token, norm: 'is' };
  if (isDayOfAction(tokens, at)) return { ...token, norm: 'is' };
  const isOpened =
    SUBJECTS.has(token.norm) && tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.norm === 'for';
  return token.kind === 'word' && (NEWS.has(token.norm) || isOpened) ? { ...token, norm: 'is' } : token;
}

/** In "on track for 2, and action 9 is late" the comma ends what is said of 2. */
function opensAnother(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || !JOINS.has(tokens[at + 1]?.norm ?? '')) return false;
  return tokens[at + 2]?.norm === 'action' && ONE_IS.has(tokens[at + 4]?.norm ?? '');
}

const JOINS = wordSet('and but while whereas');
const ONE_IS = wordSet('is was has isnt wasnt hasnt needs looks');

/** "Days of action 5" counts days, and names no action. */
function isDayOfAction(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.norm === 'action' &&
    tokens[at - 1]?.norm === 'of' &&
    (tokens[at - 2]?.norm === 'days' || tokens[at - 2]?.norm === 'day')
  );
}

/** In "action 6, 4 schools visited" the 4 counts schools. */
function withoutCounted(
  refs: readonly string[],
  tokens: readonly Token[],
  first: number,
  last: number,
): { refs: readonly string[]; last: number } {
  const after = tokens[last + 1];
  const comma = tokens[last - 1];
  if (
    refs.length < 2 ||
    last === first ||
    comma?.text !== ',' ||
    after?.kind !== 'word' ||
    NEWS.has(after.norm)
  )
    return { refs, last };
  return { refs: refs.slice(0, -1), last: last - 2 };
}

const PART_ENDS = wordSet('. ; , ! ? ( •');
const PART_JOINS = wordSet('and but while whereas though although however also plus');

function clauseStart(tokens: readonly Token[], first: number): number {
  for (let at = first - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      token.kind === 'break' ||
      PART_ENDS.has(token.text) ||
      (token.kind === 'word' && PART_JOINS.has(token.norm))
    )
      return tokens[at + 1]?.from ?? token.to;
  }
  return 0;
}

/** "1. … 2. … 3. …" numbers the points of a reply and names no actions. */
function countsUp(
  bare: readonly { readonly refs: readonly string[]; readonly to: number }[],
  text: string,
): boolean {
  const points = bare.filter(({ to }) => text[to] === '.' || text[to] === ')');
  return (
    points.length > 1 &&
    points.length === bare.length &&
    points.every(({ refs }, at) => refs.length === 1 && refs[0] === String(at + 1))
  );
}
