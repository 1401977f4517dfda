import type { Identity } from '../../src/people/identity.ts';
import type { Access } from './api/tokens.ts';
import { type Author, identityOf } from './hearing.ts';
import type { Slack } from './slack.ts';

/**
 * Whose people somebody is one of: of the tenant where the app is installed, or of somebody else's, who are
 * strangers. Where the payload does not name just that tenant or what it belongs to, Slack's description of them
 * decides. Throws where Slack does not answer, so that the request is not acknowledged and comes again.
 */
export async function whose(
  { user, team }: Author,
  access: Access,
  { profiles }: Pick<Slack, 'profiles'>,
): Promise<Identity> {
  const isNamed = team !== undefined && (team === access.tenant || team === access.organisation);
  return identityOf(user, isNamed ? access.tenant : await profiles.homeOf(user, team, access));
}
