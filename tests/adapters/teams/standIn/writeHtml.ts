/** The HTML that Teams sends beside the text of what people type. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const htmlOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${line === '' ? '&nbsp;' : escaped(line)}</p>`)
    .join('\n');

export const mentionHtml = (name: string): string =>
  `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">${escaped(name)}</span>`;

type Quoted = {
  readonly messageId: string;
  readonly name: string;
  readonly id: string;
  readonly words: string;
};

export const replyHtml = ({ messageId, name, id, words }: Quoted): string =>
  [
    `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${messageId}">`,
    `<strong itemprop="mri" itemid="${id}">${escaped(name)}</strong>`,
    `<span itemprop="time" itemid="${messageId}"></span>`,
    `<p itemprop="preview">${escaped(words)}</p>`,
    '</blockquote>',
  ].join('\n');
