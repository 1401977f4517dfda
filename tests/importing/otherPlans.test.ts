import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/importing/readPlan.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readPlan(bytes(text), 'plan.txt');

describe('A plan of another shape', () => {
  it('may order and name its columns otherwise, and number its actions "1.2"', async () => {
    const { plan } = await read(
      [
        'Harbour Safety Plan 2025-2027',
        '',
        'Ref\tBy when\tOwner\tObjective\tSuccess measures',
        '1.1\tQ2 2025/26\tHarbour Authority & PSNI\tReplace the lights\t1) Lights replaced 2) Number of buoys checked',
        '1.2\tOngoing\tCoastguard (supported by RNLI)\tPatrol\tPatrols held',
      ].join('\n'),
    );
    expect(plan.period).toEqual({ start: '2025-01-01', end: '2027-12-31' });
    expect(plan.actions.map(({ ref, title }) => `${ref} ${title}`)).toEqual([
      '1.1 Replace the lights',
      '1.2 Patrol',
    ]);
    expect(plan.actions[0]?.target).toMatchObject({ start: '2025-07-01', end: '2025-09-30' });
    expect(plan.actions[0]?.leads.map((lead) => lead.name)).toEqual(['Harbour Authority', 'PSNI']);
    expect(plan.actions[0]?.deliverables.map(({ text }) => text)).toEqual([
      'Lights replaced',
      'Number of buoys checked',
    ]);
    expect(plan.actions[1]?.leads).toMatchObject([
      { name: 'Coastguard', role: 'lead' },
      { name: 'RNLI', role: 'input' },
    ]);
  });

  it('may have no numbers: they are counted, and that is a doubt', async () => {
    const { plan, doubts } = await read(
      'Action\tLead\tDeadline\nMend the roof\tEstates\t1 May 2025\nPaint the door\tEstates\tTBC',
    );
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(doubts.map((doubt) => doubt.problem)).toContain('The actions have no numbers.');
    expect(plan.actions[1]?.target).toMatchObject({ kind: 'none', wording: 'TBC' });
  });

  it('may use a number twice: both actions stay, and that is a doubt', async () => {
    const { plan, doubts } = await read(
      'No\tAction\tLead\n3\tMend the roof\tEstates\n3\tPaint the door\tEstates',
    );
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['3', '3b']);
    expect(doubts).toContainEqual(
      expect.objectContaining({
        problem: 'There are two actions numbered 3.',
        assumed: 'The second one is called action 3b.',
      }),
    );
  });

  it('may name a day that does not exist: no day is invented', async () => {
    const { plan, doubts } = await read(
      'No\tAction\tLead\tTarget Date\n1\tMend the roof\tEstates\t31 February 2025',
    );
    expect(plan.actions[0]?.target).toEqual({ wording: '31 February 2025', kind: 'none' });
    expect(
      doubts.some(
        ({ where, problem }) => where === 'action 1, line 2' && problem.includes('31 February 2025'),
      ),
    ).toBe(true);
  });

  it('may leave the lead open: nobody is made up', async () => {
    const { plan, doubts } = await read('No\tAction\tLead\n1\tMend the roof\tTBC\n2\tPaint the door\t');
    expect(plan.actions.flatMap((action) => action.leads)).toEqual([]);
    expect(doubts.filter(({ assumed }) => assumed.startsWith('Nobody is reminded')).length).toBe(2);
  });

  it('may hold what is not understood: it is listed, not dropped in silence', async () => {
    const { doubts } = await read('No\tAction\tLead\tBudget code\n1\tMend the roof\tEstates\tZ-77');
    expect(doubts).toContainEqual(
      expect.objectContaining({
        problem: 'Column 4, “Budget code”, holds “Z-77”, under no heading I know.',
      }),
    );
  });

  it('may have a column that is not understood in several tables: it is listed once, at its first place', async () => {
    const { plan, doubts } = await read(
      [
        'Theme 1: Inside',
        'No\tAction\tLead\tBudget code',
        '1\tMend the roof\tEstates\tZ-77',
        'Theme 2: Outside',
        'No\tAction\tLead\tBudget code',
        '2\tPaint the door\tEstates\tZ-78',
        'Theme 3: Below',
        'No\tAction\tLead\tCost\tBudget Code',
        '3\tSweep the cellar\tEstates\t£40\tZ-79',
        '4\tClear the drain\tEstates\t\tZ-80',
      ].join('\n'),
    );
    expect(plan.actions.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4']);
    expect(doubts.filter(({ problem }) => problem.includes('no heading I know'))).toEqual([
      {
        where: 'line 3',
        problem: 'The column “Budget code” holds “Z-77” and 3 more, under no heading I know.',
        assumed: 'They were left out of the actions.',
      },
      {
        where: 'line 9',
        problem: 'Column 4, “Cost”, holds “£40”, under no heading I know.',
        assumed: 'It was left out of the action.',
      },
    ]);
  });

  it('may have two such columns of one name in each table: they are listed as two', async () => {
    const table = (ref: string) => `No\tAction\tLead\tNotes\tNotes\n${ref}\tMend the roof\tEstates\tWet\tDry`;
    const { doubts } = await read(`Theme 1: Inside\n${table('1')}\nTheme 2: Outside\n${table('2')}`);
    expect(doubts.flatMap(({ problem }) => (problem.includes('“Notes”') ? problem : []))).toEqual([
      'Column 4, “Notes”, holds “Wet” and 1 more, under no heading I know.',
      'Column 5, “Notes”, holds “Dry” and 1 more, under no heading I know.',
    ]);
  });

  it('may be in Windows-1252 or UTF-16', async () => {
    const text = 'No\tAction\tLead\n1\tCafé repairs\tEstates';
    const latin = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
    const { plan, doubts } = await readPlan(latin, 'plan.txt');
    expect(plan.actions[0]?.title).toBe('Café repairs');
    expect(doubts[0]?.problem).toBe('The file is not in UTF-8.');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect((await readPlan(wide, 'plan.txt')).plan.actions[0]?.title).toBe('Café repairs');
  });
});

describe('A file that is no plan gets one clear sentence', () => {
  it.each([
    ['an empty file', new Uint8Array(), /^plan\.txt is empty\. Import the file that holds/],
    ['blank lines', bytes('\n \n\t\n'), /^plan\.txt is empty/],
    ['a PDF', bytes('%PDF-1.7 \u0000\u0001'), /is a damaged PDF/],
    ['a Word file', bytes('PK\u0003\u0004rest'), /is a zip file that is no Word or Excel file/],
    ['binary bytes', Uint8Array.from([1, 2, 3, 0, 255]), /is not a text file/],
    [
      'prose',
      bytes('Dear all,\nthe plan will follow.\n'),
      /has no plan that I can find\. I look for a table/,
    ],
    [
      'a heading and nothing else',
      bytes('Action No.\tAction\tLead Partner\tTarget Date\tDeliverables\n'),
      /has no plan that I can find/,
    ],
    [
      'a line of ten megabytes',
      bytes(`No\tAction\tLead\n1\t${'x'.repeat(10_000_000)}\tEstates`),
      /line 2 has 10,000,0\d\d characters/,
    ],
    [
      'a hundred thousand and one lines',
      bytes('a\n'.repeat(100_001)),
      /has 100,002 lines and a plan has at most 100,000/,
    ],
  ])('%s', async (_, content, sentence) => {
    await expect(readPlan(content, 'plan.txt')).rejects.toThrow(sentence);
  });
});

describe('Things that real tables do', () => {
  const deliverables = async (cell: string) =>
    (await read(`No\tAction\tLead\tOutputs\n1\tMend\tEstates\t${cell}`)).plan.actions[0]?.deliverables.map(
      ({ text }) => text,
    );

  it.each([
    ['(a) Lights replaced (b) Buoys checked', ['Lights replaced', 'Buoys checked']],
    ['(i) Lights (ii) Buoys (iii) Charts', ['Lights', 'Buoys', 'Charts']],
    ['1. Lights 2. Buoys', ['Lights', 'Buoys']],
    ['• Lights • Buoys', ['Lights', 'Buoys']],
    ['Lights replaced in 2 harbours', ['Lights replaced in 2 harbours']],
  ])('list deliverables as “%s”', async (cell, expected) => {
    expect(await deliverables(cell)).toEqual(expected);
  });

  it('mark the lead among partners: “NIHE (lead), DoH, DfC (support)”', async () => {
    const { plan } = await read('No\tAction\tLead\n1\tMend\tNIHE (lead), DoH, DfC (support)');
    expect(plan.actions[0]?.leads.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'NIHE lead',
      'DoH input',
      'DfC input',
    ]);
  });

  it('have a column of priorities beside the one of tasks', async () => {
    const { plan } = await read(
      'Priority\tTask\tLead agency\tBy when\nHigh\tMend the roof\tEstates\tMay 2025',
    );
    expect(plan.actions[0]?.title).toBe('Mend the roof');
  });

  it('stand under headings and page marks, which belong to no action', async () => {
    const { plan } = await read(
      'Roof Plan\nTheme 1: Inside\nNo\tAction\tLead\n1\tMend\tEstates\nTheme 2: Outside\n2\tPaint\tEstates\nPage 1 of 2\nNo\tAction\tLead\n3\tSweep\tEstates',
    );
    expect(plan.title).toBe('Roof Plan');
    expect(plan.actions.map(({ title }) => title)).toEqual(['Mend', 'Paint', 'Sweep']);
    expect(plan.actions.flatMap((action) => action.leads.map(({ name }) => name))).toEqual([
      'Estates',
      'Estates',
      'Estates',
    ]);
    expect(plan.actions.map(({ section }) => section)).toEqual([
      'Theme 1: Inside',
      'Theme 2: Outside',
      'Theme 2: Outside',
    ]);
  });

  it('say “TBC” for a date: that is a doubt', async () => {
    const { doubts } = await read('No\tAction\tLead\tDate\n1\tMend\tEstates\tTBC');
    expect(doubts.some(({ problem }) => problem.includes('TBC'))).toBe(true);
  });
});
