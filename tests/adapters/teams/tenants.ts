import type { Teams } from './standIn/startTeams.ts';
import type { TenantHandle } from './standIn/tenantHandle.ts';

/** Ids as Entra gives them, told apart by their last figure. */
const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;

export const HOME = '11111111-1111-4111-8111-111111111111';
export const OTHER = '22222222-2222-4222-8222-222222222222';
export const [DOJ, LEP, CHAIR, SECRETARIAT, ELSE] = [id(1), id(2), id(3), id(4), id(5)];
/** A team, whose id is its General channel's too, and another channel of it. */
export const TEAM = '19:team@thread.tacv2';
export const STRATEGY = '19:strategy@thread.tacv2';
export const GROUP_CHAT = '19:group@thread.v2';

/** The Department of Justice's tenant, which runs the bot; everybody there has it already. */
export function justice(teams: Teams): TenantHandle {
  return departmentOf(teams, true);
}

/** The same before anybody has installed it. */
export function uninstalledJustice(teams: Teams): TenantHandle {
  return departmentOf(teams, false);
}

/** A partner's tenant, in another part of the world. */
export function police(teams: Teams): TenantHandle {
  return teams.tenant({
    id: OTHER,
    name: 'Police',
    region: 'emea',
    users: [
      { id: LEP, name: 'LEP', email: 'lep@police.example' },
      { id: DOJ, name: 'Somebody with the same id', email: 'same@police.example' },
    ],
  });
}

function departmentOf(teams: Teams, hasApp: boolean): TenantHandle {
  return teams.tenant({
    id: HOME,
    name: 'Department of Justice',
    users: [
      { id: DOJ, name: 'DOJ contact', email: 'doj@justice.example' },
      { id: LEP, name: 'LE Partners contact', email: 'lep@justice.example' },
      { id: CHAIR, name: 'Chair', email: 'chair@justice.example' },
      { id: SECRETARIAT, name: 'Secretariat', email: 'secretariat@justice.example' },
      { id: ELSE, name: 'Somebody else', email: 'else@justice.example' },
    ],
    teams: [
      {
        id: TEAM,
        name: 'Task Force',
        hasApp,
        channels: [
          { id: TEAM, name: 'General' },
          { id: STRATEGY, name: 'strategy-group' },
        ],
      },
    ],
    groupChats: [{ id: GROUP_CHAT, members: [DOJ, LEP, SECRETARIAT], hasApp }],
    installedFor: hasApp ? [DOJ, LEP, CHAIR, SECRETARIAT, ELSE] : [],
  });
}
