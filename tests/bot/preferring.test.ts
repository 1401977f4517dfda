import { describe, expect, it } from 'vitest';
import { createLocalClock } from '../../src/bot/localClock.ts';
import { rehearse } from '../../src/bot/rehearse.ts';
import { day } from '../../src/time/day.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import type { Rig } from '../rig.ts';
import {
  addToRoster,
  CHAIR,
  choose,
  DOJ,
  LE,
  lastTo,
  NCA,
  onSeededBots,
  press,
  SECRETARIAT,
} from './inWords.ts';

const withBots = onSeededBots();

type Prefer = Extract<Intent, { kind: 'prefer' }>;
const prefer = (wish: Partial<Prefer>): Prefer => ({ kind: 'prefer', said: '', ...wish });
const show = { kind: 'preferences' } as const;
const LATE = { from: '16:00', until: '09:00' };

const preferenceOf = async (rig: Rig, name: string) => (await rig.person(name)).preference;

describe('A preference', () => {
  it('holds at once, and is taken back with one button', () =>
    withBots(async (rig) => {
      expect(await choose(rig, NCA, prefer({ at: '14:00' }))).toBe(
        'Reminders come at 14:00 (Europe/London), from today.',
      );
      expect(await preferenceOf(rig, NCA)).toEqual({ at: '14:00' });
      expect(await press(rig, NCA, 'As before')).toContain('Reminders come at 09:00 (Europe/London)');
      expect(await preferenceOf(rig, NCA)).toEqual({});
    }));

  it('that is taken back late leaves alone what was said since', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, prefer({ at: '14:00' }));
      const before = (await rig.toPerson(NCA)).length;
      await rig.choose(NCA, prefer({ quiet: LATE }));
      const [first] = (await rig.toPerson(NCA)).slice(before - 1);
      const offers = first?.message.kind === 'note' ? first.message.offers : undefined;
      expect(offers?.map(({ label }) => label)).toEqual(['As before']);
      const asBefore = offers?.[0]?.intent ?? prefer({});
      await rig.choose(NCA, asBefore);
      expect(await preferenceOf(rig, NCA)).toEqual({ quiet: LATE });
      expect(await choose(rig, NCA, asBefore)).toContain('That was so already. Nothing was changed.');
    }));

  it('is somebody’s own, and outlives the roster', () =>
    withBots(async (rig, other) => {
      await rig.choose(NCA, prefer({ at: '11:00', quiet: LATE }));
      await addToRoster(rig, ['NCA deputy,deputy,NCA']);
      expect(await preferenceOf(other, NCA)).toEqual({ at: '11:00', quiet: LATE });
      expect(await preferenceOf(other, DOJ)).toBeUndefined();
    }));

  it('names one end of the quiet hours, and the other stays', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, prefer({ quiet: { from: '16:00' } }));
      await rig.choose(NCA, prefer({ quiet: { until: '10:00' } }));
      expect(await preferenceOf(rig, NCA)).toEqual({ quiet: { from: '16:00', until: '10:00' } });
      // What lies within a day has no ends to keep for the night.
      await rig.choose(NCA, prefer({ quiet: { from: '12:00', until: '14:00' } }));
      await rig.choose(NCA, prefer({ quiet: { from: '15:00' } }));
      expect(await preferenceOf(rig, NCA)).toEqual({ quiet: { from: '15:00', until: '09:00' } });
    }));

  it('is all that a form says, and nothing of what was before', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, prefer({ at: '11:00', quiet: LATE }));
      await rig.choose(NCA, prefer({ reset: true, at: '15:00' }));
      expect(await preferenceOf(rig, NCA)).toEqual({ at: '15:00' });
    }));

  it('that cannot be kept to changes nothing, and says what can', () =>
    withBots(async (rig) => {
      expect(await choose(rig, NCA, prefer({}))).toContain('I can keep to one hour of the day');
      expect(await choose(rig, NCA, prefer({ quiet: { from: '08:00', until: '16:45' } }))).toContain(
        'would leave no half hour between 09:00 and 17:00',
      );
      expect(await preferenceOf(rig, NCA)).toBeUndefined();
    }));

  it('of somebody whom nobody knows is none', () =>
    withBots(async (rig) => {
      const from = { platform: 'web', tenant: 'local', user: 'a stranger' } as const;
      const place = { kind: 'direct', with: from } as const;
      await rig.hear({ eventId: 'one', from, in: place, said: 'remind me at 2pm' });
      await rig.hear({ eventId: 'two', from, in: place, said: 'what are my preferences' });
      const said = JSON.stringify(rig.to(place).map(({ message }) => message));
      expect(said).toContain('I don’t know who you are, so nothing was changed');
      expect(said).toContain('I write to you only when you ask something');
    }));

  it('whose button somebody else presses in a channel is shown to them first', () =>
    withBots(async (rig) => {
      const place = { kind: 'channel', platform: 'web', tenant: 'local', id: 'strategy-group' } as const;
      await rig.say(NCA, 'remind me at 2pm', place);
      expect(await preferenceOf(rig, NCA)).toEqual({ at: '14:00' });
      await rig.choose(LE, prefer({ at: '11:00' }));
      const from = { platform: 'web', tenant: 'local', user: (await rig.person(LE)).id } as const;
      const shown = rig.to(place).at(-1)?.message;
      const chose = shown?.kind === 'note' ? shown.offers?.[0]?.intent : undefined;
      if (chose === undefined) throw new Error('Nothing is offered.');
      await rig.hear({ eventId: 'pressed', from, in: place, chose });
      expect(await preferenceOf(rig, LE)).toEqual({ at: '11:00' });
      expect(JSON.stringify(rig.to(place).at(-1)?.message)).toContain('For me, too');
    }));
});

describe('The platform that somebody prefers', () => {
  const toNca = async (rig: Rig): Promise<readonly string[]> => {
    const rows = await rig.opened.db
      .selectFrom('message')
      .select(['conversation', 'key'])
      .where('key', 'like', 'reminder/%/2025-02-28')
      .execute();
    return rows.filter(({ key }) => key.includes('both')).map(({ conversation }) => conversation);
  };
  const ROW = 'Both,contact,NCA,,,,Europe/London,teams,T1/U1,tenant/abc';

  const withPlatforms = (test: (rig: Rig) => Promise<void>): Promise<void> =>
    withBots(async (rig) => {
      const platforms = ['web', 'slack', 'teams'] as const;
      const adapters = new Map(platforms.map((one) => [one, rig.parts.adapters.get('web')]));
      Object.assign(rig.parts, { connected: new Set(platforms), adapters });
      await test(rig);
    });

  it('outweighs the roster’s', () =>
    withPlatforms(async (rig) => {
      await addToRoster(rig, [ROW]);
      expect(await choose(rig, 'Both', prefer({ platform: 'slack' }))).toBe(
        'I write to you on Slack from now on.',
      );
      await rig.goTo('2025-02-28', '09:00');
      expect(await toNca(rig)).toEqual(['slack/T1/@U1']);
    }));

  it('gives way to the roster’s again', () =>
    withPlatforms(async (rig) => {
      await addToRoster(rig, [ROW]);
      await rig.choose('Both', prefer({ platform: 'slack' }));
      expect(await press(rig, 'Both', 'As before')).toBe(
        'I write to you where the roster says, from now on.',
      );
      await rig.goTo('2025-02-28', '09:00');
      expect(await toNca(rig)).toEqual(['teams/tenant/@abc']);
    }));

  it('has to be connected', () =>
    withBots(async (rig) => {
      await addToRoster(rig, [ROW]);
      expect(await choose(rig, 'Both', prefer({ platform: 'slack' }))).toBe(
        'I can’t write to you on Slack, only here. Nothing was changed.',
      );
    }));

  it('has to be one where they are known, and is not lost with the identity', () =>
    withPlatforms(async (rig) => {
      await addToRoster(rig, ['Both,contact,NCA,,,,Europe/London,,T1/U1,']);
      expect(await choose(rig, 'Both', prefer({ platform: 'teams' }))).toBe(
        'I can’t write to you on Teams, only on Slack and in the web console. Nothing was changed.',
      );
      await rig.choose('Both', prefer({ platform: 'web' }));
      await rig.goTo('2025-02-28', '09:00');
      expect(await toNca(rig)).toEqual(['web/local/@both']);
    }));
});

describe('In somebody’s quiet hours', () => {
  it('they hear nothing that they did not ask, and all of it afterwards, in order and once', () =>
    withBots(async (rig, other) => {
      await rig.choose(SECRETARIAT, prefer({ quiet: LATE }));
      await rig.goTo('2025-02-10', '16:30');
      const before = (await rig.toPerson(SECRETARIAT)).length;
      for (const ref of ['4', '6']) {
        await rig.say(DOJ, `can we move the date of action ${ref} to May?`);
        await rig.say(DOJ, 'yes');
      }
      await rig.goTo('2025-02-11', '08:59');
      expect((await rig.toPerson(SECRETARIAT)).slice(before)).toEqual([]);
      await Promise.all([rig.goTo('2025-02-11', '09:00'), other.goTo('2025-02-11', '09:00')]);
      const heard = [
        ...(await rig.toPerson(SECRETARIAT)).slice(before),
        ...(await other.toPerson(SECRETARIAT)),
      ];
      const asked = heard.filter(({ key }) => key.startsWith('told/') || key.startsWith('passed-on/'));
      expect(asked.map(({ message }) => /of action (\d)/.exec(JSON.stringify(message))?.[1])).toEqual([
        '4',
        '6',
      ]);
    }));

  it('what waits comes as soon as they give them up', () =>
    withBots(async (rig) => {
      await rig.choose(SECRETARIAT, prefer({ quiet: LATE }));
      await rig.goTo('2025-02-10', '16:30');
      await rig.say(DOJ, 'can we move the date of action 6 to May?');
      await rig.say(DOJ, 'yes');
      await rig.choose(SECRETARIAT, prefer({ reset: true }));
      await rig.goTo('2025-02-10', '16:31');
      expect(await lastTo(rig, SECRETARIAT)).toContain('DOJ contact asks to move');
    }));

  it('whoever speaks is answered', () =>
    withBots(async (rig) => {
      await rig.choose(CHAIR, prefer({ quiet: { from: '09:00', until: '08:00' } }));
      await rig.choose(CHAIR, prefer({ quiet: LATE }));
      await rig.goTo('2025-02-10', '20:00');
      expect(await choose(rig, CHAIR, show)).toContain('From 16:00 to 09:00 (Europe/London) nothing is sent');
    }));
});

describe('With preferences', () => {
  it('the answer says what comes next, and why', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-02-27', '10:00');
      await rig.choose(NCA, prefer({ at: '22:00' }));
      const said = await choose(rig, NCA, show);
      expect(said).toContain('so 16:45 is the nearest to 22:00 that is possible');
      expect(said).toContain(
        'Your next reminder comes on 28 February 2025 at 16:45 (Europe/London), about action 2',
      );
      await rig.choose(NCA, { kind: 'absence', until: day('2025-03-10'), said: '', confirmed: true });
      expect(await choose(rig, NCA, show)).toContain('You are away, and back on 10 March 2025.');
      expect(await choose(rig, NCA, { ...show, about: 'next' })).toMatch(
        /^Your next reminder comes on 10 March 2025/,
      );
    }));

  it('a year is rehearsed by everybody’s own hours', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, prefer({ at: '14:00' }));
      const world = await rig.parts.store.readWorld();
      const played = rehearse(world, day('2025-02-24'), day('2025-03-31')).filter(
        ({ kind }) => kind === 'reminder',
      );
      const times = (name: string) => [
        ...new Set(played.filter(({ to }) => to === name).map(({ time }) => time)),
      ];
      expect(times(NCA)).toEqual(['14:00']);
      expect(times(LE)).toEqual(['09:00']);
    }));

  it('the clock of the console passes their hours on its way to the next day', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, prefer({ at: '14:00' }));
      await rig.goTo('2025-02-28', '09:00');
      expect((await rig.toPerson(NCA)).some(({ key }) => key.endsWith('/2025-02-28'))).toBe(false);
      await createLocalClock(rig.parts).nextDay();
      await rig.work();
      expect((await rig.toPerson(NCA)).some(({ key }) => key.endsWith('/2025-02-28'))).toBe(true);
    }));
});
