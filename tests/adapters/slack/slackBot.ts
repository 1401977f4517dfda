import type { Connection } from '../../../adapters/slack/connection.ts';
import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/slackAdapter.ts';
import { tellAtOnce } from '../../../src/bot/tellAtOnce.ts';
import type { Hear } from '../../../src/ports/conversation.ts';
import { type Connected, type Introduced, openTestBot, type TestBot } from '../testBot.ts';
import type { Slack } from './standIn/startSlack.ts';

export const SIGNING_SECRET = 'signing-secret-of-a-test';

/** A roster of roles, whose contacts are met in Slack: `slack` is written as in the file, "T1/U1". */
const ROSTER = `person,role,party,chairs,member of,email,time zone,prefers,slack,teams
DOJ contact,contact,DOJ,,,,Europe/London,,T1/UDOJ,
LE Partners contact,contact,LE Partners,,,,Europe/London,,T1/ULEP,
NCA/NECC contact,contact,NCA; NECC,,,nca@nca.example,Europe/London,,,
"Chair, Criminal Finance Subgroup",chair,,Criminal Finance Subgroup,,,Europe/London,,T1/UCHAIR,
Secretariat,secretariat,,,,,Europe/London,,T1/USEC,
`;

export type SlackBot = TestBot & { readonly adapter: SlackAdapter };

/** What the bot needs of a Slack to be opened on it. */
export type Host = Pick<Slack, 'apiUrl' | 'sendTo' | 'settled'>;

type Options = Partial<Connection> & {
  readonly roster?: string;
  readonly publicUrl?: string;
  readonly hear?: Hear;
  readonly at?: string;
};

/** The whole bot, introduced to Slack as the program does it. */
export async function openSlackBot(slack: Host, options: Options = {}): Promise<SlackBot> {
  const { roster = ROSTER, at, hear, ...connection } = options;
  const connected: Connected<SlackAdapter>[] = [];
  const bot = await openTestBot({
    roster,
    ...(at === undefined ? {} : { at }),
    ...(hear === undefined ? {} : { hear }),
    connect: (to) => {
      connected.push(connectSlack(slack, to, connection));
      return connected;
    },
  });
  const [one] = connected;
  if (one === undefined) throw new Error('Slack was not connected.');
  return { ...bot, adapter: one.adapter };
}

/** Slack, for a bot that may be on other platforms too. */
export function connectSlack(
  slack: Host,
  { parts, desk, welcome, opened, log }: Introduced,
  connection: Partial<Connection> & { readonly publicUrl?: string } = {},
): Connected<SlackAdapter> {
  const adapter = createSlackAdapter({
    signingSecret: SIGNING_SECRET,
    apiUrl: slack.apiUrl,
    messagesPerMinute: 60_000,
    desk,
    installations: opened.installations,
    welcome,
    log,
    tell: (key, text) => tellAtOnce(key, text, parts),
    ...connection,
  });
  return {
    adapter,
    door: adapter.take,
    reach: (address) => {
      if (adapter.hasDoor && connection.appToken === undefined) slack.sendTo(`${address}/slack/events`);
    },
    settled: () => slack.settled(),
  };
}
