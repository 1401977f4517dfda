import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importPlan } from '../src/importing/importPlan.ts';

/** What the import of one document took in a process that does nothing else. Memory is in megabytes. */
export type Taken = {
  readonly actions: number;
  readonly milliseconds: number;
  readonly before: number;
  readonly peak: number;
};

const peak = (): number => process.resourceUsage().maxRSS / 1024;

/** Run as a program, it imports the file that it is given and prints what that took. */
if (import.meta.main) {
  const [, , file = ''] = process.argv;
  const bytes = await readFile(file);
  const before = peak();
  const started = performance.now();
  const { plan } = await importPlan(bytes, path.basename(file));
  const milliseconds = performance.now() - started;
  const taken: Taken = { actions: plan.actions.length, milliseconds, before, peak: peak() };
  process.stdout.write(JSON.stringify(taken));
}
