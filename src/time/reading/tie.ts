import type { Day } from '../day.ts';
import { addDays, day } from '../day.ts';
import type { Window } from '../window.ts';
import type { Named } from './named.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relationWords.ts';

/** Where an open window ends: far beyond every plan, yet with room to count on from it. */
const FAR_AHEAD: Day = day('9998-12-31');
const LONG_AGO: Day = day('0001-01-01');

export type Tied = { readonly window: Window; readonly open?: 'start' | 'end' };

/** The window once its relation is heeded: "by Friday" runs from today to Friday, "after March" starts on 1 April. */
export function tie(relation: Relation | undefined, named: Named, reading: Reading, today: Day): Tied {
  const { start, end } = reading;
  switch (relation) {
    case 'by':
    case 'until':
      return upTo(byThat(named, reading), today);
    case 'before':
      return upTo(beforeThat(named, reading), today);
    case 'after':
      return { window: { start: addDays(end, 1), end: FAR_AHEAD }, open: 'end' };
    case 'from':
      return named.is === 'range'
        ? { window: { start, end } }
        : { window: { start, end: FAR_AHEAD }, open: 'end' };
    case 'since':
      return { window: start <= today ? { start, end: today } : { start, end } };
    case 'between':
    case 'in':
    case 'on':
    case undefined:
      return { window: { start, end } };
  }
}

/** "By March" is by its last day, but "by the start of March" is by its first. */
export function byThat(named: Named, { start, end }: Window): Day {
  return named.is === 'part' && named.part === 'start' ? start : end;
}

/** "Before March" ends in February, but "before the end of March" ends with March. */
export function beforeThat(named: Named, { start, end }: Window): Day {
  return named.is === 'part' && named.part === 'end' ? end : addDays(start, -1);
}

function upTo(end: Day, today: Day): Tied {
  return today <= end
    ? { window: { start: today, end } }
    : { window: { start: LONG_AGO, end }, open: 'start' };
}
