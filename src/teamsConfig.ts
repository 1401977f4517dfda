import type { Connection } from '../adapters/teams/connection.ts';
import type { Config } from './config.ts';
import { OperatorError } from './operatorError.ts';

/** Where each of Microsoft’s clouds has its doors. `service` is for a tenant that is written to before anybody there has written. */
const CLOUDS = {
  public: {
    openId: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.com',
    login: 'https://login.microsoftonline.com',
    scope: 'https://api.botframework.com/.default',
    graph: 'https://graph.microsoft.com',
    service: 'https://smba.trafficmanager.net/teams/',
  },
  usgov: {
    openId: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.us',
    login: 'https://login.microsoftonline.us',
    scope: 'https://api.botframework.us/.default',
    graph: 'https://graph.microsoft.us',
    service: 'https://smba.infra.gcc.teams.microsoft.com/gcch/',
  },
  usgovdod: {
    openId: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.us',
    login: 'https://login.microsoftonline.us',
    scope: 'https://api.botframework.us/.default',
    graph: 'https://dod-graph.microsoft.us',
    service: 'https://smba.infra.dod.teams.microsoft.us/dod/',
  },
  china: {
    openId: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.azure.cn',
    login: 'https://login.partner.microsoftonline.cn',
    scope: 'https://api.botframework.azure.cn/.default',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    service: 'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/',
  },
} as const;

/** How Teams is connected, where it is. Throws an OperatorError that names what is missing. */
export function readTeamsConfig(config: Config, env = process.env): Connection | undefined {
  const isLocal = config.TEAMS_LOCAL === '1';
  const { CLIENT_ID: appId, CLIENT_SECRET: secret, TENANT_ID: tenantId } = config;
  if (!isLocal && appId === undefined && secret === undefined) return undefined;
  if (isLocal && env['NODE_ENV'] === 'production')
    throw new OperatorError(
      'TEAMS_LOCAL is 1 and NODE_ENV is production: Teams’ messages would be taken from anybody. Leave TEAMS_LOCAL out.',
    );
  if (!isLocal && appId === undefined) throw missing('CLIENT_ID');
  if (!isLocal && secret === undefined) throw missing('CLIENT_SECRET');
  const cloud = CLOUDS[config.TEAMS_CLOUD];
  return {
    appId: appId ?? LOCAL_APP,
    ...(secret === undefined ? {} : { secret }),
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(config.TEAMS_TENANTS === undefined ? {} : { tenants: config.TEAMS_TENANTS }),
    cloud: {
      ...cloud,
      openId: config.TEAMS_OPENID_URL ?? cloud.openId,
      login: (config.TEAMS_LOGIN_URL ?? cloud.login).replace(/\/$/, ''),
      graph: (config.TEAMS_GRAPH_URL ?? cloud.graph).replace(/\/$/, ''),
      graphScope: `${cloud.graph}/.default`,
    },
    serviceHosts: [
      new URL(cloud.service).host,
      ...(config.TEAMS_SERVICE_HOSTS ?? []).map((host) => host.toLowerCase()),
    ],
    ...(config.TEAMS_CATALOG_APP_ID === undefined ? {} : { catalogAppId: config.TEAMS_CATALOG_APP_ID }),
    messagesPerMinute: config.TEAMS_MESSAGES_PER_MINUTE,
    isLocal,
  };
}

/** What the bot is called where nobody has registered it. */
const LOCAL_APP = '00000000-0000-0000-0000-000000000001';

function missing(what: string): OperatorError {
  return new OperatorError(
    `Microsoft Teams is set up in part: ${what} is missing. Set it, or leave out CLIENT_ID and CLIENT_SECRET.`,
  );
}
