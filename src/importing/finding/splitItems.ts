/** The separate items of a cell: bullets, numbering, lines or semicolons, whichever it uses. */
export function splitItems(cell: string): readonly string[] {
  const text = withoutNested(cell);
  const parts =
    splitNumbered(text) ??
    (BULLET.test(text) ? text.split(new RegExp(BULLET, 'g')) : (splitAtSemicolons(text) ?? linesOf(text)));
  return parts.map(oneLine).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** "Agreement with:" and the small bullets below it are one item. */
function withoutNested(text: string): string {
  if (!text.includes('◦')) return text;
  const lines: string[] = [];
  let isListed = false;
  for (const line of text.split('\n')) {
    const last = lines.at(-1) ?? '';
    const isNested: boolean = line.trim().startsWith('◦') && (isListed || last.trim().endsWith(':'));
    if (isNested) lines[lines.length - 1] = `${last}${isListed ? ';' : ''} ${line.trim().slice(1).trim()}`;
    else lines.push(line);
    isListed = isNested;
  }
  return lines.join('\n');
}

const BULLET =
  /[•‣▪●◦·⁃∙➢➤►\uf0b7\uf0a7]|(?:^|(?<!\s)[^\S\n]*\n)\s*(?:[-–—*o]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}\))\s+/u;

/** A line that begins with a small letter goes on with the one above, unless that one is ended. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const last = lines.at(-1);
    const goesOn = last !== undefined && line !== '' && /^\p{Ll}/u.test(line) && !/[.;:!?]$/.test(last);
    if (goesOn) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** "Lights replaced; buoys checked; and charts drawn", where every part says something. */
function splitAtSemicolons(text: string): readonly string[] | undefined {
  const parts = text
    .split(/;\s/)
    .map((part) => oneLine(part).replace(/;$/, ''))
    .map((part, at) => (at === 0 ? part : part.replace(/^and /i, '')));
  const isList = parts.length > 1 && parts.every((part) => part.split(' ').length > 1);
  return isList && !text.trim().includes('\n\n') ? parts : undefined;
}

const SERIES: readonly (readonly string[])[] = [
  Array.from({ length: 40 }, (_, at) => String(at + 1)),
  [...'abcdefghijklmnopqrstuvwxyz'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'],
];

/** "1) Lights replaced 2) Buoys checked" or "(a) … (b) …" on one line: marks count only in a row from the first. */
function splitNumbered(text: string): readonly string[] | undefined {
  return SERIES.map((series) => splitSeries(text.trim(), series)).find((parts) => parts !== undefined);
}

function splitSeries(text: string, series: readonly string[]): readonly string[] | undefined {
  const parts: string[] = [];
  let rest = text;
  for (const [at, mark] of series.entries()) {
    const opening = marksOf(mark).find((one) => rest.toLowerCase().startsWith(`${one} `));
    if (opening === undefined) return undefined;
    rest = rest.slice(opening.length).trim();
    const next = series[at + 1];
    const ends = (next === undefined ? [] : marksOf(next))
      .map((one) => ` ${rest.toLowerCase().replace(/\s/g, ' ')}`.indexOf(` ${one} `))
      .filter((place) => place > 0);
    const end = ends.length === 0 ? rest.length : Math.min(...ends) - 1;
    parts.push(rest.slice(0, Math.max(0, end)));
    if (ends.length === 0) return parts.length > 1 ? parts : undefined;
    rest = rest.slice(end).trim();
  }
  return undefined;
}

function marksOf(mark: string): readonly string[] {
  return [`${mark})`, `(${mark})`, ...(/\d/.test(mark) ? [`${mark}.`] : [])];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
