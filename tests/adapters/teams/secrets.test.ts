import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../../../adapters/teams/manifest.ts';
import { formsOf, whatIsWritten } from '../written.ts';
import { everything, oneScene, pressOf } from './attack.ts';
import { lastFor } from './onTeams.ts';
import type { Step } from './standIn/scripts.ts';
import { DOJ, ELSE, LEP, STRATEGY } from './tenants.ts';

/** Words that stand in nothing but what somebody says. */
const CANARY = 'fnordquux';

const scene = oneScene();
const written = whatIsWritten();

/** Everything that proves somebody: the bot's secret, the tokens it was given, and those that Teams proved itself with. */
function secrets(): readonly string[] {
  const given = scene.teams
    .callsOf('token')
    .map(({ answer }) => (answer as { access_token?: string } | undefined)?.access_token);
  const shown = scene.teams.calls.map(({ headers }) => headers['authorization']);
  const all = [scene.teams.appSecret, ...given, ...shown].flatMap((one) =>
    typeof one === 'string' ? one.replace(/^Bearer /, '') : [],
  );
  return [...new Set(all)];
}

function expectNoSecret(text: string): void {
  for (const secret of secrets())
    for (const form of [...formsOf(secret), secret.split('.').at(-1) ?? secret])
      expect(text.includes(form), `${form.slice(0, 12)}… was written`).toBe(false);
  expect(text).not.toMatch(/Bearer |eyJ[\w-]{20}/);
}

const logged = () => [...scene.bot.logged, ...written()].join('\n');

/** Does all that can be done, while things fail. */
async function lives(): Promise<void> {
  const { gov, teams, bot } = scene;
  const person = gov.person(LEP);
  const said = await person.posts(STRATEGY, `${CANARY} in a channel`);
  await Promise.allSettled([
    person.says(`action 3 is delayed because of ${CANARY}`),
    person.says('what is due this month?'),
    person.mentions(STRATEGY, `what is overdue, ${CANARY}?`),
    person.runsExtension(RECORD, said),
    gov.person(ELSE).says(`who am I, ${CANARY}?`),
    gov.person(DOJ).installs(),
    teams.deliver(pressOf(scene, { do: 'choose', message: CANARY, choice: CANARY })),
    teams.deliver(pressOf(scene, { do: CANARY })),
    bot.adapter.findByEmail?.([`${CANARY}@justice.example`]) ?? Promise.resolve(),
    bot.adapter.readProfile?.({ platform: 'teams', tenant: gov.id, user: LEP }) ?? Promise.resolve(),
    bot.adapter.checkUp(),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

describe('No secret and nobody’s words', () => {
  const quoting = (words: string) => ({ error: { code: words, message: words } });
  const faults: readonly Step[] = [
    'as usual',
    { status: 500 },
    { status: 403, body: `Forbidden: ${CANARY}` },
    { status: 403, body: quoting(`${CANARY} Bearer eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln`) },
    { status: 400, body: quoting('BadSyntax') },
    { status: 401, body: quoting('Unauthorized') },
    { status: 200, body: `this is no JSON ${CANARY}` },
    { status: 429, headers: { 'retry-after': '1' } },
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    'drop',
    'done, then drop',
  ];
  for (const fault of faults)
    it(`are in a log line or an output when every call ends as ${JSON.stringify(fault).slice(0, 40)}`, async () => {
      const end = scene.teams.script('*', (_, count) => (count <= 10 ? fault : undefined));
      await lives();
      end();
      await scene.bot.parts.store.resume('teams', scene.gov.id);
      await scene.bot.quiet();
      expectNoSecret(logged());
      expect(logged()).not.toContain(CANARY);
    });

  it('are told by requests that are forged, malformed or too large', async () => {
    const { teams } = scene;
    const { sent } = await scene.gov.person(LEP).says('help');
    const token = await teams.sign({ serviceurl: scene.gov.serviceUrl });
    const answers = await Promise.all([
      teams.deliver(sent, { token: `${token}x` }),
      teams.deliver(sent, {
        token: token.replace(/\.[^.]*\./, `.${Buffer.from(`{"${CANARY}":1`).toString('base64url')}.`),
      }),
      teams.deliver(sent, { token, body: `{"type":"${CANARY}` }),
      teams.deliver(sent, { token, body: `{"${CANARY}":1}` }),
      teams.deliver({ ...sent, text: CANARY, channelId: CANARY }),
      teams.deliver({ ...sent, text: CANARY, custom: 'x'.repeat(1_100_000) }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`${CANARY}|${token.slice(0, 20)}`));
    }
    expectNoSecret(logged());
    expect(logged()).not.toContain(CANARY);
    expect(logged()).not.toContain(token.slice(-40));
  });

  it('are told where the database fails with them in its hands', async () => {
    const { db } = scene.bot.opened;
    await sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused: %', new; end $$`.execute(
      db,
    );
    await sql`create trigger refuse before insert on heard for each row execute function refuse()`.execute(
      db,
    );
    const said = await scene.gov.person(LEP).says(`action 3 is delayed because of ${CANARY}`);
    const pressed = await scene.teams.deliver(pressOf(scene, { do: 'show', message: 'x', ref: CANARY }));
    await sql`drop trigger refuse on heard`.execute(db);
    expect([said.status, said.body]).toEqual([500, { error: 'It could not be kept. Send it again.' }]);
    expect(JSON.stringify(pressed.body)).not.toContain('refused');
    expect(logged()).toContain('teams-failed');
    expect(logged()).not.toContain(CANARY);
  });
});

describe('In the database', () => {
  it('there is no secret and no token, and people’s words stand where they are kept', async () => {
    const { gov, bot } = scene;
    await gov.person(LEP).says(`action 5 is delayed because of ${CANARY}`);
    await bot.quiet();
    await gov.person(LEP).presses(lastFor(gov, LEP), 'Confirm');
    await bot.quiet();
    const all = await everything(bot);
    expect(all).toContain(CANARY);
    expectNoSecret(all);
  });
});
