import type { Deliverable } from '../plan/action.ts';
import { plainText } from './finding/plainText.ts';
import type { RawCell } from './finding/rawAction.ts';

/** The separate deliverables of a cell: list markup, bullets, numbering or lines, whichever it uses. */
export function readDeliverables(cell: RawCell): readonly Deliverable[] {
  return splitItems(plainText(cell.text)).map((text, index) => ({
    index,
    text,
    kind: kindOf(text),
    ...measureOf(text),
    source: cell.places,
  }));
}

const BULLET = /[•‣▪●◦·]|(?:^|(?<!\s)[^\S\n]*\n)\s*(?:[-–*o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;

function splitItems(text: string): readonly string[] {
  const parts =
    splitNumbered(text) ?? (BULLET.test(text) ? text.split(new RegExp(BULLET, 'g')) : text.split('\n'));
  return parts.map(oneLine).filter((part) => /[\p{L}\p{N}]/u.test(part));
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

function kindOf(text: string): Deliverable['kind'] {
  if (
    /^(?:the )?(?:number|no\.?|level|percentage|proportion|rate|volume|value|amount|%|total) of\b/i.test(text)
  )
    return 'count';
  if (
    /\b(?:reports?|assessments?|returns?|updates) (?:on|to|of|delivered|published|submitted)\b|\breports?\.?$/i.test(
      text,
    )
  )
    return 'report';
  return isDocument(text) ? 'document' : 'activity';
}

const DOCUMENT =
  /\b(?:strategy|plan|framework|policy|guidance|protocol|approach|document|paper|agreement)\b/i;

/** "Strategy for the ports published": a document is named, and soon after it what becomes of it. */
function isDocument(text: string): boolean {
  const [, ...afterEach] = text.split(DOCUMENT);
  return afterEach.some((after) =>
    /^.{0,40}\b(?:published|agreed|developed|drafted|approved|produced|in place)\b/i.test(after),
  );
}

/** "Number of multi-agency days of action." counts "multi-agency days of action". */
function measureOf(text: string): { measure?: string } {
  const counted =
    /\b(?:number|level|percentage|proportion|rate|volume|value|amount|total|%) of ([^.;]{3,120})/i.exec(
      text,
    )?.[1];
  return counted === undefined ? {} : { measure: counted.trim() };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
