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
  const proven = await token(connection.cloud.scope).then(
    (): Finding => ({ isWell: true, what: 'Microsoft Entra knows the bot.' }),
    (error: unknown): Finding => ({
      isWell: false,
      what: `Microsoft Entra gives the bot no token (${error instanceof DeliveryError ? error.message : 'no answer'}).`,
      remedy: 'Check CLIENT_ID, CLIENT_SECRET (has it run out?) and TENANT_ID.',
    }),
  );
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
