import { readTargetDate } from '../../plan/readTargetDate.ts';
import { daysBetween } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import type { Paragraph, PlanDocument } from '../document.ts';
import { segmentsOf } from './segments.ts';

type Title = { readonly title: string; readonly period?: Window };

/**
 * The plan's title and period: what the format marks as the title, else the first heading, else the short lines
 * that open the document, the lines above the headings of a sheet, a running head, or the file's name.
 */
export function readTitle(document: PlanDocument, fileName: string): Title {
  const opening = openingOf(document);
  const file = fileName
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const margins = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.isMarginal ? [block.text] : [],
  );
  const title =
    marked(opening) ||
    firstLines(opening) ||
    aboveHeadings(document) ||
    margins.find((text) => /\bplan\b/i.test(text) && text.length < LONGEST_LINE) ||
    file;
  const headings = opening.filter(({ level }) => level !== undefined).map(({ text }) => text);
  const rest = opening.slice(0, 30).map(({ text }) => text);
  const period =
    [title, ...headings, file].map((line) => periodOf(line, YEARS)).find((found) => found !== undefined) ??
    [...rest, ...margins].map((line) => periodOf(line, SEVERAL_YEARS)).find((found) => found !== undefined);
  return period === undefined ? { title } : { title, period };
}

const LONGEST_LINE = 140;

/** The paragraphs before the first table. */
function openingOf({ blocks }: PlanDocument): readonly Paragraph[] {
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  return blocks
    .slice(0, table < 0 ? 20 : table)
    .filter((block): block is Paragraph => block.kind === 'paragraph' && block.isMarginal !== true)
    .map((block) => ({ ...block, text: block.text.replace(/\s+/g, ' ').trim() }));
}

/** What is marked as a title, and the first heading where it says more. */
function marked(opening: readonly Paragraph[]): string {
  const titles = opening.filter(({ level }) => level === 0).map(({ text }) => text);
  const heading = opening.find(({ level }) => level === 1)?.text ?? '';
  const more = opening
    .filter(({ level, text }, at) => level === 1 || level === 2 || (at < 4 && isTitleLike(text)))
    .map(({ text }) =>
      text.replace(/^(?:section|part|chapter|annex|appendix) (?:\d{1,2}|[A-Z])\s*[:.–—-]\s*/i, ''),
    );
  const [title = '', ...rest] = titles.filter((text) => !PLACEHOLDER.test(text));
  if (title === '') return heading === '' ? '' : whole([heading, ...more.slice(1, 2)]);
  return heading !== '' && sharesWords(title, heading)
    ? heading
    : whole([title, ...rest, ...more.filter((text) => text !== title)]);
}

/** "Westshire Forum", "Business Plan 2025/26": whose plan it is, and then the plan; one that says both is enough. */
function whole([first = '', ...more]: readonly string[]): string {
  if (first === '') return '';
  const [second = ''] = more;
  if (PLAN_WORD.test(first)) return ONLY_YEARS.test(second) ? `${first} ${second}` : first;
  const named = more.slice(0, 3).find((text) => PLAN_WORD.test(text) && text.length <= LONGEST_LINE);
  if (named === undefined) return first;
  return named.toLowerCase().includes(first.toLowerCase()) ? named : `${first} – ${named}`;
}

const ONLY_YEARS = /^\(?(?:FY ?)?20\d{2}(?: ?(?:[-–/]|to) ?\d{2,4})?\)?$/i;
const PLAN_WORD =
  /\b(?:plans?|plana?|strategy|programme|roadmap|framework|agenda|charter|pledges|action report)\b/i;

/** What programs write where nobody gave a title. */
const PLACEHOLDER = /^(?:document\d{0,3}|untitled|new document|home|microsoft word\b.{0,200})$/i;

/** A page's title often repeats its heading, with the site's name behind. */
function sharesWords(one: string, other: string): boolean {
  const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const own = words(one);
  const shared = [...words(other)].filter((word) => own.has(word));
  return shared.length * 2 >= Math.min(own.size, words(other).size);
}

function isTitleLike(text: string): boolean {
  return text.length <= LONGEST_LINE && !/[.;,]$/.test(text) && !/^[^:]{1,40}:\s*\S/.test(text);
}

/** The short lines that open a document without any marks: "ADDENDUM WORK PLAN", "2024/25". */
function firstLines(opening: readonly Paragraph[]): string {
  const lines: string[] = [];
  for (const { text, level } of opening) {
    if (!isTitleLike(text) || level !== undefined || lines.length === 5) break;
    if (!/^(?:https?:\/\/|www\.)\S+$|@/i.test(text)) lines.push(text);
  }
  return lines.join(' ');
}

/** Rows of one cell above the first headings of a sheet. */
function aboveHeadings({ blocks }: PlanDocument): string {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const [above, below] = segmentsOf(block);
    if (above === undefined || below === undefined || above.layout !== undefined) continue;
    const lines = above.rows
      .map(({ cells }) => [...new Set(cells.map(({ text }) => text.trim()).filter((text) => text !== ''))])
      .filter((texts) => texts.length === 1)
      .map(([text = '']) => text.replace(/\s+/g, ' '))
      .filter((text) => text.length <= LONGEST_LINE);
    if (lines.length > 0) return whole(lines);
  }
  return '';
}

const YEARS = /(?:FY ?)?\d{4} ?[-–/] ?\d{2,4}|\b20\d{2}\b/gi;
/** In running text a single year may be anything's. */
const SEVERAL_YEARS = /(?:FY ?)?\d{4} ?[-–/] ?\d{2,4}/gi;

/** A plan covers at least half a year: a single date in its title is when it was written. */
function periodOf(line: string, years: RegExp): Window | undefined {
  if (line.length > 300) return undefined;
  for (const words of [line, ...(line.match(years) ?? [])]) {
    const { start, end } = readTargetDate(words, {});
    if (start !== undefined && end !== undefined && daysBetween(start, end) > 180) return { start, end };
  }
  return undefined;
}
