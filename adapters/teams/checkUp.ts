import { DeliveryError } from '../../src/ports/chatAdapter.ts';
import type { Installations } from '../../src/ports/installations.ts';
import type { BotToken } from './api/botToken.ts';
import type { Connection } from './connection.ts';

export type Finding = { readonly isWell: boolean; readonly what: string; readonly remedy?: string };

/** Whether the bot can prove itself to Microsoft, and which tenants may use it. */
export async function checkUp(
  connection: Connection,
  token: BotToken,
  installations: Installations,
): Promise<readonly Finding[]> {
  const all = await installations.list('teams');
  const tenants = all.map(
    ({ tenant, isTrusted }): Finding =>
      isTrusted
        ? { isWell: true, what: `People of tenant ${tenant} may use the bot in Teams.` }
        : {
            isWell: false,
            what: `Tenant ${tenant} has installed the app, and may not use the bot yet.`,
            remedy: 'The secretariat was asked in chat; they say yes or no there.',
          },
  );
  const proven = connection.isLocal ? LOCAL : await prove(connection, token);
  const none: readonly Finding[] =
    all.length > 0
      ? []
      : [
          {
            isWell: false,
            what: 'Teams is configured, and the app is installed in no tenant yet.',
            remedy: 'Upload the package that `npm run teams:package` makes, and write to the bot.',
          },
        ];
  return [proven, ...tenants, ...none];
}

const LOCAL: Finding = {
  isWell: true,
  what: 'Teams is in local mode: only this machine can write to the bot, and Microsoft is not asked.',
};

async function prove({ cloud }: Connection, token: BotToken): Promise<Finding> {
  try {
    await token(cloud.scope);
    return { isWell: true, what: 'Microsoft Entra knows the bot.' };
  } catch (error) {
    return {
      isWell: false,
      what: `Microsoft Entra gives the bot no token (${error instanceof DeliveryError ? error.message : 'no answer'}).`,
      remedy: 'Check CLIENT_ID, CLIENT_SECRET (has it run out?) and TENANT_ID.',
    };
  }
}
