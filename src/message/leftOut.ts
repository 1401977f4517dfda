import { say, type Text } from './text.ts';

/** What is said at the end of a message that can't hold everything: how many actions are missing, and how to see them. */
export function leftOut(actions: number): Text {
  return actions === 0
    ? say`…and more than fits into one message. Ask about one action to see it in full.`
    : say`…and ${actions} more action${actions === 1 ? '' : 's'}. Ask “my actions”, or for a party or a month, to see fewer at a time.`;
}
