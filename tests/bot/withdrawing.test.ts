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

  it('keeps what the new words do not mention, and shows it before it counts', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'action 3 is delayed because a post is vacant, 60%, now end of June 2025');
      await rig.press(LE, 'Confirm');
      await rig.press(LE, 'Amend…', { 'What should it say?': '6 joint operations' });
      const draft = await lastTo(rig, LE);
      for (const kept of [
        'delayed',
        '60%',
        '30 June 2025',
        'a post is vacant',
        'operations/investigations: 6',
      ])
        expect(draft).toContain(kept);
      await rig.press(LE, 'Confirm');
      const { updates } = await rig.parts.store.readWorld();
      expect(updates.at(-1)).toMatchObject({ status: 'delayed', percent: 60, blocker: 'a post is vacant' });
      expect(await statusOf3(rig)).toContain('delayed');
    }));

  it('loses its obstacle and its new date with word that all is well', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'action 3 is delayed because a post is vacant, 60%, now end of June 2025');
      await rig.press(LE, 'Confirm');
      await rig.press(LE, 'Amend…', { 'What should it say?': 'sorry, it is on track' });
      const draft = await lastTo(rig, LE);
      expect(draft).toContain('60%');
      expect(draft).not.toContain('Obstacle');
      expect(draft).not.toContain('Now expected');
    }));

  it('is told once in the digest, as it is now', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'action 3 is delayed because a post is vacant');
      await rig.press(LE, 'Confirm');
      await rig.press(LE, 'Amend…', { 'What should it say?': '6 joint operations' });
      await rig.press(LE, 'Confirm');
      await rig.say(LE, 'digest');
      const digest = await lastTo(rig, LE);
      expect(digest.match(/Action 3 · LE Partners/g)).toHaveLength(1);
    }));

  it('has to be there', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'amend my last update, it should be 55%');
      expect(await lastTo(rig, LE)).toContain('there is nothing to amend');
    }));
});

describe('A draft that waits in private', () => {
  it('is not shown in a channel, where its person reports on the same action', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'action 3 is on track, 11 joint operations');
      const group = { kind: 'channel', platform: 'web', tenant: 'local', id: 'strategy-group' } as const;
      await rig.say(LE, 'action 3 is delayed, staff shortage', group);
      const shown = rig
        .to(group)
        .map(({ message }) => JSON.stringify(message))
        .join();
      expect(shown).toContain('staff shortage');
      expect(shown).not.toContain('11');
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
