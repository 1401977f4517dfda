import type { Piece } from './pieces.ts';
import type { Token } from './tokens.ts';

/** The text being read, as tokens, and how far its words may be trusted to be dates. */
export type Line = {
  readonly tokens: readonly Token[];
  /** In chat "may" is mostly a verb and a number mostly a number; in a target-date cell they are dates. */
  readonly chat: boolean;
};

/** What a reader made of the words from some place on, and where the next word stands. */
export type Found<T> = { readonly value: T; readonly next: number };

export function found<T>(value: T, next: number): Found<T> {
  return { value, next };
}

/** The piece at this place, when it is of this sort. */
export function pieceAt<K extends Piece['is']>(
  line: Line,
  at: number,
  is: K,
): Extract<Piece, { is: K }> | undefined {
  const piece = line.tokens[at]?.piece;
  return piece?.is === is ? (piece as Extract<Piece, { is: K }>) : undefined;
}

export function textAt(line: Line, at: number): string {
  return line.tokens[at]?.text ?? '';
}

/** Whether these words stand here, one after the other. */
export function wordsAt(line: Line, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => textAt(line, at + index) === word);
}

/** The number at this place, or -1. */
export function numberAt(line: Line, at: number): number {
  return line.tokens[at]?.value ?? -1;
}

export function digitsAt(line: Line, at: number): number {
  const token = line.tokens[at];
  return token?.kind === 'number' ? token.text.length : 0;
}

/** Whether the token here follows the one before it without a space. */
export function isTight(line: Line, at: number): boolean {
  return line.tokens[at]?.spaced === false;
}

const MOST_FILLERS = 5;

/** Past a few words that add nothing; a few, so that a text of nothing else costs no more than its length. */
export function skip(line: Line, at: number, words: ReadonlySet<string>): number {
  let next = at;
  while (next < at + MOST_FILLERS && words.has(textAt(line, next))) next += 1;
  return next;
}

/** Past "the", "of the" and the like. */
export function skipArticles(line: Line, at: number): number {
  return skip(line, at, ARTICLES);
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'of', 'in', 'our', 'that']);
