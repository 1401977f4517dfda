import type { Acting } from './acting.ts';
import { type Visitor, visitorHeader } from './authorizePage.ts';

export type Page = {
  readonly status: number;
  readonly text: string;
  /** Where the page sends the browser on to, which is not followed: out of the app. */
  readonly location: string | undefined;
};

/** Somebody has agreed on Slack's page, and is about to be sent back to the app. */
export type Approval = {
  /** The app's address with code and state, that Slack sends the browser to. */
  readonly callback: string;
  readonly cookies: string;
  /** Goes there, with the cookies of this browser or with others. */
  visit(cookies?: string): Promise<Page>;
};

export type Approving = { readonly denies?: boolean; readonly forOrg?: boolean };

/** Opens the app's install page in a browser, follows it to Slack, and says yes there (or no). */
export async function approve(
  { world, workspace, user }: Acting,
  installUrl: string,
  { denies = false, forOrg = false }: Approving = {},
): Promise<Approval> {
  const jar = new Map<string, string>();
  const visitor: Visitor = { team: workspace.id, user: user.id, forOrg, denies };
  const headers = { [visitorHeader]: JSON.stringify(visitor) };
  let url = installUrl;
  for (let steps = 0; steps < 5; steps += 1) {
    const answer = await open(url, jar, headers);
    const next = answer.headers.get('location') ?? linkToSlack(await answer.text(), world.origin);
    if (next === undefined) throw new Error(`${url} answered ${answer.status} and does not lead to Slack.`);
    const wasSlack = url.startsWith(world.origin);
    url = new URL(next, url).href;
    if (wasSlack) return approval(url, jar);
  }
  throw new Error(`${installUrl} does not lead to Slack’s page.`);
}

function approval(callback: string, jar: Map<string, string>): Approval {
  const cookies = cookiesOf(jar);
  return {
    callback,
    cookies,
    async visit(shown = cookies) {
      const answer = await fetch(callback, { redirect: 'manual', headers: { cookie: shown } });
      const location = answer.headers.get('location') ?? undefined;
      return { status: answer.status, text: await answer.text(), location };
    },
  };
}

async function open(url: string, jar: Map<string, string>, headers: Record<string, string>) {
  const answer = await fetch(url, { redirect: 'manual', headers: { ...headers, cookie: cookiesOf(jar) } });
  for (const cookie of answer.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const equals = pair.indexOf('=');
    jar.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return answer;
}

const cookiesOf = (jar: Map<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

function linkToSlack(html: string, origin: string): string | undefined {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return links.find((link) => link.startsWith(origin));
}
