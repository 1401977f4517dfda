import { type BareBot, startBareBot } from './bareBot.ts';
import type { Json } from './json.ts';
import { startTeams, type Teams } from './startTeams.ts';
import type { TeamsSpec } from './teamsSpec.ts';
import type { TenantHandle } from './tenantHandle.ts';
import type { StoredMessage } from './world.ts';

export const planChannel = '19:plan@thread.tacv2';
export const groupChat = '19:group@thread.v2';
export const team = '19:team@thread.tacv2';

export type Stage = {
  readonly teams: Teams;
  readonly gov: TenantHandle;
  readonly bot: BareBot;
  close(): Promise<void>;
};

/** A tenant with a person who has the bot and one who has not, and a bot that listens. */
export async function openStage(spec: TeamsSpec = {}): Promise<Stage> {
  const teams = await startTeams(spec);
  const gov = teams.tenant({
    id: 'tenant-gov',
    name: 'Government',
    users: [
      { id: 'ann-aad', name: 'Ann Lee', email: 'ann@gov.example' },
      { id: 'bob-aad', name: 'Bob', role: 'guest' },
    ],
    teams: [
      {
        id: team,
        name: 'Task Force',
        hasApp: true,
        members: ['ann-aad'],
        channels: [{ id: planChannel, name: 'Plan' }],
      },
    ],
    groupChats: [{ id: groupChat, members: ['ann-aad', 'bob-aad'] }],
    installedFor: ['ann-aad'],
    allowsGraph: true,
  });
  const bot = await startBareBot(teams);
  teams.sendTo(bot.url);
  return {
    teams,
    gov,
    bot,
    async close() {
      await teams.settled();
      await bot.stop();
      await teams.stop();
    },
  };
}

/** A card with what a strict Teams asks of every card. */
export const cardOf = (body: readonly Json[], actions: readonly Json[] = []): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  speak: 'A card of the test',
  fallbackText: 'A card of the test',
  body,
  actions,
});

export const adaptive = (card: Json): Json => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card,
});

export const withCard = (card: Json): Json => ({ type: 'message', attachments: [adaptive(card)] });

export const words = (text: string): Json => ({ type: 'TextBlock', text, wrap: true });

export const execute = (title: string, verb: string, data: Json = {}): Json => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});

/** Shows a card to the person who has the bot. */
export async function show({ bot, gov }: Stage, card: Json): Promise<StoredMessage> {
  const place = `v3/conversations/${encodeURIComponent(gov.chatOf('ann-aad'))}/activities`;
  const { body } = await bot.call('POST', place, withCard(card));
  const message = gov.messagesIn('ann-aad').at(-1);
  if (message === undefined) throw new Error(`The card was refused: ${JSON.stringify(body)}`);
  return message;
}

export const answerCard = (value: Json) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

export const answerText = (value: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});
