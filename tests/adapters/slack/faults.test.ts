import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { ring } from '../../../src/bot/bell.ts';
import type { Conversation } from '../../../src/ports/conversation.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { sendWords } from '../giving.ts';
import { joins, openScene, type Scene } from './attack.ts';

let scene: Scene;
afterEach(() => scene.close());

const to = (user: string): Conversation => ({
  kind: 'direct',
  with: { platform: 'slack', tenant: 'T1', user },
});
const channel = (id: string): Conversation => ({ kind: 'channel', platform: 'slack', tenant: 'T1', id });

const sends = (place: Conversation, ...words: readonly string[]): Promise<void> =>
  sendWords(place, words, scene.bot.parts);

/** How often each was posted, by what it said. */
const posted = (words: string, workspace = scene.gov): number =>
  ['ULEP', 'UDOJ', 'USEC', 'UCHAIR', 'UELSE', 'C1', 'C2']
    .flatMap((place) => workspace.messagesIn(place))
    .filter(({ isFromApp, text }) => isFromApp && text.includes(words)).length;
const attempts = (words: string): number =>
  scene.slack.callsOf('chat.postMessage').filter(({ args }) => String(args['text']).includes(words)).length;

const about =
  (words: string) =>
  ({ args }: { args: Readonly<Record<string, unknown>> }): boolean =>
    String(args['text']).includes(words);

async function rows(): Promise<
  readonly { words: string; given_up: string | null; held: string | null; sent: boolean }[]
> {
  const found = await sql<{ words: string; given_up: string | null; held: string | null; sent: boolean }>`
    select message::text as words, given_up, held, sent_version >= version as sent from message`.execute(
    scene.bot.opened.db,
  );
  return found.rows;
}

/** What the secretariat was told that is not an answer. */
const told = (): readonly string[] =>
  scene.gov
    .messagesIn('USEC')
    .filter(({ isFromApp }) => isFromApp)
    .map(({ text }) => text);

describe('A limit that Slack sets', () => {
  it('is kept to: nothing more goes to that channel before it is over, while others are served', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', {
      answers: [{ status: 429, retryAfter: 3 }],
      when: about('patience 1'),
    });
    const began = Date.now();
    await sends(to('ULEP'), 'patience 1', 'patience 2', 'patience 3');
    await sends(to('UDOJ'), 'no patience needed');
    await scene.slack.until(() => posted('no patience needed') === 1);
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(posted('patience 1')).toBe(0);
    await scene.bot.quiet();
    expect(Date.now() - began).toBeGreaterThan(2_900);
    expect(scene.slack.impatient).toEqual([]);
    const order = scene.gov.messagesIn('ULEP').map(({ text }) => text);
    expect(order).toEqual(['patience 1', 'patience 2', 'patience 3']);
  });

  it('without a sensible Retry-After is no reason to lose or double a message', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', {
      answers: [{ status: 429, retryAfter: Number.NaN }, { error: 'ratelimited' }],
      when: about('odd limit'),
    });
    scene.slack.script('chat.postMessage', {
      answers: [{ status: 429, retryAfter: 0 }],
      when: about('odd limit'),
    });
    await sends(to('ULEP'), 'odd limit');
    await scene.bot.quiet();
    expect(posted('odd limit')).toBe(1);
  });

  it('on looking a message up is no reason to post it twice', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', {
      answers: ['done but answer lost'],
      when: about('looked up late'),
    });
    scene.slack.script('conversations.history', [{ status: 429, retryAfter: 1 }]);
    await sends(to('ULEP'), 'looked up late');
    await scene.bot.quiet();
    expect(posted('looked up late')).toBe(1);
  });
});

describe('An answer that is lost', () => {
  it('in a direct message is looked for, and the message posted once', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', { answers: ['done but answer lost'], when: about('lost one') });
    await sends(to('ULEP'), 'lost one', 'after it');
    await scene.bot.quiet();
    expect(posted('lost one')).toBe(1);
    expect(posted('after it')).toBe(1);
    expect(scene.slack.callsOf('conversations.history')).toHaveLength(1);
  });

  it('in a channel whose history may not be read is not doubled', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', {
      answers: ['done but answer lost'],
      when: about('lost in channel'),
    });
    await sends(channel('C1'), 'lost in channel');
    await scene.bot.quiet();
    expect(posted('lost in channel')).toBe(1);
    expect(attempts('lost in channel')).toBe(1);
  });

  it('as its connection is reset, before anything was done, is sent again', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', { answers: ['reset'], when: about('reset one') });
    await sends(to('ULEP'), 'reset one');
    await scene.bot.quiet();
    expect(posted('reset one')).toBe(1);
  });

  it('behind errors 500 and 503 is looked for each time, and posted once', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', {
      answers: [{ status: 500 }, { status: 503 }],
      when: about('five hundred'),
    });
    await sends(to('ULEP'), 'five hundred');
    await scene.bot.quiet();
    expect(posted('five hundred')).toBe(1);
    expect(attempts('five hundred')).toBe(3);
  });

  it('because Slack hangs is given up after ten seconds, while others are served', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', { answers: ['done but hangs'], when: about('hanging') });
    await sends(to('ULEP'), 'hanging');
    await scene.slack.until(() => attempts('hanging') === 1);
    await sends(to('UDOJ'), 'not hanging');
    await scene.slack.until(() => posted('not hanging') === 1, 5_000);
    await scene.bot.quiet();
    expect(posted('hanging')).toBe(1 + posted('not hanging'));
    expect(attempts('hanging')).toBe(2);
  });

  it('is still looked for where the app was taken out and came back in between', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', {
      answers: ['done but answer lost'],
      when: about('lost, then gone'),
    });
    const { installations } = scene.bot.opened;
    const own = await installations.find('slack', ['T1']);
    if (own === undefined) throw new Error('There is no installation.');
    const end = scene.slack.script('conversations.history', [{ error: 'token_revoked' }]);
    await sends(to('ULEP'), 'lost, then gone');
    await scene.slack.until(() => scene.slack.callsOf('conversations.history').length > 0);
    await scene.bot.quiet();
    end();
    await installations.save(own);
    await scene.bot.quiet();
    expect(posted('lost, then gone')).toBe(1);
    const row = (await rows()).find(({ words }) => words.includes('lost, then gone'));
    expect(row).toMatchObject({ sent: true, given_up: null, held: null });
  });
});

describe('A channel that is gone', () => {
  for (const code of ['is_archived', 'not_in_channel', 'channel_not_found'])
    it(`(${code}) gets no digest any more, and the secretariat is told once`, async () => {
      scene = await openScene();
      await scene.bot.parts.store.saveChannel({
        platform: 'slack',
        tenant: 'T1',
        id: 'C1',
        name: 'strategy-group',
        getsDigest: true,
      });
      scene.slack.script('chat.postMessage', (call) =>
        call.args['channel'] === 'C1' ? { error: code } : undefined,
      );
      await sends(channel('C1'), 'digest 1', 'digest 2', 'digest 3');
      await scene.bot.quiet();
      expect(posted('digest')).toBe(1); // The secretariat's note names the digest.
      expect(told().filter((text) => text.includes('#strategy-group'))).toHaveLength(1);
      expect(
        scene.slack.callsOf('chat.postMessage').filter(({ args }) => args['channel'] === 'C1'),
      ).toHaveLength(3);
      const { channels } = await scene.bot.parts.store.readWorld();
      expect(channels.find(({ id }) => id === 'C1')?.getsDigest).toBe(false);
    });
});

describe('A person who is gone', () => {
  for (const code of ['channel_not_found', 'user_not_found', 'account_inactive', 'user_disabled'])
    it(`(${code}) is written to no more, and the secretariat is told once`, async () => {
      scene = await openScene();
      scene.slack.script('chat.postMessage', (call) =>
        call.args['channel'] === 'ULEP' ? { error: code } : undefined,
      );
      await sends(to('ULEP'), 'are you there', 'and now', 'hello');
      await scene.bot.quiet();
      expect(told()).toHaveLength(1);
      expect(told()[0]).toContain('LE Partners contact can no longer be reached');
      await scene.bot.goTo('2025-03-24');
      await scene.bot.quiet();
      const tried = scene.slack.callsOf('chat.postMessage').filter(({ args }) => args['channel'] === 'ULEP');
      expect(tried.length).toBeLessThanOrEqual(3);
      expect(told().filter((text) => text.includes('no longer be reached'))).toHaveLength(1);
    });

  it('who is the secretariat itself ends in no circle', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', (call) =>
      call.args['channel'] === 'USEC' ? { error: 'user_not_found' } : undefined,
    );
    await sends(to('USEC'), 'are you there', 'and now');
    await scene.bot.quiet();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(scene.slack.callsOf('chat.postMessage').length).toBeLessThanOrEqual(2);
  });

  it('is not taken for gone because Slack could not say whose account is inactive', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', [{ error: 'account_inactive' }]);
    scene.slack.script('auth.test', [{ status: 500 }]);
    await sends(to('ULEP'), 'still here');
    await scene.slack.until(() => posted('still here') === 1, 45_000);
    expect(told()).toEqual([]);
  });

  it('is written to again once they write themselves', async () => {
    scene = await openScene();
    const end = scene.slack.script('chat.postMessage', (call) =>
      call.args['channel'] === 'ULEP' ? { error: 'user_disabled' } : undefined,
    );
    await sends(to('ULEP'), 'are you there');
    await scene.bot.quiet();
    end();
    await scene.gov.person('ULEP').says('what is due this month?');
    await scene.bot.quiet();
    expect(scene.gov.seenBy('ULEP').at(-1)).not.toContain('I don’t know you');
  });
});

describe('A workspace whose token no longer works', () => {
  for (const code of ['token_revoked', 'account_inactive', 'invalid_auth'])
    it(`(${code}) waits, and everything goes out once, in order, when the app is installed again`, async () => {
      scene = await openScene();
      const end = scene.slack.script('*', () => ({ error: code }));
      await sends(to('ULEP'), 'held 1', 'held 2');
      await sends(to('UDOJ'), 'held 3');
      await scene.bot.quiet();
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const calls = scene.slack.calls.length;
      expect(calls).toBeLessThan(30);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(scene.slack.calls).toHaveLength(calls);
      end();
      const own = await scene.bot.opened.installations.find('slack', ['T1']);
      if (own === undefined) throw new Error('There is no installation.');
      await scene.bot.opened.installations.save(own);
      await scene.bot.quiet();
      expect([posted('held 1'), posted('held 2'), posted('held 3')]).toEqual([1, 1, 1]);
      expect(scene.gov.messagesIn('ULEP').map(({ text }) => text)).toEqual(['held 1', 'held 2']);
      const outages = told().filter((text) => text.includes('any more'));
      expect(outages.length).toBeLessThanOrEqual(1);
    });

  it('is tried again now and then with one message alone, and once that is taken the others follow', async () => {
    scene = await openScene();
    const end = scene.slack.script('*', () => ({ error: 'invalid_auth' }));
    // Each ring also makes reminders, which find out for themselves.
    const tries = () =>
      scene.slack.callsOf('chat.postMessage').filter(({ args }) => /^held \d$/.test(String(args['text'])))
        .length;
    await sends(to('ULEP'), 'held 1', 'held 2');
    await sends(to('UDOJ'), 'held 3');
    await scene.bot.quiet();
    const isOut = async () => (await rows()).some(({ held }) => held?.startsWith('trial') === true);
    const rings = async () => {
      await ring(scene.bot.parts);
      await expect.poll(isOut, { timeout: 10_000 }).toBe(false);
    };
    const before = tries();
    for (const _ of [1, 2, 3]) await rings();
    expect(tries() - before, 'three minutes').toBe(1);
    end();
    await rings();
    expect(tries() - before, 'not yet').toBe(1);
    await sql`update gate set free_at = clock_timestamp() where starts_with(conversation, 'again ')`.execute(
      scene.bot.opened.db,
    );
    await rings();
    await scene.bot.quiet();
    expect([posted('held 1'), posted('held 2'), posted('held 3')]).toEqual([1, 1, 1]);
    const [first, second] = scene.gov.messagesIn('ULEP').map(({ text }) => text);
    expect([first, second]).toEqual(['held 1', 'held 2']);
    expect(told().filter((text) => text.includes('any more'))).toHaveLength(1);
  });

  /** The secretariat is in another workspace, where it can be told. */
  async function openElsewhere() {
    const roster = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
LE Partners contact,contact,LE Partners,,,,Europe/London,,T1/ULEP,
Secretariat,secretariat,,,,,Europe/London,,T2/USEC,
`;
    scene = await openScene({ roster });
    return joins(scene, {
      id: 'T2',
      name: 'Elsewhere',
      botToken: 'xoxb-elsewhere',
      users: [{ id: 'USEC', name: 'Secretariat' }],
    });
  }

  it('waits and is told of at the same moment: where the one fails, so does the other, and both are made up for', async () => {
    const elsewhere = await openElsewhere();
    const { db } = scene.bot.opened;
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$`.execute(
      db,
    );
    await sql`create trigger crash before insert on message for each row when (new.key like 'tenant-gone/%') execute function fail()`.execute(
      db,
    );
    await scene.gov.uninstalls();
    await sends(to('ULEP'), 'held 1');
    await scene.slack.until(() => scene.bot.logged.some((line) => line.includes('deliver-failed')));
    expect((await rows()).filter(({ held }) => held !== null)).toEqual([]);
    await sql`drop trigger crash on message`.execute(db);
    await scene.slack.until(() => elsewhere.messagesIn('USEC').length > 0, 20_000);
    await scene.bot.quiet();
    expect(elsewhere.messagesIn('USEC').filter(({ text }) => text.includes('T1 any more'))).toHaveLength(1);
    expect((await rows()).find(({ words }) => words.includes('held 1'))?.held).toBe('slack/T1');
  });

  it('is told of to a secretariat elsewhere, once', async () => {
    const elsewhere = await openElsewhere();
    await scene.gov.uninstalls();
    await sends(to('ULEP'), 'held 1', 'held 2', 'held 3');
    await sends(to('UDOJ'), 'held 4', 'held 5');
    await sends(channel('C1'), 'held 6');
    await scene.slack.until(() => elsewhere.messagesIn('USEC').length > 0);
    await scene.bot.quiet();
    expect(elsewhere.messagesIn('USEC').filter(({ text }) => text.includes('T1 any more'))).toHaveLength(1);
  });

  it('keeps no token once the app is uninstalled, and posts what waited once when it is back', async () => {
    scene = await openScene();
    await scene.gov.uninstalls();
    expect(await scene.bot.opened.installations.list('slack')).toEqual([]);
    await scene.bot.goTo('2025-03-24');
    await scene.bot.quiet();
    expect(scene.slack.callsOf('chat.postMessage')).toEqual([]);
    const waiting = (await rows()).filter(({ held }) => held === 'slack/T1');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter(({ words }) => words.includes('any more')).length).toBeLessThanOrEqual(1);
    const again = scene.slack.workspace({
      id: 'T1',
      name: 'Department of Justice',
      botToken: 'xoxb-again',
      users: ['ULEP', 'UDOJ', 'USEC', 'UCHAIR'].map((id) => ({ id, name: id })),
    });
    await scene.bot.opened.installations.save({
      platform: 'slack',
      tenant: 'T1',
      name: 'Department of Justice',
      isTrusted: true,
      secrets: { botToken: 'xoxb-again', bot: 'B1', botUser: again.appUser },
      at: new Date().toISOString() as Instant,
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await scene.slack.until(() => again.messagesIn('ULEP').length > 0, 40_000);
    await scene.bot.quiet();
    expect(again.messagesIn('ULEP').filter(({ isFromApp }) => isFromApp)).toHaveLength(1);
    expect((await rows()).filter(({ held }) => held !== null)).toEqual([]);
  });
});

describe('A token that another process has renewed', () => {
  it('is taken up at the first refusal, and nothing is left waiting', async () => {
    scene = await openScene();
    await sends(to('ULEP'), 'with the old');
    await scene.bot.quiet();
    const own = await scene.bot.opened.installations.find('slack', ['T1']);
    if (own === undefined) throw new Error('There is no installation.');
    await joins(scene, { id: 'T0', name: 'Another', botToken: 'xoxb-new', users: [{ id: 'U0', name: 'x' }] });
    scene.slack.script('chat.postMessage', (call) =>
      call.token === 'xoxb-justice' ? { error: 'token_revoked' } : undefined,
    );
    await scene.bot.opened.installations.save({ ...own, secrets: { ...own.secrets, botToken: 'xoxb-new' } });
    await sends(to('ULEP'), 'with the new');
    await scene.slack.until(
      () => scene.slack.callsOf('chat.postMessage').some(({ token }) => token === 'xoxb-new'),
      15_000,
    );
    expect((await rows()).filter(({ held }) => held !== null)).toEqual([]);
  });
});

describe('A message that Slack takes in no way', () => {
  it('is on record with its reason, and those after it go out', async () => {
    scene = await openScene();
    scene.slack.script('chat.postMessage', (call) =>
      about('impossible')(call) ? { error: 'msg_too_long' } : undefined,
    );
    await sends(to('ULEP'), 'impossible', 'possible');
    await scene.bot.quiet();
    expect(posted('possible')).toBe(1);
    expect(attempts('impossible')).toBe(1);
    expect((await rows()).find(({ words }) => words.includes('impossible'))?.given_up).toContain(
      'msg_too_long',
    );
  });
});
