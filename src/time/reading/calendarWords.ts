import type { Piece } from './pieces.ts';

/** The names the calendar gives to months, days, seasons and feasts, and their common slips. */
export const CALENDAR_WORDS: readonly (readonly [Piece, string])[] = [
  [{ is: 'month', month: 1 }, 'january jan janury janaury'],
  [{ is: 'month', month: 2 }, 'february feb febr febuary feburary febraury'],
  [{ is: 'month', month: 3 }, 'march mar mrach marhc'],
  [{ is: 'month', month: 4 }, 'april apr apirl arpil aprill aprl'],
  [{ is: 'month', month: 5 }, 'may'],
  [{ is: 'month', month: 6 }, 'june jun juen'],
  [{ is: 'month', month: 7 }, 'july jul jully juyl'],
  [{ is: 'month', month: 8 }, 'august aug agust augst augus'],
  [{ is: 'month', month: 9 }, 'september sept sep septem'],
  [{ is: 'month', month: 10 }, 'october oct octo'],
  [{ is: 'month', month: 11 }, 'november nov novem'],
  [{ is: 'month', month: 12 }, 'december dec decem'],

  [{ is: 'weekday', weekday: 1 }, 'monday mon'],
  [{ is: 'weekday', weekday: 2 }, 'tuesday tue tues teusday tuseday'],
  [{ is: 'weekday', weekday: 3 }, 'wednesday wed weds wednes wedensday wensday wednsday'],
  [{ is: 'weekday', weekday: 4 }, 'thursday thu thur thurs thrusday thursady'],
  [{ is: 'weekday', weekday: 5 }, 'friday fri firday'],
  [{ is: 'weekday', weekday: 6 }, 'saturday sat'],
  [{ is: 'weekday', weekday: 7 }, 'sunday sun'],

  [{ is: 'season', season: 'spring' }, 'spring springtime'],
  [{ is: 'season', season: 'summer' }, 'summer summertime sumer'],
  [{ is: 'season', season: 'autumn' }, 'autumn autum fall'],
  [{ is: 'season', season: 'winter' }, 'winter wintertime'],

  [{ is: 'named term', term: 'autumn' }, 'michaelmas'],
  [{ is: 'named term', term: 'spring' }, 'lent hilary epiphany'],
  [{ is: 'named term', term: 'summer' }, 'trinity'],

  [{ is: 'feast', feast: 'easter' }, 'easter'],
  [{ is: 'feast', feast: 'christmas' }, 'christmas xmas chrismas'],
  [{ is: 'feast', feast: 'halloween' }, 'halloween'],
  [{ is: 'feast', feast: 'hogmanay' }, 'hogmanay'],
];
