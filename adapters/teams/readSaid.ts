import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Activity } from './payloads.ts';

/** What somebody typed, and the message of ours that they quoted above it. */
export type Said = { readonly words: string; readonly quotes?: string };

/**
 * Teams sends what was typed twice: as text, in which a quoted message runs into its answer, and as HTML, which
 * knows them apart. The HTML counts where there is one. Newer clients say beside both what is quoted.
 */
export function readSaid(activity: Activity, bot: string | undefined): Said {
  const said = readWords(activity, bot);
  const quotes =
    said.quotes ?? activity.entities?.find(({ type }) => type === 'quotedReply')?.quotedReply?.messageId;
  return { words: said.words, ...(quotes === undefined ? {} : { quotes }) };
}

function readWords(activity: Activity, bot: string | undefined): Said {
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
  let words = text.replace(/<quoted messageId="[^"]{0,500}"\s*\/>/g, ' ');
  for (const { type, mentioned, text: marked } of entities) {
    if (type !== 'mention' || marked === undefined || marked === '') continue;
    words = words.replaceAll(marked, mentioned?.id === bot ? ' ' : (mentioned?.name ?? ''));
  }
  return tidy(words.replace(/&nbsp;|\u00a0/g, ' '));
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Nobody writes lists in lists in lists as deep as this; what lies deeper is passed over. */
const DEEPEST = 100;

/** The words of a message's HTML: its lines, links and emoji as they are read, without what it quotes. */
export function readHtml(html: string, bots: ReadonlySet<string> = new Set()): Said {
  let quotes = '';
  const all = (nodes: readonly Node[], depth: number): string =>
    depth > DEEPEST ? '' : nodes.map((node) => read(node, depth)).join('');
  const read = (node: Node, depth: number): string => {
    if ('value' in node && node.nodeName === '#text') return node.value;
    if (!('tagName' in node) || IGNORED.has(node.tagName)) return '';
    const type = attributeOf(node, 'itemtype');
    if (node.tagName === 'blockquote' && type.endsWith('/Reply')) {
      quotes ||= attributeOf(node, 'itemid');
      return '';
    }
    if (node.tagName === 'emoji' || type.endsWith('/Emoji')) return attributeOf(node, 'alt');
    const inside = all(node.childNodes, depth + 1);
    const isMention = node.tagName === 'at' || type.endsWith('/Mention');
    return isMention && bots.has(inside.trim()) ? ' ' : laidOut(node, inside);
  };
  const words = tidy(
    all(parseFragment(html).childNodes, 0)
      .replace(/\u00a0/g, ' ')
      .replace(/\n{2,}/g, '\n'),
  );
  return { words, ...(quotes === '' ? {} : { quotes }) };
}

function laidOut(element: Element, inside: string): string {
  const { tagName } = element;
  if (tagName === 'br') return '\n';
  if (tagName === 'li') return `\n• ${inside}`;
  if (tagName === 'a') return `${inside}${addressOf(inside, attributeOf(element, 'href'))}`;
  return BLOCKS.has(tagName) ? `\n${inside}\n` : inside;
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
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
