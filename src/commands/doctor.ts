import { contactsFor } from '../people/contacts.ts';
import type { Platform } from '../people/identity.ts';
import { hasRole, preferredIdentity } from '../people/person.ts';
import { leadsOf } from '../plan/action.ts';
import type { World } from '../ports/world.ts';
import { type Flags, isOn, print, printJson, readFlags } from './usage.ts';

export const DOCTOR = 'doctor [--json]';
type Finding = { readonly isWell: boolean; readonly what: string; readonly remedy?: string };

export function readDoctorFlags(args: readonly string[]): Flags {
  return readFlags(args, [], ['json'], DOCTOR);
}

/** Says what is well and what is not, and what to do. The exit status is 1 when something is not. */
export function doctor(
  flags: Flags,
  world: World,
  {
    database,
    connected,
    platforms,
  }: {
    readonly database: string;
    readonly connected: ReadonlySet<Platform>;
    /** What the chat platforms say of themselves. */
    readonly platforms: readonly Finding[];
  },
): void {
  const findings: readonly Finding[] = [
    { isWell: true, what: `The database answers (${database}).` },
    ...platforms,
    ...checkPlan(world),
    ...checkPeople(world, connected),
    ...checkChannels(world),
  ];
  if (isOn(flags, 'json')) printJson({ findings });
  else
    for (const { isWell, what, remedy } of findings)
      print(`${isWell ? '✓' : '✗'} ${what}${remedy === undefined ? '' : ` ${remedy}`}`);
  if (findings.some((finding) => !finding.isWell)) process.exitCode = 1;
}

function checkPlan({ plan }: World): readonly Finding[] {
  const leaderless = plan.actions
    .filter((action) => leadsOf(action).length === 0)
    .map((action) => action.ref);
  return [
    { isWell: plan.actions.length > 0, what: `The plan “${plan.title}” has ${plan.actions.length} actions.` },
    ...(leaderless.length === 0
      ? []
      : [
          {
            isWell: false,
            what: `No lead is named on action ${leaderless.join(', ')}.`,
            remedy: 'Nobody is reminded of them: name a lead in the plan and import it again.',
          },
        ]),
  ];
}

/** Whether every lead has somebody to ask, and every contact can be reached. */
function checkPeople({ plan, people }: World, connected: ReadonlySet<Platform>): readonly Finding[] {
  const parties = new Map(plan.actions.flatMap(leadsOf).map((lead) => [lead.party, lead.name]));
  const silent = [...parties]
    .filter(([party]) => contactsFor(party, people, plan.parties).length === 0)
    .map(([, name]) => name);
  const contacts = people.filter((person) => hasRole(person, 'contact'));
  const homeless = contacts
    .filter((person) => preferredIdentity(person, (platform) => connected.has(platform)) === undefined)
    .map((person) => person.name);
  const remedy = 'Add them to the roster and run: npm run -s workplan -- roster FILE.csv';
  return [
    {
      isWell: silent.length === 0,
      what: silent.length === 0 ? 'Every lead has a contact.' : `Nobody speaks for ${silent.join(', ')}.`,
      ...(silent.length === 0 ? {} : { remedy }),
    },
    {
      isWell: homeless.length === 0,
      what:
        homeless.length === 0
          ? `All ${contacts.length} contacts can be reached.`
          : `${homeless.join(', ')} can’t be reached on any platform.`,
      ...(homeless.length === 0 ? {} : { remedy }),
    },
    {
      isWell: people.some((person) => hasRole(person, 'secretariat')),
      what: people.some((person) => hasRole(person, 'secretariat'))
        ? 'The plan has a secretariat.'
        : 'Nobody in the roster is the secretariat.',
    },
  ];
}

function checkChannels({ channels }: World): readonly Finding[] {
  const posted = channels
    .filter((channel) => channel.getsDigest)
    .map((channel) => `#${channel.name} (${channel.platform})`);
  return [
    {
      isWell: posted.length > 0,
      what:
        posted.length > 0
          ? `The weekly digest goes to ${posted.join(', ')}.`
          : 'The weekly digest goes to no channel.',
    },
  ];
}
