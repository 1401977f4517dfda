import type { Message } from '../../message/message.ts';
import type { Text } from '../../message/text.ts';
import type { Person } from '../../people/person.ts';
import type { Action, ActionRef } from '../../plan/action.ts';
import type { Command } from '../../understanding/command.ts';
import type { Intent } from '../../understanding/intent.ts';
import type { DraftId } from '../../understanding/intentParts.ts';
import type { Answer } from '../answer.ts';
import type { Known } from '../known.ts';

/** What is known once it is clear who speaks: nobody else may change anything. */
export type KnownSpeaker = Known & { readonly speaker: Person };

/** Names no draft, so that the button of an old proposal never discards a newer draft. */
const CANCEL: Intent = { kind: 'discard', draft: 'proposal' as DraftId };

/** Shows what would happen. The command waits for a yes, typed or pressed, and nothing has changed yet. */
export function propose(
  command: Command,
  text: readonly Text[],
  label: string,
  about: readonly Action[] = [],
): Answer {
  return {
    messages: [
      {
        kind: 'note',
        text,
        offers: [
          { label, intent: { ...command, confirmed: true } },
          { label: 'Cancel', intent: CANCEL },
        ],
      },
    ],
    changes: [],
    about: refsOf(about),
    remember: { proposed: command },
  };
}

/** A few sentences, and nothing has changed. */
export function tell(text: Text | readonly Text[], about: readonly Action[] = []): Answer {
  return { messages: [note(text)], changes: [], about: refsOf(about) };
}

export function note(text: Text | readonly Text[]): Message {
  return { kind: 'note', text: isText(text) ? [text] : text };
}

function refsOf(actions: readonly Action[]): readonly ActionRef[] {
  return actions.map((action) => action.ref);
}

function isText(text: Text | readonly Text[]): text is Text {
  return !Array.isArray(text[0]);
}
