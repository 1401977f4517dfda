import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/importing/readPlan.ts';
import { seedPlan } from '../../seeded.ts';
import { comparable } from './comparable.ts';

const FILES = path.resolve(import.meta.dirname, '../files/seed');

async function planIn(name: string) {
  return (await readPlan(await readFile(path.join(FILES, name)), name)).plan;
}

describe('The seed plan', async () => {
  const seed = (await seedPlan()).plan;

  it.each([
    'work-plan.docx',
    'work-plan.pdf',
    'work-plan.xlsx',
    'work-plan.csv',
    'work-plan.html',
    'work-plan.md',
  ])('is the same nine actions in %s', async (name) => {
    const plan = await planIn(name);
    expect(plan.actions.map(comparable)).toEqual(seed.actions.map(comparable));
  });

  it.each(['work-plan.docx', 'work-plan.pdf', 'work-plan.html', 'work-plan.md'])(
    'has the same title and financial year in %s',
    async (name) => {
      const { title, period } = await planIn(name);
      expect({ title, period }).toEqual({ title: seed.title, period: seed.period });
    },
  );
});
