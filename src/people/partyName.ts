import type { Party, PartyId } from './party.ts';
import { PUBLIC_BODIES } from './publicBodies.ts';

/**
 * The id a name gives: "DoJ", "D.O.J." and "Department of Justice" give one, so spelling never splits a
 * party. Well-known bodies are listed in `publicBodies.ts`; any other name stands for itself.
 */
export function partyId(name: string): PartyId {
  const key = nameKey(name);
  return (WELL_KNOWN.get(key) ?? partKey(name) ?? key) as PartyId;
}

/** "Department of Justice's MSHT Branch" is the part of DOJ, however its whole is spelt. */
function partKey(name: string): string | undefined {
  const found = /^(.{2,60}?)['’]s +(\S.*)$/.exec(name);
  const whole = found?.[1] === undefined ? undefined : WELL_KNOWN.get(nameKey(found[1]));
  return whole === undefined ? undefined : nameKey(`${whole}s ${found?.[2] ?? ''}`);
}

/** Other names a well-known body goes by. Empty for names that only this plan knows. */
export function otherNames(name: string): readonly string[] {
  const names = NAMES.get(nameKey(name));
  return names?.filter((known) => known.toLowerCase() !== name.toLowerCase()) ?? [];
}

/** What kind of party a name sounds like, from its head word. */
export function partyKind(name: string): Party['kind'] {
  const words = nameKey(name).split('-');
  if (EVERYONE_START.has(words[0] ?? '') && words.some((word) => COLLECTIVE.has(word))) return 'everyone';
  if (words.some((word) => COLLECTIVE.has(word))) return 'group';
  if (WELL_KNOWN.has(nameKey(name))) return 'organisation';
  if (words.some((word) => GATHERING.has(word)) || words.join(' ').endsWith('task force')) return 'group';
  return 'organisation';
}

/** Splits "DOJ's MSHT Branch" into the whole and its part; undefined for a name that stands alone. */
export function wholeOf(name: string): string | undefined {
  const possessive = /^(.{2,60}?)['’]s? +\S/.exec(name);
  if (possessive?.[1]) return possessive[1].trim();
  const words = name.split(/\s+/);
  const [first, last] = [words[0] ?? '', words.at(-1)?.toLowerCase() ?? ''];
  return words.length > 1 && isAcronym(first) && PART_HEADS.has(last) ? first : undefined;
}

export function isAcronym(word: string): boolean {
  return /^[A-Z][A-Za-z]?[A-Z][A-Za-z]{0,5}$/.test(word) || /^[A-Z]{2,8}$/.test(word);
}

/** Lower case, letters and digits only, joined by hyphens. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/^the-/, '')
    .replace(/sub-group/g, 'subgroup');
}

const EVERYONE_START = new Set(['all', 'relevant', 'every', 'everyone', 'wider', 'other']);
const COLLECTIVE = new Set([
  'partners',
  'partner',
  'agencies',
  'members',
  'organisations',
  'stakeholders',
  'departments',
  'bodies',
  'authorities',
  'councils',
  'trusts',
  'forces',
  'everyone',
]);
const GATHERING = new Set([
  'subgroup',
  'group',
  'board',
  'forum',
  'committee',
  'network',
  'taskforce',
  'partnership',
  'consortium',
  'alliance',
  'panel',
]);
const PART_HEADS = new Set([
  'branch',
  'division',
  'unit',
  'team',
  'directorate',
  'section',
  'department',
  'office',
]);

/** Every name of each well-known body, by each of them. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  PUBLIC_BODIES.toReversed().flatMap((body) => body.map((name) => [nameKey(name), body] as const)),
);

const WELL_KNOWN: ReadonlyMap<string, string> = new Map(
  PUBLIC_BODIES.flatMap((names) => names.map((name) => [nameKey(name), nameKey(names[0] ?? name)] as const)),
);
