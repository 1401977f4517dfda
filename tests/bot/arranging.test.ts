import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/message/draw.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import type { Conversation } from '../../src/ports/conversation.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import type { Rig } from '../rig.ts';
import {
  addToRoster,
  CHAIR,
  choose,
  DIRECTOR,
  DOJ,
  LE,
  lastTo,
  moveTo,
  NCA,
  onSeededBots,
  press,
  SECRETARIAT,
} from './inWords.ts';

const withBots = onSeededBots();
const said = '';
const OTHER = { kind: 'channel', platform: 'web', tenant: 'local', id: 'finance' } as const;

async function chooseIn(rig: Rig, place: Conversation, name: string, chose: Intent): Promise<string> {
  const { identities } = await rig.person(name);
  const from = identities[0] ?? { platform: 'web', tenant: 'local', user: '' };
  await rig.hear({ eventId: randomUUID(), from, in: place, chose });
  const last = rig.to(place).at(-1);
  return last === undefined ? '' : writeCard(draw(last.message));
}

describe('The weekly digest', () => {
  const wants = (wanted: boolean, channel?: string): Extract<Intent, { kind: 'subscribe' }> => ({
    kind: 'subscribe',
    wanted,
    said,
    ...(channel === undefined ? {} : { channel }),
    confirmed: true,
  });
  const subscribed = async (rig: Rig) =>
    (await rig.parts.store.readWorld()).channels.filter(({ getsDigest }) => getsDigest).map(({ id }) => id);

  it.each([
    [SECRETARIAT, true],
    [CHAIR, true],
    [LE, false],
    [DIRECTOR, false],
  ])('is for a chair and the secretariat to place: %s may: %s', (who, may) =>
    withBots(async (rig) => {
      await rig.choose(who, wants(false, '#Strategy-Group'));
      expect(await subscribed(rig)).toEqual(may ? [] : ['strategy-group']);
    }),
  );

  it('comes to the channel in which it was asked for, once the one who asked says yes', () =>
    withBots(async (rig) => {
      const { confirmed: _, ...unsure } = wants(true);
      expect(await chooseIn(rig, OTHER, SECRETARIAT, unsure)).toContain('to #finance');
      expect(await chooseIn(rig, OTHER, SECRETARIAT, wants(true, 'finance'))).toContain(
        'gets the weekly digest',
      );
      expect(await subscribed(rig)).toEqual(['finance', 'strategy-group']);
      await rig.goTo('2025-02-10', '09:00');
      expect(rig.to(OTHER).at(-1)?.message.kind).toBe('digest');
    }));

  it('asked for twice is posted once, and says so', () =>
    withBots(async (rig) => {
      expect(await choose(rig, SECRETARIAT, wants(true, 'strategy-group'))).toContain('already gets');
      await rig.choose(SECRETARIAT, wants(false, 'strategy-group'));
      expect(await choose(rig, SECRETARIAT, wants(false, 'strategy-group'))).toContain('doesn’t get');
    }));

  it('of an unknown channel, or of none in a direct message, asks which', () =>
    withBots(async (rig) => {
      expect(await choose(rig, SECRETARIAT, wants(true, 'nowhere'))).toContain(
        'I know no channel called #nowhere. Which channel do you mean? I know #strategy-group.',
      );
      expect(await choose(rig, SECRETARIAT, wants(true))).toContain('Which channel do you mean?');
    }));
});

describe('Handing over', () => {
  const to = (name: string, refs: readonly string[] = []): Extract<Intent, { kind: 'delegate' }> => ({
    kind: 'delegate',
    refs: refs as never,
    to: name,
    said: 'ask them instead',
  });

  it('to somebody who may report moves the reminders, and tells everybody concerned', () =>
    withBots(async (rig) => {
      await addToRoster(rig, ['NCA deputy,deputy,NCA']);
      expect(await choose(rig, NCA, to('the nca deputy', ['2']))).toContain(
        'I would ask NCA deputy about action 2 from now on, instead of you',
      );
      expect(await press(rig, NCA, 'Hand over')).toContain('I ask NCA deputy about action 2');
      expect(await lastTo(rig, 'NCA deputy')).toContain(
        'NCA/NECC contact has asked me to remind you about action 2',
      );
      expect(await lastTo(rig, SECRETARIAT)).toContain('NCA/NECC contact has handed over');
      expect(await press(rig, NCA, 'Hand over')).toContain('I ask NCA deputy about action 2 already');
      await rig.goTo('2025-02-28', '09:00');
      expect(await lastTo(rig, 'NCA deputy')).toContain('Due in 31 days');
      expect(await lastTo(rig, NCA)).not.toContain('Action 2.');
    }));

  it('can be taken back', () =>
    withBots(async (rig) => {
      await addToRoster(rig, ['NCA deputy,deputy,NCA']);
      await rig.choose(NCA, { ...to('NCA deputy', ['2']), confirmed: true });
      expect(await choose(rig, NCA, to('me', ['2']))).toContain('I would ask you about action 2 again');
      await rig.press(NCA, 'Ask me again');
      expect(await lastTo(rig, 'NCA deputy')).toContain('has taken back action 2');
      await rig.goTo('2025-02-28', '09:00');
      expect(await lastTo(rig, NCA)).toContain('Action 2.');
      expect(await choose(rig, NCA, to('me', ['2']))).toContain('already');
    }));

  it('to another lead, and back, leaves that lead’s own part alone', () =>
    withBots(async (rig) => {
      const asked = async (name: string) => (await lastTo(rig, name)).includes('Action 5.');
      await rig.choose(DOJ, { ...to('LE Partners contact', ['5']), confirmed: true });
      await rig.choose(LE, to('DOJ contact', ['5']));
      expect(await press(rig, LE, 'Hand over')).toContain('I ask DOJ contact about action 5 from now on');
      await rig.goTo('2025-02-10', '09:00');
      expect([await asked(DOJ), await asked(LE)]).toEqual([true, true]);
    }));

  it('can be passed on by whoever holds it', () =>
    withBots(async (rig) => {
      await addToRoster(rig, ['NCA deputy,deputy,NCA', 'NECC deputy,deputy,NECC']);
      await rig.choose(NCA, { ...to('NCA deputy', ['2']), confirmed: true });
      await rig.choose('NCA deputy', { ...to('NECC deputy', ['2']), confirmed: true });
      await rig.goTo('2025-02-28', '09:00');
      expect(await lastTo(rig, 'NECC deputy')).toContain('Due in 31 days');
      expect(await lastTo(rig, 'NCA deputy')).not.toContain('Due in 31 days');
    }));

  it('to a party means its one contact', () =>
    withBots(async (rig) => {
      const party = { toParty: 'doj' as never, to: 'DOJ' };
      expect(await choose(rig, LE, { ...to('DOJ', ['5']), ...party })).toContain(
        'I would ask DOJ contact about action 5',
      );
    }));

  it('without naming an action means those that were asked about', () =>
    withBots(async (rig) => {
      await rig.goTo('2025-02-10', '09:00');
      await addToRoster(rig, ['LE deputy,deputy,LE Partners']);
      expect(await choose(rig, LE, to('LE deputy'))).toContain('about actions 5, 8 and 9');
    }));

  it('to somebody the roster doesn’t know is asked of the secretariat, once', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, to('Jane Smith', ['2']));
      expect(await press(rig, NCA, 'Send the request')).toContain('Until they change the roster');
      expect(await lastTo(rig, SECRETARIAT)).toContain(
        'NCA/NECC contact asks to have “Jane Smith” asked about action 2',
      );
      expect(await press(rig, NCA, 'Send the request')).toContain('I passed that on');
      expect((await rig.parts.store.readWorld()).requests).toHaveLength(1);
    }));

  it('to somebody who doesn’t report for the leads is asked of the secretariat', () =>
    withBots(async (rig) => {
      expect(await choose(rig, NCA, to('LE Partners contact', ['2']))).toContain(
        'LE Partners contact doesn’t report for the leads of action 2, so I would ask the secretariat',
      );
    }));

  it('is for those who report on the action, and needs a name', () =>
    withBots(async (rig) => {
      for (const who of [DIRECTOR, CHAIR, DOJ])
        expect(await choose(rig, who, { ...to('NCA/NECC contact', ['3']), confirmed: true })).toContain(
          'Only those who speak for LE Partners and the secretariat may hand action 3 over',
        );
      expect(await choose(rig, NCA, { kind: 'delegate', refs: ['2' as never], said })).toContain(
        'Whom shall I ask about action 2 instead of you?',
      );
      expect((await rig.parts.store.readWorld()).delegations).toEqual([]);
    }));

  it('by the secretariat is for whoever is asked', () =>
    withBots(async (rig) => {
      await addToRoster(rig, ['NCA deputy,deputy,NCA']);
      await rig.choose(SECRETARIAT, { ...to('NCA deputy', ['2']), confirmed: true });
      expect(await lastTo(rig, NCA)).toContain('From now on I ask NCA deputy about action 2');
    }));
});

describe('Being away', () => {
  const away = (until?: string, from?: string): Extract<Intent, { kind: 'absence' }> => ({
    kind: 'absence',
    said,
    ...(until === undefined ? {} : { until: until as never }),
    ...(from === undefined ? {} : { from: from as never }),
  });

  it('has a deputy asked instead, who hears why, and the reminders resume', () =>
    withBots(async (rig) => {
      await addToRoster(rig, ['NCA deputy,deputy,NCA']);
      expect(await choose(rig, NCA, away('2025-03-03'))).toContain('NCA deputy would be asked instead');
      await rig.press(NCA, 'I’m away then');
      expect(await press(rig, NCA, 'I’m away then')).toContain('I have it already');
      await rig.goTo('2025-02-28', '09:00');
      expect(await lastTo(rig, 'NCA deputy')).toContain(
        'NCA/NECC contact is away until 3 March 2025. Due in 31 days, on 31 March 2025.',
      );
      await rig.goTo('2025-03-03', '09:00');
      expect(await lastTo(rig, NCA)).toContain('Action 2.');
    }));

  it('ends on the day that they say they are back', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, { ...away('2025-03-17'), confirmed: true });
      await rig.goTo('2025-02-28', '09:00');
      expect(await lastTo(rig, NCA)).toContain('You are away until 17 March 2025');
      await rig.choose(NCA, away('2025-02-28'));
      await rig.press(NCA, 'I’m back');
      await rig.goTo('2025-02-28', '09:01');
      expect(await lastTo(rig, NCA)).toContain('Action 2.');
      expect(await choose(rig, NCA, { ...away('2025-02-28'), confirmed: true })).toContain(
        'I don’t have you down',
      );
    }));

  it.each([
    [away(), 'Until when are you away?'],
    [away('2025-02-20', '2025-02-24'), 'before you leave on 24 February 2025'],
    [away('2027-02-20'), 'more than a year away'],
    [away('2025-02-01'), 'I don’t have you down as away'],
  ])('%o asks instead: %s', (intent, expected) =>
    withBots(async (rig) => {
      expect(await choose(rig, DIRECTOR, { ...intent, confirmed: true })).toContain(expected);
      expect((await rig.parts.store.readWorld()).absences).toEqual([]);
    }),
  );

  it('begins on a later day where one is named', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, { ...away('2025-03-10', '2025-03-03'), confirmed: true });
      await rig.goTo('2025-02-28', '09:00');
      expect(await lastTo(rig, NCA)).toContain('Action 2.');
      await rig.goTo('2025-03-03', '09:00');
      expect(await lastTo(rig, NCA)).not.toContain('3 March');
    }));

  it('said in a channel can’t be pressed by somebody else', () =>
    withBots(async (rig) => {
      await chooseIn(rig, OTHER, NCA, away('2025-03-03'));
      expect(await chooseIn(rig, OTHER, LE, { ...away('2025-03-03'), confirmed: true })).toContain(
        'I would send you',
      );
      expect((await rig.parts.store.readWorld()).absences).toEqual([]);
    }));
});

describe('Stopping', () => {
  const stop = { kind: 'stop', said: 'stop these' } as const;

  it('is told to the secretariat once, who keep the roster', () =>
    withBots(async (rig) => {
      await rig.choose(NCA, stop);
      expect(await press(rig, NCA, 'Tell them')).toContain('Until then, “ask me again next month”');
      expect(await lastTo(rig, SECRETARIAT)).toContain('NCA/NECC contact asks not to be reminded any more.');
      expect(await press(rig, NCA, 'Tell them')).toContain('I told the secretariat on 10 February 2025');
      expect((await rig.parts.store.readWorld()).requests).toHaveLength(1);
    }));
});

describe('A proposal', () => {
  it('is dropped with “no”, with Cancel, and by anything else that is said', () =>
    withBots(async (rig) => {
      await rig.choose(SECRETARIAT, moveTo('2', '2025-05-31'));
      await rig.say(SECRETARIAT, 'no');
      expect(await lastTo(rig, SECRETARIAT)).toBe('Nothing was changed.');
      await rig.choose(SECRETARIAT, moveTo('2', '2025-05-31'));
      expect(await press(rig, SECRETARIAT, 'Cancel')).toBe('Nothing was changed.');
      expect(await press(rig, SECRETARIAT, 'Cancel')).toContain('Nothing is waiting for your word');
      await rig.say(SECRETARIAT, 'yes');
      expect((await rig.parts.store.readWorld()).moves).toEqual([]);
    }));

  it('that is cancelled late leaves a newer draft alone', () =>
    withBots(async (rig) => {
      await rig.choose(LE, moveTo('3', '2025-05-31'));
      await rig.say(LE, 'action 3 is on track');
      await rig.press(LE, 'Cancel');
      await rig.say(LE, 'yes');
      expect(await lastTo(rig, LE)).toContain('Recorded for action 3');
    }));

  it('is made to nobody whom the roster doesn’t know', () =>
    withBots(async (rig) => {
      const from = { platform: 'web', tenant: 'local', user: 'stranger' } as const;
      const place = { kind: 'direct', with: from } as const;
      const commands: readonly Intent[] = [
        { ...moveTo('2', '2025-05-31'), confirmed: true },
        { kind: 'chase', refs: ['2' as never], parties: [], said, confirmed: true },
        { kind: 'subscribe', wanted: false, channel: 'strategy-group', said, confirmed: true },
        { kind: 'delegate', refs: ['2' as never], to: LE, said, confirmed: true },
        { kind: 'absence', until: '2025-03-03' as never, said, confirmed: true },
        { kind: 'withdraw', refs: [], said, confirmed: true },
        { kind: 'stop', said, confirmed: true },
        { kind: 'decide', request: 'x', approved: true },
      ];
      for (const [at, chose] of commands.entries())
        await rig.hear({ eventId: `stranger ${at}`, from, in: place, chose });
      const { moves, requests, chases, delegations, absences, updates } = await rig.parts.store.readWorld();
      expect([moves, requests, chases, delegations, absences, updates].flat()).toEqual([]);
      const answers = rig.to(place).map(({ message }) => JSON.stringify(message));
      expect(answers.filter((one) => one.includes('I don’t know who you are'))).toHaveLength(commands.length);
    }));
});
