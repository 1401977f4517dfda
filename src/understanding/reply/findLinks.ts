/** The web addresses in a text, with their places. */
export function findLinks(text: string): readonly { text: string; from: number; to: number }[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>"']{3,500}/g)].map((match) => {
    const link = match[0].replace(/[.,;:!?)]+$/, '');
    return { text: link, from: match.index, to: match.index + link.length };
  });
}

/** The text with its links blanked out, so that every other place stays where it was. */
export function withoutLinks(text: string): string {
  return findLinks(text).reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}
