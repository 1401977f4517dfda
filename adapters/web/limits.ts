/** What the console takes and shows. */
export const LIMITS = {
  /** Bytes of a form: the longest message, where each character takes nine. */
  body: 100_000,
  /** Bytes of a document, unless the configuration says otherwise. */
  file: 50_000_000,
  /** Actions of a document that are shown to be looked at one by one. */
  actions: 300,
  /** Characters of one message. */
  said: 10_000,
  /** Characters of a notice in an address. */
  notice: 200,
  /** Messages of a conversation on the page. */
  shown: 200,
  /** Milliseconds between two signs of life on the event stream. */
  heartbeat: 25_000,
  /** How long nothing is said before a move of the clock counts as done, and how long that is waited for. */
  quiet: 150,
  patience: 2_000,
  /** How much later than now something may seem when the database's clock isn't ours. */
  skew: 300_000,
} as const;
