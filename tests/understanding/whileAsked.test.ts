import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import type { Context } from '../../src/understanding/context.ts';
import { NOTHING_SAID } from '../../src/understanding/context.ts';
import { understand } from '../../src/understanding/understand.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();

function intentOf(said: string, name: string, more: Partial<Context>) {
  const speaker = people.find((person) => person.name === name);
  const context: Context = {
    plan,
    today: day('2025-03-18'),
    memory: NOTHING_SAID,
    asked: [],
    drafts: [],
    ...(speaker && { speaker }),
    ...more,
  };
  return understand(said, context).intent;
}

const LE = 'LE Partners contact';
const ASKED = { asked: ['3', '5', '7', '8', '9'] as never };

describe('Somebody who was asked about actions 3, 5, 7, 8 and 9', () => {
  it.each([
    ['5 is on track too', ['5']],
    ['8 is fine', ['8']],
    ['and 7 is blocked, legislation not introduced', ['7']],
    ['action 7 is delayed', ['7']],
    ['3: 22 joint ops, 9 OCGs disrupted; 7 delayed because the Bill slipped to autumn; 9 done', ['3']],
    ['all going fine', ['3', '5', '7', '8', '9']],
    ['on track', []],
    ['all done', []],
  ])('reports with “%s”', (said, refs) => {
    expect(intentOf(said, LE, ASKED)).toEqual({ kind: 'report', refs, said });
  });

  it('means both with “both on track”', () => {
    expect(intentOf('both on track', LE, { asked: ['3', '7'] as never })).toMatchObject({
      kind: 'report',
      refs: ['3', '7'],
    });
  });

  it.each(["I'm on leave until 28 March", 'on leave until 28 March', 'ooo, back on 28 March'])(
    'is away with “%s”, whatever comes due meanwhile',
    (said) => {
      expect(intentOf(said, LE, ASKED)).toEqual({ kind: 'absence', until: '2025-03-28', said });
    },
  );

  it('puts off what was asked where an action is named, or somebody else is away', () => {
    expect(intentOf('3: on leave until 28 March', LE, ASKED)).toMatchObject({ kind: 'snooze', refs: ['3'] });
    expect(intentOf('Gareth is away until 28 March', LE, ASKED)).toMatchObject({ kind: 'snooze' });
  });

  it.each([
    ["what's due this month", 'list'],
    ['overdue', 'list'],
    ['my actions', 'list'],
    ['which of mine are still open?', 'list'],
    ['status of action 7', 'status'],
    ['is 7 on track?', 'status'],
    ['help', 'help'],
    ['change action 7 to 30 April 2025', 'move'],
    ['nudge NCA about action 2', 'chase'],
  ])('still asks with “%s”', (said, kind) => {
    expect(intentOf(said, LE, ASKED).kind).toBe(kind);
  });
});

describe('Out of the blue', () => {
  it('“done” is news of some action, and the bot asks of which', () => {
    expect(intentOf('done', 'DOJ contact', {})).toEqual({ kind: 'report', refs: [], said: 'done' });
  });

  it('“at risk” asks for a list', () => {
    expect(intentOf('at risk', 'Chair, Criminal Finance Subgroup', {})).toMatchObject({
      kind: 'list',
      filter: { statuses: ['at_risk'] },
    });
  });
});

describe('After “who hasn’t reported yet?”', () => {
  const memory = { question: { kind: 'who', refs: [], about: 'silent' } as const, refs: [] };
  it.each([
    ['what does NCA lead?', 'list'],
    ['confirm action 1', 'endorse'],
    ['remind DOJ about action 4', 'chase'],
  ])('“%s” is a matter of its own', (said, kind) => {
    expect(intentOf(said, 'Secretariat', { memory }).kind).toBe(kind);
  });
});
