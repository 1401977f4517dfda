import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const BLOCKS = new Set(
  'address article aside blockquote br center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tbody thead tfoot tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style head template noscript iframe object svg math canvas audio video select'.split(' '),
);

/** The words of some nodes: a line for every block, a bullet or number for every item of a list. */
export function textOf(nodes: readonly Node[]): string {
  const lines: string[] = [''];
  write(nodes, lines);
  return lines.map(tidy).filter(isItem).join('\n');
}

function write(nodes: readonly Node[], lines: string[]): void {
  for (const node of nodes) {
    if (isText(node)) lines.push(`${lines.pop() ?? ''}${node.value.replace(/[\t\n\r\f ]+/g, ' ')}`);
    if (!isElement(node) || isSilent(node)) continue;
    const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'li';
    if (isBlock) lines.push('');
    if (node.tagName === 'li') lines.push(`${lines.pop() ?? ''}${markOf(node)} `);
    if (node.tagName === 'td' || node.tagName === 'th') startCell(lines);
    if (node.tagName === 'input' && attribute(node, 'type') === 'checkbox')
      lines.push(`${lines.pop() ?? ''}${attribute(node, 'checked') === undefined ? '☐' : '☒'}`);
    write(node.childNodes, lines);
    if (isBlock) lines.push('');
  }
}

/** Cells of a table inside a cell stand beside each other. */
function startCell(lines: string[]): void {
  const last = lines.pop() ?? '';
  lines.push(last.trim() === '' ? last : `${last} | `);
}

function markOf(item: Element): string {
  const list = item.parentNode;
  if (list === null || !isElement(list) || list.tagName !== 'ol') return isNested(item) ? '◦' : '•';
  const items = list.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'li');
  const start = Number(attribute(list, 'start') ?? '1');
  const at = (Number.isInteger(start) ? start : 1) + items.indexOf(item);
  const kind = attribute(list, 'type');
  if ((kind === 'a' || kind === 'A') && at >= 1 && at <= 26) {
    const letter = String.fromCharCode(96 + at);
    return `${kind === 'A' ? letter.toUpperCase() : letter})`;
  }
  return `${at}.`;
}

/** An item of a list inside another list's item. */
function isNested(item: Element): boolean {
  for (let above = item.parentNode; above !== null && isElement(above); above = above.parentNode)
    if (above.tagName === 'li') return true;
    else if (above.tagName === 'td' || above.tagName === 'th') return false;
  return false;
}

/** Word writes its bullets as letters of a symbol font with spaces behind. */
function tidy(line: string): string {
  return line
    .replace(/[ \u00a0]+/g, ' ')
    .trim()
    .replace(/^(?:[·§\uf0b7\uf0a7\uf0d8]|o(?= \S)) ?/u, '• ');
}

function isItem(line: string): boolean {
  return line !== '' && line !== '•';
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return 'tagName' in node;
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** What nobody sees on the page. */
export function isSilent(node: Element): boolean {
  return SILENT.has(node.tagName) || isHidden(node);
}

export function isHidden(node: Element): boolean {
  const style = (attribute(node, 'style') ?? '').toLowerCase().replaceAll(' ', '');
  return attribute(node, 'hidden') !== undefined || style.includes('display:none');
}

export function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value;
}
