import { ACCENT } from './icons.ts';

/** The command below “more actions” of any message; the adapter opens its dialogue and hears it under this id. */
export const RECORD = 'record_update';

/** The first version whose apps may be in shared channels, where several organisations meet. */
const SCHEMA_VERSION = '1.25';

/** Where the pages of whoever runs the bot are said to be until PUBLIC_URL says so. It belongs to nobody. */
const NOBODYS_ADDRESS = 'https://workplan.example.org';

/** One person, a channel, a group chat. */
const SCOPES = ['personal', 'team', 'groupChat'] as const;

/** What is asked for, and what it is for. No rights to read teams, chats or files are among it. */
export const PERMISSIONS = {
  identity:
    'Knows who is speaking, by their id and e-mail address, since answers depend on what a person leads.',
  messageTeamMembers: 'Sends each lead their own reminder, in one conversation between the two.',
} as const;

/** Sentences as people would type them: whoever chooses one sends its title. Teams shows at most ten. */
const QUESTIONS = [
  { title: 'what’s due this month', description: 'Lists the actions due this month, and what is overdue' },
  { title: 'what’s overdue', description: 'Lists what should have been done by now' },
  { title: 'which actions are at risk?', description: 'Lists actions by what was last reported of them' },
  { title: 'tell me about action 1', description: 'Shows one action: leads, target date, what was reported' },
] as const;
const HELP = { title: 'help', description: 'Says what else can be asked, reported and changed' } as const;
const MINE = [
  { title: 'my actions', description: 'Lists the actions that you lead' },
  ...QUESTIONS,
  {
    title: 'action 1 is on track',
    description: 'Reports in your own words; nothing is recorded until you confirm it',
  },
  { title: 'ask me again next week', description: 'Puts off what you are asked until then' },
  { title: 'I’m away until Monday', description: 'Stops your reminders until that day, once you confirm it' },
  { title: 'what are my preferences?', description: 'Shows when and where the bot writes to you' },
  HELP,
] as const;
const OURS = [
  ...QUESTIONS,
  { title: 'who has not answered?', description: 'Lists who was reminded and has not reported' },
  { title: 'what has slipped?', description: 'Lists the target dates that moved, and how far' },
  { title: 'digest', description: 'Shows the week: what is due, overdue and new' },
] as const;
const DIGEST_HERE = {
  title: 'post the weekly digest here',
  description: 'Posts it to this channel every week, once you confirm it',
} as const;

type Options = {
  /** The Microsoft Entra application id (a GUID). The app in Teams has the same. */
  readonly appId: string;
  /** Where the outside reaches the bot. Teams takes an https address and nothing else. */
  readonly publicUrl?: string;
  /** Of the package, as 1.2.3. Teams takes an update only with a higher one. */
  readonly version: string;
};

/** What Teams wants to know of the app: just what the code listens to, and no right that it can do without. */
export function writeTeamsManifest({ appId, publicUrl, version }: Options) {
  const id = appId.toLowerCase();
  const own = publicUrl?.startsWith('https://') === true ? new URL(publicUrl) : undefined;
  const base = (own?.href ?? NOBODYS_ADDRESS).replace(/\/$/, '');
  return {
    $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version,
    id,
    developer: {
      name: 'Workplan bot',
      websiteUrl: `${base}/`,
      privacyUrl: `${base}/privacy`,
      termsOfUseUrl: `${base}/terms`,
    },
    name: { short: 'Workplan', full: 'Workplan bot' },
    description: {
      short: 'Keeps a plan shared by several organisations moving: who leads what, and when.',
      full: 'Knows every action of the plan, who leads it and when it is due. Reminds the leads in one direct message before the target dates, takes down what they answer in their own words once they confirm it, answers questions such as “what’s due this month”, and posts a weekly digest to the channel that you choose.\n\nIn a channel or a group chat it hears only messages that mention it, and it mentions nobody itself. Any message can be recorded as an update from its menu. What it knows of the plan it tells only to people whom the secretariat has put on its roster.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    bots: [
      {
        botId: id,
        scopes: [...SCOPES],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal' as const], commands: [...MINE] },
          { scopes: ['team' as const], commands: [...OURS, DIGEST_HERE, HELP] },
          { scopes: ['groupChat' as const], commands: [...OURS, HELP] },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: id,
        commands: [
          {
            id: RECORD,
            type: 'action' as const,
            context: ['message' as const],
            title: 'Record as an update',
            description: 'Takes what this message says as progress on an action.',
            fetchTask: true,
          },
        ],
      },
    ],
    permissions: Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[],
    // Pages of ours may be opened inside Teams, and nobody else's.
    validDomains: own === undefined ? [] : [own.hostname],
    // Gives no right by itself. Without it Graph would not let the bot install itself, even where an administrator
    // agreed to that; the resource is the word that Microsoft wants where nobody signs in.
    webApplicationInfo: { id, resource: 'https://notapplicable' },
    showLoadingIndicator: false,
    defaultInstallScope: 'personal' as const,
    // Needed since 1.25 wherever there are teams: the bot works in standard, private and shared channels alike.
    supportsChannelFeatures: 'tier1' as const,
  };
}
