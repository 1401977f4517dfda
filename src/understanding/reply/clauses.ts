import type { Token } from '../tokens.ts';

/** A stretch that says one thing. Places count characters of the text it was read from. */
export type Clause = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Words, numbers, emoji and percent signs; other signs only part them. */
  readonly tokens: readonly Token[];
  /** What phrases are looked for in: one word a token, "~" for a date, empty for a link or an action's number. */
  readonly words: readonly string[];
  /** The word or sign that parts it from the clause before: "but", "because", ",", "(" or nothing. */
  readonly opener: string;
  /** Counts sentences and lines from 0. */
  readonly sentence: number;
  /** Its sentence ends in a question mark. */
  readonly asks: boolean;
  readonly inBrackets: boolean;
};

/** What stands for a date among the words, so that phrases can hold one: "won't make ~". */
export const DATE = '~';

export type Place = { readonly from: number; readonly to: number };

export const TURNING: ReadonlySet<string> = new Set(
  'but however although though except unfortunately sadly albeit whereas yet'.split(' '),
);
const JOINING: ReadonlySet<string> = new Set('because so while as since therefore'.split(' '));
const SUBJECTS: ReadonlySet<string> = new Set('we i it they that this there he she youll'.split(' '));
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';']);
const PARTING: ReadonlySet<string> = new Set([',', ':', '(', ')', '—', '–', '"', '“', '”']);
/** A label and its value stay together: "RAG: G". */
const LABELS: ReadonlySet<string> = new Set('rag brag status rating'.split(' '));

/**
 * Parts a reply at sentence ends, lines, commas, brackets, dashes and turning words. Signs inside `whole`
 * places (dates, links, action numbers) part nothing.
 */
export function splitClauses(
  text: string,
  tokens: readonly Token[],
  whole: readonly Place[],
  dates: readonly Place[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let run: Token[] = [];
  let opener = '';
  let sentence = 0;
  let firstOfSentence = 0;
  let depth = 0;
  const close = (next: string): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined) {
      const words = run.map((token) =>
        isInside(token, dates) ? DATE : isInside(token, whole) ? '' : token.norm,
      );
      const place = { from: first.from, to: last.to, text: text.slice(first.from, last.to) };
      clauses.push({ ...place, tokens: run, words, opener, sentence, asks: false, inBrackets: depth > 0 });
      opener = next;
    } else if (opener === '' || next !== ',') opener = next;
    run = [];
  };
  const endSentence = (asks: boolean): void => {
    close('');
    if (asks || isAsked(clauses[firstOfSentence]))
      for (let at = firstOfSentence; at < clauses.length; at++)
        clauses[at] = { ...(clauses[at] as Clause), asks: true };
    opener = '';
    // Three dots end one sentence.
    if (clauses.length > firstOfSentence) sentence++;
    firstOfSentence = clauses.length;
  };
  for (const [at, token] of tokens.entries()) {
    if (isInside(token, whole)) {
      if (token.kind !== 'sign') run.push(token);
    } else if (token.kind === 'break') endSentence(false);
    else if (token.kind === 'sign') {
      if (token.text === '%') run.push(token);
      else if (SENTENCE_ENDS.has(token.text) && !isAbbreviation(run, token, tokens[at + 1]))
        endSentence(token.text === '?');
      else if (PARTING.has(token.text) && !(token.text === ':' && LABELS.has(run.at(-1)?.norm ?? ''))) {
        close(token.text);
        if (token.text === '(') depth++;
        if (token.text === ')') depth = Math.max(0, depth - 1);
      } else if (token.text === '/' && isSpaced(text, token)) close(',');
      else if (token.text === '-' && isDash(text, token) && !LABELS.has(run.at(-1)?.norm ?? '')) close('-');
    } else if (token.kind === 'word' && parts(token, run, tokens[at + 1])) {
      close(token.norm);
      if (SUBJECTS.has(token.norm)) run.push(token);
    } else run.push(token);
  }
  endSentence(false);
  return clauses;
}

/** "Do you need the figures by district" asks without its question mark. */
function isAsked(first: Clause | undefined): boolean {
  const [verb, subject] = first?.words ?? [];
  return INVERTED.has(verb ?? '') && ADDRESSED.has(subject ?? '') && (first?.words.length ?? 0) > 3;
}

const INVERTED: ReadonlySet<string> = new Set('do did does should shall are will'.split(' '));
const ADDRESSED: ReadonlySet<string> = new Set('you we i they'.split(' '));

function parts(token: Token, run: readonly Token[], next: Token | undefined): boolean {
  const before = run.at(-1)?.norm ?? '';
  if (TURNING.has(token.norm)) {
    if (token.norm === 'yet' || token.norm === 'except') return false;
    return !(token.norm === 'but' && ALL.has(before)) && !(token.norm === 'though' && before === 'even');
  }
  if (JOINING.has(token.norm)) {
    if (token.norm === 'because') return next?.norm !== 'of' || run.length > 0;
    if (token.norm === 'as' || token.norm === 'since')
      return run.length > 0 && before !== 'far' && next !== undefined && OPENS_A_REASON.has(next.norm);
    return run.length > 0 && next?.norm !== 'far' && next?.norm !== 'that' && isOpening(next);
  }
  return SUBJECTS.has(token.norm) && before === 'and' && run.length > 1;
}

function isOpening(next: Token | undefined): boolean {
  return next?.kind === 'word' || next?.kind === 'emoji';
}

/** "All but one" leaves something out and turns nothing. */
const ALL: ReadonlySet<string> = new Set('all everything nothing anything none'.split(' '));
const OPENS_A_REASON: ReadonlySet<string> = new Set(
  'we the our they there it i no he she his her its some two three'.split(' '),
);

/** "No. 9", "e.g. this", "1. First": a stop that ends nothing. */
function isAbbreviation(run: readonly Token[], stop: Token, next: Token | undefined): boolean {
  if (stop.text !== '.') return false;
  const before = run.at(-1);
  if (before === undefined || before.to !== stop.from) return false;
  if (next !== undefined && next.from === stop.to && next.kind !== 'sign') return true;
  return ABBREVIATED.has(before.norm) && next !== undefined && next.kind !== 'break';
}

const ABBREVIATED: ReadonlySet<string> = new Set(
  'no nos number numbers approx mr mrs ms dr eg ie vs st dept op'.split(' '),
);

/** "Ops 12 / days of action 4" lists two things; "and/or" and "19/20" are one. */
function isSpaced(text: string, token: Token): boolean {
  return text[token.from - 1] === ' ' && text[token.to] === ' ';
}

function isDash(text: string, token: Token): boolean {
  return ' \t'.includes(text[token.to] ?? ' ') || ' \n\t'.includes(text[token.from - 1] ?? ' ');
}

function isInside(token: Place, places: readonly Place[]): boolean {
  return places.some((place) => place.from <= token.from && token.to <= place.to);
}
