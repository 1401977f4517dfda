/** The web addresses in a text, with their places; "www." is enough, and an address for mail is one too. */
export function findLinks(text: string): readonly { text: string; from: number; to: number }[] {
  return [...text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>"'|]{3,500}/g)].map((match) => {
    const link = withoutStop(match[0]);
    return { text: link, from: match.index, to: match.index + link.length };
  });
}

/** The stop or bracket after an address belongs to the sentence. */
function withoutStop(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)'.includes(link[end - 1] ?? '')) end--;
  return link.slice(0, end);
}

/** Lines of a message that is quoted are the other's words; "<br>" ends a line. Both keep their length. */
export function withoutQuotes(text: string): string {
  return text
    .replace(/<br ?\/?>/gi, (tag) => '\n'.padEnd(tag.length))
    .replace(SIGNATURE, (words) => words.replace(/[^\n]/g, ' '))
    .replace(/^[ \t]{0,9}>[^\n]*/gm, (line) => ' '.repeat(line.length));
}

/** "Kind regards", and the few lines that follow: who wrote, and where to ring. */
const SIGNATURE =
  /\n[ \t]{0,5}(?:(?:kind|best|warm|many) )?(?:regards|thanks|wishes|yours (?:sincerely|faithfully))[,.!]?[ \t]{0,5}\n(?:[^\n]{0,80}(?:\n|$)){1,8}$/i;

/** The text with its links blanked out, so that every other place stays where it was. */
export function withoutLinks(text: string): string {
  return findLinks(text).reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}
