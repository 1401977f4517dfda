import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/plan/action.ts';
import { agreedTarget } from '../../src/plan/agreedTarget.ts';
import { agreedPlan, type DateMove } from '../../src/plan/dateMove.ts';
import type { TargetDate } from '../../src/plan/targetDate.ts';
import { slipOf } from '../../src/progress/slips.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { seedPlan } from '../seeded.ts';

const { plan } = await seedPlan();
const [, two, , , five] = plan.actions as readonly [Action, Action, Action, Action, Action];

const window = (start: string, end = start) => ({ start: day(start), end: day(end) });
function moved(action: Action, before: TargetDate, start: string, end: string, on: string): DateMove {
  return {
    id: `${action.ref} ${on}` as never,
    action: action.id,
    before,
    after: agreedTarget(window(start, end), day(on), action.target),
    by: 'secretariat' as never,
    at: instantAt(day(on), '10:00', 'Europe/London'),
    words: '',
  };
}
const may = moved(two, two.target, '2025-05-01', '2025-05-31', '2025-02-10');
const june = moved(two, may.after, '2025-06-01', '2025-06-30', '2025-04-01');

describe('A slip', () => {
  it('is none where nothing was moved and nothing is expected later', () => {
    expect(slipOf(two, [], {})).toEqual({
      baseline: two.target,
      agreed: two.target,
      daysAgreed: 0,
      daysSlipped: 0,
      moves: [],
    });
  });

  it('is counted from the plan as it was, however often the date was moved', () => {
    const slip = slipOf(two, [may, june], {});
    expect([slip.baseline.end, slip.agreed.end]).toEqual(['2025-03-31', '2025-06-30']);
    expect([slip.daysAgreed, slip.daysSlipped]).toEqual([91, 91]);
    expect(slip.moves.map(({ id }) => id)).toEqual(['2 2025-02-10', '2 2025-04-01']);
  });

  it('shows what the lead expects beside what was agreed', () => {
    const slip = slipOf(two, [may], { forecast: window('2025-07-31') });
    expect([slip.daysAgreed, slip.daysSlipped]).toEqual([61, 122]);
  });

  it('ends on the day it was complete', () => {
    const slip = slipOf(two, [may], { completedOn: day('2025-05-12'), forecast: window('2025-07-31') });
    expect([slip.forecast, slip.daysSlipped]).toEqual([window('2025-05-12'), 42]);
  });

  it('has no days where the plan gives no day to count from', () => {
    const slip = slipOf(five, [moved(five, five.target, '2025-05-01', '2025-05-31', '2025-02-10')], {});
    expect(slip.baseline.kind).toBe('ongoing');
    expect([slip.daysAgreed, slip.daysSlipped]).toEqual([undefined, undefined]);
  });

  it('of another action is another matter', () => {
    expect(slipOf(five, [may], {}).moves).toEqual([]);
  });
});

describe('The plan as agreed', () => {
  it('has the newest date of each action, and leaves the others alone', () => {
    const agreed = agreedPlan(plan, [may, june]);
    expect(agreed.actions.map(({ target }) => target.end)).toEqual(
      plan.actions.map(({ ref, target }) => (ref === '2' ? '2025-06-30' : target.end)),
    );
    expect(agreedPlan(plan, [may, june])).toBe(agreed);
    expect(agreedPlan(plan, [])).toBe(plan);
  });
});
