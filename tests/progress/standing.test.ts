import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/plan/action.ts';
import { standingOf } from '../../src/progress/standing.ts';
import type { ProgressUpdate } from '../../src/progress/update.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { seedPlan } from '../seeded.ts';

const { plan } = await seedPlan();
const [one, , three, four] = plan.actions as readonly [Action, Action, Action, Action];
let number = 0;
const on = (date: string, said: Partial<ProgressUpdate>, action = three): ProgressUpdate =>
  ({
    id: `u${++number}`,
    action: action.id,
    by: 'x',
    onBehalfOf: 'y',
    at: instantAt(day(date), '10:00', 'Europe/London'),
    measures: [],
    done: [],
    evidence: [],
    note: '',
    ...said,
  }) as ProgressUpdate;
const standing = (updates: readonly ProgressUpdate[], today: string, action = three) =>
  standingOf(action, updates, day(today), 'Europe/London');

describe('Where an action stands', () => {
  it('is unknown before anybody reported', () => {
    expect(standing([], '2025-02-10')).toEqual({
      isComplete: false,
      isLate: false,
      isOverdue: false,
      daysOverdue: 0,
    });
  });

  it('is overdue from the day after its last day until it is complete', () => {
    expect(standing([], '2025-03-31').isOverdue).toBe(false);
    expect(standing([], '2025-04-01')).toMatchObject({ isOverdue: true, daysOverdue: 1 });
    expect(standing([on('2025-04-02', { status: 'complete' })], '2025-04-03').isOverdue).toBe(false);
  });

  it('is never overdue where the plan says “Ongoing”', () => {
    expect(standing([], '2030-01-01', four).isOverdue).toBe(false);
  });

  it('keeps “complete, late” visible, counted from the first report of it', () => {
    const late = [
      on('2024-09-10', { status: 'complete' }, one),
      on('2024-10-01', { note: 'printed too' }, one),
    ];
    expect(standing(late, '2024-12-01', one)).toMatchObject({
      isComplete: true,
      isLate: true,
      completedOn: '2024-09-10',
      percent: 100,
    });
    expect(standing([on('2024-08-30', { status: 'complete' }, one)], '2024-12-01', one).isLate).toBe(false);
  });

  it('takes each field from the last update that said it', () => {
    const said = [
      on('2025-01-10', { status: 'at_risk', percent: 40, blocker: 'no staff' }),
      on('2025-01-20', { note: 'a word' }),
    ];
    expect(standing(said, '2025-02-01')).toMatchObject({
      status: 'at_risk',
      percent: 40,
      blocker: 'no staff',
      latestOn: '2025-01-20',
    });
  });

  it('forgets an obstacle once it is on track again', () => {
    const said = [
      on('2025-01-10', { status: 'blocked', blocker: 'no staff' }),
      on('2025-01-20', { status: 'on_track' }),
    ];
    expect(standing(said, '2025-02-01').blocker).toBeUndefined();
  });

  it('leaves out an update that was amended', () => {
    const wrong = on('2025-01-10', { status: 'complete' });
    expect(
      standing([wrong, on('2025-01-11', { status: 'at_risk', amends: wrong.id })], '2025-02-01'),
    ).toMatchObject({ status: 'at_risk', isComplete: false });
  });

  it('is proposed by the lead until a chair or the secretariat confirms it, and each new status is proposed again', () => {
    const first = on('2025-01-10', { status: 'on_track' });
    const confirmed = on('2025-01-12', { endorses: first.id, by: 'secretariat' as never });
    expect(standing([first], '2025-02-01').confirmedBy).toBeUndefined();
    expect(standing([first, confirmed], '2025-02-01')).toMatchObject({
      status: 'on_track',
      confirmedBy: 'secretariat',
      latest: first,
    });
    expect(
      standing([first, confirmed, on('2025-01-20', { status: 'at_risk' })], '2025-02-01').confirmedBy,
    ).toBeUndefined();
  });

  it('is that of the day asked for: later updates don’t count', () => {
    expect(standing([on('2025-03-10', { status: 'complete' })], '2025-02-10').isComplete).toBe(false);
  });
});
