/** Text as people see it: what pings, links or mentions is written in square brackets, the rest is inert. */
export function readMrkdwn(text: string, { parsesNames = false } = {}): string {
  return text
    .split(/(<[^<>]*>)/)
    .map((part, index) => (index % 2 === 1 ? readMarkup(part.slice(1, -1)) : readWords(part, parsesNames)))
    .join('');
}

/** Text that is shown as it stands, but for the three entities Slack decodes everywhere. */
export const readPlain = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => entities[name]);

const entities = { amp: '&', lt: '<', gt: '>' };

function readWords(words: string, parsesNames: boolean): string {
  const plain = readPlain(words);
  return parsesNames ? plain.replaceAll(/@(channel|here|everyone)\b/g, '[PING $1]') : plain;
}

function readMarkup(markup: string): string {
  const bar = markup.indexOf('|');
  const [target, label] = bar < 0 ? [markup, ''] : [markup.slice(0, bar), markup.slice(bar + 1)];
  const shown = readPlain(label);
  if (target.startsWith('!date^')) return shown;
  if (target.startsWith('!subteam^')) return `[PING ${target.slice('!subteam^'.length)}]`;
  if (target.startsWith('!')) return `[PING ${target.slice(1)}]`;
  if (target.startsWith('@')) return `[MENTION ${target.slice(1)}]`;
  if (target.startsWith('#')) return `[CHANNEL ${target.slice(1)}]`;
  return shown === '' ? `[LINK ${readPlain(target)}]` : `[LINK ${readPlain(target)} ${shown}]`;
}
