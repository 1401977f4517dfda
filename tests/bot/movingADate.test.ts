import { describe, expect, it } from 'vitest';
import {
  addToRoster,
  CHAIR,
  choose,
  DIRECTOR,
  DOJ,
  dueOn,
  LE,
  lastTo,
  moveTo,
  NCA,
  onSeededBots,
  press,
  SECRETARIAT,
} from './inWords.ts';

const withBots = onSeededBots();
const MAY = ['2025-05-01', '2025-05-31'] as const;

describe('Another target date', () => {
  it.each([
    [DOJ, '6', 'I would ask'],
    [LE, '3', 'I would ask'],
    [CHAIR, '2', 'I would ask'],
    [SECRETARIAT, '3', 'I would move'],
    [NCA, '3', 'Only those who speak for LE Partners'],
    [CHAIR, '3', 'Only those who speak for LE Partners'],
    [DIRECTOR, '3', 'Only those who speak for LE Partners'],
  ])('asked for by %s for action %s: %s', (who, ref, expected) =>
    withBots(async (rig) => {
      expect(await choose(rig, who, moveTo(ref, ...MAY))).toContain(expected);
      await rig.choose(who, { ...moveTo(ref, ...MAY), confirmed: true });
      const { moves, requests } = await rig.parts.store.readWorld();
      const isRefused = expected.startsWith('Only');
      expect(moves.length + requests.length).toBe(isRefused ? 0 : 1);
    }),
  );

  it('moves nothing until the secretariat has agreed, and then everywhere at once', () =>
    withBots(async (rig) => {
      await rig.choose(DOJ, moveTo('6', ...MAY));
      await rig.press(DOJ, 'Send the request');
      expect(await dueOn(rig, '6')).toBe('31 March 2025');
      await rig.press(SECRETARIAT, 'Approve');
      expect(await dueOn(rig, '6')).toBe('31 May 2025');
      expect(await lastTo(rig, DOJ)).toContain('Secretariat has agreed');
      const [move] = (await rig.parts.store.readWorld()).moves;
      expect(move).toMatchObject({
        before: { wording: 'March 2025', end: '2025-03-31' },
        after: { end: '2025-05-31', precision: 'month' },
        by: 'secretariat',
        requestedBy: 'doj-contact',
        words: 'move 6',
      });
    }));

  it('is declined with the date as it was', () =>
    withBots(async (rig) => {
      await rig.choose(DOJ, { ...moveTo('6', ...MAY), confirmed: true });
      await rig.press(SECRETARIAT, 'Decline');
      expect(await dueOn(rig, '6')).toBe('31 March 2025');
      expect(await lastTo(rig, DOJ)).toContain('has not agreed');
      expect(await press(rig, SECRETARIAT, 'Approve')).toContain('declined already, by Secretariat');
      expect(await dueOn(rig, '6')).toBe('31 March 2025');
    }));

  it('is decided by nobody but the secretariat', () =>
    withBots(async (rig) => {
      await rig.choose(DOJ, { ...moveTo('6', ...MAY), confirmed: true });
      const request = (await rig.parts.store.readWorld()).requests[0]?.id ?? '';
      for (const who of [DOJ, CHAIR, DIRECTOR, LE])
        expect(await choose(rig, who, { kind: 'decide', request, approved: true })).toContain(
          'Only the secretariat may decide',
        );
      expect(await dueOn(rig, '6')).toBe('31 March 2025');
      expect(
        await choose(rig, SECRETARIAT, { kind: 'decide', request: 'no such', approved: true }),
      ).toContain('no longer in the plan');
    }));

  it('decided by two at the same moment is decided once', () =>
    withBots(async (rig, other) => {
      await addToRoster(rig, ['Second secretary,secretariat,']);
      await rig.choose(DOJ, { ...moveTo('6', ...MAY), confirmed: true });
      const request = (await rig.parts.store.readWorld()).requests[0]?.id ?? '';
      const decide = (approved: boolean) => ({ kind: 'decide', request, approved }) as const;
      await Promise.allSettled([
        rig.choose(SECRETARIAT, decide(true)),
        other.choose('Second secretary', decide(false)),
      ]);
      const { moves, requests } = await rig.parts.store.readWorld();
      expect(moves).toHaveLength(requests[0]?.closed?.as === 'approved' ? 1 : 0);
      expect(requests[0]?.closed).toBeDefined();
    }));

  it('asked for twice is one request, and asked for anew takes the older one’s place', () =>
    withBots(async (rig) => {
      const june = moveTo('6', '2025-06-01', '2025-06-30');
      await rig.choose(DOJ, { ...moveTo('6', ...MAY), confirmed: true });
      expect(await choose(rig, DOJ, { ...moveTo('6', ...MAY), confirmed: true })).toContain('You asked on');
      await rig.choose(DOJ, { ...june, confirmed: true });
      const { requests } = await rig.parts.store.readWorld();
      expect(requests.map(({ closed }) => closed?.as)).toEqual(['replaced', undefined]);
      expect(
        await choose(rig, SECRETARIAT, { kind: 'decide', request: requests[0]?.id ?? '', approved: true }),
      ).toContain('has asked for another date since');
    }));

  it('agreed after the date has moved otherwise changes nothing, and says so', () =>
    withBots(async (rig) => {
      await rig.choose(DOJ, { ...moveTo('6', ...MAY), confirmed: true });
      await rig.choose(SECRETARIAT, { ...moveTo('6', '2025-06-01', '2025-06-30'), confirmed: true });
      expect(await press(rig, SECRETARIAT, 'Approve')).toContain('has moved since DOJ contact asked');
      expect(await dueOn(rig, '6')).toBe('30 June 2025');
      expect(await press(rig, SECRETARIAT, 'Move it all the same')).toContain('I would move');
    }));

  it('of the secretariat needs one yes, and a second one does no harm', () =>
    withBots(async (rig) => {
      const later = {
        kind: 'move',
        refs: ['2' as never],
        by: { months: 2, days: 0 },
        said: 'later',
      } as const;
      expect(await choose(rig, SECRETARIAT, later)).toContain('from 31 March 2025 to 31 May 2025');
      await rig.press(SECRETARIAT, 'Move the date');
      expect(await press(rig, SECRETARIAT, 'Move the date')).toContain('due on 31 May 2025 already');
      expect(await dueOn(rig, '2')).toBe('31 May 2025');
      expect(await lastTo(rig, NCA)).toContain('Secretariat has moved the target date of action 2');
    }));

  it('typed “yes” right after it was shown is done, and after anything else is not', () =>
    withBots(async (rig) => {
      await rig.choose(SECRETARIAT, moveTo('2', ...MAY));
      await rig.say(SECRETARIAT, 'thanks');
      await rig.say(SECRETARIAT, 'yes');
      expect(await dueOn(rig, '2')).toBe('31 March 2025');
      await rig.choose(SECRETARIAT, moveTo('2', ...MAY));
      await rig.say(SECRETARIAT, 'yes');
      expect(await dueOn(rig, '2')).toBe('31 May 2025');
    }));

  it('moved twice is measured from the plan both times', () =>
    withBots(async (rig) => {
      await rig.choose(SECRETARIAT, { ...moveTo('2', ...MAY), confirmed: true });
      expect(
        await choose(rig, SECRETARIAT, { ...moveTo('2', '2025-06-01', '2025-06-30'), confirmed: true }),
      ).toContain('it was 31 May 2025. That is 91 days later than the plan says.');
      const { plan, moves } = await rig.parts.store.readWorld();
      expect(plan.actions[1]?.target.wording).toBe('March 2025');
      expect(moves[1]?.after.wording).toContain('the plan says March 2025)');
    }));

  it('can be given to an action that had none, which is then due', () =>
    withBots(async (rig) => {
      await rig.choose(SECRETARIAT, { ...moveTo('5', '2025-02-28'), confirmed: true });
      await rig.goTo('2025-03-03', '08:00');
      await rig.choose(DIRECTOR, { kind: 'list', about: 'overdue', filter: {} });
      expect(await lastTo(rig, DIRECTOR)).toContain('Action 5.');
    }));

  it.each([
    [{ ...moveTo('2', '2025-01-01', '2025-01-31') }, '31 January 2025 has passed'],
    [{ ...moveTo('2', '2025-03-01', '2025-03-31') }, 'due on 31 March 2025 already'],
    [{ kind: 'move', refs: ['2' as never], said: '' } as const, 'To when should the target date of action 2'],
    [{ kind: 'move', refs: [], said: '' } as const, 'Which action’s target date'],
    [
      { kind: 'move', refs: ['5' as never], by: { months: 1, days: 0 }, said: '' } as const,
      'has no day to count from',
    ],
  ])('%o is not one: %s', (intent, expected) =>
    withBots(async (rig) => {
      expect(await choose(rig, SECRETARIAT, { ...intent, confirmed: true })).toContain(expected);
      expect((await rig.parts.store.readWorld()).moves).toEqual([]);
    }),
  );

  it('stays as it is once the action is complete', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: '3' as never, status: 'complete' });
      expect(await choose(rig, SECRETARIAT, { ...moveTo('3', ...MAY), confirmed: true })).toContain(
        'was reported complete on 10 February 2025',
      );
    }));

  it('agreed on a later day is not yet agreed when the clock is set back', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-03-10', '08:00');
      await rig.choose(SECRETARIAT, { ...moveTo('2', ...MAY), confirmed: true });
      expect(await dueOn(rig, '2')).toBe('31 May 2025');
      await rig.goTo('2025-03-07', '08:00');
      expect(await dueOn(rig, '2')).toBe('31 March 2025');
      await rig.goTo('2025-03-11', '08:00');
      expect(await dueOn(rig, '2')).toBe('31 May 2025');
    }));

  it('redraws the open question, and is known to another process', () =>
    withBots(async (rig, other) => {
      await rig.goTo('2025-02-28', '09:00');
      await rig.choose(SECRETARIAT, { ...moveTo('2', ...MAY), confirmed: true });
      const bundle = (await rig.toPerson(NCA)).findLast(
        ({ message }) => message.kind === 'reminder',
      )?.message;
      const item =
        bundle?.kind === 'reminder' ? bundle.items.find(({ action }) => action.ref === '2') : undefined;
      expect(item?.why).toBe('The target date has moved. Due in 92 days, on 31 May 2025.');
      await other.goTo('2025-02-28', '10:00');
      expect(await dueOn(other, '2')).toBe('31 May 2025');
    }));
});
