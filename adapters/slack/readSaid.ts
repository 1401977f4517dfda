import { withSigns } from './emoji.ts';

/**
 * What somebody typed, from the text that Slack makes of it: mentions, links and emoji become what they show, and
 * the three escaped characters themselves.
 */
export function readSaid(text: string): string {
  return withSigns(text)
    .replace(/<([^<>\n]{1,3000})>/g, (_, inside: string) => readMark(inside))
    .replace(/&(lt|gt|amp);/g, (_, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name]);
}

/** The same without the mention of the bot itself. */
export function readMention(text: string, bot: string): string {
  return readSaid(
    text.replaceAll(new RegExp(`<@${bot.replace(/\W/g, '')}(?:\\|[^<>]{0,100})?>[:,]?`, 'g'), ' '),
  ).trim();
}

function readMark(inside: string): string {
  const bar = inside.indexOf('|');
  const [target, label] = bar < 0 ? [inside, ''] : [inside.slice(0, bar), inside.slice(bar + 1)];
  if (target.startsWith('@')) return label === '' ? target : `@${label.replace(/^@/, '')}`;
  if (target.startsWith('#')) return `#${label === '' ? target.slice(1) : label}`;
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1).split('^')[0]}` : label;
  const address = target.replace(/^(?:mailto|tel):/, '');
  // Slack makes "octf.gov.uk" a link that shows what was typed.
  if (label === '' || label === address || address.replace(/^https?:\/\//, '').replace(/\/$/, '') === label)
    return label === '' ? address : target.startsWith('http') ? target : label;
  return target.startsWith('http') ? `${label} (${address})` : label;
}
