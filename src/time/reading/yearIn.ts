import type { Named, YearName } from './named.ts';

/** The year that was named somewhere in this, if one was. */
export function yearIn(named: Named): YearName | undefined {
  switch (named.is) {
    case 'day':
    case 'month':
    case 'season':
    case 'term':
    case 'quarter':
    case 'half':
    case 'feast':
    case 'year':
      return named.of;
    case 'part':
    case 'nth':
    case 'stretch':
    case 'offset':
      return yearIn(named.of);
    case 'range':
      return yearIn(named.to) ?? yearIn(named.from);
    case 'weekday':
    case 'near day':
    case 'shifted':
    case 'amount':
    case 'rest':
    case 'plan':
    case 'month of plan':
      return undefined;
  }
}

/** The same thing in this year, wherever it named none. */
export function withYear(named: Named, of: YearName): Named {
  switch (named.is) {
    case 'day':
    case 'month':
    case 'season':
    case 'term':
    case 'quarter':
    case 'half':
    case 'feast':
      return named.of === undefined ? { ...named, of } : named;
    case 'part':
    case 'nth':
    case 'stretch':
    case 'offset':
      return { ...named, of: withYear(named.of, of) };
    case 'range':
      return { ...named, from: withYear(named.from, of), to: withYear(named.to, of) };
    case 'year':
    case 'weekday':
    case 'near day':
    case 'shifted':
    case 'amount':
    case 'rest':
    case 'plan':
    case 'month of plan':
      return named;
  }
}
