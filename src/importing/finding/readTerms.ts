import { readTargetDate } from '../../plan/readTargetDate.ts';
import { addMonths, type Day } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import type { PlanDocument } from '../document.ts';

/** What a document means by its own words for stretches of time. Plain data. */
export type Terms = {
  /** "medium" → "by March 2028". Labels as `termKey` folds them. */
  readonly meanings: readonly (readonly [label: string, words: string])[];
  /** The month its financial years begin in, where it says another one than April. */
  readonly yearBegins?: number;
  /** A plain "Q3 2025" is one of a financial year, since the document says so or writes its others like that. */
  readonly hasFinancialQuarters?: true;
  /** The plan's first day, where only its adoption is told: for stretches that are counted from there. */
  readonly begins?: Day;
};

/** The document's key: "Short term – by the end of 2025", "Year 1 = 2024/25", "FY25 runs from July 2024 to June 2025". */
export function readTerms(document: PlanDocument, period: Window | undefined): Terms {
  const texts = textsOf(document);
  const begins = period === undefined ? texts.map(adoptedIn).find((found) => found !== undefined) : undefined;
  const plan = period ?? (begins === undefined ? undefined : { start: begins, end: addMonths(begins, 60) });
  const meanings = new Map<string, string>();
  for (const text of texts)
    for (const [label, words] of definitionsIn(text))
      if (!meanings.has(label) && isStretch(words, plan)) meanings.set(label, words);
  const yearBegins = texts.map(yearIn).find((found) => found !== undefined);
  return {
    meanings: wholeYears([...meanings]),
    ...(yearBegins === undefined || yearBegins === 4 ? {} : { yearBegins }),
    ...(texts.some(isOfFinancialQuarters) || hasQuartersOfYears(document)
      ? { hasFinancialQuarters: true as const }
      : {}),
    ...(begins === undefined ? {} : { begins }),
  };
}

/** "Quarters are of the financial year." */
function isOfFinancialQuarters(text: string): boolean {
  if (!/\bquarters?\b/i.test(text)) return false;
  return text
    .toLowerCase()
    .split(/[.;]/)
    .some((sentence) => sentence.includes('quarter') && sentence.includes('financial'));
}

/** Some cell of a table is "Q3 2024/25". */
function hasQuartersOfYears({ blocks }: PlanDocument): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some(({ cells }) =>
        cells.some(
          ({ text }) =>
            text.length < 40 && /\bQ[1-4]\b,? ?(?:of )?(?:FY ?)?(?:20)?\d{2} ?[/–-] ?\d{2}\b/.test(text),
        ),
      ),
  );
}

/** "2024–2025", "2026–2027": years that follow each other without a gap are calendar years and not financial ones. */
function wholeYears(
  meanings: readonly (readonly [label: string, words: string])[],
): readonly (readonly [label: string, words: string])[] {
  const ranges = meanings.map(([, words]) => /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(words));
  const years = ranges.flatMap((found) => (found === null ? [] : [Number(found[1]), Number(found[2])]));
  const areApart = years.length > 2 && years.every((year, at) => at === 0 || year > (years[at - 1] ?? 0));
  if (!areApart) return meanings;
  return meanings.map(([label, words], at) => {
    const found = ranges[at];
    return found === null || found === undefined
      ? [label, words]
      : [label, `January ${found[1]} to December ${found[2]}`];
  });
}

/** "Adopted April 1, 2024", "This plan begins in June 2025." */
function adoptedIn(text: string): Day | undefined {
  const found =
    /\b(?:adopted|approved|launched|published|effective|commenc(?:es|ed|ing)|begins?|starts?|runs)\b(?: (?:on|in|from|for|as of))?:? ((?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} (?:\d{1,2},? )?20\d{2})\b/i.exec(
      text.length > 2_000 ? '' : text,
    )?.[1];
  const { start } = found === undefined ? {} : readTargetDate(found, {});
  return start;
}

/** "Short-term", "SHORT TERM" and "short" are one; undefined for words that are no such label. */
export function termKey(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found =
    /^(?:(immediate|short|medium|mid|long|near)(?:er)?(?: (?:to (short|medium|long)(?:er)? )?term)?|(year|phase) (\d|one|two|three|four|five))$/.exec(
      plain,
    );
  if (found === null) return undefined;
  const [, length, to, kind, number = ''] = found;
  if (kind !== undefined) return `${kind} ${NUMBERS.get(number) ?? number}`;
  return to === undefined ? length : `${length} to ${to}`;
}

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
]);

/** Paragraphs, and the rows of tables with two columns, where a key stands: "Medium | 2026–2027". */
function textsOf({ blocks }: PlanDocument): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text.length > 2_000 ? [] : [block.text];
    return block.rows.slice(0, 200).flatMap(({ cells }) => {
      const texts = cells
        .filter(({ text, merged }) => merged === undefined && text.trim() !== '')
        .map(({ text }) => text.trim());
      if (texts.length === 1) return texts;
      const [label = '', words = ''] = texts;
      return texts.length === 2 && termKey(label) !== undefined ? [`${label} = ${words}`] : [];
    });
  });
}

const TERM =
  /\b(?:(?:immediate|short|medium|mid|long|near)(?:er)?(?:[- ]to[- ](?:short|medium|long)(?:er)?)?[- ]?term|(?:immediate|short|medium|long)(?= ?[=:])|(?:year|phase) (?:\d|one|two|three|four|five))\b/gi;

/** Each label with the words up to the next one. */
function definitionsIn(text: string): readonly (readonly [label: string, words: string])[] {
  const plain = text.replace(/\s+/g, ' ');
  const found = [...plain.matchAll(TERM)];
  // Once one is explained, "Year 2 April 2026 to March 2027" needs no "is".
  const isExplained = found.length > 1 && /\b(?:is|are|means?|covers) /.test(plain);
  return found.flatMap((match, at) => {
    const label = termKey(match[0]);
    const rest = plain.slice(match.index + match[0].length, found[at + 1]?.index);
    const joined =
      /^ ?(?:actions? )?(=|:|–|—|-|\(|is\b|are\b|means\b|meaning\b|covers\b|refers to\b|by\b|within\b)/i.exec(
        rest,
      );
    if (label === undefined || (joined === null && !isExplained)) return [];
    const isWord = /^(?:by|within)$/i.test(joined?.[1] ?? '');
    const words = withoutJoint((isWord ? rest : rest.slice(joined?.[0].length ?? 0)).split(/[;.)]/)[0] ?? '');
    return words === '' || words.length > 60 ? [] : [[label, words] as const];
  });
}

/** "2026–2027, and" before the next label. */
function withoutJoint(words: string): string {
  const plain = (text: string): string => text.replace(/(?<![\s,–—-])[\s,–—-]+$/, '');
  return plain(plain(words).replace(/[ ,]and$/, '')).trim();
}

function isStretch(words: string, plan: Window | undefined): boolean {
  const { kind, end } = readTargetDate(words, plan === undefined ? {} : { plan });
  return (kind === 'period' || kind === 'date') && end !== undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** "The financial year runs from 1 July to 30 June", "FY25 = July 2024 – June 2025". */
function yearIn(text: string): number | undefined {
  const named = text.length > 2_000 ? null : /\b(?:FY|financial years?|fiscal years?)/i.exec(text);
  if (named === null) return undefined;
  const [sentence = ''] = text.slice(named.index, named.index + 70).split(/[.;\n]/);
  const words = sentence.toLowerCase().split(/([^a-z]+)/);
  const at = words.findIndex((word) => MONTHS.includes(word));
  const isRange = /\b(?:to|until|and)\b|[–—-]/.test(words.slice(at + 1).join(''));
  return at < 0 || !isRange ? undefined : MONTHS.indexOf(words[at] ?? '') + 1;
}
