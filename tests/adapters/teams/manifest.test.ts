import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCENT, COLOUR_ICON, OUTLINE_ICON } from '../../../adapters/teams/icons.ts';
import { PERMISSIONS, RECORD, writeTeamsManifest } from '../../../adapters/teams/manifest.ts';
import { paintPng } from '../../../src/chart/paintPng.ts';
import { day } from '../../../src/time/day.ts';
import { NOTHING_SAID } from '../../../src/understanding/context.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { type Pixels, readPng } from '../../chart/readPng.ts';
import type { Ended } from '../../program.ts';
import { seedPlan, seedRoster } from '../../seeded.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../../adapters/teams/writePackage.ts');
const CLIENT_ID = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const PUBLIC_URL = 'https://plan.example.org/bot/';
const manifest = writeTeamsManifest({ appId: CLIENT_ID, publicUrl: PUBLIC_URL, version: '1.2.3' });

/** Microsoft publishes its schemas with its own tools, so that nobody has to fetch them. */
const SCHEMAS = path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
const one25 = JSON.parse(
  await readFile(path.join(SCHEMAS, 'build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json'), 'utf8'),
);

const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const fits = ajv.compile(one25);

/** What Microsoft's schema has against a manifest. */
function problemsOf(checked: object): readonly string[] {
  return fits(checked) ? [] : (fits.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

describe('The manifest for Teams', () => {
  it('is what version 1.25 of Microsoft’s schema wants, with or without an address', () => {
    const least = writeTeamsManifest({ appId: CLIENT_ID, version: '0.1.0' });
    for (const one of [manifest, least]) expect(problemsOf(one)).toEqual([]);
    const broken = { ...manifest, bots: [{ botId: 'no id', scopes: ['everywhere'] }] };
    expect(problemsOf(broken), 'the schema refuses what is wrong').not.toEqual([]);
  });

  // The schema allows more than the documentation, which is what Teams shows.
  it('has commands within the limits of the documentation', () => {
    const lists: readonly (readonly { readonly title: string; readonly description: string }[])[] = [
      ...manifest.bots.flatMap(({ commandLists }) => commandLists.map(({ commands: all }) => all)),
      ...manifest.composeExtensions.map(({ commands: all }) => all),
    ];
    const commands = lists.flat();
    expect(commands.length).toBeGreaterThan(3);
    for (const { title, description } of commands) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(10);
  });

  it('lists commands for every place that the bot can be in', () => {
    const [bot] = manifest.bots;
    expect(bot?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
  });

  it('puts “Record as an update” below every message, under the id that is listened to', () => {
    expect(RECORD).toBe('record_update');
    expect(manifest.composeExtensions.flatMap(({ commands }) => commands)).toMatchObject([
      { id: RECORD, title: 'Record as an update', type: 'action', context: ['message'], fetchTask: true },
    ]);
  });

  it('gives a reason for everything that it asks for, and asks for no right to read what is not the bot’s', () => {
    for (const reason of Object.values(PERMISSIONS)) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    expect(manifest.permissions).toEqual(Object.keys(PERMISSIONS));
    expect(Object.keys(manifest)).not.toContain('authorization');
  });

  it('is one app in Teams as in Entra, however its id is written', () => {
    const { id, bots, composeExtensions, webApplicationInfo } = writeTeamsManifest({
      appId: CLIENT_ID.toUpperCase(),
      version: '0.1.0',
    });
    const ids = [id, bots[0]?.botId, composeExtensions[0]?.botId, webApplicationInfo.id];
    expect(ids).toEqual([CLIENT_ID, CLIENT_ID, CLIENT_ID, CLIENT_ID]);
  });

  it('names the address of whoever runs the bot where it is an https one, and otherwise nobody’s', () => {
    expect(manifest.validDomains).toEqual(['plan.example.org']);
    expect(manifest.developer).toMatchObject({
      websiteUrl: 'https://plan.example.org/bot/',
      privacyUrl: 'https://plan.example.org/bot/privacy',
      termsOfUseUrl: 'https://plan.example.org/bot/terms',
    });
    for (const publicUrl of [undefined, 'http://localhost:3978']) {
      const other = writeTeamsManifest({
        appId: CLIENT_ID,
        version: '0.1.0',
        ...(publicUrl === undefined ? {} : { publicUrl }),
      });
      expect(other.validDomains).toEqual([]);
      expect(other.developer.privacyUrl).toBe('https://workplan.example.org/privacy');
    }
  });
});

const { plan } = await seedPlan();
const { people } = await seedRoster();
const commands = manifest.bots.flatMap(({ commandLists }) =>
  commandLists.flatMap((list) => list.commands.map(({ title }) => [list.scopes[0], title] as const)),
);

describe('A command of the list', () => {
  it.each(commands)('is understood, in the %s list: “%s”', (_, title) => {
    for (const speaker of people) {
      const { intent } = understand(title, {
        plan,
        speaker,
        today: day('2025-03-18'),
        memory: NOTHING_SAID,
        asked: [],
        drafts: [],
      });
      expect(intent.kind, speaker.name).not.toBe('unknown');
    }
  });
});

function everyPixel({ width, height, at }: Pixels) {
  return Array.from({ length: width * height }, (_, place) => {
    const [x, y] = [place % width, Math.floor(place / width)];
    return { x, y, colour: at(x, y) };
  });
}

describe('The icons', () => {
  it('are in colour at 192 pixels: a ground without gaps, and the symbol in the middle 120', async () => {
    const picture = readPng(await paintPng(COLOUR_ICON));
    expect([picture.width, picture.height]).toEqual([192, 192]);
    const pixels = everyPixel(picture);
    expect(pixels.filter(({ colour }) => !colour.endsWith('FF'))).toEqual([]);
    const symbol = pixels.filter(({ colour }) => colour !== `${ACCENT}FF`);
    expect(symbol.length).toBeGreaterThan(5_000);
    expect(symbol.filter(({ x, y }) => Math.min(x, y) < 36 || Math.max(x, y) >= 156)).toEqual([]);
  });

  it('are white on nothing at 32 pixels, without a margin', async () => {
    const picture = readPng(await paintPng(OUTLINE_ICON));
    expect([picture.width, picture.height]).toEqual([32, 32]);
    const seen = everyPixel(picture).filter(({ colour }) => !colour.endsWith('00'));
    expect(seen.filter(({ colour }) => !colour.startsWith('#FFFFFF'))).toEqual([]);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(32 * 32 * 0.6);
    for (const places of [seen.map(({ x }) => x), seen.map(({ y }) => y)]) {
      expect(Math.min(...places)).toBeLessThanOrEqual(1);
      expect(Math.max(...places)).toBeGreaterThanOrEqual(30);
    }
  });
});

describe('The command that writes the package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'teams-package-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function run(env: Readonly<Record<string, string>>, cwd = folder): Promise<Ended> {
    const { CLIENT_ID: _, PUBLIC_URL: __, ...rest } = process.env;
    return new Promise((resolve) => {
      execFile(process.execPath, [COMMAND], { cwd, env: { ...rest, ...env } }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  }

  it('writes the three files that Teams wants, says where, and the same bytes for the same input', async () => {
    const file = path.join(folder, 'workplan-teams.zip');
    const done = await run({ CLIENT_ID, PUBLIC_URL, TZ: 'Pacific/Auckland' });
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(/^\S*workplan-teams\.zip is the app, .*upload it.*\.\n$/);
    const first = await readFile(file);
    const files = unzipSync(first);
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const written = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect({ ...written, version: '1.2.3' }).toEqual(manifest);
    expect(Buffer.from(files['color.png'] ?? []).equals(await paintPng(COLOUR_ICON))).toBe(true);
    expect(Buffer.from(files['outline.png'] ?? []).equals(await paintPng(OUTLINE_ICON))).toBe(true);

    await run({ CLIENT_ID, PUBLIC_URL, TZ: 'America/Los_Angeles' });
    expect((await readFile(file)).equals(first)).toBe(true);
  });

  it.each([
    ['no id', {}, 'The environment variable CLIENT_ID is missing. Set it to the Application (client) ID'],
    ['an empty id', { CLIENT_ID: '' }, 'The environment variable CLIENT_ID is missing.'],
    [
      'an id of another kind',
      { CLIENT_ID: 'B0CDEF' },
      'CLIENT_ID is “B0CDEF”, which can’t be used. Set it to',
    ],
    [
      'an address that is none',
      { CLIENT_ID, PUBLIC_URL: 'plan.example.org' },
      'PUBLIC_URL is “plan.example.org”, which can’t be used. Set it to an address such as https://',
    ],
  ])('says in one line what to set where there is %s, and writes nothing', async (_, env, words) => {
    const empty = await mkdtemp(path.join(folder, 'empty-'));
    const ended = await run(env, empty);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(words);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(empty)).toEqual([]);
  });

  it('says where it could not write', async () => {
    const full = await mkdtemp(path.join(folder, 'full-'));
    await mkdir(path.join(full, 'workplan-teams.zip'));
    const ended = await run({ CLIENT_ID }, full);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^The file \S+ can’t be written \(EISDIR\)\. .*\.\n$/);
  });
});
