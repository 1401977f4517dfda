import { withYear, yearIn } from '../time/reading/yearIn.ts';
import type { Part } from './readTargetDateParts.ts';

const MOST_WORDS = 3;

/** Gives a month, season or feast the year that a word or two keep from it: "Easter holidays 2025", "March meeting 2025". */
export function withSplitYears(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    const year = part.is === 'period' && yearIn(part.named) === undefined ? yearAfter(parts, at) : undefined;
    if (part.is !== 'period' || year === undefined) {
      joined.push(part);
      continue;
    }
    const named = withYear(part.named, year.of);
    const hasYear = yearIn(named) !== undefined;
    joined.push(hasYear ? { ...part, named, to: year.to } : part);
    if (hasYear) at = year.at;
  }
  return joined;
}

function yearAfter(parts: readonly Part[], at: number) {
  let next = at + 1;
  while (next <= at + MOST_WORDS && isPlainWord(parts[next])) next += 1;
  const part = parts[next];
  if (next === at + 1 || part?.is !== 'period' || part.relation !== undefined || part.named.is !== 'year')
    return undefined;
  return { of: part.named.of, to: part.to, at: next };
}

function isPlainWord(part: Part | undefined): boolean {
  return part?.is === 'words' && !part.isBreak;
}
