import type { Piece } from './pieces.ts';

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth';

/** How people count: numbers and ordinals in words, and the units they count in. */
export const COUNTING_WORDS: readonly (readonly [Piece, string])[] = [
  ...NUMBERS.split(' ').map((word, count): readonly [Piece, string] => [{ is: 'count', count }, word]),
  [{ is: 'count', count: 30 }, 'thirty'],
  [{ is: 'count', count: 40 }, 'forty'],
  [{ is: 'count', count: 50 }, 'fifty'],
  [{ is: 'count', count: 60 }, 'sixty'],
  [{ is: 'count', count: 90 }, 'ninety'],
  [{ is: 'count', count: 1 }, 'a an'],
  [{ is: 'count', count: 2, vague: true }, 'couple'],
  [{ is: 'count', count: 3, vague: true }, 'few'],

  ...ORDINALS.split(' ').map((word, index): readonly [Piece, string] => [
    { is: 'ordinal', nth: index + 1 },
    word,
  ]),
  [{ is: 'ordinal', nth: 20 }, 'twentieth'],
  [{ is: 'ordinal', nth: 30 }, 'thirtieth'],
  [{ is: 'suffix' }, 'st nd rd th'],

  [{ is: 'unit', unit: 'day' }, 'day days'],
  [{ is: 'unit', unit: 'week' }, 'week weeks wk wks'],
  [{ is: 'unit', unit: 'fortnight' }, 'fortnight fortnights'],
  [{ is: 'unit', unit: 'month' }, 'month months mth mths mnth mnths'],
  [{ is: 'unit', unit: 'quarter' }, 'quarter quarters'],
  [{ is: 'unit', unit: 'half' }, 'half halves'],
  [{ is: 'unit', unit: 'term' }, 'term terms semester semesters'],
  [{ is: 'unit', unit: 'year' }, 'year years yrs'],
];
