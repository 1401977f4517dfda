import { describe, expect, it } from 'vitest';
import type { Rig } from '../rig.ts';
import { LE, lastTo, onSeededBots } from './inWords.ts';

const withBots = onSeededBots();

async function reportProblem(rig: Rig, why: string, more: Record<string, string> = {}) {
  await rig.goTo('2025-02-28', '09:00');
  await rig.press(
    LE,
    'Report a problem…',
    { 'How does it stand?': 'Delayed (red)', 'Why?': why, ...more },
    '3',
  );
  return (await rig.parts.store.readWorld()).updates.at(-1);
}

describe('What somebody gives as the reason, in the form for a problem', () => {
  it('is the obstacle in their words, and no figure, date or deliverable is guessed from it', () =>
    withBots(async (rig) => {
      const why =
        'Two sites are late, 4 joint operations were stood down until June, see [it](http://evil.example)';
      expect(await reportProblem(rig, why)).toMatchObject({
        status: 'delayed',
        blocker: why,
        note: why,
        measures: [],
        done: [],
        evidence: ['http://evil.example'],
      });
      expect((await rig.parts.store.readWorld()).updates.at(-1)?.forecast).toBeUndefined();
    }));

  it('is said once on the receipt', () =>
    withBots(async (rig) => {
      await reportProblem(rig, 'Two sites are late.');
      expect((await lastTo(rig, LE)).split('Two sites are late.')).toHaveLength(2);
    }));

  it('stands beside the date that the form asks for', () =>
    withBots(async (rig) => {
      const update = await reportProblem(rig, 'It was to be May.', {
        'When do you expect it now?': '2025-06-30',
      });
      expect(update?.forecast).toEqual({ start: '2025-06-30', end: '2025-06-30' });
    }));

  it('is recorded once, however often the form is handed in', () =>
    withBots(async (rig) => {
      await reportProblem(rig, 'Two sites are late.');
      const record = {
        kind: 'record',
        ref: '3' as never,
        status: 'delayed',
        note: 'Two sites are late.',
        isProblem: true,
      } as const;
      await rig.choose(LE, record);
      expect(await lastTo(rig, LE)).toContain('already recorded');
      expect((await rig.parts.store.readWorld()).updates).toHaveLength(1);
    }));
});
