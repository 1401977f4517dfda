import type { Named } from './named.ts';
import { yearIn } from './yearIn.ts';

/** Whether it was spelled from where we stand: "next week", "in 6 weeks", "last June". */
export function isRelative(named: Named): boolean {
  switch (named.is) {
    case 'near day':
    case 'shifted':
    case 'amount':
    case 'rest':
      return true;
    case 'weekday':
      return named.by !== undefined || named.weeksOn !== undefined;
    case 'part':
    case 'nth':
    case 'stretch':
      return isRelative(named.of);
    case 'offset':
      return isRelative(named.of) || named.of.is === 'weekday';
    case 'range':
      return isRelative(named.from) || isRelative(named.to);
    case 'day':
    case 'month':
    case 'season':
    case 'term':
    case 'quarter':
    case 'half':
    case 'feast':
    case 'year': {
      const year = yearIn(named)?.is;
      return year === 'shifted' || year === 'nearest';
    }
    case 'plan':
    case 'month of plan':
      return false;
  }
}
