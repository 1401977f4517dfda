import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workplan } from '../program.ts';
import { seededDatabase } from '../seeded.ts';

const SEED = path.resolve(import.meta.dirname, '../../seeds/octf-addendum-work-plan-2024-25.txt');

describe('The command line', () => {
  let database: Awaited<ReturnType<typeof seededDatabase>>;
  let folder: string;
  const run = (args: readonly string[], input?: string) =>
    workplan(args, { DATABASE_URL: database.url }, input);
  beforeAll(async () => {
    database = await seededDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'commands-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('import --dry-run --json tells what a plan says, and needs no database', async () => {
    const { code, stdout } = await workplan(['import', SEED, '--dry-run', '--json'], {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
    });
    const read = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(read).toMatchObject({
      title: 'OCTF STRATEGY GROUP ADDENDUM WORK PLAN 2024/25',
      period: { start: '2024-04-01', end: '2025-03-31' },
    });
    expect(read.actions[1]).toMatchObject({
      ref: '2',
      leadText: 'NCA/NECC, with input from Criminal Finance Subgroup',
      leads: ['NCA', 'NECC'],
      supporting: ['Criminal Finance Subgroup'],
      targetDateText: 'March 2025',
      target: { kind: 'period', start: '2025-03-01', end: '2025-03-31', condition: null, precision: 'month' },
    });
    expect(read.actions[1].deliverables).toHaveLength(3);
    expect(Object.keys(read.doubts[0])).toEqual(['where', 'problem', 'assumed']);
  });

  it('ask answers as in chat, for somebody of the roster or for a party', async () => {
    const { stdout } = await run([
      'ask',
      "what's due next month",
      '--org',
      'NCA',
      '--today',
      '2025-02-10',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'list', actions: expect.arrayContaining([2]) });
    expect(
      (await run(['ask', 'my', 'actions', '--as', 'LE Partners contact', '--today', '2025-02-10'])).stdout,
    ).toContain('Action 8.');
  });

  it('ask --batch answers a line a line, each in a conversation of its own', async () => {
    const lines = [
      { id: 'a', text: 'who leads it?', context: 'tell me about action 7' },
      { id: 'b', text: 'who leads it?' },
      {
        id: 3,
        text: 'my actions',
        speaker: { name: 'Somebody', org: 'DOJ' },
        role: 'lead',
        today: '2025-02-10',
      },
      { id: 'd', text: 'my actions', speaker: { name: 'Somebody', org: 'Atlantis' } },
    ];
    const { stdout, code } = await run(
      ['ask', '--batch', '-'],
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id, kind, actions }) => [id, kind, actions])).toEqual([
      ['a', 'who', [7]],
      ['b', expect.any(String), expect.any(Array)],
      [3, 'list', expect.arrayContaining([1, 4, 5, 6, 7])],
      ['d', 'list', []],
    ]);
  });

  it('a batch line that can’t be read gets its error, and the others go on', async () => {
    const { stdout, stderr, code } = await run(
      ['interpret', '--batch', '-'],
      '{"id":1,"reminderFor":3,"text":"done"}\nnonsense\n{"id":3,"text":"done"}\n{"id":4,"reminderFor":"2","text":"60%"}',
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      [1, true],
      [null, false],
      [3, false],
      [4, true],
    ]);
    expect(stderr).toContain('line 2: “nonsense” is not JSON');
  });

  it('interpret reads a reply and saves nothing', async () => {
    const { stdout } = await run([
      'interpret',
      'slipping to mid June, 14 joint operations, waiting for the Bill',
      '--action',
      '3',
      '--today',
      '2025-02-10',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      status: 'delayed',
      percent: null,
      forecastDate: { start: '2025-06-11', end: '2025-06-20' },
      measures: [{ name: 'joint operations', value: 14, unit: null }],
      blockers: true,
      deliverablesDone: [],
      needsClarification: false,
      isNotAnUpdate: null,
      until: null,
      delegateTo: null,
    });
  });

  it('report records an update, which the next answer knows', async () => {
    const recorded = await run([
      'report',
      'on track, 14 joint operations so far',
      '--action',
      '3',
      '--as',
      'LE Partners contact',
      '--today',
      '2025-02-10',
    ]);
    expect(recorded).toMatchObject({ code: 0, stderr: '' });
    expect((await run(['ask', 'status of action 3', '--today', '2025-02-11'])).stdout).toContain('on track');
    const refused = await run(['report', 'on track', '--action', '3', '--org', 'NCA']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^Nothing was recorded\. Action 3 is led by LE Partners/);
    const long = await run(['report', `on track ${'and on '.repeat(600)}`, '--action', '3']);
    expect(long.code).toBe(1);
    expect(long.stderr).toMatch(/^The update has 4208 characters, and 4,000 is the most that is read\./);
  });

  it('digest prints the week and posts it once', async () => {
    expect((await run(['digest', '--today', '2025-03-03', '--dry-run'])).stdout).toContain(
      'Weekly digest · 24 February – 2 March 2025',
    );
    expect((await run(['digest', '--today', '2025-03-03'])).stdout).toContain('Posted to #strategy-group.');
    expect((await run(['digest', '--today', '2025-03-03'])).stdout).toContain('out already');
  });

  it('rehearse names a day, a person and the actions on every line', async () => {
    const { stdout } = await run(['rehearse', '--from', '2025-03-01', '--to', '2025-03-31']);
    const reminders = stdout
      .trim()
      .split('\n')
      .filter((line) => !line.includes('weekly digest'));
    expect(reminders.length).toBeGreaterThan(5);
    for (const line of reminders) expect(line).toMatch(/^2025-03-\d\d {2}\S.* {2}Action \d(?:, Action \d)*$/);
    const { messages } = JSON.parse(
      (await run(['rehearse', '--from', '2025-03-24', '--to', '2025-03-24', '--json'])).stdout,
    );
    expect(messages[0]).toMatchObject({
      day: '2025-03-24',
      kind: 'reminder',
      actions: expect.any(Array),
      text: expect.any(String),
    });
  });

  it('roster replaces everybody or nobody', async () => {
    const good = path.join(folder, 'good.csv');
    const bad = path.join(folder, 'bad.csv');
    await writeFile(good, 'person,role,party\nDOJ contact,contact,DOJ\nSecretariat,secretariat,\n');
    await writeFile(bad, 'person,role,party\nDOJ contact,contact,DOJ\nX,contact,Atlantis\n');
    const refused = await run(['roster', bad]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^bad\.csv was not imported\. line 3: “Atlantis” is not a party/);
    expect((await run(['roster', good])).stdout).toContain('2 people in the roster');
    const checked = await run(['doctor']);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/✗ Nobody speaks for .*NCA.* Add them to the roster/);
  });

  it.each([
    [['frobnicate'], 2, /“frobnicate” is not a command/],
    [['ask'], 2, /The text is missing\. Usage: ask TEXT/],
    [['ask', 'x', '--nonsense'], 2, /nonsense/],
    [
      ['ask', 'x', '--today', '31/02/2025'],
      2,
      /--today is “31\/02\/2025”, which is not a day\. Write it as 2025-03-31/,
    ],
    [['ask', 'x', '--as', 'Nemo'], 2, /--as is “Nemo”, and nobody in the roster is called that/],
    [['ask', 'x', '--org', 'Atlantis'], 2, /--org is “Atlantis”, which is not a party of this plan/],
    [
      ['interpret', 'done', '--action', '77'],
      2,
      /--action is “77”, and this plan has no action of that number/,
    ],
    [['rehearse', '--from', '2025-03-01'], 2, /--from and --to are both needed/],
    [['rehearse', '--from', '2025-03-02', '--to', '2025-03-01'], 2, /is before --from/],
    [['import', '/nowhere/plan.txt'], 1, /\/nowhere\/plan\.txt does not exist/],
    [['import', '/tmp'], 1, /\/tmp is not a file/],
  ])('%j ends with status %i and one line', async (args, status, line) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: status, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
