import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/ports/conversation.ts';
import type { Rig } from '../rig.ts';
import { choose, LE, lastTo, onSeededBots } from './inWords.ts';

const withBots = onSeededBots();
const THREE = '3' as never;
const report = (filling: number) =>
  `action 3: ${'The partners met again and talked it over. '.repeat(filling)}12 joint operations, on track`;

async function hearOfOne(rig: Rig, eventId: string, words: { said: string } | { edited: string }) {
  const from = { platform: 'web', tenant: 'local', user: 'le-partners-contact' } as const;
  const place: Conversation = { kind: 'direct', with: from };
  await rig.hear({ eventId, from, in: place, ref: { channel: 'd', id: '1' }, ...words });
}

describe('A report that is longer than what is read', () => {
  it('is answered as too long, with what may be sent, and nothing of it is read', () =>
    withBots(async (rig) => {
      await rig.say(LE, report(600));
      const said = await lastTo(rig, LE);
      expect(said).toContain('too long for me to read, so nothing was recorded');
      expect(said).toContain('up to 4,000 characters');
      expect(said).toContain('the gist');
    }));

  it('is so too where only its end would be passed over', () =>
    withBots(async (rig) => {
      await rig.say(LE, report(93));
      expect(await lastTo(rig, LE)).toContain('too long for me to read');
      await rig.say(LE, report(90));
      expect(await lastTo(rig, LE)).toContain('12, from “12 joint operations”');
    }));

  it('is not taken for an edited one either', () =>
    withBots(async (rig) => {
      await hearOfOne(rig, 'said', { said: report(1) });
      expect(await lastTo(rig, LE)).toContain('12 joint operations');
      await hearOfOne(rig, 'edited', { edited: report(600) });
      expect(await lastTo(rig, LE)).toContain('too long for me to read');
    }));

  it('is refused by the form that it is written into', () =>
    withBots(async (rig) => {
      await rig.choose(LE, { kind: 'record', ref: THREE, status: 'on_track' });
      await expect(rig.press(LE, 'Amend…', { 'What should it say?': report(600) })).rejects.toThrow(
        'that is too long to read; write at most 4,000 characters',
      );
    }));
});

describe('A question that is longer than what is read', () => {
  it('is answered as too long, and what waits goes on waiting', () =>
    withBots(async (rig) => {
      await rig.say(LE, report(1));
      await rig.say(LE, `what is due ${'and then '.repeat(500)}`);
      expect(await lastTo(rig, LE)).toContain('too long for me to read');
      expect(await choose(rig, LE, { kind: 'confirm' })).toContain('Recorded for action 3');
    }));
});
