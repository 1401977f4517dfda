import { choicesOf } from '../../src/message/card.ts';
import { draw } from '../../src/message/draw.ts';
import { fillChoice } from '../../src/message/fillChoice.ts';
import type { Incoming } from '../../src/ports/conversation.ts';
import type { Entry } from '../../src/ports/transcripts.ts';
import type { Form } from './readForm.ts';

/** How something reaches us: by whom, where, and the name it is heard under only once. */
export type Manner = Pick<Incoming, 'eventId' | 'from' | 'in'>;

export function heardSaying(said: string, manner: Manner): Incoming {
  return { ...manner, said };
}

/**
 * A press of a button. The page only sends which message and which choice; what it means is looked up in
 * the message as it stands now, so a form can't ask for what was not offered.
 */
export function heardChoosing(
  entry: Entry,
  choiceId: string,
  form: Form,
  manner: Manner,
): Incoming | { problem: string } {
  if (entry.by !== 'bot') return { problem: 'That is not a message with buttons.' };
  const choice = choicesOf(draw(entry.message)).find((one) => one.id === choiceId);
  if (choice === undefined) return { problem: 'That was answered in the meantime.' };
  const filled = fillChoice(choice, form);
  return 'problem' in filled
    ? filled
    : { ...manner, chose: filled.intent, pressed: { message: entry.id, choice: choiceId } };
}
