import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import { agreedTarget } from '../../src/plan/agreedTarget.ts';
import { agreedPlan, type DateMove } from '../../src/plan/dateMove.ts';
import { findAction } from '../../src/plan/plan.ts';
import { standingsOf } from '../../src/progress/standing.ts';
import { type Absence, awayUntil } from '../../src/reminders/absence.ts';
import { NOTHING_ARRANGED } from '../../src/reminders/arrangements.ts';
import { holderOf } from '../../src/reminders/delegation.ts';
import { goesOut } from '../../src/reminders/goesOut.ts';
import { stepName } from '../../src/reminders/nudge.ts';
import { SIMPLE_POLICY } from '../../src/reminders/policy.ts';
import { type ReminderWorld, remindersDue } from '../../src/reminders/remindersDue.ts';
import { addDays, day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan: whole } = await seedPlan();
const { people } = await seedRoster();
const plan = { ...whole, actions: whole.actions.filter(({ ref }) => ref === '2' || ref === '3') };
const at = (date: string, time = '09:00') => instantAt(day(date), time, 'Europe/London');
const action = (ref: string) => {
  const found = findAction(plan, ref);
  if (found === undefined) throw new Error(ref);
  return found;
};
const person = (name: string): Person => {
  const found = people.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const [NCA, LE] = [person('NCA/NECC contact'), person('LE Partners contact')];
const DEPUTY: Person = {
  ...NCA,
  id: 'nca-deputy' as never,
  name: 'NCA deputy',
  roles: ['deputy'],
  identities: [{ platform: 'web', tenant: 'local', user: 'nca-deputy' }],
};

function world(change: Partial<ReminderWorld> = {}): ReminderWorld {
  return {
    ...NOTHING_ARRANGED,
    plan,
    people: [NCA, LE],
    standings: standingsOf(plan.actions, [], day('2025-12-31'), 'Europe/London'),
    sent: new Set(),
    snoozes: [],
    open: new Map(),
    policy: SIMPLE_POLICY,
    ...change,
  };
}

/** "2025-03-24 NCA/NECC contact: 2 before-7", for each nudge that goes out at nine, day by day. */
function lived(from: string, to: string, start: ReminderWorld): readonly string[] {
  const sent = new Set(start.sent);
  const out: string[] = [];
  for (let today = day(from); today <= day(to); today = addDays(today, 1)) {
    for (const reminder of remindersDue({ ...start, sent }, at(today))) {
      sent.add(reminder.key);
      for (const nudge of reminder.nudges) {
        sent.add(nudge.key);
        const ref = plan.actions.find(({ id }) => id === nudge.action)?.ref;
        const name = start.people.find(({ id }) => id === reminder.to)?.name;
        out.push(`${today} ${name}: ${ref} ${stepName(nudge.step)}`);
      }
    }
  }
  return out;
}

const about = (ref: string, lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.includes(`: ${ref} `));

describe('A chase', () => {
  const chase = {
    action: action('3').id,
    person: LE.id,
    by: 'secretariat' as never,
    at: at('2025-02-10', '11:00'),
    day: day('2025-02-10'),
  };

  it('goes out once, and nothing else changes', () => {
    expect(about('3', lived('2025-02-10', '2025-02-28', world({ chases: [chase] })))).toEqual([
      '2025-02-10 LE Partners contact: 3 chased-2025-02-10',
      '2025-02-28 LE Partners contact: 3 before-30',
    ]);
  });

  it('waits for the next working day of somebody who had a reminder today', () => {
    const sent = new Set([`reminder/${LE.id}/2025-02-10`]);
    expect(about('3', lived('2025-02-10', '2025-02-12', world({ chases: [chase], sent })))).toEqual([
      '2025-02-11 LE Partners contact: 3 chased-2025-02-10',
    ]);
  });

  it('outweighs a snooze', () => {
    const snoozes = [{ person: LE.id, action: action('3').id, until: day('2025-03-03') }];
    expect(about('3', lived('2025-02-10', '2025-02-14', world({ chases: [chase], snoozes })))).toHaveLength(
      1,
    );
  });

  it('is needless once somebody has reported since', () => {
    const update = {
      id: 'u' as never,
      action: action('3').id,
      by: LE.id,
      onBehalfOf: 'le-partners' as never,
      at: at('2025-02-10', '11:30'),
      measures: [],
      done: [],
      evidence: [],
      note: 'fine',
    };
    const standings = standingsOf(plan.actions, [update], day('2025-02-11'), 'Europe/London');
    expect(lived('2025-02-11', '2025-02-14', world({ chases: [chase], standings }))).toEqual([]);
  });

  it('goes to the deputy of somebody who is away, and to nobody where there is none', () => {
    const away = { person: NCA.id, from: day('2025-02-10'), until: day('2025-02-17'), at: at('2025-02-10') };
    const wanted = { ...chase, action: action('2').id, person: NCA.id };
    const start = world({ chases: [wanted], absences: [away] });
    expect(lived('2025-02-10', '2025-02-14', { ...start, people: [NCA, DEPUTY] })).toEqual([
      '2025-02-10 NCA deputy: 2 chased-2025-02-10',
    ]);
    expect(lived('2025-02-10', '2025-02-17', start)).toEqual([
      '2025-02-17 NCA/NECC contact: 2 chased-2025-02-10',
    ]);
  });
});

describe('The message of a chase goes out', () => {
  const nobodyYet: ReadonlySet<string> = new Set();
  it.each([
    ['2025-02-10', '10:00', nobodyYet, true, '2025-02-10'],
    ['2025-02-10', '08:00', nobodyYet, false, '2025-02-10'],
    ['2025-02-10', '17:30', nobodyYet, false, '2025-02-11'],
    ['2025-02-14', '18:00', nobodyYet, false, '2025-02-17'],
    ['2025-02-15', '10:00', nobodyYet, false, '2025-02-17'],
    ['2025-02-10', '10:00', new Set([`reminder/${LE.id}/2025-02-10`]), false, '2025-02-11'],
  ])('on %s at %s: now or on the next working morning', (date, time, sent, isNow, expected) => {
    expect(goesOut({ person: LE }, sent, SIMPLE_POLICY, at(date, time))).toMatchObject({
      isNow,
      day: expected,
    });
  });

  it('after they are back, where they are away', () => {
    const asked = { person: LE, awayUntil: day('2025-03-01') };
    expect(goesOut(asked, nobodyYet, SIMPLE_POLICY, at('2025-02-10', '10:00')).day).toBe('2025-03-03');
  });
});

describe('Somebody who is away', () => {
  const away: Absence = {
    person: NCA.id,
    from: day('2025-03-10'),
    until: day('2025-03-26'),
    at: at('2025-03-07'),
  };

  it('is not reminded until they are back, and then once', () => {
    expect(about('2', lived('2025-03-10', '2025-03-31', world({ absences: [away] })))).toEqual([
      '2025-03-26 NCA/NECC contact: 2 before-7',
      '2025-03-28 NCA/NECC contact: 2 before-1',
      '2025-03-31 NCA/NECC contact: 2 due',
    ]);
  });

  it('has a deputy asked instead, who is told why', () => {
    const start = world({ absences: [away], people: [NCA, DEPUTY] });
    const sent = new Set(
      remindersDue(start, at('2025-03-07')).flatMap(({ key, nudges }) => [
        key,
        ...nudges.map((one) => one.key),
      ]),
    );
    expect(about('2', lived('2025-03-14', '2025-03-31', { ...start, sent }))).toEqual([
      '2025-03-14 NCA deputy: 2 before-14',
      '2025-03-24 NCA deputy: 2 before-7',
      '2025-03-26 NCA/NECC contact: 2 before-7',
      '2025-03-28 NCA/NECC contact: 2 before-1',
      '2025-03-31 NCA/NECC contact: 2 due',
    ]);
    const [reminder] = remindersDue(start, at('2025-03-24'));
    expect(reminder?.nudges[0]?.standsInFor).toEqual({ person: NCA.id, until: '2025-03-26' });
  });

  it('is back sooner when they say so', () => {
    const back = { person: NCA.id, from: day('2025-03-18'), until: day('2025-03-18'), at: at('2025-03-18') };
    expect(awayUntil(NCA.id, [away], day('2025-03-18'))).toBe('2025-03-26');
    expect(awayUntil(NCA.id, [away, back], day('2025-03-18'))).toBeUndefined();
    expect(awayUntil(NCA.id, [away, back], day('2025-03-25'))).toBeUndefined();
  });

  it('may be away again later, and change their mind', () => {
    const easter = {
      person: NCA.id,
      from: day('2025-04-14'),
      until: day('2025-04-28'),
      at: at('2025-03-12'),
    };
    const longer = { ...away, until: day('2025-03-31'), at: at('2025-03-20') };
    const all = [away, easter, longer];
    expect(awayUntil(NCA.id, all, day('2025-03-25'))).toBe('2025-03-31');
    expect(awayUntil(NCA.id, all, day('2025-04-15'))).toBe('2025-04-28');
    expect(awayUntil(NCA.id, all, day('2025-04-28'))).toBeUndefined();
  });
});

describe('An action that was handed over', () => {
  const give = (from: Person, to: Person) => ({
    action: action('2').id,
    from: from.id,
    to: to.id,
    by: from.id,
    at: at('2025-03-03'),
  });

  it('is asked of its new holder, and no more of the old one', () => {
    const out = lived('2025-03-24', '2025-03-24', world({ delegations: [give(NCA, LE)] }));
    expect(about('2', out)).toEqual(['2025-03-24 LE Partners contact: 2 before-7']);
  });

  it('leaves the old holder’s next bundle', () => {
    const open = new Map([[NCA.id, [action('2').id]]]);
    const [reminder] = remindersDue(
      world({ delegations: [give(NCA, LE)], open, chases: [], people: [NCA] }),
      at('2025-03-24'),
    );
    expect(reminder?.stillOpen ?? []).toEqual([]);
  });

  it('can be passed on, and handed back', () => {
    const two = action('2').id;
    expect(holderOf(NCA.id, two, [give(NCA, LE), give(NCA, DEPUTY)])).toBe(DEPUTY.id);
    expect(holderOf(NCA.id, two, [give(NCA, LE), give(NCA, NCA)])).toBe(NCA.id);
    expect(holderOf(NCA.id, action('3').id, [give(NCA, LE)])).toBe(NCA.id);
    expect(holderOf(LE.id, two, [give(NCA, LE)])).toBe(LE.id);
  });

  it('goes back when its holder leaves the roster', () => {
    const start = world({ delegations: [give(NCA, DEPUTY)] });
    expect(about('2', lived('2025-03-24', '2025-03-24', start))).toEqual([
      '2025-03-24 NCA/NECC contact: 2 before-7',
    ]);
  });
});

describe('A date that has moved', () => {
  const moveTo = (date: string, on: string): DateMove => ({
    id: `to ${date}` as never,
    action: action('2').id,
    before: action('2').target,
    after: agreedTarget({ start: day(date), end: day(date) }, day(on), action('2').target),
    by: 'secretariat' as never,
    at: at(on, '12:00'),
    words: '',
  });
  const livedWith = (from: string, to: string, moves: readonly DateMove[], sent = new Set<string>()) =>
    about('2', lived(from, to, world({ plan: agreedPlan(plan, moves), moves, sent, people: [NCA] })));

  it('has reminders of its own, and none of the old date', () => {
    expect(livedWith('2025-02-10', '2025-05-31', [moveTo('2025-05-30', '2025-02-10')])).toEqual([
      '2025-04-30 NCA/NECC contact: 2 before-30',
      '2025-05-16 NCA/NECC contact: 2 before-14',
      '2025-05-23 NCA/NECC contact: 2 before-7',
      '2025-05-29 NCA/NECC contact: 2 before-1',
      '2025-05-30 NCA/NECC contact: 2 due',
    ]);
  });

  it('does not ask again at once what was just asked for the old one', () => {
    // Reminded on 28 March of 31 March; agreed the same day that it is 4 April.
    expect(livedWith('2025-03-28', '2025-04-04', [moveTo('2025-04-04', '2025-03-28')])).toEqual([
      '2025-04-03 NCA/NECC contact: 2 before-1',
      '2025-04-04 NCA/NECC contact: 2 due',
    ]);
  });

  it('does not send again what a person put off until a day that is over', () => {
    const snoozes = [{ person: NCA.id, action: action('2').id, until: day('2025-02-03') }];
    const before = remindersDue(world({ snoozes, people: [NCA] }), at('2025-02-03'));
    const sent = new Set(before.flatMap(({ nudges }) => nudges.map(({ key }) => key)));
    const moves = [moveTo('2025-05-30', '2025-02-10')];
    expect(before).toHaveLength(1);
    expect(
      remindersDue(
        world({ plan: agreedPlan(plan, moves), moves, snoozes, sent, people: [NCA] }),
        at('2025-02-11'),
      ),
    ).toEqual([]);
  });
});
