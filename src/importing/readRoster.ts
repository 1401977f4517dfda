import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { OperatorError } from '../operatorError.ts';
import type { Identity, Platform } from '../people/identity.ts';
import type { Parties, Party, PartyId } from '../people/party.ts';
import { nameKey, partyId } from '../people/partyName.ts';
import { type Person, type PersonId, ROLES, type Role } from '../people/person.ts';
import { partyNamed } from '../plan/readLeads.ts';
import { isZone } from '../time/zone.ts';
import { decodeText } from './formats/decodeText.ts';

/** The columns of a roster. Lists in a cell are separated by semicolons; only person and role are required. */
const ROSTER_COLUMNS = [
  'person',
  'role',
  'party',
  'chairs',
  'member of',
  'email',
  'time zone',
  'prefers',
  'slack',
  'teams',
] as const;
type Column = (typeof ROSTER_COLUMNS)[number];
type Line = { readonly number: number; readonly cells: Readonly<Record<Column, string>> };

/** Who is who, and the parties that only the roster names. */
export type Roster = { readonly people: readonly Person[]; readonly parties: Parties };

const MOST_BYTES = 5_000_000;

/**
 * Reads a roster, checked at the door against the plan's parties. Throws one OperatorError that lists every
 * wrong line with its value and remedy; then nothing is imported.
 */
export function readRoster(bytes: Uint8Array, name: string, parties: Parties): Roster {
  if (bytes.length > MOST_BYTES)
    throw new OperatorError(`${name} is larger than a roster can be (5 MB). Is it the right file?`);
  const lines = readLines(decodeText(bytes, name).text, name);
  const problems: string[] = [];
  const own = ownParties(lines, parties, problems);
  const known: Parties = new Map([...parties, ...own]);
  const people = lines.flatMap((line) => readPerson(line, known, problems) ?? []);
  problems.push(...duplicates(lines));
  if (people.length === 0 && problems.length === 0)
    problems.push('line 2: there is nobody in it. Add a line for each person.');
  if (problems.length > 0) throw new OperatorError(`${name} was not imported. ${problems.join(' ')}`);
  return { people, parties: own };
}

function readLines(text: string, name: string): readonly Line[] {
  let records: unknown;
  try {
    records = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    });
  } catch (error) {
    throw new OperatorError(
      `${name} is not a CSV file: ${error instanceof Error ? error.message : String(error)}. Save the roster as comma-separated text.`,
    );
  }
  const rows = z
    .array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }))
    .parse(records);
  const [heading, ...rest] = rows;
  const columns = (heading?.record ?? []).map((column) => column.toLowerCase());
  const unknown = columns.filter(
    (column) => column !== '' && !ROSTER_COLUMNS.some((known) => known === column),
  );
  const missing = ['person', 'role'].filter((column) => !columns.includes(column));
  if (unknown.length > 0 || missing.length > 0) {
    const problem =
      unknown.length > 0
        ? `has a column “${unknown[0]}” that a roster does not have`
        : `lacks the column “${missing[0]}”`;
    throw new OperatorError(
      `${name}, line 1: it ${problem}. The columns are: ${ROSTER_COLUMNS.join(', ')}. Nothing was imported.`,
    );
  }
  return rest
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ info, record }) => {
      const cell = (column: Column): string => record[columns.indexOf(column)] ?? '';
      return {
        number: info.lines,
        cells: Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, cell(column)])) as Line['cells'],
      };
    });
}

/** Parties that a line brings in by saying which of the plan's groups they are members of. */
function ownParties(lines: readonly Line[], parties: Parties, problems: string[]): Map<PartyId, Party> {
  const own = new Map<PartyId, Party>();
  for (const { number, cells } of lines) {
    for (const group of list(cells['member of'])) {
      const id = partyId(group);
      const found = parties.get(id);
      if (found === undefined) {
        problems.push(unknownParty(number, group, parties));
        continue;
      }
      const members = list(cells.party).map(partyId);
      const before = own.get(id) ?? { ...found, members: [] };
      own.set(id, { ...before, members: [...new Set([...before.members, ...members])] });
      for (const member of list(cells.party))
        if (!parties.has(partyId(member))) own.set(partyId(member), partyNamed(member));
    }
  }
  return own;
}

function readPerson({ number, cells }: Line, parties: Parties, problems: string[]): Person | undefined {
  const before = problems.length;
  const wrong = (value: string, problem: string, remedy: string): void =>
    void problems.push(`line ${number}: “${value}” ${problem}. ${remedy}`);
  const roles = list(cells.role).map((role) => role.toLowerCase());
  const unknownRole = roles.find((role) => !ROLES.some((known) => known === role));
  if (cells.person === '')
    wrong('', 'is no name', 'Fill in the person column; a role will do, such as “DOJ contact”.');
  if (roles.length === 0 || unknownRole !== undefined)
    wrong(unknownRole ?? '', 'is not a role', `Use one of: ${ROLES.join(', ')}.`);
  const named = (names: readonly string[]): readonly PartyId[] =>
    names.flatMap((name) => {
      const id = partyId(name);
      if (parties.has(id)) return [id];
      problems.push(unknownParty(number, name, parties));
      return [];
    });
  const speaksFor = named(list(cells.party));
  const chairs = named(list(cells.chairs));
  const zone = cells['time zone'] === '' ? 'Europe/London' : cells['time zone'];
  if (!isZone(zone)) wrong(zone, 'is not a time zone', 'Write it as Europe/London.');
  const prefers = cells.prefers.toLowerCase();
  if (prefers !== '' && !['web', 'slack', 'teams'].includes(prefers))
    wrong(cells.prefers, 'is not a platform', 'Use web, slack or teams.');
  if (cells.email !== '' && !/^[^\s@]{1,64}@[^\s@]{1,250}$/.test(cells.email))
    wrong(cells.email, 'is not an e-mail address', 'Correct it or leave it empty.');
  if ((roles.includes('contact') || roles.includes('deputy')) && list(cells.party).length === 0)
    wrong('', 'is no party', 'Say in the party column for whom this person reports.');
  if (problems.length > before) return undefined;
  return {
    id: nameKey(cells.person) as PersonId,
    name: cells.person,
    roles: roles as Role[],
    speaksFor,
    chairs,
    identities: identitiesOf(cells),
    ...(prefers === '' ? {} : { prefers: prefers as Platform }),
    zone,
    ...(cells.email === '' ? {} : { email: cells.email }),
  };
}

/** Everybody can be met in the web console; Slack and Teams are written as "workspace/user". */
function identitiesOf(cells: Line['cells']): readonly Identity[] {
  const platforms = (['slack', 'teams'] as const).flatMap((platform) =>
    list(cells[platform]).map((address): Identity => {
      const slash = address.lastIndexOf('/');
      return { platform, tenant: slash < 0 ? '' : address.slice(0, slash), user: address.slice(slash + 1) };
    }),
  );
  return [...platforms, { platform: 'web', tenant: 'local', user: nameKey(cells.person) }];
}

function duplicates(lines: readonly Line[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ number, cells }) => {
    const marks = [
      ...(cells.person === '' ? [] : [[`person ${nameKey(cells.person)}`, cells.person] as const]),
      ...(cells.email === '' ? [] : [[`email ${cells.email.toLowerCase()}`, cells.email] as const]),
      ...(['slack', 'teams'] as const).flatMap((platform) =>
        list(cells[platform]).map((address) => [`${platform} ${address}`, address] as const),
      ),
    ];
    return marks.flatMap(([mark, value]) => {
      const first = seen.get(mark);
      if (first === undefined) seen.set(mark, number);
      return first === undefined
        ? []
        : [
            `line ${number}: “${value}” is in line ${first} already. Keep one line a person, with lists separated by semicolons.`,
          ];
    });
  });
}

function unknownParty(line: number, name: string, parties: Parties): string {
  const names = [...parties.values()].map((party) => party.name).slice(0, 12);
  return `line ${line}: “${name}” is not a party of this plan. Use one of ${names.join(', ')}; or name its group in “member of”.`;
}

function list(cell: string): readonly string[] {
  return cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
