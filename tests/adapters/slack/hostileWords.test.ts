import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, last, openScene, type Scene, traces } from './attack.ts';
import { readBlocks } from './standIn/readBlocks.ts';
import type { StoredMessage } from './standIn/world.ts';

/** What pings, links or mentions is written so by the stand-in; the actions' own numbers are in none of these. */
const ALIVE = /\[(?:PING|MENTION|CHANNEL|LINK)\b/;

/** What turns words round, and what nobody sees. */
const UNSEEN =
  /(?![\n\r\t])[\p{Cc}\u2028-\u202e\u2066-\u206f]|(?<!🏴[\u{e0020}-\u{e007f}]{0,5})[\u{e0000}-\u{e007f}]/u;

const WORDS: Readonly<Record<string, string>> = {
  'a broadcast': '<!channel> <!here> <!everyone> @channel @here',
  'a mention': '<@UDOJ> <@U0000000001|boss> @UDOJ',
  'a group': '<!subteam^S123> <!subteam^S123|@leads>',
  'a channel': '<#C2> <#C2|general> #general',
  'a link': '<https://evil.example|the plan> <mailto:a@b.example|write> https://evil.example/x?a=b&c=d',
  'a script of a link': '<javascript:alert(1)|press> [press](javascript:alert(1))',
  'a date': '<!date^1392734382^{date}^https://evil.example|soon>',
  entities: '&lt;!channel&gt; &amp;lt;!here&amp;gt; AT&T &#60;!here&#62;',
  marks: '*bold* _italic_ ~struck~ `code` ```block``` > quoted\n> quoted',
  'emoji by name': ':tada: :skin-tone-2: :white_check_mark:',
  'half a mark': '<!chan nel <@ < > & * _ ` <<!channel>>',
  'overrides and isolates of direction':
    'fnord \u202Efdp.exe\u202C \u2066a\u2067b\u2068c\u2069 \u202Aa\u202Bb\u202Dc',
  'markup that is kept apart by nothing': 'fnord :ta\u202Eda: \u0007 bell \u001b[31m red\n\u2067> quoted',
  'letters that nobody sees': `fnord ${[...'<!channel>'].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')} 🏴󠁧󠁢󠁳󠁣󠁴󠁿`,
  'words from right to left': '\u202Etxet desrever\u202C ‏שלום עולם‏ مرحبا',
  zalgo: 'Z̸̢̛͓͎̗̻͐͌̑̓a̷̡͎̝̗̍̀͛l̵̢͙̲͚̈́̇g̴̨͙̮̈́o̶̢̟̪̎̑͘',
  'ten thousand characters': `${'lorem <!channel> & '.repeat(530)}end`,
  'ten thousand angles': '<'.repeat(10_000),
  'ten thousand ampersands': '&'.repeat(10_000),
  'ten thousand emoji': '🧨'.repeat(5_000),
  'a null and half an emoji': 'a\u0000b \ud83d c',
  'lines without end': '\n'.repeat(5_000),
};

/** Everything that anybody is shown: messages, what a lock screen says of them, Home and forms. */
function expectInert(shown: readonly string[]): void {
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(text).not.toMatch(UNSEEN);
  for (const text of shown)
    expect(text.replaceAll(/\[LINK https:\/\/workplan\.example\.org[^\]]*\]/g, '')).not.toMatch(ALIVE);
}

const ofTheBot = (scene: Scene, place: string): readonly StoredMessage[] =>
  scene.gov.messagesIn(place).filter(({ isFromApp }) => isFromApp);

/** What stands on the form behind the first button of a message that has one. */
async function formOf(scene: Scene, offering: StoredMessage): Promise<string> {
  const person = scene.gov.person('ULEP');
  const [, choice = ''] = /"(choose\/[^"]+\/trouble)"/.exec(JSON.stringify(offering.blocks)) ?? [];
  const nothing = { type: 'button', action_id: 'nothing', text: { type: 'plain_text', text: 'Nothing' } };
  const blocks = [{ type: 'actions', block_id: 'b', elements: [nothing] }];
  const honest = await person.presses({ ...offering, blocks }, 'Nothing', { asSeen: true });
  const actions = [
    { type: 'button', action_id: choice, value: idOf(offering), action_ts: String(Date.now() / 1_000) },
  ];
  await scene.slack.driver.send({ kind: 'interaction', payload: { ...honest.sent.payload, actions } });
  await scene.slack.until(() => person.view !== undefined);
  const text = `${person.view?.title} ${person.view?.text}`;
  await person.closes({ all: true });
  return text;
}

/** Blocks that Slack would refuse are sent again in words alone, and then nobody can press anything. */
function expectNoRefusal(scene: Scene, since = 0): void {
  const refused = scene.slack.calls
    .slice(since)
    .filter(
      ({ method, answer }) =>
        method !== 'users.lookupByEmail' && (answer as { ok?: boolean } | undefined)?.ok === false,
    );
  expect(refused.map(({ method, answer }) => `${method} ${JSON.stringify(answer)}`.slice(0, 300))).toEqual(
    [],
  );
}

describe('Hostile words in the plan and the roster', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ publicUrl: 'https://workplan.example.org' });
  });
  afterAll(() => scene.close());

  async function writeInto(words: string): Promise<void> {
    const { db } = scene.bot.opened;
    const safe = words.replaceAll('\u0000', '').toWellFormed();
    await sql`update action set title = ${safe}, deliverables = jsonb_build_array(jsonb_build_object('key', 'd1', 'text', ${safe}::text)), target = jsonb_set(target, '{wording}', to_jsonb(${safe}::text))`
      .execute(db)
      .catch(() => sql`update action set title = ${safe}`.execute(db));
    await sql`update party set name = ${safe} where id in (select id from party limit 1)`
      .execute(db)
      .catch(() => undefined);
    await sql`update person set name = ${safe.slice(0, 200)}`.execute(db);
    await sql`update plan set title = ${safe}`.execute(db);
    await sql`update world set revision = revision + 1, progress = progress + 1`.execute(db);
  }

  let week = 0;
  for (const [what, words] of Object.entries(WORDS))
    it(`are inert as ${what}: in lists, sheets, reminders, forms, Home, unfurls and notifications`, async () => {
      await writeInto(words);
      const person = scene.gov.person('ULEP');
      const from = scene.gov.messagesIn('ULEP').length;
      const calls = scene.slack.calls.length;
      await person.says('what is overdue?');
      await person.says('tell me about action 3');
      await person.says('my actions');
      await person.says('who leads action 7?');
      await person.mentions('C1', 'what is due this year?');
      const slash = await person.slash('/workplan', 'share my actions', { channel: 'C1' });
      await person.slash('/workplan', 'who leads action 7?', { channel: 'C1' });
      await person.opensHome();
      await person.sharesLink('C1', 'https://workplan.example.org/actions/3');
      await scene.bot.goTo(
        `2025-0${3 + Math.floor(week / 4)}-${String(3 + (week++ % 4) * 7).padStart(2, '0')}`,
      );
      await scene.bot.quiet();
      const offering = ofTheBot(scene, 'ULEP').findLast(({ blocks }) =>
        JSON.stringify(blocks).includes('/trouble"'),
      );
      const form = offering === undefined ? '' : await formOf(scene, offering);
      const said = await person.says('x', { channel: 'C1' });
      await person.shortcut('record_update', said);
      await scene.slack.until(() => person.view !== undefined && person.home !== undefined);
      const view = person.view;
      await person.closes({ all: true });
      const shown = [
        ...scene.gov.seenBy('ULEP').slice(from),
        ...scene.gov.seenIn('C1'),
        ...scene.gov.notificationsOf('ULEP').slice(-8),
        ...ofTheBot(scene, 'C1').map(({ text }) => text),
        person.home?.text ?? '',
        view?.text ?? '',
        form,
        ...scene.gov.unfurls.flatMap(({ unfurls }) =>
          Object.values(unfurls as Record<string, { blocks: never[] }>).map(({ blocks }) =>
            readBlocks(blocks),
          ),
        ),
      ];
      if (!/null|without end|nobody sees/.test(what))
        expect(shown.join('\n')).toContain(words.trim().slice(0, 12).replaceAll('\u202e', '\u200b'));
      // What people type themselves stands in the channel too, and is Slack's to draw.
      expectInert(
        shown.filter((text) => !text.startsWith('[LINK https://workplan') && !text.startsWith('[MENTION')),
      );
      expect(slash.status).toBe(200);
      expectNoRefusal(scene, calls);
      expect(
        scene.slack.calls.every(({ args }) => args['link_names'] === undefined && args['parse'] !== 'full'),
      ).toBe(true);
    });
});

describe('Hostile words in a reply', () => {
  let scene: Scene;
  let recorded = 0;
  beforeAll(async () => {
    scene = await openScene();
    await scene.bot.goTo('2025-03-24');
    await scene.bot.quiet();
  });
  afterAll(() => scene.close());

  for (const [what, words] of Object.entries(WORDS))
    it(`are inert as ${what}, when they are drafted, recorded, passed on and shown again`, async () => {
      const person = scene.gov.person('ULEP');
      const from = { own: ofTheBot(scene, 'ULEP').length, others: ofTheBot(scene, 'UDOJ').length };
      const before = await traces(scene.bot);
      await person.says(`action 7 is at risk because ${words}`);
      await scene.bot.quiet();
      const reply = last(ofTheBot(scene, 'ULEP'), 'reply');
      if (scene.gov.seenBy('ULEP').at(-1)?.includes('[Confirm]') === true) {
        await person.presses(reply, 'Confirm');
        await scene.bot.quiet();
        expect((await traces(scene.bot))['updates']).toBe((before['updates'] ?? 0) + 1);
        recorded++;
      }
      await person.says('tell me about action 7');
      await scene.gov.person('UDOJ').says('what is blocked?');
      await scene.gov.person('UDOJ').says('tell me about action 7');
      await scene.gov.person('UDOJ').opensHome();
      await scene.bot.quiet();
      const read = (user: string, since: number) => [
        ...scene.gov.notificationsOf(user).slice(since),
        ...ofTheBot(scene, user)
          .slice(since)
          .map(({ blocks }) => readBlocks(blocks)),
      ];
      expectInert([
        ...read('ULEP', from.own),
        ...read('UDOJ', from.others),
        scene.gov.person('UDOJ').home?.text ?? '',
      ]);
      expectNoRefusal(scene);
    });

  it('were recorded for the most part, so that they were shown at all', () => {
    expect(recorded).toBeGreaterThan(10);
  });
});

describe('Hostile words in Slack', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  it('are inert in the name of a channel that is chosen for the digest', async () => {
    const { bot, slack, gov } = scene;
    await bot.parts.store.commit({
      at: '2025-02-10T10:00:00.000Z' as never,
      changes: [],
      outgoing: [
        {
          key: 'reply/setup',
          to: { kind: 'direct', with: { platform: 'slack', tenant: 'T1', user: 'USEC' } },
          message: {
            kind: 'setup',
            workspace: '<!channel> *x*',
            plan: '<@UDOJ>',
            actions: 9,
            reached: 1,
            contacts: 2,
            isTrusted: true,
          },
          at: '2025-02-10T10:00:00.000Z' as never,
        },
      ],
      revised: [],
    });
    await bot.quiet();
    const setup = last(gov.messagesIn('USEC'), 'setup');
    expectInert([last(gov.seenBy('USEC'), 'setup'), last(gov.notificationsOf('USEC'), 'notification')]);
    slack.script('conversations.info', [
      {
        status: 200,
        body: { ok: true, channel: { id: 'C2', name: '<!channel> *all* <@UDOJ>', is_member: false } },
      },
    ]);
    const from = gov.seenBy('USEC').length;
    const honest = await gov.person('USEC').presses(
      {
        ...setup,
        blocks: [
          {
            type: 'actions',
            block_id: 'b',
            elements: [
              { type: 'button', action_id: 'nothing', text: { type: 'plain_text', text: 'Nothing' } },
            ],
          },
        ],
      },
      'Nothing',
      { asSeen: true },
    );
    await slack.driver.send({
      kind: 'interaction',
      payload: {
        ...honest.sent.payload,
        actions: [
          {
            type: 'conversations_select',
            action_id: 'digest-channel',
            selected_conversation: 'C2',
            action_ts: '1.1',
          },
        ],
      },
    });
    await slack.until(() => gov.seenBy('USEC').length > from);
    expect(last(gov.seenBy('USEC'), 'sentence')).toContain('gets the weekly digest');
    expectInert(gov.seenBy('USEC').slice(from));
  });

  it('are read as what was typed, and come back as words', async () => {
    const { gov, bot } = scene;
    const person = gov.person('ULEP');
    for (const text of [
      '<!channel> <@UDOJ> what is due?',
      '&lt;!channel&gt; &amp;amp; what is due?',
      '<https://evil.example|what is due?>',
      `${'<'.repeat(5_000)}what is due?`,
    ]) {
      const { status, ms } = await person.says(text, { isWire: true });
      expect(status).toBe(200);
      expect(ms).toBeLessThan(1_000);
    }
    await bot.quiet();
    expectInert(gov.notificationsOf('ULEP'));
    expectInert(ofTheBot(scene, 'ULEP').map(({ blocks }) => readBlocks(blocks)));
  });
});
