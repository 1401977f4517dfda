import type { Piece } from './pieces.ts';

/** The words that say which one, or which part of it: "next", "mid", "end", "tomorrow". */
export const BEARING_WORDS: readonly (readonly [Piece, string])[] = [
  [{ is: 'shift', by: 0 }, 'this current present'],
  [{ is: 'shift', by: 1 }, 'next coming forthcoming upcoming nxt'],
  [{ is: 'shift', by: -1 }, 'last previous past preceding'],

  [{ is: 'part', part: 'start' }, 'start beginning begining'],
  [{ is: 'part', part: 'early' }, 'early'],
  [{ is: 'part', part: 'mid' }, 'mid middle midway'],
  [{ is: 'part', part: 'late' }, 'late'],
  [{ is: 'part', part: 'end' }, 'end close'],

  [{ is: 'day word', days: 0 }, 'today tonight'],
  [{ is: 'day word', days: 1 }, 'tomorrow tomorow tommorow tommorrow tmrw tomoz'],
  [{ is: 'day word', days: -1 }, 'yesterday'],

  [{ is: 'week edge', edge: 'starting' }, 'commencing starting'],
  [{ is: 'week edge', edge: 'ending' }, 'ending'],

  [{ is: 'plan' }, 'plan strategy programme project framework'],
  [
    { is: 'opener' },
    'the w wc wb rest remainder balance later earlier so ytd good new boxing paddy paddys f ay cy ye',
  ],
  [{ is: 'opener' }, 'final latter life lifetime following initial now'],

  [{ is: 'short form', part: 'end', unit: 'day' }, 'eod'],
  [{ is: 'short form', part: 'end', unit: 'week' }, 'eow'],
  [{ is: 'short form', part: 'end', unit: 'month' }, 'eom'],
  [{ is: 'short form', part: 'end', unit: 'quarter' }, 'eoq'],
  [{ is: 'short form', part: 'end', unit: 'year' }, 'eoy'],
  [{ is: 'short form', part: 'end', unit: 'year', financial: true }, 'eofy'],
];
