import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/understanding/intent.ts';
import {
  CHAIR,
  choose,
  DIRECTOR,
  DOJ,
  LE,
  lastTo,
  NCA,
  onSeededBots,
  press,
  SECRETARIAT,
} from './inWords.ts';

const withBots = onSeededBots();

type Chase = Extract<Intent, { kind: 'chase' }>;
const chase = (refs: readonly string[], more: Partial<Chase> = {}): Chase => ({
  kind: 'chase',
  refs: refs as never,
  parties: [],
  said: 'remind them',
  ...more,
});
const sure = (intent: Chase): Chase => ({ ...intent, confirmed: true });

describe('Reminding somebody', () => {
  it.each([
    [SECRETARIAT, '3', 'I would remind LE Partners contact about action 3'],
    [CHAIR, '2', 'I would remind NCA/NECC contact about action 2'],
    [CHAIR, '3', 'You may have people reminded about the actions of Criminal Finance Subgroup.'],
    [LE, '3', 'Only the chair of its group and the secretariat'],
    [DIRECTOR, '3', 'Only the chair of its group and the secretariat'],
  ])('by %s about action %s: %s', (who, ref, expected) =>
    withBots(async (rig) => {
      expect(await choose(rig, who, chase([ref]))).toContain(expected);
      await rig.choose(who, sure(chase([ref])));
      const { chases } = await rig.parts.store.readWorld();
      expect(chases.length).toBe(expected.startsWith('I would') ? 1 : 0);
    }),
  );

  it('goes out now in working hours, in one message that says who asked', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-02-11', '08:00');
      await rig.choose(SECRETARIAT, chase(['2']));
      await rig.goTo('2025-02-12', '11:00');
      await rig.goTo('2025-02-13', '11:00');
      expect(await press(rig, SECRETARIAT, 'Remind them')).toContain('goes out now');
      await rig.goTo('2025-02-13', '11:01');
      expect(await lastTo(rig, NCA)).toContain(
        'Secretariat asked for an update on 13 February 2025. Due in 46 days',
      );
      await rig.goTo('2025-02-14', '09:00');
      const keys = (await rig.toPerson(NCA))
        .map(({ key }) => key)
        .filter((key) => key.startsWith('reminder/'));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain('reminder/nca-necc-contact/2025-02-14');
    }));

  it('waits for tomorrow where today’s reminder is out, and says so', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-02-28', '09:00');
      expect(await choose(rig, SECRETARIAT, sure(chase(['2'])))).toContain(
        'on 3 March 2025, from 09:00, since they had today’s reminder already',
      );
      await rig.goTo('2025-02-28', '09:30');
      expect(await lastTo(rig, NCA)).not.toContain('asked for an update');
      await rig.goTo('2025-03-03', '09:00');
      expect(await lastTo(rig, NCA)).toContain('Secretariat asked for an update on 28 February 2025.');
    }));

  it('of a party is about what it leads and has not finished', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: '3' as never, status: 'complete' });
      const said = await choose(rig, SECRETARIAT, chase([], { parties: ['le-partners' as never] }));
      expect(said).toContain('I would remind LE Partners contact about actions 5, 7 and 8');
    }));

  it('only about what is overdue or silent leaves the rest alone', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: '8' as never, status: 'on_track' });
      const silent = await choose(
        rig,
        SECRETARIAT,
        chase([], { parties: ['le-partners' as never], about: 'silent' }),
      );
      expect(silent).toContain('LE Partners contact about actions 3, 5 and 7');
      expect(await choose(rig, SECRETARIAT, chase([], { about: 'overdue' }))).toContain(
        'DOJ MSHT Branch contact about actions 1 and 9',
      );
      expect(await choose(rig, SECRETARIAT, chase(['3'], { about: 'overdue' }))).toContain(
        'None of those actions is overdue',
      );
    }));

  it('asked for twice goes out once', () =>
    withBots(async (rig) => {
      await rig.choose(SECRETARIAT, chase(['2']));
      await rig.press(SECRETARIAT, 'Remind them');
      expect(await press(rig, SECRETARIAT, 'Remind them')).toContain(
        'Secretariat asked me on 10 February 2025 to remind NCA/NECC contact about action 2; the message goes out today, from 09:00.',
      );
      expect((await rig.parts.store.readWorld()).chases).toHaveLength(1);
    }));

  it('mentions that somebody has just answered', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: '3' as never, status: 'on_track' });
      expect(await choose(rig, SECRETARIAT, chase(['3']))).toContain(
        'LE Partners contact reported on action 3 on 10 February 2025.',
      );
    }));

  it('is of no use where nobody speaks for the party, or the work is done', () =>
    withBots(async (rig) => {
      expect(await choose(rig, SECRETARIAT, chase(['3'], { parties: ['nca' as never] }))).toContain(
        'Nobody in the roster speaks for NCA on action 3',
      );
      await rig.choose(LE, { kind: 'record', ref: '3' as never, status: 'complete' });
      expect(await choose(rig, SECRETARIAT, sure(chase(['3'])))).toContain('Action 3 is reported complete');
      expect(await choose(rig, SECRETARIAT, chase([]))).toContain('Whom shall I remind');
      expect((await rig.parts.store.readWorld()).chases).toEqual([]);
    }));

  it('overrides a snooze', () =>
    withBots(async (rig) => {
      await rig.choose(DOJ, { kind: 'snooze', refs: ['7' as never], until: '2025-04-01' as never });
      await rig.choose(SECRETARIAT, sure(chase(['7'], { parties: ['doj' as never] })));
      await rig.goTo('2025-02-10', '09:00');
      expect(await lastTo(rig, DOJ)).toContain('Secretariat asked for an update');
    }));
});

describe('A snooze', () => {
  it('can be taken back, and the question is open again', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-02-28', '09:00');
      await rig.choose(NCA, { kind: 'snooze', refs: ['2' as never], until: '2025-03-05' as never });
      expect(await press(rig, NCA, 'Ask me now instead')).toContain('How is action 2 going?');
      const bundle = (await rig.toPerson(NCA)).findLast(
        ({ message }) => message.kind === 'reminder',
      )?.message;
      const item =
        bundle?.kind === 'reminder' ? bundle.items.find(({ action }) => action.ref === '2') : undefined;
      expect(item?.state.kind).toBe('open');
      await rig.press(NCA, 'On track');
      expect(await lastTo(rig, NCA)).toContain('Recorded for action 2');
      await rig.goTo('2025-03-05', '09:00');
      expect(await lastTo(rig, NCA)).not.toContain('Action 2.');
    }));
});
