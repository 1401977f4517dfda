import path from 'node:path';
import { readRoster } from '../importing/readRoster.ts';
import type { Store } from '../ports/store.ts';
import { readBytes } from './importPlan.ts';
import { type Flags, print, readFlags, UsageError } from './usage.ts';

export const ROSTER = 'roster FILE.csv';

export function readRosterFlags(args: readonly string[]): Flags {
  return readFlags(args, [], [], ROSTER);
}

/** Replaces the roster by a CSV file, whole or not at all. */
export async function roster(flags: Flags, store: Store): Promise<void> {
  const [file, ...more] = flags.words;
  if (file === undefined || more.length > 0) throw new UsageError(`Name one file. Usage: ${ROSTER}`);
  const { plan } = await store.readWorld();
  const { people, parties } = readRoster(await readBytes(file), path.basename(file), plan.parties);
  await store.savePeople(people, parties);
  print(
    `${people.length} ${people.length === 1 ? 'person' : 'people'} in the roster: ${people.map((person) => person.name).join('; ')}.`,
  );
}
