/** What Teams takes, from its reference and from what was measured. Lengths are in characters, sizes in bytes. */
export const LIMITS = {
  /** Teams refuses a message over 100 KB; some of that is its own. */
  message: 80_000,
  /** Forms stand in the card itself until it is this big; then they are dialogs. */
  formsInCard: 55_000,
  /** The chart goes with a digest while there is this much room for it. */
  chart: 45_000,
  /** Words in one piece of a card. */
  text: 3_000,
  summary: 250,
  title: 60,
  button: 60,
  input: 3_000,
  options: 100,
  dialogTitle: 60,
  /** Bytes of a request. */
  body: 1_000_000,
  /** How far Teams' clock may be from ours, in seconds. */
  skewSeconds: 300,
  /** How long a token that was found good is taken again without looking. */
  tokenMs: 300_000,
  tokens: 500,
  /** How soon the keys are fetched again where there are none, and for one that is not among them, in milliseconds. */
  keysRetryMs: 1_000,
  keysAgainMs: 30_000,
  /** When they are renewed, and how old they may be while that fails. */
  keysMs: 3_600_000,
  oldestKeysMs: 86_400_000,
  /** Refused requests that one address may make in a minute before it is not looked at any more. */
  refusals: 300,
  /** The least time between two messages to one conversation: Teams takes eight in two seconds, and sixty in thirty. */
  paceMs: 500,
  /** The same between answers: seven a second is more than anybody asks. */
  answerPaceMs: 150,
  /** How long one call may take. */
  timeoutMs: 10_000,
  /** How long a token of the bot's own must still be good to be used. */
  refreshMs: 300_000,
  /** How long is known which tenants may use the bot. */
  tenantsMs: 1_000,
  /** The first wait after Teams was too busy, and the longest. */
  busyMs: 2_000,
  longestBusyMs: 120_000,
  /** Answers to presses that are kept for when Teams asks again, and for how long. */
  answers: 200,
  answersMs: 60_000,
  /** References and zones kept in memory. */
  references: 5_000,
  /** How long a stop waits for what is under way before it ends it. */
  stopMs: 1_000,
} as const;
