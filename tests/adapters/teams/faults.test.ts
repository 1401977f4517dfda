import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/ports/conversation.ts';
import { sendWords } from '../giving.ts';
import { openScene, type Scene } from './attack.ts';
import { lastFor } from './onTeams.ts';
import type { Step } from './standIn/scripts.ts';
import type { Call } from './standIn/world.ts';
import { CHAIR, DOJ, ELSE, HOME, LEP, OTHER, police, SECRETARIAT, STRATEGY, TEAM } from './tenants.ts';

let scene: Scene;
afterEach(() => scene.close());

const to = (user: string): Conversation => ({
  kind: 'direct',
  with: { platform: 'teams', tenant: HOME, user },
});
const channel: Conversation = { kind: 'channel', platform: 'teams', tenant: HOME, id: STRATEGY };

const sends = (place: Conversation, ...words: readonly string[]): Promise<void> =>
  sendWords(place, words, scene.bot.parts);

const isAbout =
  (words: string) =>
  ({ body }: Call): boolean =>
    JSON.stringify(body ?? '').includes(words);
const attempts = (words: string): readonly Call[] => scene.teams.callsOf('send').filter(isAbout(words));
/** How often it stands somewhere. */
const posted = (words: string): number =>
  [LEP, DOJ, CHAIR, ELSE, SECRETARIAT, STRATEGY]
    .flatMap((place) => scene.gov.messagesIn(place))
    .filter(({ isFromApp, activity }) => isFromApp && JSON.stringify(activity).includes(words)).length;
const told = (words: string): readonly string[] =>
  scene.gov.seenBy(SECRETARIAT).filter((text) => text.includes(words));
/** What becomes of the attempts to send each of these, one after the other; then all is as usual. */
function fails(steps: Readonly<Record<string, readonly Step[]>>): void {
  const left = Object.entries(steps).map(([words, all]) => [words, [...all] as Step[]] as const);
  scene.teams.script('send', (call) => left.find(([words]) => isAbout(words)(call))?.[1].shift());
}

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
  const limited = (headers: Record<string, string>): readonly Step[] => [{ status: 429, headers }];

  it('is kept to in its conversation, however it is said, and in order, while others are served', async () => {
    scene = await openScene();
    fails({
      'in seconds': limited({ 'retry-after': '2' }),
      'as a date': limited({ 'retry-after': new Date(Date.now() + 3_500).toUTCString() }),
      'without a time': limited({}),
      'by a time that is none': limited({ 'retry-after': 'soon' }),
    });
    const said = {
      'in seconds': LEP,
      'as a date': DOJ,
      'without a time': CHAIR,
      'by a time that is none': ELSE,
    };
    for (const [words, user] of Object.entries(said)) await sends(to(user), words, 'and then this');
    await sends(to(SECRETARIAT), 'at once');
    await scene.teams.until(() => posted('at once') === 1);
    expect(posted('and then this')).toBe(0);
    await scene.bot.quiet();
    for (const [words, user] of Object.entries(said)) {
      const [first, second] = attempts(words);
      const leastMs = /second|date/.test(words) ? 1_900 : 900;
      expect((second?.at ?? 0) - (first?.at ?? 0), words).toBeGreaterThan(leastMs);
      expect(scene.gov.messagesIn(user).map(({ activity }) => activity['text'])).toEqual([
        words,
        'and then this',
      ]);
    }
  });

  it('is not waited for longer than an hour, whatever Teams says', async () => {
    scene = await openScene();
    fails({ busy: limited({ 'retry-after': '99999999999' }) });
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
  it('is tried again until it is done, once, for people and in channels', async () => {
    scene = await openScene();
    const said = { '412': LEP, '502': DOJ, '503': CHAIR, '504': SECRETARIAT };
    fails({
      ...Object.fromEntries(
        Object.keys(said).map((status) => [`after ${status}`, [{ status: Number(status) }]]),
      ),
      digest: [{ status: 503 }, { status: 429, headers: { 'retry-after': '1' } }],
    });
    for (const [status, user] of Object.entries(said))
      await sends(to(user), `after ${status}`, `and ${status} is over`);
    await sends(channel, 'digest');
    await scene.bot.quiet();
    for (const status of Object.keys(said)) {
      expect(attempts(`after ${status}`)).toHaveLength(2);
      expect([posted(`after ${status}`), posted(`and ${status} is over`)]).toEqual([1, 1]);
    }
    expect(posted('digest')).toBe(1);
    expect(told('no longer be reached')).toEqual([]);
  });
});

describe('An answer that nobody knows', () => {
  it('is tried again for a person, who would miss it', async () => {
    scene = await openScene();
    fails({ 'after an error': [{ status: 500 }], 'after a reset': ['drop'] });
    await sends(to(LEP), 'after an error', 'and then this');
    await sends(to(DOJ), 'after a reset');
    await scene.bot.quiet();
    expect([posted('after an error'), posted('and then this'), posted('after a reset')]).toEqual([1, 1, 1]);
  });

  it('is never doubled in a channel, where everybody would see it twice', async () => {
    scene = await openScene();
    fails({ 'an error': [{ status: 500 }], 'a reset': ['done, then drop'] });
    await sends(channel, 'an error');
    await sends({ ...channel, id: TEAM }, 'a reset');
    await scene.bot.quiet();
    for (const words of ['an error', 'a reset']) {
      expect(attempts(words)).toHaveLength(1);
      expect((await rowOf(words))?.given_up).toContain('may have been posted');
    }
    expect([posted('an error'), scene.gov.messagesIn(TEAM).length]).toEqual([0, 1]);
  });

  it('because Teams hangs is given up after ten seconds, while others are served', async () => {
    scene = await openScene();
    fails({ hanging: ['done, then hang'] });
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
    const draft = lastFor(scene.gov, LEP);
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
  it('is left alone, and its person is reached all the same', async () => {
    scene = await openScene();
    for (const [at, status] of [403, 404, 405, 410].entries()) {
      await scene.gov.person(LEP).says(`action ${[3, 5, 7, 8][at]} is on track`);
      await scene.bot.quiet();
      const end = scene.teams.script('update', () => ({ status }));
      await scene.gov.person(LEP).presses(lastFor(scene.gov, LEP), 'Confirm');
      await scene.bot.quiet();
      end();
      expect(scene.gov.seenBy(LEP).join('\n')).toContain(`Recorded for action ${[3, 5, 7, 8][at]}`);
    }
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
      await scene.teams.until(() => told('LE Partners contact can no longer be reached').length === 1);
      await scene.bot.quiet();
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
    await scene.teams.until(() => told('no longer be reached').length === 1);
    person.unblocks();
    await person.says('my actions');
    await scene.bot.goTo('2025-03-24');
    await scene.bot.quiet();
    expect(scene.gov.seenBy(LEP).join('\n')).toContain('How are these going?');
    person.blocks();
    await sends(to(LEP), 'are you there again');
    await scene.teams.until(() => told('no longer be reached').length === 2);
  });

  it('is told of once, though the database fails before the message is settled', async () => {
    scene = await openScene();
    scene.gov.person(LEP).blocks();
    const { db } = scene.bot.opened;
    const tried = () => scene.teams.callsOf('create').filter((call) => opens(call, LEP)).length;
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise 'no room left'; end $$`.execute(
      db,
    );
    await sql`create trigger fails before update of given_up on message execute function fail()`.execute(db);
    await sends(to(LEP), 'are you there');
    await scene.teams.until(() => tried() === 2);
    await sql`drop trigger fails on message`.execute(db);
    await scene.bot.quiet();
    expect((await rowOf('are you there'))?.given_up).toBeTruthy();
    expect(told('no longer be reached')).toHaveLength(1);
  });

  it('in one organisation is written to in another, where they have an account too', async () => {
    const roster = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
LE Partners contact,contact,LE Partners,,,,Europe/London,,,${HOME}/${LEP}; ${OTHER}/${LEP}
Secretariat,secretariat,,,,,Europe/London,,,${HOME}/${SECRETARIAT}
`;
    scene = await openScene({ roster, env: { TEAMS_TENANTS: `${HOME},${OTHER}` } });
    const force = police(scene.teams);
    await force.person(LEP).installs();
    await scene.bot.quiet();
    scene.gov.person(LEP).blocks();
    await sends(to(LEP), 'where are you');
    await scene.bot.quiet();
    expect(force.seenBy(LEP).at(-1)).toBe('where are you');
    await scene.teams.until(() => told('I’ll write to them on Microsoft Teams instead.').length === 1);
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
      await scene.teams.until(() => told('#strategy-group').length === 1);
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
    fails({ 'with the new': [{ status: 401 }] });
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
    fails({ held: [{ status: 403, body: { error: { code: 'BotDisabledByAdmin', message: 'x' } } }] });
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

  it('as Entra is away for a moment goes on when it is back', async () => {
    scene = await openScene();
    scene.teams.script('token', [{ status: 503 }, { status: 200, body: 'nonsense' }, 'drop']);
    await sends(to(LEP), 'in a moment');
    await scene.bot.quiet();
    expect(scene.teams.callsOf('token')).toHaveLength(4);
    expect(posted('in a moment')).toBe(1);
    expect(await rowOf('in a moment')).toMatchObject({ held: null, given_up: null });
  });
});

describe('An answer that points elsewhere', () => {
  it('is not followed: nobody else hears what is said, or sees the bot’s token', async () => {
    scene = await openScene();
    const elsewhere: string[] = [];
    const thief = createServer((request, response) => {
      elsewhere.push(`${request.method} ${request.headers.authorization}`);
      response.end('{"id":"1"}');
    });
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(thief.address() as AddressInfo).port}/`;
    fails({ 'go there': [302, 307, 308].map((status) => ({ status, headers: { location } })) });
    await sends(channel, 'go there');
    for (const user of [LEP, DOJ]) await sends(to(user), 'go there');
    await scene.bot.quiet();
    thief.close();
    expect(elsewhere).toEqual([]);
    expect([...scene.gov.seenBy(LEP), ...scene.gov.seenBy(DOJ)]).toEqual(['go there', 'go there']);
  });
});

describe('A message that Teams takes in no way', () => {
  it('is on record with its reason, and those after it go out', async () => {
    scene = await openScene();
    const refused = { BadSyntax: 400, MessageSizeTooBig: 413, Unsupported: 415 };
    const step = ([code, status]: [string, number]) =>
      [code, [{ status, body: { error: { code, message: 'impossible' } } }]] as const;
    fails(Object.fromEntries(Object.entries(refused).map(step)));
    await sends(to(LEP), ...Object.keys(refused), 'after them');
    await scene.bot.quiet();
    expect(posted('after them')).toBe(1);
    for (const code of Object.keys(refused)) {
      expect(attempts(code)).toHaveLength(1);
      expect((await rowOf(code))?.given_up).toBe(code);
    }
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
    await scene.gov.person(LEP).says('help');
    await scene.bot.quiet();
    scene.teams.script('*', () => 'hang');
    await sends(to(LEP), 'hangs 1');
    await sends(to(DOJ), 'hangs 2');
    await scene.gov.person(LEP).says('who leads action 7?');
    const hanging = () => scene.teams.calls.filter(({ answer }) => answer === 'hang');
    await scene.teams.until(() => hanging().length >= 2);
    expect(await scene.bot.stop()).toBeLessThan(2_000);
    for (const words of ['hangs 1', 'hangs 2'])
      expect(await rowOf(words)).toMatchObject({ given_up: null, sent: false });
  });
});
