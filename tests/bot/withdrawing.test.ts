import { describe, expect, it } from 'vitest';
import type { Rig } from '../rig.ts';
import { choose, DIRECTOR, LE, lastTo, onSeededBots, press, SECRETARIAT } from './inWords.ts';

const withBots = onSeededBots();
const THREE = '3' as never;
const withdraw = (refs: readonly string[] = []) =>
  ({ kind: 'withdraw', refs: refs as never, said: 'undo' }) as const;

async function statusOf3(rig: Rig): Promise<string> {
  await rig.choose(DIRECTOR, { kind: 'status', refs: [THREE] });
  return lastTo(rig, DIRECTOR);
}

describe('The last update, amended in words', () => {
  it('is read again as a draft, where none waits', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track', percent: 65 });
      await rig.say(LE, 'amend my last update, it should be 55%');
      expect(await lastTo(rig, LE)).toContain('55');
    }));

  it('has to be there', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'amend my last update, it should be 55%');
      expect(await lastTo(rig, LE)).toContain('there is nothing to amend');
    }));
});

describe('An update that is withdrawn', () => {
  it('no longer counts, and what was said before does again', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await rig.goTo('2025-02-12', '08:00');
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'complete' });
      const shown = await choose(rig, LE, withdraw());
      expect(shown).toContain('I would withdraw your update on action 3 of 12 February 2025: complete.');
      expect(shown).toContain('Action 3 then stands as LE Partners contact last reported it: on track.');
      expect(await statusOf3(rig)).toContain('complete');
      await rig.press(LE, 'Withdraw it');
      expect(await statusOf3(rig)).toContain('Action 3 is reported as on track');
    }));

  it('is one only, however often the button is pressed', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'at_risk', note: 'a post is vacant' });
      await rig.choose(LE, withdraw(['3']));
      await rig.press(LE, 'Withdraw it');
      const again = { ...withdraw(['3']), confirmed: true };
      expect(await choose(rig, LE, again)).toContain('was withdrawn on 10 February 2025 already');
      expect(await choose(rig, LE, again)).toContain('already');
      expect(await statusOf3(rig)).toContain('on track');
      expect((await rig.parts.store.readWorld()).updates).toHaveLength(3);
    }));

  it('is not withdrawn by a button after something else was said', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await rig.choose(LE, withdraw());
      await rig.say(LE, 'thanks');
      expect(await press(rig, LE, 'Withdraw it')).toContain(
        'Nothing was changed, since something else was said',
      );
      expect(await statusOf3(rig)).toContain('on track');
    }));

  it('is news in no digest', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await rig.choose(LE, withdraw());
      await rig.press(LE, 'Withdraw it');
      expect(await choose(rig, DIRECTOR, { kind: 'digest' })).toContain('Nothing was reported.');
      expect(await choose(rig, DIRECTOR, { kind: 'history', refs: [THREE] })).toContain(
        'Nothing reported yet',
      );
    }));

  it('is one’s own', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      for (const who of [DIRECTOR, SECRETARIAT])
        expect(await choose(rig, who, withdraw(['3']))).toContain('The last update is LE Partners contact’s');
      expect(await choose(rig, SECRETARIAT, withdraw())).toContain('nothing to withdraw');
    }));

  it('leaves the question open again that it had answered', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-02-28', '09:00');
      await rig.press(LE, 'On track', {});
      const items = async () => {
        const bundle = (await rig.toPerson(LE)).findLast(
          ({ message }) => message.kind === 'reminder',
        )?.message;
        return bundle?.kind === 'reminder' ? bundle.items.map(({ state }) => state.kind) : [];
      };
      expect((await items())[0]).toBe('answered');
      await rig.choose(LE, withdraw());
      await rig.press(LE, 'Withdraw it');
      expect((await items())[0]).toBe('open');
    }));

  it('is a draft where one waits: that is discarded', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await rig.say(LE, 'action 3 is delayed, the analyst is away');
      expect(await choose(rig, LE, withdraw())).toContain('Discarded. Nothing was recorded for action 3.');
      expect(await statusOf3(rig)).toContain('on track');
    }));

  it('on a later day counts again when the clock is set back', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await rig.goTo('2025-02-13', '08:00');
      await rig.choose(LE, withdraw());
      await rig.press(LE, 'Withdraw it');
      await rig.goTo('2025-02-11', '08:00');
      expect(await statusOf3(rig)).toContain('on track');
    }));
});
