import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatAdapter } from '../../src/ports/chatAdapter.ts';
import type { Hear } from '../../src/ports/conversation.ts';
import type { FrontDesk } from '../../src/ports/frontDesk.ts';
import type { Installations } from '../../src/ports/installations.ts';
import type { References } from '../../src/ports/references.ts';
import { createBotToken } from './api/botToken.ts';
import { createConnector } from './api/connector.ts';
import { createPatience } from './api/patience.ts';
import { failureOf } from './api/teamsErrors.ts';
import { readChannelName } from './channels.ts';
import { checkUp, type Finding } from './checkUp.ts';
import type { Connection } from './connection.ts';
import { dispatch } from './dispatch.ts';
import { createDoor } from './door/door.ts';
import { LIMITS } from './limits.ts';
import { createKnown } from './meet.ts';
import { openApp } from './openApp.ts';
import { findByEmail, readProfile } from './profiles.ts';
import { revise, type Sending, send } from './sending.ts';
import type { Teams, TeamsLog } from './teams.ts';
import { createTenants, type Welcome } from './tenants.ts';

export type TeamsOptions = Connection & {
  readonly desk: FrontDesk;
  readonly installations: Installations;
  readonly references: References;
  readonly welcome: Welcome & { readonly greetPlace: Teams['greet'] };
  readonly log: TeamsLog;
};

export type TeamsAdapter = ChatAdapter & {
  /** Takes a request of Teams'; false where it is for somebody else. */
  take(path: string, request: IncomingMessage, response: ServerResponse): boolean;
  checkUp(): Promise<readonly Finding[]>;
};

/** Microsoft Teams as a chat platform: any number of tenants, over one address. */
export function createTeamsAdapter(options: TeamsOptions): TeamsAdapter {
  const { desk, installations, references, welcome, log } = options;
  const stopping = new AbortController();
  // However many calls are under way, each listens.
  setMaxListeners(0, stopping.signal);
  const token = createBotToken(options, stopping.signal);
  const known = createKnown(references, options.isLocal ? undefined : options.cloud.service);
  const underWay = new Set<Promise<unknown>>();
  const during = async <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };
  const later = (work: () => Promise<unknown>): void => {
    during(work()).catch((error: unknown) => log('warn', 'teams-later', { problem: failureOf(error).code }));
  };
  let opened: Sending | undefined;
  let door: ReturnType<typeof createDoor> | undefined;
  const sending = (): Sending => {
    if (opened === undefined) throw new Error('Teams is not connected yet.');
    return opened;
  };
  return {
    platform: 'teams',
    isPatient: true,
    paceMs: options.paceMs ?? LIMITS.paceMs,
    answerPaceMs: Math.min(options.paceMs ?? LIMITS.paceMs, LIMITS.answerPaceMs),
    tenantPaceMs: 60_000 / options.messagesPerMinute,
    start: async (hear: Hear) => {
      const app = await openApp({
        connection: options,
        token,
        log,
        dispatch: (activity) => listen(activity),
      });
      const connector = createConnector(options, token, log, stopping.signal);
      const teams: Teams = { hear, desk, connector, known, log, later, greet: welcome.greetPlace };
      const listen = dispatch(teams);
      opened = { connector, known, log, patience: createPatience() };
      const tenants = createTenants(options, { installations, welcome });
      await tenants.joinOwn();
      door = createDoor(options, { mayEnter: tenants.mayEnter, take: app.take, log });
    },
    take: (path, request, response) => door?.take(path, request, response) ?? false,
    send: (posted) => during(send(posted, sending())),
    revise: (posted, ref) => during(revise(posted, ref, sending())),
    readProfile: (identity) => readProfile(identity, sending()),
    findByEmail: (emails) =>
      findByEmail(
        emails,
        async (tenant) => (await installations.find('teams', [tenant]))?.isTrusted === true,
        sending(),
      ),
    readChannelName: (channel) => readChannelName(channel, sending()),
    checkUp: () => checkUp(options, token, installations),
    stop: async () => {
      await Promise.race([
        Promise.allSettled(underWay),
        new Promise((resolve) => setTimeout(resolve, LIMITS.stopMs).unref()),
      ]);
      stopping.abort();
      await Promise.allSettled(underWay);
    },
  };
}
