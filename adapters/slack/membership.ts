import type { SlackUser } from './profiles.ts';

/** Where the app is installed: a workspace, perhaps of an organisation, or a whole organisation. */
export type Place = { readonly tenant: string; readonly organisation?: string };

/** Of somebody whom Slack neither names a team of nor describes. */
const ELSEWHERE = 'elsewhere';

/**
 * Whether somebody is one of the people where the app is installed. Whoever is there from another company has the
 * address that their own administrators gave them; all workspaces of an organisation have the same administrators.
 */
export function isMember(user: Described, { tenant, organisation }: Place): boolean {
  if (user.is_stranger === true) return false;
  const [team, ofOrganisation] = [
    user.team_id ?? undefined,
    user.enterprise_user?.enterprise_id ?? undefined,
  ];
  if (isOrganisation(tenant)) return ofOrganisation === tenant || team === tenant;
  if (team === tenant || (team === undefined && ofOrganisation === undefined)) return true;
  return ofOrganisation !== undefined && ofOrganisation === organisation;
}

/**
 * The tenant whose person somebody is. What the payload names has to agree with how Slack describes them: another
 * company's person may have the id of one of ours.
 */
export function homeIn(user: Described | undefined, team: string | undefined, place: Place): string {
  const { enterprise_user: grid, team_id: own } = user ?? {};
  const theirs = [grid?.enterprise_id, own, ...(grid?.teams ?? [])].filter((one) => one != null);
  const agrees = team === undefined || theirs.includes(team);
  if (user !== undefined && agrees && isMember(user, place)) return place.tenant;
  return [team, ...theirs].find((one) => one !== undefined && one !== place.tenant) ?? ELSEWHERE;
}

export function isOrganisation(tenant: string): boolean {
  return tenant.startsWith('E');
}

type Described = Pick<SlackUser, 'team_id' | 'is_stranger' | 'enterprise_user'>;
