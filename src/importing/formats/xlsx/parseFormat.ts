import { type FormatToken, formatTokens } from './formatTokens.ts';

/** How a number is shown. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly shows: DateParts }
  /** For positive numbers, negative ones and nought; a missing one is like the first. */
  | { readonly kind: 'number'; readonly sections: readonly NumberSection[] };

export type DateParts = {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  /** The hours go on after 24, "[h]:mm". */
  readonly isElapsed: boolean;
};

export type NumberSection = {
  readonly before: string;
  /** The figures before the point, "0", "#" or "?", and the words that stand among them. */
  readonly whole: readonly FormatToken[];
  readonly after: string;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  /** What the number is multiplied by before it is shown: 100 for a percentage. */
  readonly scale: number;
  /** The number itself is shown, as it would be without a format. */
  readonly isGeneral: boolean;
};

/** Excel allows formats of 255 characters. */
const LONGEST = 1000;

/** Reads a format such as `dd/mm/yyyy`, `0.0%` or `"CF-"00`. */
export function parseFormat(code: string): NumberFormat {
  const sections = code.length > LONGEST ? [] : formatTokens(code);
  const shows = datePartsOf(sections[0] ?? []);
  if (shows !== undefined) return { kind: 'date', shows };
  // A condition, a fraction or a power of ten: such numbers are as well shown plain.
  const isPlain = sections.some(
    (tokens) => tokens.some(({ kind }) => kind === 'other') || isFraction(tokens),
  );
  if (isPlain || sections.every(([only, ...more]) => only?.kind === 'general' && more.length === 0)) {
    return { kind: 'general' };
  }
  return { kind: 'number', sections: sections.slice(0, 3).map(sectionOf) };
}

function isFraction(tokens: readonly FormatToken[]): boolean {
  return tokens.some(({ text }, at) => text === '/' && tokens[at + 1]?.kind === 'figure');
}

/** "m" means minutes after hours and before seconds, and else a month. */
function datePartsOf(tokens: readonly FormatToken[]): DateParts | undefined {
  const letters = tokens.filter(({ kind }) => kind === 'date' || kind === 'elapsed');
  if (letters.length === 0) return undefined;
  const isMinutes = (at: number): boolean =>
    (letters[at]?.text.length ?? 0) < 3 &&
    (letters[at - 1]?.text.startsWith('h') === true || letters[at + 1]?.text.startsWith('s') === true);
  const has = (sign: string): boolean =>
    letters.some(({ kind, text }) => kind === 'date' && text[0] === sign);
  return {
    year: has('y') || has('e') || has('b'),
    month: letters.some(({ kind, text }, at) => kind === 'date' && text[0] === 'm' && !isMinutes(at)),
    day: has('d'),
    time: has('h') || has('s') || letters.some(({ kind }) => kind === 'elapsed'),
    isElapsed: letters.some(({ kind }) => kind === 'elapsed'),
  };
}

/** More decimals than a number has are only noughts; a hostile format asks for millions. */
const MOST_DECIMALS = 30;

function sectionOf(tokens: readonly FormatToken[]): NumberSection {
  const figures = tokens.flatMap(({ kind }, at) => (kind === 'figure' ? [at] : []));
  const first = figures[0] ?? tokens.length;
  const last = figures.at(-1) ?? -1;
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = point < 0 ? last + 1 : point;
  const decimals = point < 0 ? [] : tokens.slice(point, last + 1).filter(({ kind }) => kind === 'figure');
  // Commas behind the last figure stand for thousands left out.
  const thousands = tokens.filter(({ kind }, at) => kind === 'comma' && at > last).length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const isGeneral = tokens.some(({ kind }) => kind === 'general');
  const general = tokens.findIndex(({ kind }) => kind === 'general');
  return {
    before: shown(tokens.slice(0, isGeneral ? general : Math.min(first, point < 0 ? first : point))),
    whole: tokens
      .slice(first, Math.max(first, wholeEnd))
      .filter(({ kind }) => kind === 'figure' || kind === 'words')
      .slice(0, 100),
    after: shown(tokens.slice(isGeneral ? general + 1 : Math.max(last, point) + 1)),
    leastDecimals: Math.min(decimals.filter(({ text }) => text === '0').length, MOST_DECIMALS),
    mostDecimals: Math.min(decimals.length, MOST_DECIMALS),
    scale: 100 ** Math.min(percents, 3) / 1000 ** Math.min(thousands, 5),
    isGeneral,
  };
}

function shown(tokens: readonly FormatToken[]): string {
  return tokens.map(({ kind, text }) => (kind === 'words' || kind === 'percent' ? text : '')).join('');
}
