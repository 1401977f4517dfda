import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { OperatorError } from '../../operatorError.ts';
import type { Block, PlanDocument } from '../document.ts';
import { decodeText } from './decodeText.ts';
import { type Element, isElement, isSilent, type Node, textOf } from './html/cellText.ts';
import { readTable, tablesInside } from './html/readTable.ts';

/** Reads a web page. Throws an OperatorError that names the file when it can't be a plan. */
export function readHtml(bytes: Uint8Array, name: string): PlanDocument {
  const { text, remarks } = decodeText(bytes, name, charsetIn(bytes));
  return { blocks: blocksOf(text, name), remarks };
}

/** The page's own word for how its letters are kept, where it has one. */
function charsetIn(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^<>]{0,200}charset\s?=\s?["']?([\w-]{2,30})/i.exec(head)?.[1];
}

/** A page's paragraphs and tables in order. */
export function blocksOf(html: string, name: string): readonly Block[] {
  const page: DefaultTreeAdapterTypes.Document = parse(html, { scriptingEnabled: false });
  checkDepth(page, name);
  const blocks: Block[] = [];
  let tables = 0;
  let paragraphs = 0;
  let inline: Node[] = [];
  const say = (text: string, level?: number): void => {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      paragraphs += 1;
      const place = { paragraph: paragraphs };
      blocks.push({ kind: 'paragraph', text: line, place, ...(level === undefined ? {} : { level }) });
    }
  };
  const endLine = (): void => {
    say(textOf(inline));
    inline = [];
  };
  const tableOf = (node: Element): void => {
    tables += 1;
    blocks.push(readTable(node, tables, name));
    for (const inside of tablesInside(node)) tableOf(inside);
  };
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (isElement(node) && isSilent(node)) continue;
      if (!isElement(node) || !isHolder(node)) {
        inline.push(node);
        continue;
      }
      endLine();
      const level = HEADINGS.indexOf(node.tagName);
      if (node.tagName === 'table') tableOf(node);
      else if (level >= 0) say(textOf(node.childNodes).replaceAll('\n', ' '), level + 1);
      else if (LISTS.has(node.tagName) && !holdsTable(node)) say(textOf([node]));
      else walk(node.childNodes);
      endLine();
    }
  };
  const root = page.childNodes.find(isElement);
  const head = root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head');
  const title = head?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'title');
  if (title !== undefined) say(textOf(title.childNodes).replaceAll('\n', ' '), 0);
  walk((root?.childNodes ?? []).filter((node) => node !== head));
  endLine();
  return blocks;
}

const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const LISTS = new Set(['ul', 'ol']);
const HOLDERS = new Set(
  'body main article section div header footer nav aside center p pre blockquote table ul ol form fieldset details figure dl dt dd address hr br'.split(
    ' ',
  ),
);

function isHolder(node: Element): boolean {
  return HOLDERS.has(node.tagName) || HEADINGS.includes(node.tagName) || holdsTable(node);
}

function holdsTable(node: Element): boolean {
  return node.childNodes.some(
    (child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)),
  );
}

/** Deeper than this nobody writes, and a hostile page would. */
const DEEPEST = 400;

function checkDepth(page: DefaultTreeAdapterTypes.Document, name: string): void {
  let level: readonly Node[] = page.childNodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST)
      throw new OperatorError(
        `${name} has tags inside each other ${DEEPEST} deep, and no plan has. Is it the right file?`,
      );
    level = level.filter(isElement).flatMap((node) => node.childNodes);
  }
}
