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
  const parts = BULLET.test(text)
    ? text.split(new RegExp(BULLET, 'g')).map(oneLine)
    : text.split('\n').map(oneLine);
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
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
