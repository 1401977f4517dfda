import { say } from '../message/text.ts';
import type { Command } from '../understanding/command.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';

/** What somebody wants changed: checked, shown, and done once they say yes. */
export function command(intent: Command | Extract<Intent, { kind: 'decide' }>, _known: Known): Answer {
  const about = 'refs' in intent ? intent.refs : [];
  return { messages: [{ kind: 'note', text: [say`Not yet: ${intent.kind}.`] }], changes: [], about };
}
