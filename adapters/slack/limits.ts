/** What Slack takes, from its reference of Block Kit and of the Web API. Lengths are in characters. */
export const LIMITS = {
  /** Blocks of a message, and of a modal or Home. */
  blocks: 50,
  viewBlocks: 100,
  /** All the words of a message together, with its blocks; a little more fails. */
  words: 13_000,
  /** What Slack counts for each block beside its words. */
  wordsOfBlock: 125,
  /** The text beside the blocks: read by phones and screen readers. */
  text: 4_000,
  section: 3_000,
  header: 150,
  context: 2_000,
  /** Elements of one block of buttons, and of a menu. */
  buttons: 25,
  menu: 5,
  /** Buttons beside an action before the rest goes to its menu: more is a wall on a phone. */
  buttonsAtAction: 4,
  button: 75,
  option: 75,
  options: 100,
  /** Words that stand for a picture: in a block, and with its file. */
  alternative: 2_000,
  fileAlternative: 1_000,
  modalTitle: 24,
  label: 2_000,
  input: 3_000,
  /** Rows of a table, without its heading. */
  rows: 100,
  /** Bytes of a request. */
  body: 1_000_000,
  /** How much later than now a request may be dated when Slack's clock isn't ours, in milliseconds. */
  skew: 60_000,
  /** The least time between two messages to one conversation. */
  paceMs: 1_000,
  /** How long one call of the Web API may take. */
  timeoutMs: 10_000,
  /** How long a request waits to hear whose person somebody is: it is to be acknowledged within three seconds. */
  whoseMs: 1_500,
  /** How long what Slack says of somebody is taken as it is. */
  profileMs: 600_000,
  /** Profiles kept in memory. */
  profiles: 5_000,
  /** How long an installation is kept in memory. */
  installationMs: 30_000,
  /** How long a stop waits for what is under way. */
  stopMs: 1_500,
  /** How long an installation may take from its first page to its last. */
  installMs: 600_000,
  /** How long before a token runs out it is exchanged. */
  refreshMs: 7_200_000,
} as const;
