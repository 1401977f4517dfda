import { describe, expect, it } from 'vitest';
import { findTimes, writeTime } from '../../src/understanding/readers/findTimes.ts';

const times = (text: string) => findTimes(text).map((time) => writeTime(time, 'work'));

describe('A time of day', () => {
  it.each<[string, readonly string[]]>([
    ['2pm', ['14:00']],
    ['2 p.m.', ['14:00']],
    ['12am', ['00:00']],
    ['12pm', ['12:00']],
    ['8.30 in the morning', ['08:30']],
    ['8:30am', ['08:30']],
    ['8.30', ['08:30']],
    ['2.30', ['14:30']],
    ['06:15', ['06:15']],
    ['17:00-09:00', ['17:00', '09:00']],
    ['1730 hrs', ['17:30']],
    ['2015 hrs', ['20:15']],
    ['2015', []],
    ['17h30', ['17:30']],
    ['half past two', ['14:30']],
    ['half two', ['14:30']],
    ['quarter to one', ['12:45']],
    ['a quarter past nine', ['09:15']],
    ['twenty past 3', ['15:20']],
    ['twenty-five past three', ['15:25']],
    ['at ten to four', ['15:50']],
    ['from ten to four', ['10:00', '16:00']],
    ['nine thirty', ['09:30']],
    ["three o'clock", ['15:00']],
    ['noon', ['12:00']],
    ['12 noon', ['12:00']],
    ['midnight', ['00:00']],
    ['seven in the evening', ['19:00']],
    ['ten at night', ['22:00']],
    ['24:00', ['00:00']],
    ['25:00', []],
  ])('“%s” is %j', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it('is a number alone only where the words beside it make it one', () => {
    expect(findTimes('at 2').map(({ isBare }) => isBare)).toEqual([true]);
    expect(findTimes('at 2pm').map(({ isBare }) => isBare)).toEqual([false]);
  });
});
