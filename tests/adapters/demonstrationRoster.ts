import { readFileSync } from 'node:fs';
import path from 'node:path';

const SEED = path.resolve(import.meta.dirname, '../../seeds/roster.csv');

/** The demonstration roster with everybody met on a platform: `how` writes the last three columns of each person. */
export function rosterOf(how: (at: number) => string): {
  readonly names: readonly string[];
  readonly roster: string;
} {
  const [heading = '', ...lines] = readFileSync(SEED, 'utf8').trimEnd().split('\n');
  return {
    names: lines.map(nameIn),
    roster: [heading, ...lines.map((line, at) => line.replace(/web,,$/, how(at)))].join('\n'),
  };
}

/** The id of somebody of the roster. */
export function idOf(who: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(who);
  if (id === undefined) throw new Error(`Nobody is called ${who}.`);
  return id;
}

function nameIn(line: string): string {
  const [, quoted] = /^"([^"]*)"/.exec(line) ?? [];
  return quoted ?? line.split(',')[0] ?? '';
}
