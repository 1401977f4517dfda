import { describe, expect, it } from 'vitest';
import { RECORD } from '../../../adapters/teams/manifest.ts';
import { remind } from './attack.ts';
import { lastFor, offering, onTeams } from './onTeams.ts';
import type { StoredMessage } from './standIn/world.ts';
import { DOJ, GROUP_CHAT, LEP, SECRETARIAT, STRATEGY } from './tenants.ts';

const it_ = onTeams();
const updates = async () => (await it_.bot.parts.store.readWorld()).updates;
const person = () => it_.gov.person(LEP);
const seen = () => it_.gov.seenBy(LEP);
const lastSeen = () => seen().at(-1) ?? '';

async function reminder(): Promise<StoredMessage> {
  return remind({ ...it_, close: async () => undefined });
}
/** Says or does something, and waits until all is answered. */
async function and<T>(doing: Promise<T>): Promise<T> {
  const done = await doing;
  await it_.bot.quiet();
  return done;
}

describe('A reminder in Teams', () => {
  it('is one message, with buttons for the usual answers, a menu for the others, and words for a lock screen', async () => {
    await reminder();
    expect(it_.gov.messagesIn(LEP)).toHaveLength(1);
    expect(lastSeen()).toContain('How are these going?');
    expect(lastSeen().match(/\[On track\]/g)).toHaveLength(5);
    expect(lastSeen()).toContain('[Not mine…]');
    expect(it_.gov.notificationsOf(LEP).at(-1)).toMatch(/^Reminder about actions 3, 5, 7, 8 and 9/);
  });

  it('is answered item by item in its place, and by an old client as well', async () => {
    const card = await reminder();
    await and(person().presses(card, 'On track', { about: '3. ' }));
    await and(person().presses(card, 'Complete', { about: '8. ', as: 'submit' }));
    expect(seen()[0]).toContain('✓ Answered on 24 March 2025: on track.');
    expect(seen()[0]).toContain('✓ Answered on 24 March 2025: complete.');
    expect(seen()[0]?.match(/\[On track\]/g)).toHaveLength(3);
    expect(seen().filter((text) => text.includes('Recorded for action'))).toHaveLength(2);
    expect((await updates()).map(({ status }) => status)).toEqual(['on_track', 'complete']);
  });

  it('is answered by a short form inside the card, which says what is missing', async () => {
    const card = await reminder();
    await person().presses(card, 'Report a problem…', { about: '7. ' });
    expect(person().form?.kind).toBe('card');
    await person().submits({ 'How does it stand?': 'Delayed (red)', 'Why?': '   ' });
    expect(person().told).toBe('“Why?” needs an answer.');
    await and(
      person().submits({
        'How does it stand?': 'Delayed (red)',
        'Why?': 'The Bill has lost its slot',
        'When do you expect it now?': '2025-06-30',
      }),
    );
    expect(lastSeen()).toContain('The Bill has lost its slot');
    expect((await updates())[0]).toMatchObject({
      status: 'delayed',
      forecast: { start: '2025-06-30', end: '2025-06-30' },
    });
  });

  it('is answered in detail in a dialog, which keeps what was typed where something is wrong', async () => {
    const card = await reminder();
    await person().presses(card, 'Update in detail…', { about: '3. ' });
    expect(person().form).toMatchObject({ kind: 'dialog' });
    expect(person().form?.labels.length).toBeGreaterThan(2);
    await and(person().submits({ 'How does it stand?': 'At risk' }));
    const form = person().form;
    if (form !== undefined) throw new Error(`Still open: ${form.text}`);
    expect((await updates())[0]).toMatchObject({ status: 'at_risk' });
    expect(seen()[0]).toContain('✓ Answered on 24 March 2025');
  });

  it('is put off, and handed on to somebody else, from the card', async () => {
    const card = await reminder();
    await and(person().presses(card, 'Ask me next week', { about: '9. ' }));
    await person().presses(card, 'Not mine…', { about: '5. ' });
    await and(person().submits({ 'Who should be asked instead?': 'DOJ contact' }));
    expect(seen().join('\n')).toContain('DOJ contact');
    expect(await updates()).toHaveLength(0);
  });

  for (const quotesBy of ['html', 'flat', 'entity'] as const)
    it(`is answered in words below a quote of it (${quotesBy}), and its own words are not taken for the answer`, async () => {
      const card = await reminder();
      await and(person().says('3 is on track, 14 joint operations', { quoting: card, quotesBy }));
      expect(lastSeen()).toContain('Nothing is recorded until you confirm.');
      expect(lastSeen()).toContain('14');
      expect(lastSeen(), 'the quote is no part of what was said').not.toContain('Reminder about');
      await and(person().presses(lastFor(it_.gov, LEP), 'Confirm'));
      expect(await updates()).toHaveLength(1);
      expect((await updates())[0]).toMatchObject({ status: 'on_track', measures: [{ value: 14 }] });
    });

  it('is answered in words with nothing but the status below a quote of a single item’s sheet', async () => {
    await reminder();
    await and(person().says('tell me about action 7'));
    const sheet = lastFor(it_.gov, LEP);
    await and(person().says('it is delayed, no slot for the Bill', { quoting: sheet, quotesBy: 'html' }));
    expect(lastSeen()).toContain('Action 7');
  });

  it('is answered with a file, whose action is named or asked for', async () => {
    await reminder();
    const files = [{ name: 'report.pdf', content: 'report' }];
    await and(person().says('here is the report for action 8', { files }));
    expect(lastSeen()).toMatch(/Action 8\b.*Evidence: \S+report\.pdf/s);
    await and(person().presses(lastFor(it_.gov, LEP), 'Discard'));
    await and(person().says('', { files }));
    expect(lastSeen()).toContain('Which action is that about?');
  });

  it('is answered in a channel’s thread, and the answer stays in it', async () => {
    const asked = await and(person().mentions(STRATEGY, 'action 3 is on track'));
    const draft = lastFor(it_.gov, STRATEGY);
    expect(draft.thread).toBe(asked.id);
    await and(person().presses(draft, 'Confirm'));
    expect(lastFor(it_.gov, STRATEGY).thread).toBe(asked.id);
    expect(it_.gov.seenIn(STRATEGY).at(-1)).toContain('Recorded for action 3');
    await and(it_.gov.person(DOJ).mentions(STRATEGY, 'who leads action 7?', { inThreadOf: asked }));
    expect(lastFor(it_.gov, STRATEGY).thread).toBe(asked.id);
    expect(await updates()).toHaveLength(1);
  });

  it('is answered in a group chat, where whoever speaks names the bot', async () => {
    const calls = it_.teams.callsOf('send').length;
    await and(person().posts(GROUP_CHAT, 'action 3 is on track'));
    expect(it_.teams.callsOf('send')).toHaveLength(calls);
    await and(person().mentions(GROUP_CHAT, 'action 3 is on track'));
    await and(person().presses(lastFor(it_.gov, GROUP_CHAT), 'Confirm'));
    expect(it_.gov.seenIn(GROUP_CHAT).at(-1)).toContain('Recorded for action 3');
  });
});

describe('A message that is edited', () => {
  it('has its draft read anew', async () => {
    const said = await and(person().says('action 3: twelve joint operations, on track'));
    await and(person().edits(said, 'action 3: nine joint operations, on track'));
    expect(seen().at(-2)).toContain('Replaced by a newer draft');
    expect(lastSeen()).toContain('Joint operations/investigations: 9');
  });

  it('has what was recorded amended, once that is confirmed', async () => {
    const said = await and(person().says('action 3: twelve joint operations, on track'));
    await and(person().presses(lastFor(it_.gov, LEP), 'Confirm'));
    await and(person().edits(said, 'action 3: nine joint operations, on track'));
    await and(person().presses(lastFor(it_.gov, LEP), 'Confirm'));
    const [first, second] = await updates();
    expect(second).toMatchObject({ amends: first?.id, measures: [{ value: 9 }] });
  });

  it('keeps the file that came with it', async () => {
    const said = await and(
      person().says('action 3: twelve joint operations', {
        files: [{ name: 'operations.csv', content: 'a' }],
      }),
    );
    await and(person().edits(said, 'action 3: ten joint operations, on track'));
    expect(lastSeen()).toContain('Joint operations/investigations: 10');
    expect(lastSeen()).toContain('operations.csv');
  });

  it('is answered anew where it was a question, in a channel too', async () => {
    const said = await and(person().says('tell me about action 2'));
    await and(person().edits(said, 'tell me about action 7'));
    expect(lastSeen()).toContain('Encourage more effective management');
    const asked = await and(person().mentions(STRATEGY, 'who leads action 2?'));
    await and(person().edits(asked, 'who leads action 7?'));
    expect(it_.gov.seenIn(STRATEGY).at(-1)).toContain('7');
    expect(lastFor(it_.gov, STRATEGY).thread).toBe(asked.id);
  });
});

describe('A message that is deleted', () => {
  it('takes its draft with it, and brings it back when the deletion is undone', async () => {
    const said = await and(person().says('action 3 is on track'));
    await and(person().deletes(said));
    expect(lastSeen()).toContain('is discarded. Nothing was recorded.');
    await and(person().undeletes(said));
    expect(lastSeen()).toContain('Nothing is recorded until you confirm.');
    await and(person().presses(lastFor(it_.gov, LEP), 'Confirm'));
    expect(await updates()).toHaveLength(1);
  });

  it('leaves what was recorded, and asks', async () => {
    const said = await and(person().says('action 3 is on track'));
    await and(person().presses(lastFor(it_.gov, LEP), 'Confirm'));
    await and(person().deletes(said));
    expect(seen().join('\n')).toContain('stays on record unless you withdraw it');
    await and(person().presses(offering(it_.gov, LEP, 'Withdraw it'), 'Withdraw it'));
    expect(lastSeen()).toContain('Withdrawn');
  });
});

describe('Beside words', () => {
  it('a reaction to the bot’s message, or taking it back, is no answer', async () => {
    const card = await reminder();
    const [calls, heard] = [
      it_.teams.callsOf('send').length,
      await it_.bot.opened.db.selectFrom('heard').selectAll().execute(),
    ];
    for (const type of ['like', 'heart', '✅']) {
      expect((await and(person().reacts(card, type))).status).toBe(200);
      expect((await and(person().takesBack(card, type))).status).toBe(200);
    }
    expect([...it_.teams.callsOf('send'), ...it_.teams.callsOf('update')]).toHaveLength(calls);
    expect(await it_.bot.opened.db.selectFrom('heard').selectAll().execute()).toEqual(heard);
  });

  it('somebody’s message in a channel is recorded as an update by its menu, with a link to it as evidence', async () => {
    const said = await it_.gov
      .person(SECRETARIAT)
      .posts(STRATEGY, 'on track: 9 joint operations & a day of action <with partners>');
    await person().runsExtension(RECORD, said);
    expect(person().form?.title).toBe('Record as an update');
    expect(person().form?.text).toContain('on track: 9 joint operations & a day of action <with partners>');
    await and(person().submits({ 'Which action is it about?': '3' }));
    expect(person().told).toContain('Nothing is recorded until you confirm it there.');
    expect(lastSeen()).toContain('Action 3');
    expect(lastSeen()).toMatch(/Evidence: https:\/\/teams\.microsoft\.com\//);
    await and(person().presses(lastFor(it_.gov, LEP), 'Confirm'));
    expect((await updates())[0]?.evidence.join()).toContain('https://teams.microsoft.com/l/message/');
  });
});

describe('A digest in Teams', () => {
  it('keeps its chart when one of its actions is opened', async () => {
    await and(person().says('digest'));
    const digest = lastFor(it_.gov, LEP);
    const answer = await and(person().taps(digest, 'Publish a new Modern Slavery Strategy'));
    expect(lastSeen()).toContain('Publish a new Modern Slavery Strategy and action plan and review delivery');
    for (const card of [digest.activity, answer.body])
      expect(JSON.stringify(card).match(/"type":"Image"/g)).toHaveLength(1);
  });
});
