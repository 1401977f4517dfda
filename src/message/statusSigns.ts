import type { Status } from '../progress/status.ts';

/** A colour and a shape of its own beside each word. */
export const STATUS_SIGNS: { readonly [status in Status]: string } = {
  not_started: '⚪',
  on_track: '🟢',
  at_risk: '🔶',
  delayed: '🔴',
  blocked: '⛔',
  complete: '✅',
};
