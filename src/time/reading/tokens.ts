import type { Piece } from './pieces.ts';
import { pieceOf } from './pieces.ts';

/** A word, a number or a mark of a text, with its place in it. One pass, so any text costs its length. */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case; every dash is "-", every quote "'", every line break "\n". */
  readonly text: string;
  /** What the word means to the grammar, where it means anything. */
  readonly piece: Piece | undefined;
  /** Of a number; -1 otherwise. */
  readonly value: number;
  /** Where it stands in the text; the end is not included. */
  readonly from: number;
  readonly to: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  readonly capital: boolean;
};

const QUOTES = "'’‘´′";
const DASHES = '-‐‑‒–—―−';
const SLASHES = '/⁄∕';
/** White space, and the marks chat wraps around words to make them bold. */
const BLANKS =
  ' \t\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000*_~`';
const NOTHING = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** Raised letters, as a word processor types "31ˢᵗ". */
const RAISED: Readonly<Record<string, string>> = { ˢ: 's', ᵗ: 't', ⁿ: 'n', ᵈ: 'd', ʳ: 'r', ʰ: 'h' };
const POSSESSIVE = "'s";
const LINK = 'link';

const kinds = new Uint8Array(0x10000);
const [OTHER, LETTER, DIGIT, BLANK, NONE, QUOTE] = [0, 1, 2, 3, 4, 5] as const;
for (let code = 0; code < 0x10000; code += 1) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
  kinds[code] = letter && code !== 0xd7 && code !== 0xf7 ? LETTER : code >= 48 && code <= 57 ? DIGIT : OTHER;
}
for (const mark of BLANKS) kinds[mark.charCodeAt(0)] = BLANK;
for (const mark of NOTHING) kinds[mark.charCodeAt(0)] = NONE;
for (const mark of QUOTES) kinds[mark.charCodeAt(0)] = QUOTE;
for (const letter of Object.keys(RAISED)) kinds[letter.charCodeAt(0)] = LETTER;

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? OTHER;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === BLANK || kind === NONE) {
      spaced ||= kind === BLANK;
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, kind, spaced);
    tokens.push(token);
    at = token.to;
    spaced = false;
  }
  return tokens;
}

function tokenAt(text: string, at: number, kind: number, spaced: boolean): Token {
  if (kind === DIGIT) return numberToken(text, at, endOfNumber(text, at), spaced);
  if (kind !== LETTER) return markToken(text, at, endOfMark(text, at), spaced);
  const link = endOfLink(text, at);
  return link > at ? markToken(text, at, link, spaced) : wordToken(text, at, endOfWord(text, at), spaced);
}

/** Past a web address, whose numbers are no dates; the same place where none stands. */
function endOfLink(text: string, from: number): number {
  const isLink = LINKS.some((start) => text.startsWith(start, from));
  if (!isLink) return from;
  let to = from;
  while (to < text.length && kindAt(text, to) !== BLANK && !ENDS_LINK.includes(text.charAt(to))) to += 1;
  return to;
}

const LINKS = ['http://', 'https://', 'www.'];
const ENDS_LINK = '\n<>|"';

function endOfNumber(text: string, from: number): number {
  let to = from + 1;
  while (kindAt(text, to) === DIGIT) to += 1;
  return to;
}

/** Words keep an apostrophe inside ("don’t") but not a possessive ("week’s"). */
function endOfWord(text: string, from: number): number {
  let to = from + 1;
  for (;;) {
    const kind = kindAt(text, to);
    if (kind === LETTER) to += 1;
    else if (kind === QUOTE && kindAt(text, to + 1) === LETTER && !isPossessive(text, to)) to += 2;
    else return to;
  }
}

function endOfMark(text: string, from: number): number {
  return kindAt(text, from) === QUOTE && isPossessive(text, from) ? from + 2 : from + 1;
}

function isPossessive(text: string, at: number): boolean {
  return (text[at + 1] === 's' || text[at + 1] === 'S') && kindAt(text, at + 2) !== LETTER;
}

function numberToken(text: string, from: number, to: number, spaced: boolean): Token {
  const digits = text.slice(from, to);
  const value = digits.length > 8 ? Number.POSITIVE_INFINITY : Number(digits);
  return { kind: 'number', text: digits, piece: undefined, value, from, to, spaced, capital: false };
}

function wordToken(text: string, from: number, to: number, spaced: boolean): Token {
  const written = text.slice(from, to);
  const lower = written.toLowerCase();
  const word = RAISED[lower[0] ?? ''] === undefined ? lower : [...lower].map((c) => RAISED[c] ?? c).join('');
  const capital = written[0] !== lower[0];
  return { kind: 'word', text: word, piece: pieceOf(word), value: -1, from, to, spaced, capital };
}

function markToken(text: string, from: number, to: number, spaced: boolean): Token {
  const mark = markOf(text.slice(from, to));
  return { kind: 'mark', text: mark, piece: undefined, value: -1, from, to, spaced, capital: false };
}

function markOf(written: string): string {
  if (written.length > 1) return written.length > 2 ? LINK : POSSESSIVE;
  if (DASHES.includes(written)) return '-';
  if (SLASHES.includes(written)) return '/';
  return kindAt(written, 0) === QUOTE ? "'" : written;
}
