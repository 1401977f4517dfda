import type { Connection } from '../adapters/slack/connection.ts';
import type { Config } from './config.ts';
import { OperatorError } from './operatorError.ts';

/** How Slack is connected, where it is. Throws an OperatorError that names what is missing. */
export function readSlackConfig(config: Config): Connection | undefined {
  const {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_CLIENT_ID: id,
    SLACK_CLIENT_SECRET: secret,
    SLACK_APP_TOKEN: appToken,
  } = config;
  const given = [signingSecret, botToken, id, secret, appToken];
  if (given.every((one) => one === undefined)) return undefined;
  if (botToken === undefined && (id === undefined || secret === undefined))
    throw missing(
      id === undefined && secret === undefined
        ? 'SLACK_BOT_TOKEN (for one workspace), or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (for any number)'
        : id === undefined
          ? 'SLACK_CLIENT_ID'
          : 'SLACK_CLIENT_SECRET',
    );
  if (botToken !== undefined && (id !== undefined || secret !== undefined))
    throw new OperatorError(
      'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for any number, and both are set. Leave one of them out.',
    );
  if (signingSecret === undefined && appToken === undefined)
    throw missing('SLACK_SIGNING_SECRET (heard over HTTP) or SLACK_APP_TOKEN (heard over Socket Mode)');
  return {
    ...(signingSecret === undefined ? {} : { signingSecret }),
    ...(botToken === undefined ? {} : { botToken }),
    ...(id === undefined || secret === undefined ? {} : { client: { id, secret } }),
    ...(appToken === undefined ? {} : { appToken }),
    apiUrl: config.SLACK_API_URL.endsWith('/') ? config.SLACK_API_URL : `${config.SLACK_API_URL}/`,
    messagesPerMinute: config.SLACK_MESSAGES_PER_MINUTE,
  };
}

function missing(what: string): OperatorError {
  return new OperatorError(
    `Slack is set up in part: ${what} is missing. Set it, or leave out every variable that begins with SLACK_.`,
  );
}
