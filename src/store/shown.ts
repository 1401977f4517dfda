import type { MessageRef } from '../ports/conversation.ts';

/** What a platform showed in the same breath has no name there, until one of its buttons is pressed. */
export const SHOWN: MessageRef = { channel: '', id: '' };
