import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../src/answers/mergeReadings.ts';
import { day } from '../../src/time/day.ts';
import { readReply } from '../../src/understanding/reply/readReply.ts';
import { seedPlan } from '../seeded.ts';

const { plan } = await seedPlan();

/** A draft on an action with what was said of it afterwards. */
function putRight(ref: string, first: string, later: string) {
  const action = plan.actions.find((one) => one.ref === ref);
  if (action === undefined) throw new Error(`There is no action ${ref}.`);
  const read = (said: string) => readReply(said, action, plan, day('2025-03-18'));
  return mergeReadings(read(first), read(later), later);
}

const TWELVE = 'twelve joint operations, all going well';
const figures = (later: string) => putRight('3', TWELVE, later).measures.map(({ value }) => value);
const sources = (later: string) => putRight('3', TWELVE, later).readFrom;

describe('A draft of twelve joint operations', () => {
  it.each([
    ['no, make that nine', 9],
    ['make that 9 not 12', 9],
    ['not 12 but 9', 9],
    ['we only did nine', 9],
    ['sorry, the total is now 14', 14],
    ['make that twenty-five', 25],
    ['a hundred and ten', 110],
    ['9 joint ops, not 12', 9],
    ['I meant nine, and now end of June 2025', 9],
    ['make it 9, at risk because of staffing', 9],
  ])('has another figure after “%s”', (later, value) => {
    expect(figures(later)).toEqual([value]);
  });

  it.each([
    'and delayed to June 2025',
    'no, delayed until May 2025',
    '30 April 2025',
    'oh and we met on 3 March 2025',
    'two posts are vacant since 2024',
    'also at risk, phase 2',
    'no, that one',
  ])('keeps its figure after “%s”', (later) => {
    expect(figures(later)).toEqual([12]);
  });

  it('counts another thing beside a figure that is put right', () => {
    expect(figures('make it nine, and 3 days of action')).toEqual([9, 3]);
  });

  it('quotes the later words for all that they say', () => {
    const read = sources('make it 9, at risk because of staffing');
    expect(read.slice(0, 3)).toEqual([
      { field: 'measure', words: 'make it 9' },
      { field: 'status', words: 'at risk' },
      { field: 'blocker', words: 'staffing' },
    ]);
    expect(read).not.toContainEqual({ field: 'measure', words: 'twelve joint operations' });
  });
});

describe('A draft of a percentage', () => {
  it.each([
    ['no, make that 45', 45],
    ['make that 45 not 40', 45],
    ['delayed to June 2025', 40],
  ])('is put right by a number alone: “%s”', (later, percent) => {
    expect(putRight('2', 'on track, 40% done', later).percent).toBe(percent);
  });
});
