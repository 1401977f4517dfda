import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/message/message.ts';
import type { Conversation } from '../../../src/ports/conversation.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { openScene, type Scene } from './attack.ts';
import type { Step } from './standIn/scripts.ts';
import type { Call } from './standIn/world.ts';
import { DOJ, HOME, LEP, SECRETARIAT, STRATEGY } from './tenants.ts';

let scene: Scene;
afterEach(() => scene.close());

const to = (user: string): Conversation => ({
  kind: 'direct',
  with: { platform: 'teams', tenant: HOME, user },
});
const channel: Conversation = { kind: 'channel', platform: 'teams', tenant: HOME, id: STRATEGY };
const note = (words: string): Message => ({ kind: 'note', text: [[words]] });

let count = 0;
/** Puts messages on their way, as a decision does. */
async function sends(place: Conversation, ...words: readonly string[]): Promise<void> {
  const at = new Date().toISOString() as Instant;
  const { people } = await scene.bot.parts.store.readWorld();
  const person =
    place.kind === 'direct'
      ? people.find(({ identities }) => identities.some(({ user }) => user === place.with.user))?.id
      : undefined;
  const outgoing = words.map((one) => ({
    key: `reply/fault-${count++}`,
    to: place,
    message: note(one),
    at,
    ...(person === undefined ? {} : { person }),
  }));
  await scene.bot.parts.store.commit({ at, changes: [], outgoing, revised: [] });
}

const isAbout =
  (words: string) =>
  ({ body }: Call): boolean =>
    JSON.stringify(body ?? '').includes(words);
const attempts = (words: string): readonly Call[] => scene.teams.callsOf('send').filter(isAbout(words));
/** How often it stands somewhere. */
const posted = (words: string): number =>
  [LEP, DOJ, SECRETARIAT, STRATEGY]
    .flatMap((place) => scene.gov.messagesIn(place))
    .filter(({ isFromApp, activity }) => isFromApp && JSON.stringify(activity).includes(words)).length;
const told = (words: string): readonly string[] =>
  scene.gov.seenBy(SECRETARIAT).filter((text) => text.includes(words));
const fails = (words: string, ...answers: readonly Step[]) =>
  scene.teams.script('send', { answers, when: isAbout(words) });

async function rowOf(
  words: string,
): Promise<{ given_up: string | null; held: string | null; sent: boolean } | undefined> {
  const { rows } = await sql<{ words: string; given_up: string | null; held: string | null; sent: boolean }>`
    select message::text as words, given_up, held, sent_version >= version as sent from message`.execute(
    scene.bot.opened.db,
  );
  return rows.find((row) => row.words.includes(words));
}

describe('A limit that Teams sets', () => {
  const waits: readonly (readonly [string, () => Record<string, string>, number])[] = [
    ['in seconds', () => ({ 'retry-after': '2' }), 1_900],
    ['as a date', () => ({ 'retry-after': new Date(Date.now() + 3_000).toUTCString() }), 1_900],
    ['without a time', () => ({}), 900],
    ['with a time that is none', () => ({ 'retry-after': 'soon' }), 900],
    ['of no time at all', () => ({ 'retry-after': '0' }), 900],
  ];
  for (const [how, headers, leastMs] of waits)
    it(`(${how}) is kept to in that conversation, in order, while others are served`, async () => {
      scene = await openScene();
      fails('patience 1', { status: 429, headers: headers() });
      await sends(to(LEP), 'patience 1', 'patience 2');
      await sends(to(DOJ), 'no patience needed');
      await scene.teams.until(() => posted('no patience needed') === 1);
      expect(posted('patience')).toBe(0 + posted('no patience needed'));
      await scene.bot.quiet();
      const [first, second] = attempts('patience 1');
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(leastMs);
      const texts = scene.gov.messagesIn(LEP).map(({ activity }) => activity['text']);
      expect(texts).toEqual(['patience 1', 'patience 2']);
    });

  it('is waited for longer each time, and never for ever', async () => {
    scene = await openScene();
    fails('busy', { status: 429, headers: { 'retry-after': '99999999999' } });
    await sends(to(LEP), 'busy');
    await scene.teams.until(() => attempts('busy').length === 1);
    await expect
      .poll(async () => {
        const { rows } = await sql<{ ms: number }>`
          select extract(epoch from max(free_at) - clock_timestamp()) * 1000 as ms from gate`.execute(
          scene.bot.opened.db,
        );
        return Number(rows[0]?.ms ?? 0);
      })
      .toBeGreaterThan(3_000_000);
    const { rows } = await sql<{ ms: number }>`
      select extract(epoch from max(free_at) - clock_timestamp()) * 1000 as ms from gate`.execute(
      scene.bot.opened.db,
    );
    expect(Number(rows[0]?.ms)).toBeLessThanOrEqual(3_600_000);
  });
});

describe('What Teams could not do just now', () => {
  for (const status of [412, 502, 503, 504])
    it(`(${status}) is tried again until it is done, once`, async () => {
      scene = await openScene();
      fails('try me again', { status }, { status });
      await sends(to(LEP), 'try me again', 'after it');
      await scene.bot.quiet();
      expect(attempts('try me again').length).toBe(3);
      expect([posted('try me again'), posted('after it')]).toEqual([1, 1]);
      expect(told('no longer be reached')).toEqual([]);
    });

  it('is tried again in a channel too', async () => {
    scene = await openScene();
    fails('digest', { status: 503 }, { status: 429, headers: { 'retry-after': '1' } });
    await sends(channel, 'digest');
    await scene.bot.quiet();
    expect(posted('digest')).toBe(1);
  });
});

describe('An answer that nobody knows', () => {
  for (const step of [{ status: 500 }, 'drop'] as readonly Step[])
    it(`(${JSON.stringify(step)}) is tried again for a person, who would miss it`, async () => {
      scene = await openScene();
      fails('lost to you', step);
      await sends(to(LEP), 'lost to you', 'after it');
      await scene.bot.quiet();
      expect([posted('lost to you'), posted('after it')]).toEqual([1, 1]);
    });

  for (const step of ['done, then drop', { status: 500 }] as readonly Step[])
    it(`(${JSON.stringify(step)}) is never doubled in a channel, where everybody would see it twice`, async () => {
      scene = await openScene();
      fails('once for all', step);
      await sends(channel, 'once for all');
      await scene.bot.quiet();
      expect(attempts('once for all')).toHaveLength(1);
      expect((await rowOf('once for all'))?.given_up ?? 'sent').toMatch(/may have been posted|sent/);
    });

  it('because Teams hangs is given up after ten seconds, while others are served', async () => {
    scene = await openScene();
    fails('hanging', 'done, then hang');
    await sends(to(LEP), 'hanging');
    await scene.teams.until(() => attempts('hanging').length === 1);
    await sends(to(DOJ), 'in the meantime');
    await scene.teams.until(() => posted('in the meantime') === 1, 5_000);
    await scene.teams.until(() => attempts('hanging').length === 2, 30_000);
    await scene.bot.quiet();
    expect(await rowOf('hanging')).toMatchObject({ sent: true, given_up: null });
  });

  it('of a card that is redrawn is asked for again: that may be done twice', async () => {
    scene = await openScene();
    await scene.gov.person(LEP).says('action 3 is on track');
    await scene.bot.quiet();
    const draft = scene.gov.messagesIn(LEP).at(-1);
    if (draft === undefined) throw new Error('There is no draft.');
    scene.teams.script('update', ['drop', { status: 500 }, { status: 429, headers: { 'retry-after': '1' } }]);
    await scene.gov.person(LEP).presses(draft, 'Confirm');
    await scene.bot.quiet();
    expect(scene.teams.callsOf('update').length).toBeGreaterThanOrEqual(4);
    const seen = scene.gov.seenBy(LEP).join('\n');
    expect(seen).toContain('Recorded');
    expect(seen).not.toContain('[Confirm]');
  });
});

describe('A card that is gone, or that Teams takes no more', () => {
  for (const status of [403, 404, 405, 410])
    it(`(${status}) is left alone, and its person is reached all the same`, async () => {
      scene = await openScene();
      await scene.gov.person(LEP).says('action 3 is on track');
      await scene.bot.quiet();
      const draft = scene.gov.messagesIn(LEP).at(-1);
      if (draft === undefined) throw new Error('There is no draft.');
      scene.teams.script('update', () => ({ status }));
      await scene.gov.person(LEP).presses(draft, 'Confirm');
      await scene.bot.quiet();
      expect(scene.gov.seenBy(LEP).join('\n')).toContain('Recorded for action 3');
      expect(told('no longer be reached')).toEqual([]);
    });
});

/** Whether a call opens the chat with somebody. */
const opens = ({ what, body }: Call, user: string): boolean =>
  what === 'create' && JSON.stringify((body as { members?: unknown }).members).includes(user);

describe('A person who is gone', () => {
  const kinds: readonly (readonly [number, string])[] = [
    [403, 'MessageWritesBlocked'],
    [403, 'ForbiddenOperationException'],
    [403, 'BotNotInConversationRoster'],
    [403, '__proto__'],
    [404, 'ConversationNotFound'],
    [410, 'Gone'],
  ];
  for (const [status, code] of kinds)
    it(`(${status} ${code}) is written to no more, and the secretariat is told once`, async () => {
      scene = await openScene();
      const refuse = (call: Call) =>
        call.conversation === scene.gov.chatOf(LEP) || opens(call, LEP)
          ? { status, body: { error: { code, message: 'secret words' } } }
          : undefined;
      for (const what of ['send', 'create'] as const) scene.teams.script(what, refuse);
      await sends(to(LEP), 'are you there', 'and now', 'hello');
      await scene.bot.quiet();
      expect(told('LE Partners contact can no longer be reached')).toHaveLength(1);
      expect(told('secret words')).toEqual([]);
      await scene.bot.goTo('2025-03-24');
      await scene.bot.quiet();
      expect(told('no longer be reached')).toHaveLength(1);
      expect(attempts('How are these going?').filter(isAbout(LEP))).toEqual([]);
    });

  it('who blocked the bot is written to again once they write themselves', async () => {
    scene = await openScene();
    const person = scene.gov.person(LEP);
    await person.says('help');
    await scene.bot.quiet();
    person.blocks();
    await sends(to(LEP), 'are you there');
    await scene.bot.quiet();
    expect(told('no longer be reached')).toHaveLength(1);
    person.unblocks();
    await person.says('my actions');
    await scene.bot.goTo('2025-03-24');
    await scene.bot.quiet();
    expect(scene.gov.seenBy(LEP).join('\n')).toContain('How are these going?');
  });

  it('who is the secretariat itself ends in no circle', async () => {
    scene = await openScene();
    scene.gov.person(SECRETARIAT).blocks();
    await sends(to(SECRETARIAT), 'are you there', 'and now');
    await scene.bot.quiet();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(scene.teams.callsOf('send').length).toBeLessThanOrEqual(2);
  });
});

describe('A channel that is gone', () => {
  for (const status of [403, 404])
    it(`(${status}) gets no digest any more, and the secretariat is told once`, async () => {
      scene = await openScene();
      await scene.bot.parts.store.saveChannel({
        platform: 'teams',
        tenant: HOME,
        id: STRATEGY,
        name: 'strategy-group',
        getsDigest: true,
      });
      scene.teams.script('send', (call) => (call.conversation === STRATEGY ? { status } : undefined));
      await sends(channel, 'digest 1', 'digest 2');
      await scene.bot.quiet();
      expect(told('#strategy-group')).toHaveLength(1);
      expect(
        (await scene.bot.parts.store.readWorld()).channels.find(({ id }) => id === STRATEGY)?.getsDigest,
      ).toBe(false);
    });
});

describe('A bot that is shut out', () => {
  it('by a token that Teams knows no more gets a new one, and nothing waits', async () => {
    scene = await openScene();
    await sends(to(LEP), 'with the old');
    await scene.bot.quiet();
    fails('with the new', { status: 401 });
    await sends(to(LEP), 'with the new');
    await scene.bot.quiet();
    expect(posted('with the new')).toBe(1);
    expect(scene.teams.callsOf('token')).toHaveLength(2);
    expect(told('any more')).toEqual([]);
  });

  it('by every token waits with everything that is due, and tells the log once', async () => {
    scene = await openScene();
    const end = scene.teams.script('send', () => ({ status: 401 }));
    await sends(to(LEP), 'held 1', 'held 2');
    await sends(to(DOJ), 'held 3');
    await scene.bot.quiet();
    const calls = scene.teams.callsOf('send').length;
    expect(calls).toBeLessThanOrEqual(6);
    for (const words of ['held 1', 'held 2', 'held 3'])
      expect(await rowOf(words)).toMatchObject({ held: `teams/${HOME}` });
    expect(scene.bot.logged.filter((line) => line.includes('tenant-paused'))).toHaveLength(1);
    end();
    await scene.bot.parts.store.resume('teams', HOME);
    await scene.bot.quiet();
    expect([posted('held 1'), posted('held 2'), posted('held 3')]).toEqual([1, 1, 1]);
  });

  it('by an administrator waits in that organisation', async () => {
    scene = await openScene();
    fails('held', { status: 403, body: { error: { code: 'BotDisabledByAdmin', message: 'x' } } });
    scene.teams.script('create', () => ({
      status: 403,
      body: { error: { code: 'BotDisabledByAdmin', message: 'x' } },
    }));
    await sends(to(LEP), 'held');
    await scene.bot.quiet();
    expect(await rowOf('held')).toMatchObject({ held: `teams/${HOME}` });
    expect(told('can no longer be reached')).toEqual([]);
  });

  it('as its secret ran out is told by the check, and everything waits until there is a new one', async () => {
    scene = await openScene();
    const refused = {
      error: 'invalid_client',
      error_description: "AADSTS7000222: The provided client secret keys for app 'a' are expired.",
    };
    const end = scene.teams.script('token', () => ({ status: 401, body: refused }));
    await sends(to(LEP), 'held 1');
    await scene.bot.quiet();
    expect(await rowOf('held 1')).toMatchObject({ held: `teams/${HOME}` });
    const findings = await scene.bot.adapter.checkUp();
    expect(findings).toContainEqual(
      expect.objectContaining({
        isWell: false,
        what: 'Microsoft Entra gives the bot no token (invalid_client, AADSTS7000222).',
      }),
    );
    end();
    await scene.bot.parts.store.resume('teams', HOME);
    await scene.bot.quiet();
    expect(posted('held 1')).toBe(1);
  });

  for (const step of [
    { status: 503 },
    { status: 429 },
    { status: 200, body: 'nonsense' },
    'drop',
  ] as readonly Step[])
    it(`as Entra is away for a moment (${JSON.stringify(step)}) goes on when it is back`, async () => {
      scene = await openScene();
      const end = scene.teams.script('token', () => step);
      await sends(to(LEP), 'in a moment');
      await scene.teams.until(() => scene.teams.callsOf('token').length > 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      end();
      await scene.bot.quiet();
      expect(posted('in a moment')).toBe(1);
      expect(await rowOf('in a moment')).toMatchObject({ held: null, given_up: null });
    });
});

describe('A message that Teams takes in no way', () => {
  for (const [status, code] of [
    [400, 'BadSyntax'],
    [413, 'MessageSizeTooBig'],
    [415, 'Unsupported'],
  ] as const)
    it(`(${status}) is on record with its reason, and those after it go out`, async () => {
      scene = await openScene();
      scene.teams.script('send', (call) =>
        isAbout('impossible')(call)
          ? { status, body: { error: { code, message: 'impossible' } } }
          : undefined,
      );
      await sends(to(LEP), 'impossible', 'after it');
      await scene.bot.quiet();
      expect(posted('after it')).toBe(1);
      expect(attempts('impossible')).toHaveLength(1);
      expect((await rowOf('impossible'))?.given_up).toContain(code);
    });
});

describe('What is heard while the database fails', () => {
  it('is not acknowledged, and heard once when Teams sends it again', async () => {
    scene = await openScene();
    await scene.gov.person(LEP).says('help');
    await scene.bot.quiet();
    const { db } = scene.bot.opened;
    await sql`alter table heard rename to gone`.execute(db);
    const said = await scene.gov.person(LEP).says('who leads action 7?');
    expect(said.status).toBe(500);
    expect(said.body).toEqual({ error: expect.any(String) });
    await sql`alter table gone rename to heard`.execute(db);
    expect((await scene.teams.driver.again(said)).status).toBe(200);
    await scene.bot.quiet();
    expect(scene.gov.seenBy(LEP).at(-1)).toContain('7');
    expect(scene.bot.logged.join('\n')).not.toContain('who leads');
  });
});

describe('Stopping', () => {
  it('takes under two seconds while every call to Teams hangs, and nothing is lost', async () => {
    scene = await openScene();
    scene.teams.script('*', () => 'hang');
    await sends(to(LEP), 'hangs 1');
    await sends(to(DOJ), 'hangs 2');
    await scene.gov.person(LEP).says('who leads action 7?');
    await scene.teams.until(() => scene.teams.calls.length > 2);
    expect(await scene.bot.stop()).toBeLessThan(2_000);
    for (const words of ['hangs 1', 'hangs 2'])
      expect(await rowOf(words)).toMatchObject({ given_up: null, sent: false });
  });
});
