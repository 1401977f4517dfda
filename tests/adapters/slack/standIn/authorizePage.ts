import type { IncomingMessage, ServerResponse } from 'node:http';
import { must, type Workspace, type World } from './world.ts';

/** How the browser of the stand-in says who sits before it, and what they click. */
export const visitorHeader = 'x-stand-in-visitor';

export type Visitor = {
  readonly team: string;
  readonly user: string;
  readonly forOrg: boolean;
  readonly denies: boolean;
};

/** Slack's page that asks whether to install the app; whoever comes here agrees at once, unless they deny. */
export function answerAuthorize(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const asked = Object.fromEntries(url.searchParams);
  if (asked['client_id'] !== world.app.clientId) {
    response.writeHead(400).end('invalid_client_id');
    return;
  }
  const redirect = asked['redirect_uri'];
  if (redirect === undefined) {
    response.writeHead(400).end('The stand-in of Slack has no redirect URI of its own: send one.');
    return;
  }
  const visitor = visitorOf(world, request);
  const back = new URL(redirect);
  if (visitor.denies) back.searchParams.set('error', 'access_denied');
  else back.searchParams.set('code', newCode(world, visitor, asked['scope'] ?? '', redirect));
  if (asked['state'] !== undefined) back.searchParams.set('state', asked['state']);
  response.writeHead(302, { location: back.href }).end();
}

function newCode(world: World, { team, user, forOrg }: Visitor, scope: string, redirectUri: string): string {
  const workspace = must(world.workspaces.get(team), `workspace ${team}`);
  const code = `${team}.${world.newId('')}`.toLowerCase();
  world.codes.set(code, {
    teams: (forOrg ? organisationOf(world, workspace) : [workspace]).map(({ id }) => id),
    forOrg,
    user,
    scopes: scope.split(',').filter((each) => each !== ''),
    redirectUri,
    at: world.now(),
    isUsed: false,
  });
  return code;
}

function organisationOf(world: World, workspace: Workspace): readonly Workspace[] {
  const id = must(workspace.enterprise, `enterprise of ${workspace.id}`).id;
  return [...world.workspaces.values()].filter(({ enterprise }) => enterprise?.id === id);
}

function visitorOf(world: World, request: IncomingMessage): Visitor {
  const header = request.headers[visitorHeader];
  if (typeof header === 'string') return JSON.parse(header) as Visitor;
  const workspace = must([...world.workspaces.values()][0], 'workspace');
  const user = must([...workspace.users.keys()][0], 'user');
  return { team: workspace.id, user, forOrg: false, denies: false };
}
