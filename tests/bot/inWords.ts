import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readRoster } from '../../src/importing/readRoster.ts';
import { draw } from '../../src/message/draw.ts';
import { writeCard } from '../../src/message/writeCard.ts';
import { day } from '../../src/time/day.ts';
import type { Window } from '../../src/time/window.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import { freshDatabase } from '../database.ts';
import { Rig } from '../rig.ts';
import { seededDatabase } from '../seeded.ts';

export const [SECRETARIAT, DOJ, LE, NCA] = [
  'Secretariat',
  'DOJ contact',
  'LE Partners contact',
  'NCA/NECC contact',
] as const;
export const CHAIR = 'Chair, Criminal Finance Subgroup';
export const DIRECTOR = 'Director, Strategy Group';

/** Runs tests on bots of their own, on Monday 10 February 2025 before anybody is reminded. */
export function onSeededBots(): (test: (rig: Rig, other: Rig) => Promise<void>) => Promise<void> {
  let seeded: Awaited<ReturnType<typeof seededDatabase>>;
  beforeAll(async () => {
    seeded = await seededDatabase();
  });
  afterAll(() => seeded.drop());
  return async (test) => {
    const database = await freshDatabase(seeded.url);
    const rigs = [await Rig.open(database.url), await Rig.open(database.url)] as const;
    try {
      for (const rig of rigs) await rig.goTo('2025-02-10', '08:00');
      await test(...rigs);
    } finally {
      for (const rig of rigs) await rig.close();
      await database.drop();
    }
  };
}

/** The last thing that the bot said to somebody, as text. */
export async function lastTo(rig: Rig, name: string): Promise<string> {
  const last = (await rig.toPerson(name)).at(-1);
  return last === undefined ? '' : writeCard(draw(last.message));
}

/** Says it with a button, which needs no understanding, and reads the answer. */
export async function choose(rig: Rig, name: string, intent: Intent): Promise<string> {
  await rig.choose(name, intent);
  return lastTo(rig, name);
}

export async function press(rig: Rig, name: string, label: string): Promise<string> {
  await rig.press(name, label);
  return lastTo(rig, name);
}

const window = (start: string, end = start): Window => ({ start: day(start), end: day(end) });

export function moveTo(ref: string, start: string, end = start): Extract<Intent, { kind: 'move' }> {
  return {
    kind: 'move',
    refs: [ref as never],
    to: { ...window(start, end), words: '' },
    said: `move ${ref}`,
  };
}

/** When an action is due, for the bot. */
export async function dueOn(rig: Rig, ref: string): Promise<string> {
  await rig.choose(DIRECTOR, { kind: 'detail', refs: [ref as never], field: 'target' });
  return /(?:due on|The plan has|has) ([^.]*)\./.exec(await lastTo(rig, DIRECTOR))?.[1] ?? 'no date';
}

/** The demonstration roster with more people in it: "NCA deputy,deputy,NCA". */
export async function addToRoster(rig: Rig, rows: readonly string[]): Promise<void> {
  const roster = await readFile(path.resolve(import.meta.dirname, '../../seeds/roster.csv'), 'utf8');
  const columns = roster.split('\n', 1)[0]?.split(',').length ?? 0;
  const filled = rows.map((row) => `${row}${','.repeat(columns - row.split(',').length)}`);
  const { plan } = await rig.parts.store.readWorld();
  const csv = new TextEncoder().encode([roster.trimEnd(), ...filled].join('\n'));
  const { people, parties } = readRoster(csv, 'roster.csv', plan.parties);
  await rig.parts.store.savePeople(people, parties);
}
