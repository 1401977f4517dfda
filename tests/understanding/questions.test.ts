import { describe, expect, it } from 'vitest';
import { type Question, readCorpus, scoreOf, wrongWithAnswer } from './corpus.ts';

/** What each set stood at when it was last measured; a change that loses some of it fails. */
const FLOORS = { questions: 0.98 } as const;

describe('What people ask, on Monday 10 February 2025', () => {
  it.each(Object.entries(FLOORS))('%s are answered right', (name, floor) => {
    const score = scoreOf(name, readCorpus<Question>(name), wrongWithAnswer);
    expect(score.share, score.report).toBeGreaterThanOrEqual(floor);
  });

  it('leaves nobody without words', () => {
    for (const { text } of readCorpus<Question>('questions')) expect(text).not.toBe('');
  });
});
