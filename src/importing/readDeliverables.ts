import type { Deliverable } from '../plan/action.ts';
import type { RawCell } from './rows.ts';

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

const BULLET = /[•‣▪●◦·]|(?:^|\n)\s*(?:[-–*o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;

function splitItems(text: string): readonly string[] {
  const parts =
    splitNumbered(text) ?? (BULLET.test(text) ? text.split(new RegExp(BULLET, 'g')) : text.split('\n'));
  return parts.map(oneLine).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** "1) Lights replaced 2) Buoys checked" on one line: numbers count only in a row from the first. */
function splitNumbered(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let rest = text.trim();
  for (let number = 1; ; number++) {
    const mark = [`${number})`, `${number}.`, `(${number})`].find((one) => rest.startsWith(`${one} `));
    if (mark === undefined) return undefined;
    rest = rest.slice(mark.length).trim();
    const next = [`${number + 1})`, `${number + 1}.`, `(${number + 1})`]
      .map((one) => rest.search(new RegExp(`\\s${one.replace(/[().]/g, '\\$&')}\\s`)))
      .filter((at) => at >= 0);
    const end = next.length === 0 ? rest.length : Math.min(...next);
    parts.push(rest.slice(0, end));
    if (next.length === 0) return number > 1 ? parts : undefined;
    rest = rest.slice(end).trim();
  }
}

/** List tags become bullets, other tags go, entities become characters. */
function plainText(cell: string): string {
  return cell
    .replace(/<li\b[^>]{0,500}>/gi, '\n• ')
    .replace(/<(?:br|p|div|ul|ol|tr)\b[^>]{0,500}>|<\/(?:li|p|div|ul|ol|tr)>/gi, '\n')
    .replace(/<\/?[a-z][^>]{0,500}>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39|bull|ndash|mdash);/g, (_, name: string) => ENTITIES[name] ?? ' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  bull: '•',
  ndash: '–',
  mdash: '—',
};

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
  if (
    /\b(?:strategy|plan|framework|policy|guidance|protocol|approach|document|paper|agreement)\b.{0,40}\b(?:published|agreed|developed|drafted|approved|produced|in place)\b/i.test(
      text,
    )
  )
    return 'document';
  return 'activity';
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
