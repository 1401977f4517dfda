import type { Piece } from './pieces.ts';

/**
 * The names the calendar gives to months, days, seasons and feasts, their common slips, and the Welsh for months and
 * seasons: plans in Wales are in both languages. “Hydref” is October before it is autumn.
 */
export const CALENDAR_WORDS: readonly (readonly [Piece, string])[] = [
  [{ is: 'month', month: 1 }, 'january jan janury janaury ionawr'],
  [{ is: 'month', month: 2 }, 'february feb febr febuary feburary febraury chwefror'],
  [{ is: 'month', month: 3 }, 'march mar mrach marhc mawrth'],
  [{ is: 'month', month: 4 }, 'april apr apirl arpil aprill aprl ebrill'],
  [{ is: 'month', month: 5 }, 'may mai'],
  [{ is: 'month', month: 6 }, 'june jun juen mehefin'],
  [{ is: 'month', month: 7 }, 'july jul jully juyl gorffennaf'],
  [{ is: 'month', month: 8 }, 'august aug agust augst augus awst'],
  [{ is: 'month', month: 9 }, 'september sept sep septem medi'],
  [{ is: 'month', month: 10 }, 'october oct octo hydref'],
  [{ is: 'month', month: 11 }, 'november nov novem tachwedd'],
  [{ is: 'month', month: 12 }, 'december dec decem rhagfyr'],

  [{ is: 'weekday', weekday: 1 }, 'monday mon'],
  [{ is: 'weekday', weekday: 2 }, 'tuesday tue tues teusday tuseday'],
  [{ is: 'weekday', weekday: 3 }, 'wednesday wed weds wednes wedensday wensday wednsday'],
  [{ is: 'weekday', weekday: 4 }, 'thursday thu thur thurs thrusday thursady'],
  [{ is: 'weekday', weekday: 5 }, 'friday fri firday'],
  [{ is: 'weekday', weekday: 6 }, 'saturday sat'],
  [{ is: 'weekday', weekday: 7 }, 'sunday sun'],

  [{ is: 'season', season: 'spring' }, 'spring springtime gwanwyn'],
  [{ is: 'season', season: 'summer' }, 'summer summertime sumer haf'],
  [{ is: 'season', season: 'autumn' }, 'autumn autum fall'],
  [{ is: 'season', season: 'winter' }, 'winter wintertime gaeaf'],

  [{ is: 'named term', term: 'autumn' }, 'michaelmas'],
  [{ is: 'named term', term: 'spring' }, 'lent hilary epiphany'],
  [{ is: 'named term', term: 'summer' }, 'trinity'],

  [{ is: 'feast', feast: 'easter' }, 'easter'],
  [{ is: 'feast', feast: 'christmas' }, 'christmas xmas chrismas'],
  [{ is: 'feast', feast: 'halloween' }, 'halloween'],
  [{ is: 'feast', feast: 'hogmanay' }, 'hogmanay'],
];
