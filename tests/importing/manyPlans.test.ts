import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedProgress } from '../../src/importing/finding/importedProgress.ts';
import { readPlan } from '../../src/importing/readPlan.ts';
import { type Action, leadsOf } from '../../src/plan/action.ts';

/**
 * Plans of other genres and layouts, each with what a careful reader says is in it. They were written by somebody
 * who had not seen the importer; a true date of a sheet is expected in words.
 */
const FOLDER = path.join(import.meta.dirname, 'plans');
const FILES = readdirSync(FOLDER).filter((file) => !file.endsWith('.json'));

type Expected = {
  readonly title: string;
  readonly actions: readonly {
    readonly ref?: string;
    readonly title: string;
    readonly leads?: readonly string[];
    readonly supporting?: readonly string[];
    readonly target?: string;
    readonly due?: string;
    readonly deliverables?: readonly string[];
    readonly section?: string;
    readonly progress?: string;
    readonly status?: string;
  }[];
};

describe('Plans from elsewhere', () => {
  it('are many, and of every format', () => {
    expect(FILES.length).toBeGreaterThan(20);
    expect(new Set(FILES.map((file) => file.split('.').at(-1)))).toEqual(
      new Set(['docx', 'pdf', 'xlsx', 'csv', 'tsv', 'html', 'md', 'txt']),
    );
  });

  it.each(FILES)('%s: every action, its leads, date and deliverables, and nothing else', async (file) => {
    const expected: Expected = JSON.parse(
      readFileSync(path.join(FOLDER, file.replace(/\.[^.]+$/, '.expected.json')), 'utf8'),
    );
    const { plan, progress } = await readPlan(readFileSync(path.join(FOLDER, file)), file);
    expect(plain(plan.title)).toBe(plain(expected.title));
    expect(
      plan.actions.map((action, at) =>
        told(
          action,
          progress.find((one) => one.action === at),
        ),
      ),
    ).toEqual(
      expected.actions.map((action, at) => ({
        ref: plain(action.ref ?? String(at + 1)),
        title: plain(action.title),
        leads: (action.leads ?? []).map(plain).toSorted(),
        supporting: (action.supporting ?? []).map(plain).toSorted(),
        target: plain(action.target),
        due: action.due,
        deliverables: (action.deliverables ?? []).map(plain),
        section: plain(action.section),
        progress: plain([action.status, action.progress].filter((text) => text !== undefined).join(' ')),
      })),
    );
  });
});

function told(action: Action, progress: ImportedProgress | undefined) {
  const { kind, end, wording } = action.target;
  return {
    ref: plain(action.ref),
    title: plain(action.title),
    leads: leadsOf(action)
      .map(({ name }) => plain(name))
      .toSorted(),
    supporting: action.leads
      .filter(({ role }) => role === 'input')
      .map(({ name }) => plain(name))
      .toSorted(),
    target: plain(wording),
    due: kind === 'date' || kind === 'period' ? end : undefined,
    deliverables: action.deliverables.map(({ text }) => plain(text)),
    section: plain(action.section),
    progress: plain(progress?.note),
  };
}

/** Words alone: how a document sets its spaces, quotes and dashes is no matter of the plan. */
function plain(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£$€]+/gu, ' ')
    .trim();
}
