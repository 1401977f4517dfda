import { readTargetDate } from '../../plan/readTargetDate.ts';
import { daysBetween } from '../../time/day.ts';
import type { Window } from '../../time/window.ts';
import type { Paragraph, PlanDocument, Row, Table } from '../document.ts';
import { segmentsOf } from './segments.ts';

type Title = { readonly title: string; readonly period?: Window };

/**
 * The plan's title and period: what the format marks as the title, else the first heading, else the short lines
 * that open the document, a running head, or the file's name. A sheet's own lines come before its workbook's.
 */
export function readTitle(document: PlanDocument, fileName: string): Title {
  const file = fileName
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const margins = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.isMarginal ? [block.text] : [],
  );
  const openings = openingsOf(document);
  const lines = openings.flat();
  const titles = [...openings.map(titleIn), subjectIn(lines)].filter((text) => text !== '');
  const named = titles.find((text) => PLAN_WORD.test(text));
  const title =
    titles.find((text) => named !== undefined && isFuller(text, named)) ??
    named ??
    titles[0] ??
    margins.find((text) => /\bplan\b/i.test(text) && text.length < LONGEST_LINE) ??
    file;
  const headings = lines.filter(({ level }) => level !== undefined).map(({ text }) => text);
  const rest = lines.slice(0, 30).map(({ text }) => text);
  const period =
    [title, ...headings, ...rest.filter((text) => ONLY_YEARS.test(text)), file]
      .map((line) => periodOf(line, YEARS))
      .find((found) => found !== undefined) ??
    [...rest, ...margins].map((line) => periodOf(line, SEVERAL_YEARS)).find((found) => found !== undefined);
  return period === undefined ? { title } : { title, period };
}

/** "Harbour Council – Harbour Plan" is the fuller name of "Harbour Plan"; other lines before it are not. */
function isFuller(text: string, named: string): boolean {
  return text !== named && (text.startsWith(named) || text.includes(` – ${named}`));
}

function titleIn(opening: readonly Paragraph[]): string {
  return marked(opening) || firstLines(opening);
}

/** "Subject: Harbour Plan 2025", "Title: …". */
function subjectIn(opening: readonly Paragraph[]): string {
  const found = opening.map(({ text }) => {
    const label = /^(?:subject|title|plan|re): ?/i.exec(text)?.[0];
    return label === undefined || text.length > LONGEST_LINE ? undefined : text.slice(label.length);
  });
  const subject = found.find((text) => text !== undefined && PLAN_WORD.test(text)) ?? '';
  const years = /\b20\d{2}(?:[-/–]\d{2,4})?(?= [-–—] )/.exec(subject);
  return years === null ? subject : subject.slice(0, years.index + years[0].length);
}

const LONGEST_LINE = 140;

/** The lines before the first table with a plan's headings; in a workbook those of its own sheet, and of the cover. */
function openingsOf({ blocks }: PlanDocument): readonly (readonly Paragraph[])[] {
  const at = blocks.findIndex((block) => block.kind === 'table' && headedRow(block) !== undefined);
  const table = blocks[at];
  const before = blocks.slice(0, at < 0 ? 20 : at);
  const lines = before
    .filter((block): block is Paragraph => block.kind === 'paragraph' && block.isMarginal !== true)
    .map(tidied);
  if (table?.kind !== 'table') return [lines];
  const above = table.rows.slice(0, headedRow(table)).flatMap(aloneIn);
  const { sheet } = table.place;
  const own = lines.filter(({ place, text }) => place.sheet === sheet && text !== sheet);
  const cover = lines.filter(
    ({ place, text }) => place.sheet === lines[0]?.place.sheet && text !== place.sheet,
  );
  return sheet === undefined ? [[...lines, ...above]] : [[...own, ...above], cover];
}

function tidied(paragraph: Paragraph): Paragraph {
  return { ...paragraph, text: paragraph.text.replace(/\s+/g, ' ').trim() };
}

/** Where the first headings of a plan stand in a table. */
function headedRow(table: Table): number | undefined {
  const [first, second] = segmentsOf(table);
  if (first?.layout !== undefined) return 0;
  return second?.layout === undefined ? undefined : (first?.rows.length ?? 0);
}

/** A row with nothing but one text is a line above the headings. */
function aloneIn({ cells, place }: Row): readonly Paragraph[] {
  const texts = [...new Set(cells.map(({ text }) => text.trim()).filter((text) => text !== ''))];
  const [text] = texts;
  return text === undefined || texts.length > 1 ? [] : [tidied({ kind: 'paragraph', text, place })];
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
  const says = (text: string): boolean => PLAN_WORD.test(text) || !PLAN_WORD.test(title);
  return heading !== '' && sharesWords(title, heading) && says(heading)
    ? heading
    : whole([title, ...rest, ...more.filter((text) => text !== title)]);
}

/** "Westshire Forum", "Business Plan 2025/26": whose plan it is, and then the plan; one that says both is enough. */
function whole([first = '', ...more]: readonly string[]): string {
  if (first === '') return '';
  const [second = ''] = more;
  if (PLAN_WORD.test(first)) {
    const fuller = more.slice(0, 3).find((text) => text.includes(first) && /\b20\d{2}\b/.test(text));
    return ONLY_YEARS.test(second) ? `${first} ${second}` : (fuller ?? first);
  }
  const named = more.slice(0, 3).find((text) => PLAN_WORD.test(text) && text.length <= LONGEST_LINE);
  if (named === undefined) return first;
  return named.toLowerCase().includes(first.toLowerCase()) ? named : `${first} – ${named}`;
}

const ONLY_YEARS = /^\(?(?:FY ?)?20\d{2}(?: ?(?:[-–/]|to) ?\d{2,4})?\)?$/i;
/** A strategy group is who has a plan, and no plan. */
const PLAN_WORD =
  /\b(?:plans?|plana?|strategy|programme|roadmap|framework|agenda|charter|pledges|action report|tracker|action log)\b(?! (?:groups?|boards?|units?|teams?|committees?|forum|partnership|office)\b)/i;

/** What programs write where nobody gave a title. */
const PLACEHOLDER = /^(?:(?:document\d{0,3}|untitled|new document|home)$|microsoft word\b)/i;

/** A page's title often repeats its heading, with the site's name behind. */
function sharesWords(one: string, other: string): boolean {
  const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const own = words(one);
  const shared = [...words(other)].filter((word) => own.has(word));
  return shared.length * 2 >= Math.min(own.size, words(other).size);
}

function isTitleLike(text: string): boolean {
  const [label = '', ...rest] = text.split(':');
  const isLabel = rest.join('').trim() !== '' && label.length <= 40 && !PLAN_WORD.test(label);
  return text.length <= LONGEST_LINE && !/[.;,]$/.test(text) && !isLabel;
}

/** The short lines that open a document without any marks: "ADDENDUM WORK PLAN", "2024/25". */
function firstLines(opening: readonly Paragraph[]): string {
  const lines: string[] = [];
  for (const { text, level } of opening) {
    if (!isTitleLike(text) || (level !== undefined && level < 3) || lines.length === 5) break;
    // Once the plan is named, only its years can follow.
    const isDated = lines.some((line) => /\b20\d{2}\b/.test(line));
    const isMore = ONLY_YEARS.test(text) || (!isDated && PLAN_WORD.test(text) && /\b20\d{2}\b/.test(text));
    if (lines.some((line) => PLAN_WORD.test(line)) && !isMore) break;
    if (!/^(?:https?:\/\/|www\.)\S+$|@/i.test(text)) lines.push(text);
  }
  return lines.join(' ');
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
