/** What the console takes and shows. */
export const LIMITS = {
  /** Bytes of a form. */
  body: 64_000,
  /** Characters of one message. */
  said: 10_000,
  /** Messages of a conversation on the page. */
  shown: 200,
  /** Milliseconds between two signs of life on the event stream. */
  heartbeat: 25_000,
} as const;
