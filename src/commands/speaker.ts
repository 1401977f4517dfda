import type { PartyId } from '../people/party.ts';
import { nameKey } from '../people/partyName.ts';
import { type Person, type PersonId, ROLES, type Role } from '../people/person.ts';
import type { World } from '../ports/world.ts';
import { partyCalled } from '../understanding/readers/findParties.ts';
import { UsageError } from './usage.ts';

/** Who speaks on the command line: somebody of the roster, or anybody who speaks for a party or has a role. */
export function speakerOf(
  world: World,
  who: { as?: string | undefined; org?: string | undefined; role?: string | undefined },
): Person | undefined {
  if (who.as !== undefined) return personCalled(world, who.as);
  if (who.org === undefined && who.role === undefined) return undefined;
  const party = who.org === undefined ? undefined : partyCalled(world.plan, who.org);
  if (who.org !== undefined && party === undefined)
    throw new UsageError(
      `--org is “${who.org}”, which is not a party of this plan. Use one of: ${names(world)}.`,
    );
  return somebody(who.org ?? who.role ?? '', party === undefined ? [] : [party], roleNamed(who.role, party));
}

/** A speaker that a batch line describes; one whose organisation the plan doesn't name speaks for nobody. */
export function speakerDescribed(
  world: World,
  speaker: { name?: string | undefined; org?: string | undefined } | undefined,
  role: string | undefined,
): Person | undefined {
  if (speaker?.name === undefined && speaker?.org === undefined && role === undefined) return undefined;
  const known = world.people.find((person) => speaker?.name !== undefined && isCalled(person, speaker.name));
  if (known !== undefined) return known;
  const party = speaker?.org === undefined ? undefined : partyCalled(world.plan, speaker.org);
  return somebody(
    speaker?.name ?? speaker?.org ?? 'Somebody',
    party === undefined ? [] : [party],
    roleNamed(role, party),
  );
}

function personCalled(world: World, name: string): Person {
  const found = world.people.find((person) => isCalled(person, name));
  if (found !== undefined) return found;
  throw new UsageError(
    `--as is “${name}”, and nobody in the roster is called that. Use one of: ${world.people.map((person) => person.name).join('; ')}.`,
  );
}

function isCalled(person: Person, name: string): boolean {
  return person.id === name || nameKey(person.name) === nameKey(name);
}

/** Roles as people name them: whoever speaks for a party is its contact unless something else is said. */
function roleNamed(role: string | undefined, party: PartyId | undefined): Role {
  const wanted = role?.toLowerCase() ?? '';
  const exact = ROLES.find((known) => wanted === known) ?? ROLES.find((known) => wanted.includes(known));
  return exact ?? (/lead|partner|owner/.test(wanted) || party !== undefined ? 'contact' : 'observer');
}

function somebody(name: string, parties: readonly PartyId[], role: Role): Person {
  return {
    id: nameKey(name) as PersonId,
    name,
    roles: [role],
    speaksFor: role === 'chair' ? [] : parties,
    chairs: role === 'chair' ? parties : [],
    identities: [],
    zone: 'Europe/London',
  };
}

function names(world: World): string {
  return [...world.plan.parties.values()].map((party) => party.name).join('; ');
}
