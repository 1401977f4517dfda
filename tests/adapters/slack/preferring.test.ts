import { describe, expect, it } from 'vitest';
import { onSlack } from './onSlack.ts';

const it_ = onSlack();

/** Opens somebody's Home and presses one of its preferences. */
async function opens(user: string, label: string) {
  const { gov, slack } = it_;
  const person = gov.person(user);
  await person.opensHome();
  await slack.until(() => person.home !== undefined);
  await person.presses('home', label);
  await slack.until(() => person.view !== undefined);
  return person;
}

describe('The preferences in Home', () => {
  it('say when, and where, the bot writes', async () => {
    const { gov, slack } = it_;
    const person = gov.person('ULEP');
    await person.opensHome();
    await slack.until(() => person.home !== undefined);
    expect(person.home?.text).toContain('Reminders come at 09:00 (Europe/London) on working days');
    expect(person.home?.text).toContain('You have no quiet hours.');
  });

  it('move the hour, which Home and the next reminder keep to', async () => {
    const { gov, bot, slack } = it_;
    const person = await opens('ULEP', 'Hour of reminders…');
    await person.submits({ 'Reminders come at': '14:00' });
    await slack.until(() => person.home?.text.includes('Reminders come at 14:00') === true);
    await bot.goTo('2025-03-24', '10:00');
    await bot.quiet();
    expect(gov.seenBy('ULEP').join()).not.toContain('How are these going?');
    await bot.goTo('2025-03-24', '14:00');
    await bot.quiet();
    expect(gov.seenBy('ULEP').join()).toContain('How are these going?');
  });

  it('keep quiet hours, from a form of two times', async () => {
    const { slack } = it_;
    const person = await opens('ULEP', 'Quiet hours…');
    await person.submits({ 'Nothing unasked from': '16:00', until: '10:00' });
    await slack.until(() => person.home?.text.includes('From 16:00 to 10:00') === true);
  });

  it('know an absence, with its day', async () => {
    const { bot, slack } = it_;
    const person = await opens('ULEP', 'I’m away…');
    await person.submits({ 'The day that you are back': '2025-03-03' });
    await slack.until(() => person.home?.text.includes('You are away, and back on 3 March 2025.') === true);
    expect((await bot.parts.store.readWorld()).absences).toHaveLength(1);
  });

  it('pass a wish to hear no more on to the secretariat, once it is confirmed', async () => {
    const { gov, bot, slack } = it_;
    const person = gov.person('ULEP');
    await person.opensHome();
    await slack.until(() => person.home !== undefined);
    await person.presses('home', 'Stop reminding me');
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('I would tell the secretariat');
  });
});

describe('Somebody who could not be reached', () => {
  it('can be again once they write', async () => {
    const { gov, bot } = it_;
    const { store } = bot.parts;
    const identity = { platform: 'slack', tenant: 'T1', user: 'ULEP' } as const;
    await store.markReachable(identity, 'user_not_found');
    const isReached = async () =>
      (await store.readWorld()).people.some(({ identities }) =>
        identities.some(({ user }) => user === 'ULEP'),
      );
    expect(await isReached()).toBe(false);
    await gov.person('ULEP').says('thanks');
    await bot.quiet();
    expect(await isReached()).toBe(true);
  });
});
