import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAction } from '../../src/plan/plan.ts';
import { day } from '../../src/time/day.ts';
import { readReply } from '../../src/understanding/reply/readReply.ts';
import { seedPlan } from '../seeded.ts';

const { plan } = await seedPlan();
const action = findAction(plan, '3');
if (action === undefined) throw new Error('The seed plan has no action 3.');
const read = (text: string) => readReply(text, action, plan, day('2025-02-10'));

const rows = readFileSync(path.join(import.meta.dirname, 'replies.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [status = '', percent = '', forecast = '', numbers = '', notAnUpdate = '', flags = '', text = ''] =
      line.split('\t');
    return {
      expected: { status, percent, forecast, numbers, notAnUpdate, flags },
      text: text.replaceAll('⏎', '\n'),
    };
  });

describe('A reply to the reminder of action 3', () => {
  it.each(rows)('$text', ({ expected, text }) => {
    const reading = read(text);
    const flags = [
      ...(reading.blocker === undefined ? [] : ['b']),
      ...(reading.unclear === undefined ? [] : ['c']),
      ...reading.done.map((index) => `d${index}`),
      ...(reading.until === undefined ? [] : [`u${reading.until}`]),
      ...reading.others.map((other) => `o${other.ref}`),
    ];
    expect({
      status: reading.status ?? '',
      percent: String(reading.percent ?? ''),
      forecast: reading.forecast?.end ?? '',
      numbers: reading.measures.map(({ value }) => value).join(' '),
      notAnUpdate: reading.notAnUpdate ?? '',
      flags: flags.join(' '),
    }).toEqual(expected);
  });

  it('keeps the words as they were written', () => {
    expect(read('  On track,\n14 ops. ').note).toBe('On track,\n14 ops.');
  });

  it('matches numbers to the action’s own deliverables', () => {
    expect(
      read('12 joint operations and 3 multi-agency days of action').measures.map(
        ({ deliverable }) => deliverable,
      ),
    ).toEqual([1, 2]);
  });

  it('shows for each field the words it was read from', () => {
    expect(read('slipping to mid June, waiting for the Bill').readFrom).toEqual([
      { field: 'status', words: 'slipping' },
      { field: 'forecast', words: 'mid June' },
      { field: 'blocker', words: 'waiting for the Bill' },
    ]);
  });

  it.each([
    '',
    'nearly ',
    'almost ',
    'not yet ',
    'will be ',
    'should be ',
    'hopefully ',
    'I think it is ',
    'is it ',
    '80% ',
    'phase 1 is ',
    'when it is ',
    'most of it is ',
    'training is ',
  ])('is complete only without a doubt: “%scomplete”', (before) => {
    expect(read(`${before}complete`).status === 'complete').toBe(before === '');
  });
});
