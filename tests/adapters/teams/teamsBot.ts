import type { Connection } from '../../../adapters/teams/connection.ts';
import { createTeamsAdapter, type TeamsAdapter } from '../../../adapters/teams/teamsAdapter.ts';
import { readConfig } from '../../../src/config.ts';
import type { Hear } from '../../../src/ports/conversation.ts';
import { readTeamsConfig } from '../../../src/teamsConfig.ts';
import { type Connected, type Introduced, openTestBot, type TestBot } from '../testBot.ts';
import type { Teams } from './standIn/startTeams.ts';
import { CHAIR, DOJ, HOME, LEP, SECRETARIAT } from './tenants.ts';

/** A roster of roles, whose contacts are met in Teams. */
const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,,Europe/London,,,${HOME}/${DOJ}
LE Partners contact,contact,LE Partners,,,,Europe/London,,,${HOME}/${LEP}
NCA/NECC contact,contact,NCA; NECC,,,nca@nca.example,Europe/London,,,
"Chair, Criminal Finance Subgroup",chair,,Criminal Finance Subgroup,,,Europe/London,,,${HOME}/${CHAIR}
Secretariat,secretariat,,,,,Europe/London,,,${HOME}/${SECRETARIAT}
`;

export type TeamsBot = TestBot & { readonly adapter: TeamsAdapter };

type Options = {
  readonly roster?: string;
  readonly hear?: Hear;
  readonly at?: string;
  readonly connection?: Partial<Connection>;
  /** What is set beside the stand-in's addresses. */
  readonly env?: Readonly<Record<string, string>>;
};

/** The whole bot, introduced to Teams as the program does it, by the environment. */
export async function openTeamsBot(teams: Teams, options: Options = {}): Promise<TeamsBot> {
  const { roster = ROSTER, at, hear } = options;
  const connected: Connected<TeamsAdapter>[] = [];
  const bot = await openTestBot({
    roster,
    ...(at === undefined ? {} : { at }),
    ...(hear === undefined ? {} : { hear }),
    connect: (to) => {
      connected.push(connectTeams(teams, to, options));
      return connected;
    },
  });
  const [one] = connected;
  if (one === undefined) throw new Error('Teams was not connected.');
  return { ...bot, adapter: one.adapter };
}

/** The environment of a bot on this stand-in of Teams. */
export function environmentOf(teams: Teams): Readonly<Record<string, string>> {
  return {
    CLIENT_ID: teams.appId,
    CLIENT_SECRET: teams.appSecret,
    TENANT_ID: teams.homeTenant,
    TEAMS_SERVICE_HOSTS: new URL(teams.serviceUrl).host,
    TEAMS_OPENID_URL: teams.openIdUrl,
    TEAMS_LOGIN_URL: teams.loginUrl,
    TEAMS_GRAPH_URL: teams.graphUrl,
    TEAMS_MESSAGES_PER_MINUTE: '60000',
  };
}

/** Teams, for a bot that may be on other platforms too. */
export function connectTeams(
  teams: Teams,
  { desk, welcome, opened, log }: Introduced,
  { env = {}, connection = {} }: Pick<Options, 'env' | 'connection'> = {},
): Connected<TeamsAdapter> {
  const read = readTeamsConfig(readConfig({ ...environmentOf(teams), ...env }), {});
  if (read === undefined) throw new Error('Teams is not configured.');
  const { installations, references } = opened;
  // A tenant that has not written yet is written to here, and not at Microsoft.
  const cloud = { ...read.cloud, service: teams.serviceUrl };
  const adapter = createTeamsAdapter({
    ...read,
    cloud,
    paceMs: 5,
    ...connection,
    desk,
    installations,
    references,
    welcome,
    log,
  });
  return {
    adapter,
    door: adapter.take,
    reach: (address) => teams.sendTo(`${address}/api/messages`),
    settled: () => teams.settled(),
  };
}
