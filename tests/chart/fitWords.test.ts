import { describe, expect, it } from 'vitest';
import { fitWords, widthOf } from '../../src/chart/fitWords.ts';
import { wrapWords } from '../../src/chart/wrapWords.ts';
import { everyMessage } from '../contracts/everyMessage.ts';
import { BOLD, REGULAR } from './fonts.ts';

const sum = (words: string, font: typeof BOLD) =>
  [...words].reduce((width, character) => width + (font(character) ?? 0), 0);

describe('Words are measured without the font', () => {
  it('to within six per cent of what it takes', async () => {
    const { digest } = await everyMessage();
    const titles = digest.kind === 'digest' ? digest.sections.flatMap(({ rows }) => rows) : [];
    expect(titles.length).toBeGreaterThan(3);
    for (const { title } of titles) {
      expect(widthOf(title, 1) / sum(title, REGULAR)).toBeCloseTo(1.03, 1);
      expect(Math.abs(widthOf(title, 1, true) / sum(title, BOLD) - 1)).toBeLessThan(0.06);
    }
  });

  it('and accents take no width', () => {
    expect(widthOf('Ó Néill', 14)).toBe(widthOf('O Neill', 14));
    expect(widthOf('e\u0301', 14)).toBe(widthOf('e', 14));
  });
});

describe('What does not fit', () => {
  it('ends at a word', () => {
    expect(fitWords('Publish a new Modern Slavery Strategy', 165, 14)).toBe('Publish a new Modern…');
    expect(fitWords('Short', 150, 14)).toBe('Short');
    expect(widthOf(fitWords('W'.repeat(300), 150, 14), 14)).toBeLessThanOrEqual(150);
  });

  it('goes on in lines of about the same length', () => {
    expect(wrapWords('Organised Crime Task Force: Addendum Work Plan 2024/25', 558, 21, 3)).toEqual([
      'Organised Crime Task Force:',
      'Addendum Work Plan 2024/25',
    ]);
  });
});
