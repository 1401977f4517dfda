import type { List, ListLevel, Numbering } from './readNumbering.ts';
import { writeListNumber } from './writeListNumber.ts';

/**
 * Counts the items of lists as Word does when it draws them: the document holds no numbers. Ask once for
 * each paragraph, in order. The answer is "3.", "(b)", "1.2" or "•", or "" for no number.
 */
export type Counter = (list: string, level: number) => string;

export function openCounter(numbering: Numbering): Counter {
  /** The last number given at each level of each kind of list. */
  const given = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = numbering.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = given.get(list.kind) ?? new Map<number, number>();
    given.set(list.kind, counts);
    const last = counts.get(level);
    const start = list.starts.get(level);
    const isFirst = !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    if (start !== undefined && (isFirst || last === undefined)) counts.set(level, start);
    else counts.set(level, last === undefined ? own.start : last + 1);
    for (const deeper of counts.keys()) {
      if (deeper > level && restarts(list.levels.get(deeper), level)) counts.delete(deeper);
    }
    if (own.format === 'bullet') return own.text === '' ? '' : '•';
    return write(own, list, counts);
  };
}

/** Usually after any higher level; a level may ask for a certain one, or for none. */
function restarts(level: ListLevel | undefined, after: number): boolean {
  return level?.restart === undefined || after < level.restart;
}

function write(own: ListLevel, list: List, counts: ReadonlyMap<number, number>): string {
  let written = '';
  for (let at = 0; at < own.text.length; at++) {
    const place = own.text[at] === '%' ? Number(own.text[at + 1]) : Number.NaN;
    if (!(place >= 1)) {
      written += own.text[at];
      continue;
    }
    at++;
    const meant = list.levels.get(place - 1);
    const value = counts.get(place - 1) ?? list.starts.get(place - 1) ?? meant?.start ?? 1;
    written += writeListNumber(value, own.isLegal === true ? 'decimal' : (meant?.format ?? 'decimal'));
  }
  return written.replaceAll('\t', ' ').trim();
}
