import { describe, expect, it } from 'vitest';
import type { Person, PersonId } from '../../src/people/person.ts';
import type { ActionId } from '../../src/plan/action.ts';
import { findAction } from '../../src/plan/plan.ts';
import { standingsOf } from '../../src/progress/standing.ts';
import type { ProgressUpdate, UpdateId } from '../../src/progress/update.ts';
import { NOTHING_ARRANGED } from '../../src/reminders/arrangements.ts';
import { nextReminderAt } from '../../src/reminders/nextReminderAt.ts';
import { stepName } from '../../src/reminders/nudge.ts';
import { SIMPLE_POLICY } from '../../src/reminders/policy.ts';
import { type ReminderWorld, remindersDue } from '../../src/reminders/remindersDue.ts';
import { addDays, day } from '../../src/time/day.ts';
import { isWorkingDay } from '../../src/time/holidays.ts';
import { dayIn, type Instant, instantAt, timeIn } from '../../src/time/zone.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();

const at = (date: string, time = '09:00', zone = 'Europe/London'): Instant =>
  instantAt(day(date), time, zone);
const idOf = (ref: string): ActionId => findAction(plan, ref)?.id ?? ('' as ActionId);
const named = (name: string): Person => {
  const found = people.find((person) => person.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const NCA = named('NCA/NECC contact');

function world(
  change: Partial<ReminderWorld> & { updates?: readonly ProgressUpdate[]; today?: string } = {},
): ReminderWorld {
  const { updates = [], today = '2025-12-31', ...rest } = change;
  return {
    ...NOTHING_ARRANGED,
    plan,
    people,
    standings: standingsOf(plan.actions, updates, day(today), 'Europe/London'),
    sent: new Set(),
    snoozes: [],
    open: new Map(),
    policy: SIMPLE_POLICY,
    ...rest,
  };
}

function update(ref: string, date: string, status: ProgressUpdate['status']): ProgressUpdate {
  return {
    id: `${ref} ${date}` as UpdateId,
    action: idOf(ref),
    by: NCA.id,
    onBehalfOf: 'nca' as never,
    at: at(date),
    ...(status && { status }),
    measures: [],
    done: [],
    evidence: [],
    note: '',
  };
}

/** Lives from one day to another at nine each day, entering what goes out in the ledger. */
function live(from: string, to: string, start: ReminderWorld, zone = 'Europe/London') {
  const sent = new Set(start.sent);
  const out: { day: string; to: PersonId; steps: readonly string[] }[] = [];
  for (let today = day(from); today <= day(to); today = addDays(today, 1)) {
    for (const reminder of remindersDue({ ...start, sent }, instantAt(today, '09:00', zone))) {
      sent.add(reminder.key);
      for (const nudge of reminder.nudges) sent.add(nudge.key);
      out.push({
        day: today,
        to: reminder.to,
        steps: reminder.nudges.map(
          (nudge) =>
            `${plan.actions.find((action) => action.id === nudge.action)?.ref} ${stepName(nudge.step)}`,
        ),
      });
    }
  }
  return out;
}

const only = (person: Person): Partial<ReminderWorld> => ({ people: [person] });

describe('Reminders of an action with a last day', () => {
  it('come 30, 14, 7 and 1 days before, on the day, and then each Monday', () => {
    const out = live(
      '2025-02-01',
      '2025-04-30',
      world({ ...only(NCA), plan: { ...plan, actions: plan.actions.filter(({ ref }) => ref === '2') } }),
    );
    expect(out.map(({ day: on, steps }) => `${on} ${steps.join()}`)).toEqual([
      '2025-02-28 2 before-30', // 1 March is a Saturday
      '2025-03-14 2 before-14', // 17 March is St Patrick's Day
      '2025-03-24 2 before-7',
      '2025-03-28 2 before-1', // 30 March is a Sunday
      '2025-03-31 2 due',
      '2025-04-07 2 overdue-1',
      '2025-04-14 2 overdue-2',
      '2025-04-22 2 overdue-3', // Easter Monday is the 21st
      '2025-04-28 2 overdue-4',
    ]);
  });

  it('only ever come on working days of Northern Ireland, at nine', () => {
    const out = live('2024-04-01', '2025-12-31', world());
    expect(out.length).toBeGreaterThan(100);
    expect(out.filter(({ day: on }) => !isWorkingDay(day(on)))).toEqual([]);
  });

  it('stop once it is complete', () => {
    const done = world({ updates: [update('2', '2025-03-20', 'complete')], today: '2025-04-30' });
    expect(
      live('2025-03-21', '2025-04-30', done)
        .flatMap(({ steps }) => steps)
        .filter((step) => step.startsWith('2 ')),
    ).toEqual([]);
  });

  it('skip a step that an update of the last three days has answered', () => {
    const answered = world({
      ...only(NCA),
      updates: [update('2', '2025-03-22', 'on_track')],
      today: '2025-03-24',
    });
    expect(
      remindersDue(answered, at('2025-03-24'))
        .flatMap(({ nudges }) => nudges)
        .some(({ action }) => action === idOf('2')),
    ).toBe(false);
  });

  it('make one message after a week of downtime, not the backlog', () => {
    const [reminder] = remindersDue(world(only(NCA)), at('2025-03-26'));
    expect(
      reminder?.nudges.filter(({ action }) => action === idOf('2')).map(({ step }) => stepName(step)),
    ).toEqual(['before-7']);
  });

  it('go out once, however often the bell rings and however many rings overlap', () => {
    const [first] = remindersDue(world(only(NCA)), at('2025-03-31'));
    const sent = new Set(first?.nudges.map(({ key }) => key));
    expect(remindersDue(world({ ...only(NCA), sent }), at('2025-03-31', '09:01'))).toEqual([]);
    expect(
      remindersDue(world({ ...only(NCA), sent: new Set([first?.key ?? '']) }), at('2025-03-31', '09:01')),
    ).toEqual([]);
  });
});

describe('Reminders of an ongoing action', () => {
  it('come once a quarter, counted from the start of the plan', () => {
    const five = world({
      ...only(named('DOJ contact')),
      plan: { ...plan, actions: plan.actions.filter(({ ref }) => ref === '5') },
    });
    expect(live('2024-04-01', '2025-04-30', five).map(({ day: on }) => on)).toEqual([
      '2024-07-01',
      '2024-10-01',
      '2025-01-02',
      '2025-04-01',
    ]);
  });

  it('come at the calendar’s quarters where the plan names no period', () => {
    const { period: _, ...timeless } = plan;
    const five = world({
      ...only(named('DOJ contact')),
      plan: { ...timeless, actions: plan.actions.filter(({ ref }) => ref === '5') },
    });
    expect(live('2024-09-02', '2025-03-31', five).map(({ day: on }) => on)).toEqual([
      '2024-09-02',
      '2024-10-01',
      '2025-01-02',
    ]);
  });

  it('are not needed where somebody reported in the month before', () => {
    const reported = world({
      ...only(named('DOJ contact')),
      updates: [update('5', '2024-06-20', 'on_track'), update('4', '2024-06-20', 'on_track')],
      today: '2024-07-01',
    });
    expect(remindersDue(reported, at('2024-07-01'))).toEqual([]);
  });
});

describe('One person', () => {
  it('gets everything they owe in one bundle a day', () => {
    const out = remindersDue(world(), at('2025-03-24'));
    expect(new Set(out.map(({ to }) => to)).size).toBe(out.length);
    expect(out.find(({ to }) => to === named('DOJ contact').id)?.nudges.length).toBeGreaterThan(2);
  });

  it('is asked again about what is still open', () => {
    const open = new Map([[NCA.id, [idOf('9')]]]);
    const sent = new Set(
      remindersDue(world(only(NCA)), at('2025-03-24'))
        .flatMap(({ nudges }) => nudges)
        .filter(({ action }) => action === idOf('9'))
        .map(({ key }) => key),
    );
    const [reminder] = remindersDue(world({ ...only(NCA), open, sent }), at('2025-03-24'));
    expect(reminder?.nudges.map(({ action }) => action)).toEqual([idOf('2')]);
    expect(reminder?.stillOpen).toEqual([idOf('9')]);
  });

  it('who put an action off hears of it again on that day, and not before', () => {
    const snoozes = [{ person: NCA.id, action: idOf('2'), until: day('2025-03-26') }];
    const two = { ...plan, actions: plan.actions.filter(({ ref }) => ref === '2') };
    expect(remindersDue(world({ ...only(NCA), plan: two, snoozes }), at('2025-03-25'))).toEqual([]);
    expect(remindersDue(world({ ...only(NCA), plan: two, snoozes }), at('2025-03-26'))).toHaveLength(1);
  });

  it('of a part that has a contact of its own is asked instead of the whole', () => {
    const asked = (ref: string) =>
      live('2024-07-25', '2024-08-02', world())
        .filter(({ steps }) => steps.some((step) => step.startsWith(`${ref} `)))
        .map(({ to }) => to);
    expect(asked('1')).toEqual([named('DOJ MSHT Branch contact').id]);
  });

  it('is asked for “DOJ, All Partners” only as DOJ, and for “All relevant partners” as anybody', () => {
    const asked = (ref: string, on: string) =>
      remindersDue(world(), at(on))
        .filter(({ nudges }) => nudges.some(({ action }) => action === idOf(ref)))
        .map(({ to }) => to);
    expect(asked('4', '2024-07-01')).toEqual([named('DOJ contact').id]);
    expect(asked('9', '2025-01-24')).toHaveLength(4);
  });
});

describe('Nine in the morning', () => {
  const inZone = (zone: string): Person => ({ ...NCA, zone });

  it('is the person’s own', () => {
    for (const zone of ['America/New_York', 'Europe/Brussels', 'Asia/Tokyo', 'Pacific/Auckland']) {
      const early = world({ people: [inZone(zone)] });
      expect(remindersDue(early, at('2025-03-24', '08:59', zone)), zone).toEqual([]);
      expect(remindersDue(early, at('2025-03-24', '09:00', zone)), zone).toHaveLength(1);
    }
  });

  it.each(['2025-03-31', '2025-10-27'])('holds through the change of the clocks before %s, once', (date) => {
    const sent = new Set<string>();
    let count = 0;
    const start = Date.parse(at(date, '00:00'));
    for (let minute = 0; minute < 25 * 60; minute++) {
      const now = new Date(start + minute * 60_000).toISOString() as Instant;
      for (const reminder of remindersDue(world({ ...only(NCA), sent }), now)) {
        count++;
        expect(timeIn('Europe/London', now)).toBe('09:00');
        for (const { key } of reminder.nudges) sent.add(key);
        sent.add(reminder.key);
      }
    }
    expect(count).toBe(1);
  });

  it('waits for the next working day when it is past five', () => {
    expect(remindersDue(world(only(NCA)), at('2025-03-28', '17:00'))).toEqual([]);
    expect(remindersDue(world(only(NCA)), at('2025-03-31', '09:00'))).toHaveLength(1);
  });

  it('is found ahead by “next reminder”', () => {
    const next = nextReminderAt(world(), at('2024-04-01', '12:00'));
    expect(next === undefined ? undefined : dayIn('Europe/London', next)).toBe('2024-07-01');
    expect(nextReminderAt(world({ people: [] }), at('2024-04-01'))).toBeUndefined();
  });
});
