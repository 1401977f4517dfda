import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Activity } from './payloads.ts';

/** What somebody typed, and the message of ours that they quoted above it. */
export type Said = { readonly words: string; readonly quotes?: string };

/**
 * Teams sends what was typed twice: as text, in which a quoted message runs into its answer, and as HTML, which
 * knows them apart. The HTML counts where there is one.
 */
export function readSaid(activity: Activity, bot: string | undefined): Said {
  const html = activity.attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  if (typeof html === 'string' && html.length <= LONGEST_HTML) {
    const read = readHtml(html, mentionsOfBot(activity, bot));
    if (read.words !== '' || (activity.text ?? '').trim() === '') return read;
  }
  return { words: readText(activity, bot) };
}

const LONGEST_HTML = 200_000;

/** The names by which the bot is called in this message. */
function mentionsOfBot({ entities = [] }: Activity, bot: string | undefined): ReadonlySet<string> {
  return new Set(
    entities.flatMap(({ type, mentioned }) =>
      type === 'mention' && mentioned?.id !== undefined && mentioned.id === bot ? (mentioned.name ?? []) : [],
    ),
  );
}

function readText({ text = '', entities = [] }: Activity, bot: string | undefined): string {
  let words = text;
  for (const { type, mentioned, text: marked } of entities) {
    if (type !== 'mention' || marked === undefined || marked === '') continue;
    words = words.replaceAll(marked, mentioned?.id === bot ? ' ' : (mentioned?.name ?? ''));
  }
  return tidy(words.replace(/&nbsp;|\u00a0/g, ' '));
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The words of a message's HTML: its lines, links and emoji as they are read, without what it quotes. */
export function readHtml(html: string, bots: ReadonlySet<string> = new Set()): Said {
  const lines = { words: '', quotes: undefined as string | undefined };
  const read = (node: Node): void => {
    if ('value' in node && node.nodeName === '#text') {
      lines.words += node.value;
      return;
    }
    if (!('tagName' in node)) return;
    const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? '';
    if (node.tagName === 'blockquote' && attribute('itemtype').endsWith('/Reply')) {
      lines.quotes ??= attribute('itemid');
      return;
    }
    if (IGNORED.has(node.tagName)) return;
    if (node.tagName === 'br') lines.words += '\n';
    if (node.tagName === 'img' || node.tagName === 'emoji') lines.words += attribute('alt');
    if (node.tagName === 'li') lines.words += '\n• ';
    else if (BLOCKS.has(node.tagName)) lines.words += '\n';
    const before = lines.words.length;
    if (node.tagName !== 'emoji') for (const child of node.childNodes) read(child);
    const inside = lines.words.slice(before);
    const isMention = node.tagName === 'at' || attribute('itemtype').endsWith('/Mention');
    if (isMention && bots.has(inside.trim())) lines.words = `${lines.words.slice(0, before)} `;
    if (node.tagName === 'a') lines.words += addressOf(inside, attribute('href'));
    if (BLOCKS.has(node.tagName)) lines.words += '\n';
  };
  for (const node of parseFragment(html).childNodes) read(node);
  const words = tidy(lines.words.replace(/\u00a0/g, ' ').replace(/\n{2,}/g, '\n'));
  return { words, ...(lines.quotes === undefined || lines.quotes === '' ? {} : { quotes: lines.quotes }) };
}

const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'table', 'tr', 'blockquote', 'pre', 'h1', 'h2', 'h3']);
const IGNORED = new Set(['style', 'script', 'attachment', 'template']);

/** A link whose words are not its address says both. */
function addressOf(words: string, address: string): string {
  const bare = (one: string): string => one.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return /^https?:/i.test(address) && bare(address) !== bare(words.trim()) ? ` (${address})` : '';
}

function tidy(words: string): string {
  return words
    .split('\n')
    .map((line) => line.replace(/[ \t]{2,}/g, ' ').trim())
    .join('\n')
    .trim();
}
