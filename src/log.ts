import type { Log } from './bot/parts.ts';

/** One line an event on standard error: time, level, what happened, and a few facts; never anybody's words. */
export const log: Log = (level, event, details = {}) => {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  process.stderr.write(`${[new Date().toISOString(), level, event, ...facts].join(' ')}\n`);
};
