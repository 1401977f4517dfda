/**
 * A text without its markup, every other letter at its place: tags, scripts, and braces that a template would fill.
 * What a tag or plain braces hold are words like any others; what computes something says nothing to a reader, and may
 * part what stands around it.
 */
export function withoutMarkup(text: string, parting: ' ' | ',' = ' '): string {
  if (!/[<{}]/.test(text)) return text;
  return withoutScripts(text)
    .replace(TAG, blank)
    .replace(BRACES, (whole, twice: string | undefined, once: string | undefined) => {
      const held = twice ?? once ?? '';
      const opening = ' '.repeat(2);
      return PLAIN.test(held) ? `${opening}${held}`.padEnd(whole.length) : parting + blank(whole).slice(1);
    })
    .replace(/\{\{|\}\}|\$\{/g, blank);
}

function blank(words: string): string {
  return words.replace(/[^\n]/g, ' ');
}

/** A script goes with all that it holds, up to its end or, where it has none, to that of its own tag. */
function withoutScripts(text: string): string {
  const parts = text.split(SCRIPT_END);
  return parts
    .map((part, at) => {
      const opens = at % 2 === 0 && at < parts.length - 1 ? part.search(SCRIPT) : -1;
      if (at % 2 === 1) return blank(part);
      return opens < 0 ? part : part.slice(0, opens) + blank(part.slice(opens));
    })
    .join('');
}

const SCRIPT = /<(?:script|style)\b/i;
const SCRIPT_END = /(<\/(?:script|style)\s{0,9}>)/i;

/** The elements of web pages and chats, so that "<5 weeks" and "<see above>" stay. */
const TAG =
  /<\/?(?:a|abbr|at|b|blockquote|body|br|button|code|del|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|mark|meta|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|th|thead|title|tr|tt|u|ul)(?:\s[^<>=]{0,40}=[^<>]{0,400}|\s?\/)?>/gi;
const BRACES = /\{\{([^{}]{0,400})\}\}|\$\{([^{}]{0,400})\}/g;
const PLAIN = /^[\p{L}\p{N}\s’'-]*$/u;
