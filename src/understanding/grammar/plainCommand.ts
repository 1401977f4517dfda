import type { Intent } from '../intent.ts';
import { readCommand } from './commands.ts';
import type { Phrase } from './phrase.ts';

/** What nobody would say as news: "bring 3 forward a fortnight", "chase LE on 8". */
export function readPlainCommand(phrase: Phrase): Intent | undefined {
  const { asked, inReplyTo } = phrase.context;
  if (phrase.statuses.length > 0 || phrase.has('foreign')) return undefined;
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
