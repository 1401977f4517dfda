import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/importing/readPlan.ts';
import type { Action } from '../../../src/plan/action.ts';
import { seedPlan } from '../../seeded.ts';
import { comparable } from '../seed/comparable.ts';
import type { Paper } from '../seed/paper.ts';
import { seedRows } from '../seed/seedRows.ts';
import { writeCsv } from '../seed/writeCsv.ts';
import { writeHtml } from '../seed/writeHtml.ts';
import { writeMarkdown } from '../seed/writeMarkdown.ts';
import { writeText } from '../seed/writeText.ts';
import { writeXlsx } from '../seed/writeXlsx.ts';
import { diceOf } from './dice.ts';
import { type Abilities, type Mutant, mutate } from './mutate.ts';

type Format = Abilities & {
  readonly ending: string;
  readonly write: (paper: Paper) => Uint8Array;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SIGNS = (['•', '-', '–', '*'] as const).map((list) => ({ list }));
const LINES = { list: 'lines' } as const;
const ONE_LINE = { list: '•', isOneLine: true } as const;

const FORMATS: readonly Format[] = [
  {
    ending: 'html',
    write: (paper) => bytes(writeHtml(paper)),
    merges: true,
    lists: [{ list: 'list' }, ...SIGNS, LINES, ONE_LINE],
  },
  {
    ending: 'md',
    write: (paper) => bytes(writeMarkdown(paper)),
    merges: false,
    lists: [...SIGNS, LINES, ONE_LINE],
  },
  {
    ending: 'csv',
    write: (paper) => bytes(writeCsv(paper)),
    merges: false,
    lists: [...SIGNS, LINES, ONE_LINE],
  },
  { ending: 'txt', write: (paper) => bytes(writeText(paper)), merges: false, lists: [ONE_LINE] },
  { ending: 'xlsx', write: writeXlsx, merges: true, isSheet: true, lists: [...SIGNS, LINES, ONE_LINE] },
];
const EACH = 70;

describe('The seed plan laid out in many ways', async () => {
  const seed = (await seedPlan()).plan.actions;
  const rows = seedRows();

  it.each(FORMATS)('is always the same plan as $ending', async ({ ending, write, ...abilities }) => {
    const wrong: string[] = [];
    for (let number = 0; number < EACH; number++) {
      const mutant = mutate(rows, abilities, diceOf(number));
      const file = write(mutant.paper);
      const { plan } = await readPlan(file, `plan.${ending}`);
      const difference = differenceOf(plan.actions, expectedOf(mutant, seed));
      if (difference !== undefined) wrong.push(`Mutant ${number}: ${difference}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** The actions of the seed plan in the order of the mutant, under its numbers. */
function expectedOf(mutant: Mutant, seed: readonly Action[]): readonly Said[] {
  return mutant.rows.map(({ title, ref }, at) => {
    const action = seed.find((one) => one.title === title);
    if (action === undefined) throw new Error(`The seed plan has no “${title}”.`);
    return { ...said(action), ref: ref === '' ? String(at + 1) : ref.replace(/\.$/, '') };
  });
}

type Said = Readonly<Record<string, unknown>>;

/** All that an action says, but for how its leads are spelt. */
function said(action: Action): Said {
  const { leads, ...rest } = comparable(action);
  return { ...rest, leads: leads.map(({ party, role }) => ({ party, role })) };
}

function differenceOf(actions: readonly Action[], expected: readonly Said[]): string | undefined {
  if (actions.length !== expected.length)
    return `it has ${actions.length} actions, “${actions.map(({ title }) => title).join('”, “')}”.`;
  return actions
    .flatMap((action, at) =>
      Object.entries(said(action)).flatMap(([field, value]) => {
        const [has, wanted] = [value, expected[at]?.[field]].map((one) => JSON.stringify(one));
        return has === wanted ? [] : [`action ${at + 1} has the ${field} ${has} and not ${wanted}.`];
      }),
    )
    .at(0);
}
