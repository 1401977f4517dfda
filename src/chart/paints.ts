import type { STATUS_COLOURS } from '../progress/status.ts';

/** What fills a shape, what is written on it, and its edge where the fill is too pale to end by itself. */
export type Paint = { readonly fill: string; readonly ink: string; readonly edge: string };

export const INK = '#1B2733';
export const FAINT_INK = '#55626F';
export const PAPER = '#FFFFFF';
export const RULE = '#D5DBE1';
export const AHEAD = '#4A5B6C';

/**
 * Apart in lightness as well as in hue, so that deuteranopia, protanopia and a grey printer leave five of them.
 * tests/chart/paints.test.ts measures it.
 */
export const PAINTS: { readonly [colour in (typeof STATUS_COLOURS)[keyof typeof STATUS_COLOURS]]: Paint } = {
  blue: { fill: '#174A87', ink: '#FFFFFF', edge: '#174A87' },
  green: { fill: '#1E8276', ink: '#FFFFFF', edge: '#1E8276' },
  amber: { fill: '#F2B33D', ink: INK, edge: '#A8740B' },
  red: { fill: '#B42318', ink: '#FFFFFF', edge: '#B42318' },
  grey: { fill: '#E3E7EB', ink: INK, edge: '#7C8894' },
};
