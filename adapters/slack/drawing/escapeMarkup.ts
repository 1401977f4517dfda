/** The three characters that begin markup in Slack; with these escaped, nobody's words mention, link or shout. */
export function escapeMarkup(words: string): string {
  if (!/[&<>]/.test(words)) return words;
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Whether words would look otherwise in Slack's markup: bold, italic, struck, code, quoted or an emoji by its name. */
export function looksOtherwise(words: string): boolean {
  return /[*_~`]|^[ \t]*>|:[a-z0-9_+'-]{1,60}:/im.test(words);
}
