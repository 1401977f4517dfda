import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/chart/drawChart.ts';
import { day } from '../../src/time/day.ts';
import { everyMessage } from '../contracts/everyMessage.ts';
import { digestOf } from './digestOf.ts';

describe('Whoever does not see the picture', () => {
  it('reads what it shows', () => {
    expect(drawChart(digestOf()).alternative).toBe(
      'OCTF work plan. The week 17–23 March 2025, as it stood on 24 March 2025. Of 9 actions, 1 is complete, 2 are on track, 1 is at risk, delayed or blocked, 2 are overdue, and 3 are not started or not reported. 2 actions are due in the next 30 days: actions 1 and 2 on Monday 31 March 2025.',
    );
  });

  it('reads nothing about what there is nothing of', () => {
    const words = drawChart(digestOf({ stand: [0, 9, 0, 0], dueIn: [] })).alternative;
    expect(words).toContain(' All 9 actions are on track. Nothing is due in the next 30 days.');
  });

  it('reads of a plan without actions and without a title', () => {
    const words = drawChart(digestOf({ plan: ' ', actions: 0, stand: [0, 0, 0, 0], dueIn: [] })).alternative;
    expect(words).toBe(
      'The week 17–23 March 2025, as it stood on 24 March 2025. The plan has no actions. Nothing is due in the next 30 days.',
    );
  });

  it('reads of a plan with one action', () => {
    const words = drawChart(digestOf({ actions: 1, stand: [0, 0, 0, 0], dueIn: [3] })).alternative;
    expect(words).toContain('The plan’s one action is not started or not reported.');
    expect(words).toContain('1 action is due in the next 30 days: action 1 on Thursday 27 March 2025.');
  });

  it('reads of many days by the week, and of many actions by their number', () => {
    const dueIn = Array.from({ length: 31 * 10 }, (_, at) => at % 31);
    const { alternative } = drawChart(digestOf({ actions: 400, stand: [10, 20, 30, 40], dueIn }));
    expect(alternative).toContain(
      'actions 1, 32, 63, 94, 125, 156 and 64 more in the week 24–30 March 2025; actions 8, 39,',
    );
    expect(alternative).toContain(' in the week 21–23 April 2025.');
  });

  it('never reads more than Slack takes, 2,000 characters', () => {
    const ref = (index: number) => `Strategic objective ${index}, action (${'i'.repeat(90)})`;
    const dueIn = Array.from({ length: 300 }, (_, at) => at % 31);
    const given = { plan: 'A very long title '.repeat(99), actions: 400, dueIn, ref, day: day('2025-11-26') };
    expect(drawChart(digestOf(given)).alternative.length).toBeLessThan(2_000);
  });

  it('reads no sign that turns or breaks what follows', () => {
    const { alternative } = drawChart(digestOf({ plan: 'Plan\u202E\u0000\n2025.\uD800' }));
    expect(alternative).toMatch(/^Plan 2025\.\uFFFD\. The week /u);
  });

  it('reads of the plan’s own week', async () => {
    const { digest } = await everyMessage();
    if (digest.kind !== 'digest') throw new Error('That is no digest.');
    expect(drawChart(digest).alternative).toContain(
      'Of 9 actions, 2 are overdue, and 7 are not started or not reported. 4 actions are due in the next 30 days: actions 2, 3, 6 and 7 on Monday 31 March 2025.',
    );
  });
});
