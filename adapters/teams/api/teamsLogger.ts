import type { ILogger } from '@microsoft/teams.common';
import type { TeamsLog } from '../teams.ts';

/** What the SDK would log, as one line each and without what it attaches: errors carry tokens and people's words. */
export function createTeamsLogger(log: TeamsLog): ILogger {
  const write =
    (level: 'warn' | 'error') =>
    (...said: readonly unknown[]): void =>
      log(level, 'teams-sdk', { problem: sentenceOf(said[0]) });
  const logger: ILogger = {
    error: write('error'),
    warn: write('warn'),
    info: () => undefined,
    debug: () => undefined,
    trace: () => undefined,
    log: () => undefined,
    child: () => logger,
  };
  return logger;
}

/** Only what begins a line of the SDK's own; an error is named by its kind. */
function sentenceOf(said: unknown): string {
  if (said instanceof Error) return said.name;
  if (typeof said !== 'string') return typeof said;
  return (
    said
      .split('\n')[0]
      ?.replace(/\b(?:Bearer )?ey[\w-]{8,}(?:\.[\w-]+){0,2}/g, '(token)')
      .slice(0, 200) ?? ''
  );
}
