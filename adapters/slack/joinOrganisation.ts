import type { Access } from './api/tokens.ts';
import type { Authorization } from './payloads.ts';
import type { Slack } from './slack.ts';

/**
 * A workspace may have joined an organisation since the app was installed there: each event says of which one the
 * workspace is that lets us hear it. From then on payloads name the organisation as its people's team.
 */
export async function joinOrganisation(
  access: Access,
  { team_id: team, enterprise_id: organisation }: Authorization,
  { installations, tokens }: Pick<Slack, 'installations' | 'tokens'>,
): Promise<Access> {
  const isNews = organisation !== undefined && organisation !== access.organisation;
  if (!isNews || team !== access.tenant) return access;
  await installations.noteParent('slack', access.tenant, organisation);
  tokens.forget(access.tenant);
  return { ...access, organisation };
}
