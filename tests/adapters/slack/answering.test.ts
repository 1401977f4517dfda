import { describe, expect, it } from 'vitest';
import { lastIn, onSlack } from './onSlack.ts';

const it_ = onSlack();
const updates = async () => (await it_.bot.parts.store.readWorld()).updates;

describe('A reminder in Slack', () => {
  it('is one message, with a button for each usual answer and a menu for the others', async () => {
    const { gov, bot } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    expect(gov.messagesIn('ULEP')).toHaveLength(1);
    const screen = gov.seenBy('ULEP').join('\n');
    expect(screen).toContain('How are these going?');
    expect(screen.match(/\[On track\]/g)).toHaveLength(5);
    expect(screen).toContain('[Update in detail… / Show the action / Not mine…]');
    expect(gov.notificationsOf('ULEP').at(-1)).toMatch(/^Reminder about actions 3, 5, 7, 8 and 9/);
  });

  it('is redrawn in its place when one is answered, and its buttons are gone', async () => {
    const { gov, bot, slack } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const reminder = lastIn(gov, 'ULEP');
    await gov.person('ULEP').presses(reminder, 'On track', { about: '3. ' });
    await bot.quiet();
    expect(gov.seenBy('ULEP')[0]).toContain('✓ Answered on 24 March 2025: on track.');
    expect(gov.seenBy('ULEP')[0]?.match(/\[On track\]/g)).toHaveLength(4);
    expect(slack.callsOf('chat.update')).toHaveLength(1);
    expect(await updates()).toHaveLength(1);
  });

  it('takes a double click as one', async () => {
    const { gov, bot } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const reminder = lastIn(gov, 'ULEP');
    const person = gov.person('ULEP');
    await Promise.all([
      person.presses(reminder, 'On track', { about: '3. ', asSeen: true }),
      person.presses(reminder, 'On track', { about: '3. ', asSeen: true }),
    ]);
    await bot.quiet();
    expect(await updates()).toHaveLength(1);
    expect(gov.seenBy('ULEP').filter((text) => text.includes('Recorded for action 3'))).toHaveLength(1);
  });

  it('says privately that something was answered meanwhile', async () => {
    const { gov, bot } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const reminder = lastIn(gov, 'ULEP');
    await gov.person('ULEP').presses(reminder, 'On track', { about: '3. ' });
    await bot.quiet();
    await gov.person('ULEP').presses(reminder, 'Complete', { about: '3. ', asSeen: true });
    await it_.slack.until(() => gov.seenBy('ULEP').join().includes('That was answered in the meantime'));
    expect(await updates()).toHaveLength(1);
  });

  it('opens a short form for a problem, with what is wrong beside its field', async () => {
    const { gov, bot, slack } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const person = gov.person('ULEP');
    await person.presses(lastIn(gov, 'ULEP'), 'Report a problem…', { about: '7. ' });
    await slack.until(() => person.view !== undefined);
    expect(person.view?.title).toBe('Action 7: what is wrong?');
    await person.submits({ 'How does it stand?': 'Delayed (red)', 'Why?': '   ' });
    expect(person.view?.errors).toEqual({ 'Why?': '“Why?” needs an answer.' });
    await person.submits({
      'Why?': 'The Bill has lost its slot',
      'When do you expect it now?': '2025-06-30',
    });
    expect(person.view).toBeUndefined();
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('The Bill has lost its slot');
    expect((await updates())[0]).toMatchObject({
      status: 'delayed',
      forecast: { start: '2025-06-30', end: '2025-06-30' },
    });
  });

  it('is answered in its thread, in words, with a file as evidence', async () => {
    const { gov, bot } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const reminder = lastIn(gov, 'ULEP');
    await gov.person('ULEP').says('3 is on track, 14 joint operations', {
      inThreadOf: reminder,
      files: [{ name: 'operations.csv', content: 'a,b' }],
    });
    await bot.quiet();
    const draft = lastIn(gov, 'ULEP');
    expect(draft.thread_ts).toBe(reminder.ts);
    expect(gov.seenBy('ULEP').at(-1)).toContain('Nothing is recorded until you confirm.');
    await gov.person('ULEP').presses(draft, 'Confirm');
    await bot.quiet();
    const [update] = await updates();
    expect(update).toMatchObject({ status: 'on_track', measures: [{ value: 14 }] });
    expect(update?.evidence.join()).toContain('http');
  });

  it('is answered with a file, whose action is named or asked for', async () => {
    const { gov, bot } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const files = [{ name: 'report.pdf', content: 'report' }];
    await gov.person('ULEP').says('here is the report for action 8', { files });
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toMatch(/Action 8 ·.*Evidence: \S+report\.pdf/s);
    await gov.person('ULEP').presses(lastIn(gov, 'ULEP'), 'Discard');
    await bot.quiet();
    await gov.person('ULEP').says('', { files });
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('Which action is that about?');
    const named = gov
      .seenBy('ULEP')
      .at(-1)
      ?.match(/\[(5\.[^\]]*)\]/)?.[1];
    await gov.person('ULEP').presses(lastIn(gov, 'ULEP'), named ?? '');
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toMatch(/Action 5 ·.*Evidence: \S+report\.pdf/s);
  });

  it('hands an action on from its menu', async () => {
    const { gov, bot, slack } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const person = gov.person('ULEP');
    await person.picks(lastIn(gov, 'ULEP'), 'Not mine…', { about: '5. ' });
    await slack.until(() => person.view !== undefined);
    await person.submits({ 'Who should be asked instead?': 'DOJ contact' });
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('DOJ contact');
  });
});

describe('A message that is edited', () => {
  it('has its draft read anew', async () => {
    const { gov, bot } = it_;
    const said = await gov.person('ULEP').says('action 3: twelve joint operations, on track');
    await bot.quiet();
    await gov.person('ULEP').edits(said, 'action 3: nine joint operations, on track');
    await bot.quiet();
    const seen = gov.seenBy('ULEP');
    expect(seen.at(-2)).toContain('Replaced by a newer draft');
    expect(seen.at(-1)).toContain('Joint operations/investigations: 9');
  });

  it('has what was recorded amended, once that is confirmed', async () => {
    const { gov, bot } = it_;
    const said = await gov.person('ULEP').says('action 3: twelve joint operations, on track');
    await bot.quiet();
    await gov.person('ULEP').presses(lastIn(gov, 'ULEP'), 'Confirm');
    await bot.quiet();
    await gov.person('ULEP').edits(said, 'action 3: nine joint operations, on track');
    await bot.quiet();
    await gov.person('ULEP').presses(lastIn(gov, 'ULEP'), 'Confirm');
    await bot.quiet();
    const [first, second] = await updates();
    expect(second).toMatchObject({ amends: first?.id, measures: [{ value: 9 }] });
  });

  it('may be edited again, keeps its file, and is asked about when it is deleted in the end', async () => {
    const { gov, bot } = it_;
    const files = [{ name: 'operations.csv', content: 'a,b' }];
    const person = gov.person('ULEP');
    const said = await person.says('action 3: twelve joint operations, on track', { files });
    for (const words of ['eleven', 'ten']) {
      await bot.quiet();
      await person.edits(said, `action 3: ${words} joint operations, on track`);
    }
    await bot.quiet();
    const open = gov.seenBy('ULEP').filter((text) => text.includes('[Confirm]'));
    expect(open).toHaveLength(1);
    expect(open[0]).toContain('Joint operations/investigations: 10');
    expect(open[0]).toContain('operations.csv');
    await person.presses(lastIn(gov, 'ULEP'), 'Confirm');
    await bot.quiet();
    await person.edits(said, 'action 3: nine joint operations, on track');
    await bot.quiet();
    await person.presses(lastIn(gov, 'ULEP'), 'Confirm');
    await bot.quiet();
    await person.deletes(said);
    await bot.quiet();
    expect(gov.seenBy('ULEP').join('\n')).toContain('stays on record unless you withdraw it');
  });

  it('is answered anew where it was a question', async () => {
    const { gov, bot } = it_;
    const said = await gov.person('ULEP').says('tell me about action 2');
    await bot.quiet();
    await gov.person('ULEP').edits(said, 'tell me about action 7');
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('Encourage more effective management');
  });
});

describe('A message that is deleted', () => {
  it('takes its draft with it', async () => {
    const { gov, bot } = it_;
    const said = await gov.person('ULEP').says('action 3 is on track');
    await bot.quiet();
    await gov.person('ULEP').deletes(said);
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('is discarded. Nothing was recorded.');
    expect(await updates()).toHaveLength(0);
  });

  it('leaves what was recorded, and asks', async () => {
    const { gov, bot } = it_;
    const said = await gov.person('ULEP').says('action 3 is on track');
    await bot.quiet();
    await gov.person('ULEP').presses(lastIn(gov, 'ULEP'), 'Confirm');
    await bot.quiet();
    await gov.person('ULEP').deletes(said);
    await bot.quiet();
    expect(gov.seenBy('ULEP').join('\n')).toContain('stays on record unless you withdraw it');
    await gov.person('ULEP').presses(lastIn(gov, 'ULEP'), 'Withdraw it');
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('Withdrawn');
  });
});

describe('Somebody who comes back to what was said', () => {
  it('sees a reminder in their Home, answers it there, and both are redrawn', async () => {
    const { gov, bot, slack } = it_;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const person = gov.person('ULEP');
    await person.opensHome();
    await slack.until(() => person.home !== undefined);
    expect(person.home?.text).toContain('Waiting for your answer');
    await person.presses('home', 'On track', { about: '3. ' });
    await bot.quiet();
    await slack.until(() => person.home?.text.includes('🟢 on track') === true);
    expect(gov.seenBy('ULEP')[0]).toContain('✓ Answered on 24 March 2025: on track.');
    expect(await updates()).toHaveLength(1);
  });
});
