import { codeOfPlatform } from './api/slackErrors.ts';
import type { Slack } from './slack.ts';

export type Finding = { readonly isWell: boolean; readonly what: string; readonly remedy?: string };

/** Whether the app still works in each workspace that it is installed in. */
export async function checkUp({
  installations,
  tokens,
  api,
}: Pick<Slack, 'installations' | 'tokens' | 'api'>): Promise<readonly Finding[]> {
  const all = await installations.list('slack');
  if (all.length === 0)
    return [
      {
        isWell: false,
        what: 'Slack is configured, and the app is installed in no workspace yet.',
        remedy: 'Start the bot once with SLACK_BOT_TOKEN, or open /slack/install at its public address.',
      },
    ];
  return Promise.all(
    all.map(async ({ tenant, name, isTrusted }): Promise<Finding> => {
      const where = `${name} (${tenant})`;
      const access = await tokens.of(tenant);
      if (access === undefined)
        return {
          isWell: false,
          what: `There is no token for ${where}.`,
          remedy: 'Install the app there again.',
        };
      try {
        await api.call(access.token, 'auth.test', {});
        const known = isTrusted ? '' : ' Its people are not known by their e-mail address.';
        return { isWell: true, what: `Slack answers for ${where}.${known}` };
      } catch (error) {
        const code = codeOfPlatform(error);
        return code === undefined
          ? {
              isWell: false,
              what: `Slack could not be asked about ${where}.`,
              remedy: 'Check the network and SLACK_API_URL.',
            }
          : {
              isWell: false,
              what: `Slack refuses the token of ${where} (${code}).`,
              remedy: 'Install the app there again.',
            };
      }
    }),
  );
}
