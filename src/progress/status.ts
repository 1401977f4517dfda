/** How an action stands. Each has a word, a symbol and a colour, so that none of them has to carry it alone. */
export const STATUSES = ['not_started', 'on_track', 'at_risk', 'delayed', 'blocked', 'complete'] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: { readonly [status in Status]: string } = {
  not_started: 'not started',
  on_track: 'on track',
  at_risk: 'at risk',
  delayed: 'delayed',
  blocked: 'blocked',
  complete: 'complete',
};

export const STATUS_COLOURS: { readonly [status in Status]: 'grey' | 'green' | 'amber' | 'red' | 'blue' } = {
  not_started: 'grey',
  on_track: 'green',
  at_risk: 'amber',
  delayed: 'red',
  blocked: 'red',
  complete: 'blue',
};

export const STATUS_SYMBOLS: { readonly [status in Status]: string } = {
  not_started: '○',
  on_track: '●',
  at_risk: '▲',
  delayed: '◆',
  blocked: '■',
  complete: '✓',
};

/** A status other than these needs a reason. */
export function needsReason(status: Status): boolean {
  return status !== 'on_track' && status !== 'complete';
}
