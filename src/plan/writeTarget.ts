import { writeShortDay } from '../time/writeDay.ts';
import type { TargetDate } from './targetDate.ts';

/** When it is due, for people: the day, and the plan's own words where they say it otherwise. */
export function writeTarget(target: TargetDate): string {
  const wording = target.wording.trim().replace(/\.$/, '');
  const words = wording === '' ? '' : ` (“${wording}”)`;
  switch (target.kind) {
    case 'date':
    case 'period': {
      if (target.end === undefined) return `no target date${words}`;
      const due = `due ${writeShortDay(target.end)}`;
      return wording.toLowerCase() === writeShortDay(target.end).toLowerCase() ? due : `${due}${words}`;
    }
    case 'recurring':
      return `recurring${words}`;
    case 'ongoing':
      return /^ongoing$/i.test(wording) ? 'ongoing' : `ongoing${words}`;
    case 'none':
      return `no target date${words}`;
  }
}
