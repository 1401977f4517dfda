import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import type { Preference } from '../../src/people/preferences.ts';
import { standingsOf } from '../../src/progress/standing.ts';
import { NOTHING_ARRANGED } from '../../src/reminders/arrangements.ts';
import { goesOut } from '../../src/reminders/goesOut.ts';
import { nextReminderAt, nextReminderTo, openings } from '../../src/reminders/nextReminderAt.ts';
import { stepName } from '../../src/reminders/nudge.ts';
import { SIMPLE_POLICY } from '../../src/reminders/policy.ts';
import { type ReminderWorld, remindersDue } from '../../src/reminders/remindersDue.ts';
import { addDays, day } from '../../src/time/day.ts';
import { isWorkingDay } from '../../src/time/holidays.ts';
import { clockAt } from '../../src/time/hours.ts';
import { dayIn, type Instant, instantAt, timeIn } from '../../src/time/zone.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan: whole } = await seedPlan();
const { people } = await seedRoster();
const plan = { ...whole, actions: whole.actions.filter(({ ref }) => ref === '2') };
const [NCA] = people.filter(({ name }) => name === 'NCA/NECC contact');
const LONDON = 'Europe/London';

function contact(preference: Preference = {}, zone = LONDON): Person {
  if (NCA === undefined) throw new Error('The demonstration roster has no NCA/NECC contact.');
  return { ...NCA, zone, preference };
}

function world(person: Person, change: Partial<ReminderWorld> = {}): ReminderWorld {
  return {
    ...NOTHING_ARRANGED,
    plan,
    people: [person],
    standings: standingsOf(plan.actions, [], day('2025-12-31'), LONDON),
    sent: new Set(),
    snoozes: [],
    open: new Map(),
    policy: SIMPLE_POLICY,
    ...change,
  };
}

/** What goes out if the bell rings at these moments, by the person's own clock. */
function lived(person: Person, moments: readonly Instant[], change: Partial<ReminderWorld> = {}) {
  const sent = new Set<string>();
  return moments.flatMap((at) =>
    remindersDue(world(person, { ...change, sent }), at).map(({ key, nudges }) => {
      for (const one of [key, ...nudges.map((nudge) => nudge.key)]) sent.add(one);
      const steps = nudges.map(({ step }) => stepName(step)).join(' ');
      return { day: dayIn(person.zone, at), time: timeIn(person.zone, at), steps };
    }),
  );
}

/** Every quarter of an hour of some days, by the clock of a zone. */
function quarters(from: string, to: string, zone: string): readonly Instant[] {
  const first = Date.parse(instantAt(day(from), '00:00', zone));
  const last = Date.parse(instantAt(addDays(day(to), 1), '00:00', zone));
  return Array.from(
    { length: (last - first) / 900_000 },
    (_, at) => new Date(first + at * 900_000).toISOString() as Instant,
  );
}

describe('A reminder comes', () => {
  // Action 2 is due on Monday 31 March 2025, the day after the clocks went forward; one step is on Friday.
  it.each<[string, Preference, string, string]>([
    ['at nine', {}, LONDON, '09:00'],
    ['at the hour that was asked for', { at: '14:15' }, LONDON, '14:15'],
    ['at the nearest to it', { at: '22:00' }, LONDON, '16:45'],
    ['when quiet hours are over', { quiet: { from: '17:00', until: '10:30' } }, LONDON, '10:30'],
    ['by the clock of New York', { at: '14:15' }, 'America/New_York', '14:15'],
    ['by the clock of Tokyo', { quiet: { from: '16:00', until: '11:00' } }, 'Asia/Tokyo', '11:00'],
    ['by the clock of Kathmandu', { at: '13:00' }, 'Asia/Kathmandu', '13:00'],
  ])('%s, on both sides of the change of the clocks, once', (_, preference, zone, time) => {
    expect(lived(contact(preference, zone), quarters('2025-03-27', '2025-04-01', zone))).toEqual([
      // Before the first of them stands the step of the week before.
      { day: '2025-03-27', time, steps: 'before-7' },
      { day: '2025-03-28', time, steps: 'before-1' },
      { day: '2025-03-31', time, steps: 'due' },
    ]);
  });

  it('at the same hour after the clocks went back', () => {
    const late = {
      ...plan,
      actions: plan.actions.map((one) => ({ ...one, target: { ...one.target, end: day('2025-10-27') } })),
    };
    const moments = quarters('2025-10-24', '2025-10-27', LONDON);
    expect(lived(contact({ at: '14:00' }), moments, { plan: late })).toEqual([
      { day: '2025-10-24', time: '14:00', steps: 'before-1' },
      { day: '2025-10-27', time: '14:00', steps: 'due' },
    ]);
  });

  it('on a Friday on which the clocks go forward in Cairo', () => {
    const late = {
      ...plan,
      actions: plan.actions.map((one) => ({ ...one, target: { ...one.target, end: day('2025-04-25') } })),
    };
    const moments = quarters('2025-04-25', '2025-04-25', 'Africa/Cairo');
    expect(lived(contact({ at: '10:00' }, 'Africa/Cairo'), moments, { plan: late })).toEqual([
      { day: '2025-04-25', time: '10:00', steps: 'due' },
    ]);
  });

  it('later the same day, or on the next working day after a bank holiday', () => {
    const moments = ['14:00', '16:59', '17:00'].map((time) => instantAt(day('2025-03-14'), time, LONDON));
    const chase = {
      action: plan.actions[0]?.id ?? ('' as never),
      person: contact().id,
      by: 'secretariat' as never,
      at: instantAt(day('2025-03-14'), '16:50', LONDON),
      day: day('2025-03-14'),
    };
    const [out, ...more] = lived(
      contact({ quiet: { from: '15:00', until: '10:00' } }),
      [...moments.slice(1), ...quarters('2025-03-15', '2025-03-18', LONDON)],
      { chases: [chase] },
    );
    expect([out?.day, out?.time, more.length]).toEqual(['2025-03-18', '10:00', 0]);
  });
});

describe('No preference', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map(clockAt);
  const preference = fc.record(
    { at: time, quiet: fc.record({ from: time, until: time }) },
    { requiredKeys: [] },
  );
  const zone = fc.constantFrom(
    LONDON,
    'America/New_York',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Africa/Cairo',
  );

  it('ever loses a reminder, or moves it to another day', () => {
    const at = (person: Person): readonly Instant[] => {
      const days = Array.from({ length: 70 }, (_, count) => addDays(day('2025-02-24'), count));
      return days.flatMap((on) => openings([person], on, SIMPLE_POLICY));
    };
    const days = (person: Person): readonly string[] =>
      lived(person, at(person)).map((one) => `${one.day} ${one.steps}`);
    fc.assert(
      fc.property(preference, zone, (own, where) => {
        const preferring = contact(own as Preference, where);
        expect(days(preferring)).toEqual(days(contact({}, where)));
        expect(days(preferring).length).toBeGreaterThan(5);
      }),
      { numRuns: 60 },
    );
  });

  it('makes reminders come on other than working days', () => {
    fc.assert(
      fc.property(preference, zone, fc.integer({ min: 0, max: 60 * 24 * 4 }), (own, where, minute) => {
        const at = new Date(
          Date.parse('2025-03-14T00:00:00Z') + minute * 60_000 * 5,
        ).toISOString() as Instant;
        const person = contact(own as Preference, where);
        if (remindersDue(world(person), at).length > 0) expect(isWorkingDay(dayIn(where, at))).toBe(true);
      }),
    );
  });
});

describe('The next reminder', () => {
  it('is found at the hour that its person prefers', () => {
    const person = contact({ at: '14:15' }, 'America/New_York');
    const now = instantAt(day('2025-03-28'), '15:00', 'America/New_York');
    const expected = instantAt(day('2025-03-31'), '14:15', 'America/New_York');
    // What was due before and is not out comes at once, so the ledger has it.
    const sent = new Set([
      `reminder/${person.id}/2025-03-28`,
      ...remindersDue(world(person), now).flatMap(({ nudges }) => nudges.map(({ key }) => key)),
    ]);
    expect(nextReminderAt(world(person, { sent }), now)).toBe(expected);
    expect(nextReminderTo(person, world(person, { sent }), now)?.at).toBe(expected);
  });

  it('is none for somebody who is asked nothing', () => {
    const director = people.find(({ name }) => name === 'Director, Strategy Group');
    if (director === undefined) throw new Error('The demonstration roster has no director.');
    const now = instantAt(day('2025-03-28'), '15:00', LONDON);
    expect(nextReminderTo(director, { ...world(contact()), people }, now)).toBeUndefined();
  });
});

describe('The message of a chase goes out', () => {
  it.each<[string, Preference, string, boolean, string, string]>([
    ['at the hour that was asked for', { at: '14:00' }, '10:00', false, '2025-02-14', '14:00'],
    ['now, once it has come', { at: '14:00' }, '15:00', true, '2025-02-14', '14:00'],
    [
      'after the quiet hours of noon',
      { quiet: { from: '12:00', until: '14:00' } },
      '12:30',
      false,
      '2025-02-14',
      '14:00',
    ],
    [
      'on the next working day',
      { quiet: { from: '15:00', until: '10:00' } },
      '15:30',
      false,
      '2025-02-17',
      '10:00',
    ],
  ])('%s', (_, preference, time, isNow, on, from) => {
    const asked = { person: contact(preference) };
    const now = instantAt(day('2025-02-14'), time, LONDON);
    expect(goesOut(asked, new Set(), SIMPLE_POLICY, now)).toMatchObject({ isNow, day: on, from });
  });
});
