import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reply } from '../../src/commands/ask.ts';
import type { World } from '../../src/ports.ts';
import { NOTHING_ARRANGED } from '../../src/reminders/arrangements.ts';
import { day } from '../../src/time/day.ts';
import { instantAt } from '../../src/time/zone.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();
const WORLD: World = { plan, people, channels: [], updates: [], clockOffsetMs: 0, ...NOTHING_ARRANGED };
const NOW = instantAt(day('2025-02-10'), '12:00', 'Europe/London');

const rows = readFileSync(path.join(import.meta.dirname, 'questions.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind = '', must = '', may = '', as = '', after = '', text = ''] = line.split('\t');
    return {
      kind,
      must: must.split(' ').filter(Boolean),
      may: may.split(' ').filter(Boolean),
      as,
      after,
      text,
    };
  });

describe('What people ask, on Monday 10 February 2025', () => {
  it.each(rows)('$after → $text', ({ kind, must, may, as, after, text }) => {
    const speaker = people.find((person) => person.name === as);
    const answered = reply(text, {
      world: WORLD,
      speaker,
      now: NOW,
      context: after === '' ? undefined : after,
    });
    expect(answered.kind).toBe(kind);
    const about = answered.actions.map(String);
    expect(about.filter((ref) => !must.includes(ref) && !may.includes(ref))).toEqual([]);
    expect(must.filter((ref) => !about.includes(ref))).toEqual([]);
    expect(answered.answer.length).toBeGreaterThan(0);
  });

  it('has an answer for each of them, and there are many', () => {
    expect(rows.length).toBeGreaterThan(110);
  });
});
