import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAction } from '../../src/plan/plan.ts';
import { seedPlan } from '../seeded.ts';

const FILE = path.resolve(import.meta.dirname, '../../seeds/octf-addendum-work-plan-2024-25.txt');

describe('The 2024/25 work plan, exactly as received', async () => {
  const { plan, doubts } = await seedPlan();
  const lines = (await readFile(FILE, 'utf8')).split('\n');
  const action = (ref: string) => {
    const found = findAction(plan, ref);
    if (found === undefined) throw new Error(`no action ${ref}`);
    return found;
  };

  it('has nine actions, a title and its financial year', () => {
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(plan.title).toBe('OCTF STRATEGY GROUP ADDENDUM WORK PLAN 2024/25');
    expect(plan.period).toEqual({ start: '2024-04-01', end: '2025-03-31' });
  });

  it('joins the title of action 7 across the page break', () => {
    expect(action('7').title).toBe(
      'Encourage more effective management (monitoring/oversight) of offenders, including through changes to Serious Crime Prevention Order (SCPO) regime to widen access and extend to acquittal and appeal.',
    );
    expect(action('7').source.title).toEqual([{ line: 22 }, { line: 25 }]);
  });

  it('drops the repeated headings', () => {
    expect(JSON.stringify(plan.actions)).not.toContain('Target Date');
  });

  it.each([
    ['1', 'period', '2024-06-01', '2024-08-31', undefined],
    ['2', 'period', '2025-03-01', '2025-03-31', undefined],
    ['4', 'ongoing', undefined, undefined, undefined],
    ['7', 'period', '2025-03-01', '2025-03-31', 'subject to legislative timetable'],
    ['9', 'period', '2025-01-01', '2025-01-31', undefined],
  ])('reads the target date of action %s', (ref, kind, start, end, condition) => {
    expect(action(ref).target).toMatchObject({
      kind,
      ...(start && { start, end }),
      ...(condition && { condition }),
    });
    expect(action(ref).target.end).toBe(end);
  });

  it.each([
    ['1', ["DOJ's MSHT Branch"], []],
    ['2', ['NCA', 'NECC'], ['Criminal Finance Subgroup']],
    ['3', ['LE Partners'], []],
    ['4', ['DoJ', 'All Partners'], []],
    ['6', ['DOJ', 'Relevant Partners'], []],
    ['9', ['All relevant partners'], []],
  ])('reads the leads of action %s', (ref, leads, inputs) => {
    const named = (isInput: boolean) =>
      action(ref)
        .leads.filter((lead) => (lead.role === 'input') === isInput)
        .map((lead) => lead.name);
    expect(named(false)).toEqual(leads);
    expect(named(true)).toEqual(inputs);
  });

  it('knows that DOJ and DoJ are one party, of which the MSHT Branch is a part', () => {
    const doj = action('4').leads[0]?.party;
    expect(action('5').leads[0]?.party).toBe(doj);
    expect(plan.parties.get(action('1').leads[0]?.party ?? ('' as never))?.partOf).toBe(doj);
  });

  it('makes every bullet a deliverable of its own, without markup', () => {
    expect(plan.actions.map((one) => one.deliverables.length)).toEqual([2, 3, 7, 2, 4, 4, 2, 4, 3]);
    expect(JSON.stringify(plan.actions.map((one) => one.deliverables))).not.toMatch(/<|•|style=/);
    expect(action('3').deliverables[1]).toMatchObject({
      text: 'Number of joint operations/investigations.',
      kind: 'count',
      measure: 'joint operations/investigations',
    });
  });

  it('remembers for every field the lines that hold its words', () => {
    for (const one of plan.actions) {
      for (const places of [one.source.title, one.source.leads, one.source.target])
        expect(places.length).toBeGreaterThan(0);
      const first = lines[(one.source.title[0]?.line ?? 0) - 1] ?? '';
      expect(first).toContain(one.title.slice(0, 60));
      expect(lines[(one.source.target[0]?.line ?? 0) - 1]).toContain(one.target.wording);
    }
  });

  it('says what it was unsure of', () => {
    expect(doubts).toContainEqual({
      where: 'line 25',
      problem: 'This row has no number of its own.',
      assumed: 'It continues action 7: its words were added to the title.',
    });
    expect(doubts.find((doubt) => doubt.where.startsWith('action 1,'))?.assumed).toContain('June to August');
  });
});
