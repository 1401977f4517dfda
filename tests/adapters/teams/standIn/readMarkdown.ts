import { lexer, type Token } from 'marked';

/**
 * Text as people see it where Markdown is read: markup is gone, and what was a link says so in square brackets.
 * Clients differ in what they read; this one reads all of it, so words that only some would mangle are noticed.
 */
export function readMarkdown(text: string, { html = false } = {}): string {
  const read = lexer(text, { gfm: true }).map((token) => readToken(token, html));
  return dates(read.filter((line) => line !== '').join('\n'));
}

/** Cards work out `{{DATE(…)}}` and `{{TIME(…)}}` also where they read no Markdown. */
export const dates = (text: string): string =>
  text.replaceAll(/\{\{(DATE|TIME)\(\s*([^),]+)[^)]*\)\}\}/g, (all, kind: string, stamp: string) =>
    Number.isNaN(Date.parse(stamp)) ? all : `[${kind} ${stamp.trim()}]`,
  );

function readToken(token: Token, html: boolean): string {
  const inner = (tokens: readonly Token[] = []): string =>
    tokens.map((each) => readToken(each, html)).join('');
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'hr':
      return '---';
    case 'br':
      return '\n';
    case 'list': {
      const start = Number(token['start'] || 1);
      const items: readonly Token[] = token['items'];
      return items
        .map((item, index) => `${token['ordered'] ? `${start + index}.` : '•'} ${readToken(item, html)}`)
        .join('\n');
    }
    case 'list_item':
      return (token['tokens'] ?? []).map((each: Token) => readToken(each, html)).join('\n');
    case 'table': {
      const cells = (row: readonly { tokens: Token[] }[]) =>
        row.map((cell) => inner(cell.tokens)).join(' | ');
      return [token['header'], ...token['rows']].map(cells).join('\n');
    }
    case 'link':
      return token['raw'] === token['href'] || token['raw'] === token['text']
        ? token['raw']
        : `[LINK ${token['href']} ${inner(token['tokens'])}]`;
    case 'image':
      return `[IMAGE ${token['text']}]`;
    case 'code':
    case 'codespan':
    case 'escape':
      return decode(String(token['text']));
    case 'html':
      return html ? readHtml(String(token['raw'])) : decode(String(token['raw']));
    default: {
      const tokens: readonly Token[] | undefined = 'tokens' in token ? token.tokens : undefined;
      if (tokens !== undefined) return inner(tokens);
      // A single line break is no line break in Markdown.
      return decode('text' in token ? String(token.text) : token.raw).replaceAll(/ *\n */g, ' ');
    }
  }
}

/** The tags of a message are obeyed, not shown. */
export const readHtml = (html: string): string =>
  decode(
    html
      .replaceAll(/<br\s*\/?>|<\/(p|div|li)>(?=.)/gi, '\n')
      .replaceAll(/<a\b[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gis, '[LINK $1 $2]')
      .replaceAll(/<\/?[a-z][^>]*>/gi, ''),
  );

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decode = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? all;
    },
  );
