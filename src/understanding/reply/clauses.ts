import { type Token, tokenise } from '../tokens.ts';

/** A stretch that says one thing. Places count characters of the whole reply. */
export type Clause = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** Its words, normalised, with single spaces: what phrases are looked for in. */
  readonly words: string;
  /** "but", "although": what follows outweighs what went before. */
  readonly turns: boolean;
};

const TURNS = new Set(['but', 'however', 'although', 'though', 'except', 'unfortunately', 'yet']);
/** "All but one" does not turn: it leaves something out. */
const EXCEPTING = new Set(['all', 'everything', 'nothing', 'anything']);
const ENDS = new Set(['.', ';', '!', '?', '•', '—', '–']);
const JOINS = new Set(['and', 'so', 'because', 'while', 'whereas', 'plus']);

/**
 * Splits a reply at sentence ends, line breaks and turning words, and at commas. A decimal point or a
 * date's dot does not end a clause: the tokeniser keeps those inside their number.
 */
export function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let run: Token[] = [];
  let turns = false;
  let depth = 0;
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined) {
      clauses.push({
        text: text.slice(first.from, last.to),
        from: first.from,
        to: last.to,
        tokens: run,
        words: wordsOf(run),
        turns,
      });
    }
    run = [];
    turns = false;
  };
  for (const [at, token] of tokenise(text).entries()) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth = Math.max(0, depth - 1);
    const isBullet = token.text === '-' && (at === 0 || run.length === 0);
    if (
      token.kind === 'break' ||
      isBullet ||
      (token.kind === 'sign' && (ENDS.has(token.text) || (token.text === ',' && depth === 0)))
    )
      close();
    else if (
      token.kind === 'word' &&
      TURNS.has(token.norm) &&
      !EXCEPTING.has(run.at(-1)?.norm ?? '') &&
      token.norm !== 'except' &&
      !(token.norm === 'yet' && run.length > 0)
    ) {
      close();
      turns = true;
    } else if (token.kind === 'word' && JOINS.has(token.norm) && run.length > 2) {
      close();
      if (token.norm === 'because') run.push(token);
    } else run.push(token);
  }
  close();
  return clauses;
}

function wordsOf(tokens: readonly Token[]): string {
  return ` ${tokens
    .filter((token) => (token.kind !== 'sign' && token.kind !== 'emoji') || token.text === '%')
    .map((token) => token.norm)
    .join(' ')} `;
}

/** Whether the clause has one of the phrases, as whole words. Returns the phrase found. */
export function findPhrase(words: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => words.includes(` ${phrase} `));
}

/** "a | b" as a list, longest first, so that "not on track" is found before "on track". */
export function phrases(list: string): readonly string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .sort((one, other) => other.length - one.length);
}
