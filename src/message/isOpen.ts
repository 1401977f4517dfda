import type { Message } from './message.ts';

/** Whether a message still waits for its person: a draft for a yes, a bundle for answers. */
export function isOpen(message: Message): boolean {
  if (message.kind === 'draft') return message.state === 'open';
  return (
    message.kind === 'reminder' &&
    message.isReplaced !== true &&
    message.items.some((item) => item.state.kind === 'open')
  );
}
