import { beforeAll, describe, expect, it } from 'vitest';
import { RECORD } from '../../../adapters/teams/manifest.ts';
import { activityOf, difference, idOf, pressOf, reminded, sentenceIn } from './attack.ts';
import { lastFor, offering } from './onTeams.ts';
import type { Json } from './standIn/json.ts';
import type { StoredMessage } from './standIn/world.ts';
import { DOJ, ELSE, LEP, SECRETARIAT, STRATEGY } from './tenants.ts';

const scene = reminded();
const person = () => scene.gov.person(LEP);
const changes = (work: () => Promise<unknown>) => difference(scene.bot, work);
const updates = async () => (await scene.bot.parts.store.readWorld()).updates;
const GONE = 'That was answered in the meantime, so nothing was changed.';

/** The reminder as it was first, which a client may still show. */
let asSeen: StoredMessage;
beforeAll(() => {
  asSeen = scene.reminder;
});
/** The reminder as it stands. */
const reminder = (): StoredMessage => {
  const found = scene.gov.messagesIn(LEP).find(({ id }) => id === asSeen.id);
  if (found === undefined) throw new Error('The reminder is gone.');
  return found;
};
const all = (count: number, work: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, work));

describe('A message that Teams delivers again', () => {
  it('is heard once and answered once, one after the other and all at once', async () => {
    const said = await person().says('who leads action 7?');
    expect(await changes(() => scene.teams.driver.again(said))).toEqual({});
    const sent = activityOf(scene, 'message', { more: { id: '1700000000001', text: 'who leads action 7?' } });
    expect(await changes(() => all(6, () => scene.teams.deliver(sent)))).toMatchObject({
      heard: 1,
      message: 1,
    });
  });

  it('is heard once where it comes back under its thread’s name, or with capitals in its tenant', async () => {
    const said = await person().mentions(STRATEGY, 'who leads action 7?');
    const conversation = {
      ...(said.sent['conversation'] as Json),
      tenantId: String(scene.gov.id).toUpperCase(),
    };
    expect(await changes(() => scene.teams.deliver({ ...said.sent, conversation }))).toEqual({});
  });

  it('is one edit and one deletion, however often Teams tells of each', async () => {
    const said = await person().says('action 3 is done');
    const edited = await person().edits(said, 'action 3 is delayed because of staff');
    expect(await changes(() => all(3, () => scene.teams.driver.again(edited)))).toEqual({});
    const deleted = await person().deletes(said);
    expect(await changes(() => all(3, () => scene.teams.driver.again(deleted)))).toEqual({});
  });

  it('greets once, however often the app is said to be installed', async () => {
    const [first] = [await scene.gov.person(ELSE).installs()];
    expect(await changes(() => all(4, () => scene.teams.driver.again(first)))).toEqual({});
  });
});

describe('A button', () => {
  it('that is pressed twice at once is pressed once, and both see the card as it stands', async () => {
    const made = await changes(() => person().presses(reminder(), 'On track', { about: '3. ', twice: true }));
    expect(made).toMatchObject({ heard: 1, updates: 1 });
    expect(scene.gov.seenBy(LEP).join('\n')).toContain('✓ Answered on 24 March 2025: on track.');
  });

  it('whose press Teams delivers again is answered as it was the first time, and changes nothing', async () => {
    const pressed = await person().presses(reminder(), 'Complete', { about: '5. ' });
    const again = await changes(async () => {
      for (const { status, body } of await Promise.all(
        [1, 2, 3].map(() => scene.teams.driver.again(pressed)),
      ))
        expect([status, body]).toEqual([200, pressed.body]);
    });
    expect(again).toEqual({});
  });

  it('on a card that was answered meanwhile says so, and the answer stands', async () => {
    for (const label of ['On track', 'Complete', 'Ask me next week']) {
      expect(await changes(() => person().presses(asSeen, label, { about: '3. ', asSeen: true }))).toEqual(
        {},
      );
      expect(person().told).toBe(GONE);
    }
  });

  it('that only shows something shows it again for another press, and once for each', async () => {
    const pressed = await person().presses(reminder(), 'Show the action', { about: '7. ' });
    await scene.bot.quiet();
    expect(await changes(() => all(3, () => scene.teams.driver.again(pressed)))).toEqual({});
    const later = {
      ...pressed.sent,
      id: 'f:another',
      timestamp: new Date(Date.now() + 60_000).toISOString(),
    };
    expect(await changes(() => scene.teams.deliver(later))).toMatchObject({ heard: 1, message: 1 });
  });

  it('of the older kind, once and again, comes to the same as the newer', async () => {
    expect(
      await changes(() =>
        person().presses(reminder(), 'On track', { about: '8. ', as: 'submit', twice: true }),
      ),
    ).toMatchObject({
      heard: 1,
      updates: 1,
    });
    const before = scene.gov.seenBy(LEP).length;
    const late = await person().presses(asSeen, 'Complete', { about: '8. ', asSeen: true, as: 'submit' });
    await expect.poll(() => scene.gov.seenBy(LEP).at(-1)).toBe(GONE);
    await scene.teams.driver.again(late);
    await scene.bot.quiet();
    expect(
      scene.gov
        .seenBy(LEP)
        .slice(before)
        .filter((text) => text === GONE),
      'said once',
    ).toHaveLength(1);
    expect((await updates()).at(-1)).toMatchObject({ status: 'on_track' });
  });

  it('of a draft that two clients of its author confirm and discard at once does one of the two', async () => {
    await person().says('action 9 is delayed because of staff');
    await scene.bot.quiet();
    const message = idOf(lastFor(scene.gov, LEP));
    const made = await changes(() =>
      Promise.all(
        ['confirm', 'discard', 'confirm'].map((choice) =>
          scene.teams.deliver(pressOf(scene, { do: 'choose', message, choice })),
        ),
      ),
    );
    expect(made['updates'] ?? 0).toBeLessThanOrEqual(1);
    expect(scene.gov.seenBy(LEP).join('\n')).toMatch(/Recorded for action 9|Discarded/);
  });

  it('of a draft in a channel is its author’s, though two press it at once', async () => {
    await person().mentions(STRATEGY, 'action 8 is complete');
    await scene.bot.quiet();
    const draft = lastFor(scene.gov, STRATEGY);
    const made = await changes(() =>
      Promise.all([person().presses(draft, 'Confirm'), scene.gov.person(DOJ).presses(draft, 'Confirm')]),
    );
    expect(made['updates']).toBe(1);
    expect((await updates()).at(-1)?.by).toBe('le-partners-contact');
  });
});

describe('A form', () => {
  it('in the card that is handed in twice, and again by Teams, is one update', async () => {
    const card = reminder();
    await person().presses(card, 'Report a problem…', { about: '7. ' });
    const made = await changes(async () => {
      const once = await person().submits({
        'How does it stand?': 'Delayed (red)',
        'Why?': 'The Bill has no slot',
      });
      expect(once.status).toBe(200);
      await all(2, () => scene.teams.driver.again(once));
      const anew = {
        ...once.sent,
        id: 'f:a-second-click',
        timestamp: new Date(Date.now() + 60_000).toISOString(),
      };
      expect(sentenceIn((await scene.teams.deliver(anew)).body)).toBe(GONE);
    });
    expect(made).toMatchObject({ heard: 1, updates: 1 });
  });

  it('in a dialog that is handed in twice, and again by Teams, is one update', async () => {
    await scene.gov.person(DOJ).says('my actions');
    await scene.bot.quiet();
    const doj = scene.gov.person(DOJ);
    const card = offering(scene.gov, DOJ, 'Update in detail…');
    await doj.presses(card, 'Update in detail…', { about: '6. ' });
    const made = await changes(async () => {
      const once = await doj.submits({ 'How does it stand?': 'On track' });
      expect(once.status).toBe(200);
      const anew = { ...once.sent, id: 'f:another-click' };
      await Promise.all([
        scene.teams.driver.again(once),
        scene.teams.driver.again(once),
        scene.teams.deliver(anew),
      ]);
    });
    expect(made).toMatchObject({ heard: 1, updates: 1 });
  });

  it('that was open when its action was answered on another device closes with a sentence', async () => {
    const doj = scene.gov.person(DOJ);
    const card = offering(scene.gov, DOJ, 'Update in detail…');
    await doj.presses(card, 'Update in detail…', { about: '4. ' });
    await doj.presses(card, 'On track', { about: '4. ' });
    await scene.bot.quiet();
    expect(await changes(() => doj.submits({ 'How does it stand?': 'Complete' }))).toEqual({});
    expect([doj.form, doj.told]).toEqual([undefined, GONE]);
  });

  it('that amends what was recorded amends it once', async () => {
    await person().says('action 9 is at risk because of staff');
    await scene.bot.quiet();
    await person().presses(lastFor(scene.gov, LEP), 'Confirm');
    await scene.bot.quiet();
    const receipt = offering(scene.gov, LEP, 'Amend…');
    await person().presses(receipt, 'Amend…');
    const made = await changes(async () => {
      const once = await person().submits({ 'What should it say?': 'action 9 is delayed because of staff' });
      await all(3, () => scene.teams.driver.again(once));
    });
    expect(made['updates'] ?? 0).toBeLessThanOrEqual(1);
    expect(made['heard']).toBe(1);
  });

  it('of “Record as an update” that is handed in twice makes one draft', async () => {
    const said = await scene.gov
      .person(SECRETARIAT)
      .posts(STRATEGY, 'action 7: the Bill was read a second time');
    await person().runsExtension(RECORD, said);
    const made = await changes(async () => {
      const once = await person().submits({ 'Which action is it about?': '7' });
      await all(3, () => scene.teams.driver.again(once));
    });
    expect(made).toMatchObject({ heard: 1 });
  });
});

describe('The bundle', () => {
  it('keeps what was answered when another item is saved, also days later', async () => {
    const { bot, gov } = scene;
    await bot.goTo('2025-06-23');
    await bot.quiet();
    const card = offering(gov, LEP, 'Ask me next week');
    const seen = () => gov.seenBy(LEP)[gov.messagesIn(LEP).findIndex(({ id }) => id === card.id)] ?? '';
    const refs = [...seen().matchAll(/^(\d)\. /gm)].map(([, ref]) => ref);
    expect(refs.length).toBeGreaterThan(1);
    await person().presses(card, 'On track', { about: `${refs[0]}. ` });
    await bot.quiet();
    await bot.goTo('2025-06-25');
    await bot.quiet();
    const [pressed] = [await person().presses(card, 'Complete', { about: `${refs[1]}. ` })];
    const answered = JSON.stringify(pressed.body);
    expect(answered).toContain('Answered on 23 June 2025: on track.');
    expect(answered).toContain('Answered on 25 June 2025: complete.');
    await bot.quiet();
    expect(seen()).toContain('Answered on 23 June 2025: on track.');
    expect(seen()).toContain('Answered on 25 June 2025: complete.');
  });
});
