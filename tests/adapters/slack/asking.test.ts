import { describe, expect, it } from 'vitest';
import { lastIn, onSlack } from './onSlack.ts';

const it_ = onSlack({ publicUrl: 'https://workplan.example.org' });

describe('/workplan in a channel', () => {
  it('answers in the acknowledgement, for its asker alone', async () => {
    const { gov } = it_;
    const asked = await gov.person('UCHAIR').slash('/workplan', "what's overdue", { channel: 'C1' });
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({ response_type: 'ephemeral' });
    expect(gov.seenBy('UCHAIR').at(-1)).toContain('2 actions are overdue');
    expect(gov.seenIn('C1')).toEqual([]);
  });

  it('goes on from the last question', async () => {
    const { gov } = it_;
    await gov.person('UCHAIR').slash('/workplan', 'what is due in March 2025', { channel: 'C1' });
    await gov.person('UCHAIR').slash('/workplan', 'just the joint ones', { channel: 'C1' });
    expect(gov.seenBy('UCHAIR').at(-1)).toContain('joint');
  });

  it('is nobody else’s where it asks its reader something, or tells a stranger how to be known', async () => {
    const { gov } = it_;
    await gov.person('USEC').slash('/workplan', 'share remind DOJ about action 6', { channel: 'C1' });
    expect(gov.seenBy('USEC').at(-1)).toContain('[Cancel]');
    await gov.person('UELSE').slash('/workplan', "share what's overdue", { channel: 'C1' });
    expect(gov.seenBy('UELSE').at(-1)).toContain('I don’t know you yet');
    await gov.person('UELSE').slash('/workplan', "what's overdue", { channel: 'C1' });
    expect(gov.seenBy('UELSE').at(-1)).not.toContain('Share with the channel');
    expect(gov.seenIn('C1')).toEqual([]);
  });

  it('calls a channel by its name, which only Slack knows', async () => {
    const { gov } = it_;
    await gov.person('USEC').slash('/workplan', 'post the weekly digest to this channel', { channel: 'C1' });
    expect(gov.seenBy('USEC').at(-1)).toContain('I would post the weekly digest to #strategy-group');
    await gov.person('USEC').slash('/workplan', 'yes', { channel: 'C1' });
    expect(gov.seenBy('USEC').at(-1)).toContain('✓ #strategy-group gets the weekly digest');
  });

  it('is shared where the asker says so, before or after', async () => {
    const { gov, slack } = it_;
    await gov.person('UCHAIR').slash('/workplan', "share what's overdue", { channel: 'C1' });
    expect(gov.seenIn('C1').at(-1)).toContain('2 actions are overdue');
    await gov.person('UCHAIR').slash('/workplan', 'who leads action 7?', { channel: 'C1' });
    await gov.person('UCHAIR').presses(lastIn(gov, 'C1'), 'Share with the channel');
    await slack.until(() => gov.seenIn('C1').length === 2);
    expect(gov.seenIn('C1').at(-1)).toContain('DOJ');
  });

  it('shows a draft to its author alone, and redraws it there', async () => {
    const { gov, slack, bot } = it_;
    await gov.person('ULEP').slash('/workplan', 'share action 3 is on track', { channel: 'C1' });
    expect(gov.seenIn('C1')).toEqual([]);
    const draft = lastIn(gov, 'C1');
    await gov.person('ULEP').presses(draft, 'Confirm');
    await bot.quiet();
    await slack.until(() => gov.seenBy('ULEP').join().includes('Recorded.'));
    expect(gov.seenBy('ULEP').join('\n')).toContain('Recorded for action 3');
    expect((await bot.parts.store.readWorld()).updates).toHaveLength(1);
    expect(gov.seenIn('C1')).toEqual([]);
  });

  it('shows a draft that a bare yes elsewhere is not about', async () => {
    const { gov, bot } = it_;
    await gov.person('ULEP').slash('/workplan', 'action 3 is on track', { channel: 'C1' });
    await bot.goTo('2025-03-24');
    await bot.quiet();
    for (const words of [':+1:', 'ok', 'yes']) {
      await gov.person('ULEP').says(words);
      await bot.quiet();
      expect((await bot.parts.store.readWorld()).updates, words).toEqual([]);
    }
    expect(gov.seenBy('ULEP').at(-1)).toContain('What I read for action 3 waits where I showed it.');
    await gov.person('ULEP').slash('/workplan', 'yes', { channel: 'C1' });
    expect((await bot.parts.store.readWorld()).updates).toHaveLength(1);
  });

  it('says what it can do when nothing is asked', async () => {
    const { gov } = it_;
    await gov.person('ULEP').slash('/workplan', '', { channel: 'C1' });
    expect(gov.seenBy('ULEP').at(-1)).toContain('I know the plan');
  });
});

describe('A mention in a channel', () => {
  it('is answered in the thread, once, though two events tell of it', async () => {
    const { gov, bot } = it_;
    const asked = await gov.person('UCHAIR').mentions('C1', 'what is overdue?');
    await bot.quiet();
    const answers = gov.messagesIn('C1').filter(({ isFromApp }) => isFromApp);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.thread_ts).toBe(asked.ts);
  });
});

describe('A link to an action', () => {
  it('unfurls for somebody of the roster', async () => {
    const { gov, slack } = it_;
    await gov.person('UCHAIR').sharesLink('C1', 'https://workplan.example.org/actions/7');
    await slack.until(() => gov.unfurls.length > 0);
    expect(JSON.stringify(gov.unfurls)).toContain('Encourage more effective management');
  });

  it('shows nothing to a stranger, nor of any other address', async () => {
    const { gov, slack } = it_;
    await gov.person('UELSE').sharesLink('C1', 'https://workplan.example.org/actions/7');
    await gov.person('UCHAIR').sharesLink('C1', 'https://elsewhere.example.org/actions/7');
    await gov.person('UCHAIR').sharesLink('C1', 'https://workplan.example.org/actions/99');
    await slack.settled();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(slack.callsOf('chat.unfurl')).toHaveLength(0);
  });
});

describe('The shortcut “Record as an update”', () => {
  it('takes somebody’s message as an update, with its address as evidence', async () => {
    const { gov, slack, bot } = it_;
    await gov.person('UELSE').says('Twelve joint operations so far, all on track', { channel: 'C1' });
    const person = gov.person('ULEP');
    await person.shortcut('record_update', lastIn(gov, 'C1'));
    await slack.until(() => person.view !== undefined);
    expect(JSON.stringify(person.view?.state)).toContain('Twelve joint operations so far');
    const label = '3. Enhance joint operational capacity and capability to tackle organised…';
    await person.submits({ 'Which action is it about?': label });
    await bot.quiet();
    expect(gov.seenBy('ULEP').at(-1)).toContain('Joint operations/investigations: 12');
    await person.presses(lastIn(gov, 'ULEP'), 'Confirm');
    await bot.quiet();
    const [update] = (await bot.parts.store.readWorld()).updates;
    expect(update?.evidence.join()).toContain('http');
  });
});

describe('A stranger', () => {
  it('hears how to be known, and nothing of the plan', async () => {
    const { gov, bot, slack } = it_;
    const person = gov.person('UELSE');
    await person.says("what's due this month?");
    await person.mentions('C1', "what's due this month?");
    await person.slash('/workplan', "what's overdue", { channel: 'C1' });
    await person.opensHome();
    await bot.quiet();
    await slack.until(() => person.home !== undefined);
    const seen = [...gov.seenBy('UELSE'), ...gov.seenIn('C1'), person.home?.text].join('\n');
    expect(seen).toContain('I don’t know you yet');
    expect(seen).toContain('T1/UELSE');
    expect(seen).not.toMatch(/action|overdue:|Strategy/i);
  });
});
