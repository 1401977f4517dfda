import { z } from 'zod';
import type { ImportLimits } from './importing/limits.ts';
import { OperatorError } from './operatorError.ts';

/** A whole number, between what is of use and what does no harm. */
function limit(otherwise: number, least: number, most: number, description: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .default(otherwise)
    .meta({ description, remedy: `a whole number from ${least} to ${most}` });
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);
const PORT_META = { remedy: 'a whole number from 0 to 65535 (0 takes any free port)' };

function secret(description: string) {
  return z
    .string()
    .min(8)
    .max(500)
    .optional()
    .meta({ description, remedy: 'the value on the app’s page', secret: true });
}

function token(start: string, description: string) {
  return z
    .string()
    .refine((text) => text.startsWith(start) && text.length < 1_000)
    .optional()
    .meta({ description, remedy: `a token that begins with ${start}`, secret: true });
}

const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .toLowerCase();
const GUID_REMEDY = 'an id such as 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

/** What is written with commas between. */
function list(one: z.ZodType<string, string>) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(one).min(1));
}

const addressText = z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text));
const ADDRESS_META = { remedy: 'an address such as https://example.org/' };

/** Everything that can be set, by environment. The README's table is checked against this. */
export const configSchema = z.object({
  PORT: port.default(3000).meta({
    ...PORT_META,
    description:
      'Port of the web console on 127.0.0.1; where a chat platform reaches the bot over HTTP, that server’s port.',
  }),
  CONSOLE_PORT: port.optional().meta({
    ...PORT_META,
    description:
      'Port of the web console where PORT is taken by chat platforms: the next one, unless it is set. Never the same.',
  }),
  HOST: z.string().min(1).max(253).default('0.0.0.0').meta({
    description:
      'Address that the server of chat platforms binds to. The console binds to 127.0.0.1 whatever it is.',
    remedy: 'an address of this machine, such as 127.0.0.1',
  }),
  PUBLIC_URL: addressText.optional().meta({
    ...ADDRESS_META,
    description: 'Where the outside reaches PORT, such as https://workplan.example.org.',
  }),
  DATA_DIR: z.string().min(1).default('.data').meta({
    description:
      'Folder of the embedded database. One that doesn’t exist yet becomes a fresh bot with the seed plan.',
    remedy: 'the path of a folder',
  }),
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text))
    .optional()
    .meta({
      description: 'Your own PostgreSQL. Without it, the embedded one is used.',
      remedy: 'an address such as postgresql://user:password@host:5432/database',
      secret: true,
    }),
  IMPORT_MAX_MB: limit(50, 1, 500, 'The largest file that can be imported, in megabytes.'),
  IMPORT_MAX_PAGES: limit(500, 1, 5_000, 'The most pages of a PDF.'),
  IMPORT_MAX_ROWS: limit(100_000, 100, 1_000_000, 'The most rows of a sheet or table.'),
  IMPORT_MAX_UNPACKED_MB: limit(
    150,
    1,
    2_000,
    'The most that a Word or Excel file may unpack to, in megabytes.',
  ),
  IMPORT_MAX_SECONDS: limit(60, 1, 3_600, 'How long reading one document may take.'),
  IMPORT_MAX_MEMORY_MB: limit(768, 64, 16_384, 'How much memory reading one document may take.'),
  ENCRYPTION_KEY: z
    .string()
    .refine((text) => text.split(',').every((key) => keyOf(key) !== undefined))
    .optional()
    .meta({
      description:
        'What the tokens of installations are sealed with. Needed with DATABASE_URL; else it is made and kept in DATA_DIR. Several are separated by commas, the newest first.',
      remedy: '32 bytes in hexadecimal or base64, as `openssl rand -hex 32` prints them',
      secret: true,
    }),
  SLACK_SIGNING_SECRET: secret('Signing secret of the Slack app: what proves that a request is Slack’s.'),
  SLACK_BOT_TOKEN: token('xoxb-', 'Bot token of the one workspace that the app is installed in.'),
  SLACK_CLIENT_ID: z.string().min(1).optional().meta({
    description: 'Client id of the Slack app, to be installed in any number of workspaces instead.',
    remedy: 'the Client ID on the app’s page “Basic Information”',
  }),
  SLACK_CLIENT_SECRET: secret('Client secret of the Slack app, with SLACK_CLIENT_ID.'),
  SLACK_APP_TOKEN: token(
    'xapp-',
    'App-level token: with it, Slack is heard over Socket Mode and no port is opened.',
  ),
  SLACK_API_URL: addressText.default('https://slack.com/api/').meta({
    ...ADDRESS_META,
    description: 'Address of Slack’s Web API; https://slack-gov.com/api/ for GovSlack.',
  }),
  SLACK_MESSAGES_PER_MINUTE: limit(
    300,
    1,
    60_000,
    'How many messages nobody asked for are sent to one workspace in a minute.',
  ),
  CLIENT_ID: guid.optional().meta({
    description:
      'Application (client) id of the app’s registration in Microsoft Entra: connects Microsoft Teams.',
    remedy: GUID_REMEDY,
  }),
  CLIENT_SECRET: secret('Client secret of that registration.'),
  TENANT_ID: guid.optional().meta({
    description: 'Directory (tenant) id of the organisation that runs the bot, where the bot is registered.',
    remedy: GUID_REMEDY,
  }),
  TEAMS_TENANTS: list(guid)
    .optional()
    .meta({
      description:
        'The tenants that may use the bot in Teams, separated by commas. Without it: TENANT_ID, and every other one that the secretariat says yes to.',
      remedy: `${GUID_REMEDY}, or several separated by commas`,
    }),
  TEAMS_SERVICE_HOSTS: list(z.string().regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/i))
    .optional()
    .meta({
      description: 'More hosts that Teams’ messages may come from and go to, separated by commas.',
      remedy: 'names of hosts, such as smba.example.org, separated by commas',
    }),
  TEAMS_CLOUD: z.enum(['public', 'usgov', 'usgovdod', 'china']).default('public').meta({
    description: 'Which of Microsoft’s clouds Teams runs in.',
    remedy: 'public, usgov, usgovdod or china',
  }),
  TEAMS_OPENID_URL: addressText.optional().meta({
    ...ADDRESS_META,
    description: 'Where the keys of Teams’ messages are found, where it is not that of the cloud.',
  }),
  TEAMS_LOGIN_URL: addressText.optional().meta({
    ...ADDRESS_META,
    description: 'Where the bot’s own tokens come from, where it is not that of the cloud.',
  }),
  TEAMS_GRAPH_URL: addressText.optional().meta({
    ...ADDRESS_META,
    description: 'Address of Microsoft Graph, where it is not that of the cloud.',
  }),
  TEAMS_CATALOG_APP_ID: guid.optional().meta({
    description:
      'Id of the app in the organisation’s own catalogue: with it the bot installs itself for people of the roster who have not, where Graph permits it.',
    remedy: GUID_REMEDY,
  }),
  TEAMS_MESSAGES_PER_MINUTE: limit(
    3_000,
    1,
    60_000,
    'How many messages nobody asked for are sent to one tenant of Teams in a minute.',
  ),
  TEAMS_LOCAL: z.enum(['0', '1']).default('0').meta({
    description:
      'With 1, Teams’ messages are taken without proof from this machine alone: for Microsoft’s Agents Playground, and never in production.',
    remedy: '1, or leave it out',
  }),
  CONSOLE: z.enum(['on', 'off']).default('on').meta({
    description:
      'Whether the web console runs. Whoever can open it can act as anybody, so it binds to 127.0.0.1 only.',
    remedy: 'on or off',
  }),
});

export type Config = z.output<typeof configSchema>;

/** The keys of ENCRYPTION_KEY, the newest first. */
export function encryptionKeys(text: string): readonly Uint8Array[] {
  return text.split(',').flatMap((key) => keyOf(key) ?? []);
}

function keyOf(text: string): Uint8Array | undefined {
  const words = text.trim();
  const bytes = Buffer.from(words, /^[0-9a-f]{64}$/i.test(words) ? 'hex' : 'base64');
  return bytes.length === 32 ? bytes : undefined;
}

/** What one document may have and take before its reading is stopped. */
export function importLimits(config: Config): ImportLimits {
  return {
    bytes: config.IMPORT_MAX_MB * 1_000_000,
    pages: config.IMPORT_MAX_PAGES,
    rows: config.IMPORT_MAX_ROWS,
    unpackedBytes: config.IMPORT_MAX_UNPACKED_MB * 1_000_000,
    seconds: config.IMPORT_MAX_SECONDS,
    megabytes: config.IMPORT_MAX_MEMORY_MB,
  };
}

/** Reads the environment. Throws an OperatorError with the name, the value and the remedy of what is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(configSchema.shape).flatMap((name) =>
      env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]],
    ),
  );
  const read = configSchema.safeParse(given);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0] ?? '');
  const { remedy, secret } = metaOf(name);
  const value = secret === true ? masked(given[name] ?? '') : (given[name] ?? '');
  throw new OperatorError(
    `The environment variable ${name} is “${value}”, which can’t be used. Set it to ${String(remedy)}, or leave it out.`,
  );
}

export function metaOf(name: string): Readonly<Record<string, unknown>> {
  const field = Object.entries(configSchema.shape).find(([key]) => key === name)?.[1];
  return field?.meta() ?? {};
}

/** An address without its password; anything that is no address, without anything. */
export function masked(address: string): string {
  if (!URL.canParse(address)) return '(hidden)';
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  for (const name of url.searchParams.keys())
    if (/pass|secret|token|key/i.test(name)) url.searchParams.set(name, '***');
  return url.href;
}
