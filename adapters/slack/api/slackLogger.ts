import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';

export type SlackLog = (
  level: 'info' | 'warn' | 'error',
  event: string,
  details: Record<string, string>,
) => void;

/**
 * What the SDKs would log, as one line each and without what they attach: errors carry tokens, payloads and
 * people's words. Details are never asked for.
 */
export function createSlackLogger(log: SlackLog): Logger {
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (...said: unknown[]): void =>
      log(level, 'slack-sdk', { problem: said.map(sentenceOf).join(' ').slice(0, 300) });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function sentenceOf(said: unknown): string {
  const text = said instanceof Error ? said.message : typeof said === 'string' ? said : typeof said;
  // What says where a body stopped being JSON quotes it.
  const unquoted = text.replace(/^(Malformed request body):.*$/s, '$1');
  return unquoted.replace(/\bx(?:ox[a-z]|app)[\w.-]+/gi, '(token)').split('\n')[0] ?? '';
}
