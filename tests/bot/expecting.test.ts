import { describe, expect, it } from 'vitest';
import { DIRECTOR, LE, lastTo, onSeededBots } from './inWords.ts';

const withBots = onSeededBots();

describe('The date that a lead expects now', () => {
  it('stands beside the target date in lists and digests, and once in the sheet', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'action 3 is delayed because a post is vacant, now end of June 2025');
      await rig.press(LE, 'Confirm');
      for (const asked of [
        'which actions are delayed?',
        'what is due in March?',
        'digest',
        'tell me about action 3',
      ]) {
        await rig.say(DIRECTOR, asked);
        const answer = await lastTo(rig, DIRECTOR);
        expect(answer, asked).toContain('Due 31 March 2025');
        expect(answer.match(/(Now expected|Forecast:) 30 June 2025/g), asked).toHaveLength(1);
      }
    }));

  it('goes with word that all is well', () =>
    withBots(async (rig) => {
      await rig.say(LE, 'action 3 is delayed because a post is vacant, now end of June 2025');
      await rig.press(LE, 'Confirm');
      await rig.say(LE, 'action 3 is on track again');
      await rig.press(LE, 'Confirm');
      await rig.say(DIRECTOR, 'what is due in March?');
      expect(await lastTo(rig, DIRECTOR)).not.toContain('June');
    }));
});
