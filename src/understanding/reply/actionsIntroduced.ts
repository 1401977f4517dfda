import type { ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import { findActions } from '../readers/findActions.ts';
import type { Token } from '../tokens.ts';
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
  let isSecond = false;
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
  const isOpened =
    SUBJECTS.has(token.norm) && tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.norm === 'for';
  return token.kind === 'word' && (NEWS.has(token.norm) || isOpened) ? { ...token, norm: 'is' } : token;
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

const NEWS = wordSet(
  'is are was were has have on at done all both complete completed finished delayed blocked slipping slipped green amber red blue not will still looks looking going stuck stalled now still too also should might may could remains behind ahead ok fine good no needs depends',
);
const COPULAS = wordSet('is was looks has');
const SEPARATING = wordSet('- : – — =');
const BEFORE_NEWS = wordSet('. ; , ! ? - • – * ( # and but : also');

/** A bare number that begins a sentence or a clause and is followed by news. */
function startsNews(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isSecond: boolean,
): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (before?.norm === 'for' || before?.norm === 'both') return followsStatus(tokens, first, last);
  const begins = before === undefined || before.kind === 'break' || BEFORE_NEWS.has(before.norm);
  if (!begins || after === undefined) return false;
  // In "30 actions, 6 complete" the 6 counts actions; in "3 is green, 8 amber" the 8 is one.
  const isListed = before?.norm === ',' || before?.norm === 'and';
  if (isListed && !isSecond && !COPULAS.has(after.norm)) return false;
  // "10-4" and "8.5" are one figure.
  if (after.kind === 'sign' && after.from === tokens[last]?.to && isDigit(text[after.to])) return false;
  if (before?.kind === 'sign' && before.to === tokens[first]?.from && isDigit(text[before.from - 1]))
    return false;
  if (SEPARATING.has(after.text))
    return (
      after.text !== '-' || ' \t'.includes(text[after.from - 1] ?? ' ') || tokens[last + 2]?.kind === 'word'
    );
  if (after.text === '.' || after.text === ')') return before === undefined || before.kind === 'break';
  return after.kind === 'word' && NEWS.has(after.norm);
}

/** "For 7 the Bill is stuck", "on track for 3, 5 and 8", "both 3 and 8 are green". */
function followsStatus(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [tokens[first - 2], tokens[last + 1]];
  if (tokens[first - 1]?.norm === 'both')
    return last > first && after?.kind === 'word' && NEWS.has(after.norm);
  const opens = before === undefined || before.kind !== 'word';
  if (opens)
    return after !== undefined && (after.text === ',' || SUBJECTS.has(after.norm) || NEWS.has(after.norm));
  const ends = after === undefined || after.kind !== 'word' || after.norm === 'but' || after.norm === 'and';
  return ends && tokens.slice(Math.max(0, first - 5), first - 1).some(({ norm }) => STANDING.has(norm));
}

const SUBJECTS = wordSet('the we it they our there i');
const STANDING = wordSet(
  'track schedule target green amber red fine good well done complete delayed blocked behind',
);

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '0' && letter <= '9';
}

const MENTIONING = wordSet(
  'on of with from after until till once when before by to like than see as for under in not mean meant or linked via per since about against',
);

/** "Depends on action 2 finishing" only mentions it; "On action 2, …" takes it up. */
function isMention(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (before?.kind !== 'word' || !MENTIONING.has(before.norm)) return false;
  const further = tokens[first - 2];
  const opens = further === undefined || further.kind !== 'word' || OPENING.has(further.norm);
  const isLabel = SEPARATING.has(tokens[last + 1]?.text ?? '');
  return !(opens || isLabel);
}

const OPENING = wordSet('and but also then now plus');
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
