import type { Part } from './readTargetDateParts.ts';

/** Words that make a date provisional where they stand in brackets after it. */
const HEDGES: ReadonlySet<string> = new Set(
  'provisional provisionally estimated estimate est indicative indicatively tentative proposed aspirational draft approx approximate tbc unconfirmed'.split(
    ' ',
  ),
);

/** The words of a cell that make its date conditional, as they were written. */
export function conditionOf(
  text: string,
  parts: readonly Part[],
  isDated: boolean,
): { readonly condition?: string } {
  const notes = parts.flatMap((part) => {
    if (part.is === 'condition' || (part.is === 'unsettled' && isDated)) return [textOf(text, part)];
    if (part.is !== 'bracket') return [];
    return part.parts.some((inner) => isConditional(inner, isDated)) ? [textOf(text, part)] : [];
  });
  return notes.length === 0 ? {} : { condition: notes.join('; ') };
}

function isConditional(part: Part, isDated: boolean): boolean {
  if (part.is === 'condition' || part.is === 'asNeeded') return true;
  if (part.is === 'unsettled') return isDated;
  return part.is === 'words' && part.words.some((word) => HEDGES.has(word));
}

/** What a part says, without the marks around it. */
export function textOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return trimmed(text.slice(from, to));
}

const MARKS = ' \t\r\n\u00a0.,;:?/-–—()[]';

export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && MARKS.includes(text.charAt(from))) from += 1;
  while (to > from && MARKS.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
