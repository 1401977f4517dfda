import { type Block, type Element, optionsOf, type Text } from './block.ts';
import { readMrkdwn, readPlain } from './readMrkdwn.ts';
import type { StoredMessage } from './world.ts';

/** What somebody sees of a message: its blocks, or its text where it has none. */
export function readMessage(message: StoredMessage): string {
  const fromAttachments = message.attachments.flatMap((each) => readAttachment(each));
  const lines = [
    ...(message.blocks.length > 0
      ? message.blocks.map(readBlock)
      : [readMrkdwn(message.text, { parsesNames: message.parsesNames ?? false })]),
    ...fromAttachments,
    ...message.files.map(({ name }) => `[FILE ${name}]`),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

export const readBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map(readBlock)
    .filter((line) => line !== '')
    .join('\n');

export function readBlock(block: Block): string {
  const parts = [
    shown(block.title),
    shown(block.subtitle),
    block.type === 'markdown' ? String(block.text) : shown(block.text),
    ...(block.fields ?? []).map(shown),
    shown(block.body),
    block.caption ?? '',
    ...(block.rows ?? []).map((row) => row.map(readElement).join(' | ')),
    shown(block.label),
    readAll(block),
    block.element === undefined ? '' : readElement(block.element),
    shown(block.hint),
    block.accessory === undefined ? '' : readElement(block.accessory),
    (block.actions ?? []).map(readElement).join(' '),
    block.alt_text === undefined ? '' : `[IMAGE ${block.alt_text}]`,
    readBlocks(block.child_blocks ?? []),
  ];
  if (block.type === 'divider') return '---';
  return parts.filter((part) => part !== '').join('\n');
}

const readAll = (block: Block): string =>
  (block.elements ?? []).map(readElement).join(block.type === 'rich_text' ? '\n' : ' ');

export const shown = (text: Text | string | undefined): string => {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text.type === 'mrkdwn' ? readMrkdwn(text.text) : readPlain(text.text);
};

function readElement(element: Element): string {
  switch (element.type) {
    case 'plain_text':
    case 'mrkdwn':
      return shown({ type: element.type, text: String(element.text) });
    case 'text':
    case 'raw_text':
    case 'raw_number':
      return String(element.text);
    case 'button':
      return `[${shown(element.text)}${element.url === undefined ? '' : ` → ${element.url}`}]`;
    case 'image':
      return `[IMAGE ${element.alt_text}]`;
    case 'link':
      return `[LINK ${element.url}${element.text === undefined ? '' : ` ${element.text}`}]`;
    case 'user':
      return `[MENTION ${element.user_id}]`;
    case 'usergroup':
      return `[PING ${element.usergroup_id}]`;
    case 'broadcast':
      return `[PING ${element.range}]`;
    case 'channel':
      return `[CHANNEL ${element.channel_id}]`;
    case 'emoji':
      return `:${element.name}:`;
    case 'date':
      return element.fallback ?? '';
    case 'rich_text':
      return (element.elements ?? []).map(readElement).join('\n');
    case 'rich_text_list':
      return (element.elements ?? []).map((each) => `• ${readElement(each)}`).join('\n');
    case 'card':
      return readBlock(element as unknown as Block);
    default:
      if (element.elements !== undefined) return element.elements.map(readElement).join('');
      return `[${[shown(element.placeholder), ...optionsOf(element).map((each) => shown(each.text))].filter(Boolean).join(' / ')}]`;
  }
}

function readAttachment(attachment: Record<string, unknown>): readonly string[] {
  const { pretext, title, text, blocks } = attachment;
  const words = [pretext, title, text].filter((each) => typeof each === 'string');
  return [...words.map((each) => readMrkdwn(each)), readBlocks((blocks ?? []) as readonly Block[])];
}
