import { describe, expect, it } from 'vitest';
import { BEARING_WORDS } from '../../src/time/reading/bearingWords.ts';
import { CALENDAR_WORDS } from '../../src/time/reading/calendarWords.ts';
import { COUNTING_WORDS } from '../../src/time/reading/countingWords.ts';
import { pieceOf } from '../../src/time/reading/pieces.ts';
import { YEAR_WORDS } from '../../src/time/reading/yearWords.ts';

describe('The vocabulary of dates', () => {
  it('gives each word one meaning', () => {
    const words = [...CALENDAR_WORDS, ...COUNTING_WORDS, ...YEAR_WORDS, ...BEARING_WORDS].flatMap(
      ([, list]) => list.split(' '),
    );
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('forgives two slips in the long names of months', () => {
    const months = ['septmber', 'janurary', 'febuary', 'novmeber', 'decembre', 'ocotber'].map(pieceOf);
    expect(months.map((piece) => (piece?.is === 'month' ? piece.month : undefined))).toEqual([
      9,
      1,
      2,
      11,
      undefined,
      10,
    ]);
  });

  it('takes no ordinary word for a misspelt month', () => {
    const words =
      'remember member number sender octopus october decimal factory january janitor match marsh augment';
    const read = words.split(' ').filter((word) => pieceOf(word)?.is === 'month');
    expect(read).toEqual(['october', 'january']);
  });
});
