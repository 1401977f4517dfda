/** Text that may hold HTML: list tags become bullets, other tags go, entities become characters. */
export function plainText(text: string): string {
  return text
    .replace(/<li\b[^<>]{0,500}>/gi, '\n• ')
    .replace(/<(?:br|p|div|ul|ol|tr)\b[^<>]{0,500}>|<\/(?:li|p|div|ul|ol|tr)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39|bull|ndash|mdash);/g, (_, name: string) => ENTITIES[name] ?? ' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  bull: '•',
  ndash: '–',
  mdash: '—',
};
