import type { Intent } from '../intent.ts';
import { readCommand } from './commands.ts';
import type { Phrase } from './phrase.ts';

/** What nobody would say as news: "bring 3 forward a fortnight", "chase LE on 8". */
export function readPlainCommand(phrase: Phrase): Intent | undefined {
  const { asked, inReplyTo } = phrase.context;
  // "The group signed off the extension, so the date becomes 30 May" is no news of the action.
  const isNewDate = /\b(?:date|deadline|target)(?: now)? becomes\b/i.test(phrase.text);
  if ((phrase.statuses.length > 0 && !isNewDate) || phrase.has('foreign')) return undefined;
  const command = readCommand(phrase);
  const wasAsked = asked.length > 0 || inReplyTo !== undefined;
  const plain = wasAsked ? PLAIN_WHEN_ASKED : PLAIN;
  return command !== undefined && plain.has(command.kind) ? command : undefined;
}

const PLAIN_WHEN_ASKED: ReadonlySet<string> = new Set(['chase', 'withdraw', 'subscribe']);
const PLAIN: ReadonlySet<string> = new Set([
  ...PLAIN_WHEN_ASKED,
  'move',
  'snooze',
  'absence',
  'delegate',
  'stop',
]);
