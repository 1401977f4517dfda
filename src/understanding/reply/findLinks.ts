/** The web addresses in a text, with their places. */
export function findLinks(text: string): readonly { text: string; from: number; to: number }[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s<>"']{3,500}/g)].map((match) => {
    const link = match[0].replace(/[.,;:!?)]+$/, '');
    return { text: link, from: match.index, to: match.index + link.length };
  });
}
