import type { Filter } from '../filter.ts';
import { numberWord } from '../readers/numberWords.ts';
import type { Phrase } from './phrase.ts';

type Size = NonNullable<Filter['size']>;

const OF: { readonly [noun: string]: Size['of'] } = {
  lead: 'leads',
  leads: 'leads',
  partners: 'leads',
  owners: 'leads',
  deliverable: 'deliverables',
  deliverables: 'deliverables',
  outputs: 'deliverables',
  measures: 'deliverables',
};
const DAYS: { readonly [unit: string]: number } = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  fortnight: 14,
  month: 30,
  months: 30,
  year: 365,
  years: 365,
};

/** "more than three deliverables", "at least two leads", "late by over 3 months". */
export function sizeMeant(phrase: Phrase): Size | undefined {
  const words = phrase.tokens.filter(({ kind }) => kind !== 'break').map(({ norm }) => norm);
  for (const [at, word] of words.entries()) {
    const value = /^\d{1,4}$/.test(word) ? Number(word) : word === 'a' ? undefined : numberWord(word);
    if (value === undefined) continue;
    const noun = words[at + 1] ?? '';
    const bounds = boundsFor(words.slice(Math.max(0, at - 2), at), value);
    if (bounds === undefined) continue;
    const of = OF[noun];
    if (of !== undefined) return { of, ...bounds };
    const unit = DAYS[noun];
    if (unit === undefined || !phrase.has('overdue')) continue;
    const { least, most } = bounds;
    return {
      of: 'days overdue',
      ...(least === undefined ? {} : { least: (least - 1) * unit + 1 }),
      ...(most === undefined ? {} : { most: most * unit, least: 1 }),
    };
  }
  return undefined;
}

function boundsFor(before: readonly string[], value: number): Pick<Size, 'least' | 'most'> | undefined {
  const words = before.join(' ');
  if (words.endsWith('more than') || words.endsWith('over') || words.endsWith('above'))
    return { least: value + 1 };
  if (words.endsWith('at least') || words.endsWith('minimum')) return { least: value };
  if (words.endsWith('less than') || words.endsWith('fewer than') || words.endsWith('under'))
    return { most: value - 1 };
  if (words.endsWith('at most') || words.endsWith('up to')) return { most: value };
  if (words.endsWith('exactly') || words.endsWith('only') || words.endsWith('just'))
    return { least: value, most: value };
  return undefined;
}
