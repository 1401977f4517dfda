import { describe, expect, it } from 'vitest';
import { drawable } from '../../src/chart/drawable.ts';
import { STATUS_SYMBOLS } from '../../src/progress/status.ts';
import { REGULAR } from './fonts.ts';

describe('Words in a picture', () => {
  it('use only characters that the font has', () => {
    const all = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code));
    const drawn = all.filter((character) => drawable(`a ${character}`)?.includes(character));
    expect(drawn.length).toBeGreaterThan(1_800);
    expect(drawn.filter((character) => REGULAR(character) === undefined)).toEqual([]);
    expect(Object.values(STATUS_SYMBOLS).filter((symbol) => REGULAR(symbol) === undefined)).toEqual([]);
  });

  it.each([
    'Żółć, naïve, Ŵyn, Ó Néill – “£1.5m” & 50 % €…',
    'План роботи',
    'Σχέδιο εργασίας',
    'تقرير سنوي',
    'برنامه کاری',
    'תוכנית',
  ])('say %s as it is', (words) => {
    expect(drawable(words)).toBe(words.normalize('NFC'));
  });

  it.each(['工作计划', 'कार्य योजना', '作業 2025', '🚀', ' ', ''])('do not say half of “%s”', (words) => {
    expect(drawable(words)).toBeUndefined();
  });

  it('have no more than two accents on a letter', () => {
    expect(drawable(`b${'\u0335\u0327\u031b'.repeat(20)}d`)?.length).toBe(4);
  });
});
