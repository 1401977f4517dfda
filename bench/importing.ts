import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { importPlan } from '../src/importing/importPlan.ts';
import { readPlan } from '../src/importing/readPlan.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import type { Taken } from './importOnce.ts';
import { largePdf } from './largePdf.ts';
import { largePlan } from './largePlan.ts';
import { largeSheet } from './largeSheet.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROUNDS = 7;
const PAGES = 200;
const ROWS = 10_000;

/** What it takes to read the seed plan in each format, and documents as large as anybody's. */
export async function measureImporting(folder: string): Promise<readonly Figure[]> {
  await mkdir(folder, { recursive: true });
  const name = 'octf-addendum-work-plan-2024-25.txt';
  const { plan: seed } = await readPlan(await readFile(path.join(ROOT, 'seeds', name)), name);
  const pdf = largePdf(PAGES, largePlan(PAGES * 8, seed));
  return [
    ...(await measureSeed('docx')),
    ...(await measureSeed('pdf')),
    ...(await measureSeed('xlsx')),
    ...(await measureLarge(path.join(folder, 'large.pdf'), pdf.bytes, pdf.rows, {
      what: `a PDF of ${PAGES} pages, ${pdf.rows.toLocaleString('en-GB')} actions`,
      aim: '≤ 10 s',
    })),
    ...(await measureLarge(path.join(folder, 'large.xlsx'), largeSheet(largePlan(ROWS, seed)), ROWS, {
      what: `a spreadsheet of ${ROWS.toLocaleString('en-GB')} rows`,
      aim: '≤ 3 s',
      memory: '≤ 400 MB',
    })),
  ];
}

/** Here, where the readers are warm, and in the thread that a real import has, which starts anew each time. */
async function measureSeed(ending: string): Promise<readonly Figure[]> {
  const name = `work-plan.${ending}`;
  const bytes = await readFile(path.join(ROOT, 'tests/importing/files/seed', name));
  return [
    { how: 'here', measured: await middle(async () => readPlan(bytes, name)) },
    { how: 'in a thread of its own', measured: await middle(async () => importPlan(bytes, name)) },
  ].map(({ how, measured }) => ({
    what: `importing the seed plan as ${ending}, ${how}`,
    measured: milliseconds(measured),
    aim: '≤ 500 ms',
  }));
}

async function middle(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - started);
  }
  return median(times);
}

/** In a process of its own, thread and all, so that the most memory it ever had is what the import took. */
async function measureLarge(
  file: string,
  bytes: Uint8Array,
  actions: number,
  { what, aim, memory = '' }: { readonly what: string; readonly aim: string; readonly memory?: string },
): Promise<readonly Figure[]> {
  await writeFile(file, bytes);
  const runs: Taken[] = [];
  for (let round = 0; round < 3; round++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(import.meta.dirname, 'importOnce.ts'),
      file,
    ]);
    runs.push(JSON.parse(stdout) as Taken);
  }
  const found = runs[0]?.actions;
  if (found !== actions)
    throw new Error(`${path.basename(file)} has ${actions} actions, and ${found} were read.`);
  const megabytes = (of: (taken: Taken) => number): string => `${Math.round(median(runs.map(of)))} MB`;
  return [
    {
      what: `importing ${what}`,
      measured: `${(median(runs.map((taken) => taken.milliseconds)) / 1000).toFixed(2)} s`,
      aim,
    },
    {
      what: 'its process’s peak memory (before it began)',
      measured: `${megabytes(({ peak }) => peak)} (${megabytes(({ before }) => before)})`,
      aim: memory,
    },
  ];
}
