import { readTargetDate } from '../../plan/readTargetDate.ts';
import { daysBetween } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import type { PlanDocument } from '../document.ts';

const LONGEST_TITLE_LINE = 100;

/** The plan's title and period, from the short lines that stand above its first table. */
export function readTitle(document: PlanDocument, fileName: string): { title: string; period?: Window } {
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.text.length > LONGEST_TITLE_LINE) break;
    if (!/^(?:https?:\/\/|www\.)\S+$|@/i.test(block.text)) lines.push(block.text);
  }
  const title = lines.slice(0, 5).join(' ') || fileName.replace(/\.[a-z0-9]+$/i, '');
  const period = [...lines, fileName].map(periodOf).find((found) => found !== undefined);
  return period === undefined ? { title } : { title, period };
}

/** A plan covers at least half a year: a single date in its title is when it was written. */
function periodOf(line: string): Window | undefined {
  for (const words of [line, ...(line.match(/(?:FY ?)?\d{4} ?[-–/] ?\d{2,4}|\b20\d{2}\b/gi) ?? [])]) {
    const { start, end } = readTargetDate(words, {});
    if (start !== undefined && end !== undefined && daysBetween(start, end) > 180) return { start, end };
  }
  return undefined;
}
