import { STATUS_SYMBOLS, STATUS_WORDS } from '../progress/status.ts';
import type { ActionItem, Block, Card } from './card.ts';
import { plain } from './text.ts';

/** A card as plain text: the command line, transcripts, notifications and exports all show this. */
export function writeCard(card: Card): string {
  const parts = [...(card.title === undefined ? [] : [plain(card.title)]), ...card.blocks.map(writeBlock)];
  return parts.filter((part) => part !== '').join('\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'small':
      return plain(block.text);
    case 'heading':
      return `\n${block.text}`;
    case 'list':
      return block.items.map((item) => `• ${plain(item)}`).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${plain(value)}`).join('\n');
    case 'quote':
      return block.words
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'action':
      return writeAction(block.item);
    case 'choices':
      return '';
  }
}

function writeAction(item: ActionItem): string {
  const marks = [
    item.flag === 'overdue' ? 'overdue' : undefined,
    item.status === undefined ? undefined : `${STATUS_SYMBOLS[item.status]} ${STATUS_WORDS[item.status]}`,
    item.flag === 'late' ? 'late' : undefined,
  ].filter((mark) => mark !== undefined);
  const head = `Action ${item.ref}. ${item.title}${marks.length === 0 ? '' : ` [${marks.join(', ')}]`}`;
  return [head, ...item.lines.map((line) => `   ${plain(line)}`)].join('\n');
}
