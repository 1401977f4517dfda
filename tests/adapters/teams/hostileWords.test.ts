import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { RECORD } from '../../../adapters/teams/manifest.ts';
import { oneScene, pressOf, type Scene, traces } from './attack.ts';
import { lastFor, offering } from './onTeams.ts';
import { type Json, objectOf, objectsOf, textOf } from './standIn/json.ts';
import type { StoredMessage } from './standIn/world.ts';
import { DOJ, GROUP_CHAT, HOME, LEP, SECRETARIAT, STRATEGY } from './tenants.ts';

/** What mentions, links or is worked out is written so by the stand-in. */
const ALIVE = /\[(?:MENTION|LINK|DATE|TIME) .{0,80}/;
const aliveIn = (text = ''): string | undefined => ALIVE.exec(text)?.[0];
/** What turns words round, and what nobody sees. */
const UNSEEN =
  /(?![\n\r\t])[\p{Cc}\u2028-\u202e\u2066-\u206f]|(?<!🏴[\u{e0020}-\u{e007f}]{0,5})[\u{e0000}-\u{e007f}]/u;

const WORDS: Readonly<Record<string, string>> = {
  'a mention': '<at>everyone</at> <at id="0">DOJ contact</at> @DOJ contact',
  'a mention half kept apart': '<at>every\u202eone</at> <\u0007at>x</at>',
  Markdown: '**bold** _italic_ ~~struck~~ `code` # heading > quoted - item 1. item',
  'a link of Markdown': 'the [plan](https://evil.example) <https://evil.example> [x]: https://evil.example',
  'a picture of Markdown': 'see ![plan](https://evil.example/x.png) here',
  HTML: '<b>bold</b> <a href="https://evil.example">plan</a> <script>alert(1)</script> <img src=x onerror=alert(1)>',
  entities: 'AT&T &lt;at&gt;all&lt;/at&gt; &amp;lt; &#60;b&#62; &nbsp;',
  'a date that cards work out':
    'due {{DATE(2024-01-01T00:00:00Z,LONG)}} {{TIME(2024-01-01T00:00:00Z)}} {{ DATE(2024-01-01)}}',
  'a template': 'about {{plan.title}} #{x} %s {0} $1',
  'quotes and slashes': 'it’s "quoted" \\"escaped\\" \\n \\u0041 \'x\'',
  'overrides and isolates of direction':
    'fnord \u202Efdp.exe\u202C \u2066a\u2067b\u2068c\u2069 \u202Aa\u202Bb\u202Dc',
  'letters that nobody sees': `fnord ${[...'<at>'].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')} 🏴󠁧󠁢󠁳󠁣󠁴󠁿`,
  'words from right to left': 'start ‏שלום עולם‏ مرحبا',
  zalgo: 'Z̸̢̛͓͎̗̻͐͌̑̓a̷̡͎̝̗̍̀͛l̵̢͙̲͚̈́̇g̴̨͙̮̈́o̶̢̟̪̎̑͘',
  'one word of ten thousand letters': 'x'.repeat(10_000),
  'ten thousand characters': `${'lorem <at>x</at> & '.repeat(530)}end`,
  'ten thousand emoji': '🧨'.repeat(5_000),
  'a null and half an emoji': 'a\u0000b \ud83d c',
  'controls and lines without end': `a\u0007b\u001b[31m${'\n'.repeat(5_000)}c`,
};

const ofTheBot = (scene: Scene, place: string, since = 0): readonly StoredMessage[] =>
  scene.gov
    .messagesIn(place)
    .filter(({ isFromApp }) => isFromApp)
    .slice(since);

/** Every text in a card, by what it is. */
function textsIn(part: unknown, found: [string, string][] = []): readonly (readonly [string, string])[] {
  if (Array.isArray(part)) for (const one of part) textsIn(one, found);
  else if (typeof part === 'object' && part !== null)
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'string') found.push([name, value]);
      else textsIn(value, found);
    }
  return found;
}

/** A message is to the letter what it says: words are plain, nobody is mentioned, and nothing is read aloud as markup. */
function expectInert(messages: readonly StoredMessage[]): void {
  expect(messages.length).toBeGreaterThan(0);
  for (const { activity } of messages) {
    const bytes = Buffer.byteLength(JSON.stringify(activity));
    expect(bytes).toBeLessThanOrEqual(80_000);
    expect(objectsOf(activity, 'entities')).toEqual([]);
    expect(textOf(activity, 'summary')).not.toBe('');
    expect(textOf(activity, 'summary').length).toBeLessThanOrEqual(250);
    if (textOf(activity, 'text') !== '') expect(activity['textFormat']).toBe('plain');
    for (const [name, text] of textsIn(activity)) {
      expect(UNSEEN.exec(text)?.[0], name).toBeUndefined();
      expect(text.isWellFormed(), name).toBe(true);
    }
    for (const attachment of objectsOf(activity, 'attachments'))
      expectInertCard(objectOf(attachment, 'content'));
  }
}

function expectInertCard(card: Json): void {
  const text = JSON.stringify(card);
  expect(text).not.toContain('"entities"');
  expect(textOf(card, 'fallbackText')).not.toBe('');
  expect(textOf(card, 'speak')).not.toMatch(/[<>&]/);
  expect(textOf(card, 'speak')).not.toBe('');
  const links = textsIn(card).filter(([name]) => /^(?:url|iconUrl|backgroundImage)$/.test(name));
  for (const [, url] of links) expect(url).toMatch(/^data:image\/png|^https:\/\/workplan\.example/);
}

function expectNothingRefused(scene: Scene): void {
  const refused = [...scene.teams.callsOf('send'), ...scene.teams.callsOf('update')].filter(
    ({ status }) => status >= 300,
  );
  expect(refused.map(({ answer }) => JSON.stringify(answer).slice(0, 300))).toEqual([]);
}

const sameStart = (words: string) =>
  words
    .replaceAll('\u0000', '')
    .slice(0, 9)
    .replaceAll(/[\u202a-\u202e]/g, '\u200b')
    .trim();

describe('Hostile words in the plan, the roster and the names of channels', () => {
  const scene = oneScene();

  async function writeInto(words: string): Promise<void> {
    const { db } = scene.bot.opened;
    const safe = words.replaceAll('\u0000', '').toWellFormed();
    await sql`update action set title = ${safe}, lead_text = ${safe},
      deliverables = jsonb_build_array(jsonb_build_object('key', 0, 'index', 0, 'kind', 'count', 'measure', ${safe}::text, 'text', ${safe}::text, 'source', '[]'::jsonb)),
      target = jsonb_set(target, '{wording}', to_jsonb(${safe}::text))`.execute(db);
    await sql`update party set name = ${safe} where id = 'le-partners'`.execute(db);
    await sql`update person set name = ${safe.slice(0, 200)}`.execute(db);
    await sql`update plan set title = ${safe}`.execute(db);
    await sql`delete from channel`.execute(db);
    await scene.bot.parts.store.saveChannel({
      platform: 'teams',
      tenant: HOME,
      id: STRATEGY,
      name: safe.slice(0, 200),
      getsDigest: true,
    });
    await sql`update world set revision = revision + 1, progress = progress + 1`.execute(db);
  }

  let week = 0;
  for (const [what, words] of Object.entries(WORDS))
    it(`are literal as ${what}: in lists, sheets, reminders, digests, forms and notifications`, async () => {
      await writeInto(words);
      const { gov, bot } = scene;
      const [person, sec] = [gov.person(LEP), gov.person(SECRETARIAT)];
      const since = [LEP, SECRETARIAT, STRATEGY].map(
        (place) => [place, ofTheBot(scene, place).length] as const,
      );
      for (const said of ['what is overdue?', 'tell me about action 3', 'my actions', 'who leads action 7?'])
        await person.says(said);
      await person.mentions(STRATEGY, 'what is due this year?');
      for (const said of ['who has not answered?', 'which channels get the digest?']) await sec.says(said);
      await bot.goTo(`2025-0${3 + Math.floor(week / 4)}-${String(3 + (week++ % 4) * 7).padStart(2, '0')}`);
      await bot.quiet();
      const made = since.flatMap(([place, count]) => ofTheBot(scene, place, count));
      expectInert(made);
      const shown = [...gov.seenBy(LEP), ...gov.seenIn(STRATEGY)].slice(-12);
      for (const text of shown.filter((one) => !one.startsWith('[MENTION Workplan]')))
        expect(aliveIn(text)).toBeUndefined();
      if (!/nobody sees|half kept|half an emoji|controls/.test(what))
        expect(gov.seenBy(LEP).some((text) => text.includes(sameStart(words)))).toBe(true);
      const said = await person.posts(STRATEGY, words.slice(0, 5_000));
      await person.runsExtension(RECORD, said);
      const form = person.form;
      expect(aliveIn(form?.text)).toBeUndefined();
      if (form !== undefined) expectInertCard(form.card);
      person.cancels();
      expectNothingRefused(scene);
    });
});

describe('Hostile words in a reply', () => {
  const scene = oneScene();
  let recorded = 0;

  for (const [what, words] of Object.entries(WORDS))
    it(`are literal as ${what}, when they are drafted, recorded, passed on and shown again`, async () => {
      const { gov, bot } = scene;
      const since = [LEP, DOJ, GROUP_CHAT].map((place) => [place, ofTheBot(scene, place).length] as const);
      const before = await traces(bot);
      await gov.person(LEP).says(`action 7 is at risk because ${words.slice(0, 3_900)}`);
      await bot.quiet();
      const seen = gov.seenBy(LEP).at(-1) ?? '';
      if (seen.includes('[Confirm]')) {
        expect((await gov.person(LEP).presses(lastFor(gov, LEP), 'Confirm')).status).toBe(200);
        await bot.quiet();
        expect((await traces(bot))['updates']).toBe((before['updates'] ?? 0) + 1);
        recorded++;
      }
      await gov.person(DOJ).says('what is at risk?');
      await gov.person(DOJ).says('tell me about action 7');
      await gov.person(LEP).mentions(GROUP_CHAT, 'tell me about action 7');
      await bot.quiet();
      expectInert(since.flatMap(([place, count]) => ofTheBot(scene, place, count)));
      for (const text of gov.seenBy(DOJ).slice(-2)) expect(aliveIn(text)).toBeUndefined();
      expectNothingRefused(scene);
    });

  it('were recorded for the most part, so that they were shown at all', () => {
    expect(recorded).toBeGreaterThan(10);
  });

  it('come back from a form that is answered at once without what hides in them', async () => {
    const { gov, bot } = scene;
    await bot.goTo('2025-03-24');
    await bot.quiet();
    const person = gov.person(LEP);
    const card = offering(gov, LEP, 'Report a problem…');
    for (const [at, ref] of ['8', '9'].entries()) {
      await person.presses(card, 'Report a problem…', { about: `${ref}. ` });
      const { body } = await person.submits({
        'How does it stand?': 'Delayed (red)',
        'Why?': `${['<at>all</at> {{DATE(2024-01-01T00:00:00Z)}}', 'x\u202Ey\u0007z'][at]}`,
      });
      expect(JSON.stringify(body)).not.toMatch(UNSEEN);
      expectInertCard(objectOf(body as Json, 'value'));
    }
    await bot.quiet();
    expect(aliveIn(gov.seenBy(LEP).join('\n'))).toBeUndefined();
  });
});

describe('Words that are typed', () => {
  const scene = oneScene();
  const person = () => scene.gov.person(LEP);

  it('in HTML as deep and as odd as can be are read at once, as words', async () => {
    const odd = [
      '<b>'.repeat(30_000),
      `${'<div>'.repeat(20_000)}what is due?`,
      `<blockquote itemtype="http://schema.skype.com/Reply" itemid="../../1">${'x'.repeat(1_000)}</blockquote><p>what is due?</p>`,
      '<a href="javascript:alert(1)">what is due?</a>',
      `<p>${'<a href="https://x.example/">y</a>'.repeat(5_000)}</p>`,
      '<template><p>hidden</p></template><svg><script>x</script></svg><p>what is due?</p>',
      '<p>what is <at>Workplan</at><at>everyone</at> due?</p>',
      `<p>${'&nbsp;'.repeat(50_000)}what is due?</p>`,
    ];
    for (const html of odd) {
      const { status, ms } = await person().says('what is due?', { html });
      expect([status, html.slice(0, 40)]).toEqual([200, html.slice(0, 40)]);
      expect(ms).toBeLessThan(2_000);
    }
    await scene.bot.quiet();
    expectInert(ofTheBot(scene, LEP));
  });

  it('hold a null character and half an emoji, and are heard', async () => {
    const said = await person().says('who leads\u0000 action 7? \ud83d');
    expect(said.status).toBe(200);
    await scene.bot.quiet();
    expectInert(ofTheBot(scene, LEP));
  });

  it('of somebody with a hostile name, in a channel with a hostile name, harm nobody', async () => {
    const { teams, gov, bot } = scene;
    const said = await person().mentions(STRATEGY, 'post the weekly digest to this channel');
    const name = '<at>everyone</at> **x** \u0000 {{DATE(2024-01-01T00:00:00Z)}}';
    const sent = {
      ...said.sent,
      id: '1700000000777',
      from: {
        ...(said.sent['from'] as Json),
        id: gov.person(SECRETARIAT).botId,
        aadObjectId: SECRETARIAT,
        name,
      },
      channelData: { ...(said.sent['channelData'] as Json), channel: { id: STRATEGY, name } },
    };
    expect((await teams.deliver(sent)).status).toBe(200);
    await bot.quiet();
    expectInert(ofTheBot(scene, STRATEGY));
    expect(aliveIn(gov.seenIn(STRATEGY).at(-1))).toBeUndefined();
  });

  it('come back in a dialog’s problem and in a sentence as they were typed', async () => {
    const words = '<at>all</at> **x** {{DATE(2024-01-01T00:00:00Z)}}';
    await person().says('my actions');
    await scene.bot.quiet();
    const data = { do: 'show', message: 'x', ref: words };
    const { body } = await scene.teams.deliver(pressOf(scene, data));
    expect(JSON.stringify(body)).not.toContain('<at>');
    const said = await person().posts(STRATEGY, words);
    await person().runsExtension(RECORD, said);
    expect(person().form?.text).toContain('**x**');
    expect(aliveIn(person().form?.text)).toBeUndefined();
    person().cancels();
  });
});

describe('Sixty long actions', () => {
  const scene = oneScene();

  it('fit into every message that tells of them, which says how many it left out', async () => {
    const { db } = scene.bot.opened;
    await sql`insert into action (id, plan_id, ref, position, title, lead_text, leads, target, deliverables, source)
      select plan_id || '/' || n, plan_id, n::text, n, repeat('Long words of a title ', 40) || n, lead_text, leads, target, deliverables, source
      from action, generate_series(10, 69) n where ref = '3'`.execute(db);
    await sql`update world set revision = revision + 1, progress = progress + 1`.execute(db);
    for (const said of ['my actions', 'what is due this year?', 'what is overdue?'])
      await scene.gov.person(LEP).says(said);
    await scene.gov.person(LEP).mentions(STRATEGY, 'what is due in March 2025?');
    await scene.bot.parts.store.saveChannel({
      platform: 'teams',
      tenant: HOME,
      id: STRATEGY,
      name: 'strategy-group',
      getsDigest: true,
    });
    await scene.bot.goTo('2025-03-24', '09:30');
    await scene.bot.quiet();
    expectInert(ofTheBot(scene, LEP));
    expectInert(ofTheBot(scene, STRATEGY));
    expectNothingRefused(scene);
    expect(scene.gov.seenBy(LEP).join('\n')).toMatch(/…and \d+ more|\d+ more/);
    const card = offering(scene.gov, LEP, 'On track');
    const { status, body } = await scene.gov.person(LEP).presses(card, 'On track', { about: '3. ' });
    expect(status).toBe(200);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(90_000);
  });
});
