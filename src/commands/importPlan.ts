import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { announceImport } from '../bot/announceImport.ts';
import type { Parts } from '../bot/parts.ts';
import type { Imported } from '../importing/findPlan.ts';
import { importPlan as read } from '../importing/importPlan.ts';
import { OperatorError } from '../operatorError.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { writeTarget } from '../plan/writeTarget.ts';
import { type Flags, isOn, print, printJson, readFlags, UsageError } from './usage.ts';

export const IMPORT = 'import FILE [--dry-run] [--json]';
const MOST_BYTES = 50_000_000;

export function readImportFlags(args: readonly string[]): Flags {
  return readFlags(args, [], ['dry-run', 'json'], IMPORT);
}

/** Reads a plan and says what was read and doubted; saves it, whole or not at all, unless it is a dry run. */
export async function importPlan(flags: Flags, openParts: () => Promise<Parts>): Promise<void> {
  const [file, ...more] = flags.words;
  if (file === undefined || more.length > 0) throw new UsageError(`Name one file. Usage: ${IMPORT}`);
  const imported = await read(await readBytes(file), path.basename(file));
  const isDryRun = isOn(flags, 'dry-run');
  if (!isDryRun) {
    const parts = await openParts();
    await parts.store.savePlan(imported.plan, imported.doubts);
    await announceImport(imported.plan, imported.doubts, parts);
  }
  if (isOn(flags, 'json')) printJson(toJson(imported));
  else printSummary(imported, isDryRun);
}

/** The bytes of a file that is one and is not too large. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new OperatorError(`${file} is not a file. Name the file that holds it.`);
    if (found.size > MOST_BYTES)
      throw new OperatorError(
        `${file} has ${found.size} bytes, and the most is ${MOST_BYTES}. Is it the right file?`,
      );
    return await readFile(file);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const problem =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'does not exist'
        : `can’t be read (${error instanceof Error ? error.message : String(error)})`;
    throw new OperatorError(`${file} ${problem}. Check the name and the folder.`);
  }
}

function toJson({ plan, doubts }: Imported): object {
  return { title: plan.title, period: plan.period ?? null, actions: plan.actions.map(actionJson), doubts };
}

function actionJson(action: Action): object {
  const {
    kind,
    start = null,
    end = null,
    condition = null,
    precision = null,
    assumption = null,
  } = action.target;
  return {
    ref: action.ref,
    title: action.title,
    leadText: action.leadText,
    leads: leadsOf(action).map((lead) => lead.name),
    supporting: action.leads.filter((lead) => lead.role === 'input').map((lead) => lead.name),
    targetDateText: action.target.wording,
    target: { kind, start, end, condition, precision, assumption },
    deliverables: action.deliverables.map((deliverable) => deliverable.text),
    source: action.source,
  };
}

function printSummary({ plan, doubts }: Imported, isDryRun: boolean): void {
  print(
    `${plan.title}: ${plan.actions.length} action${plan.actions.length === 1 ? '' : 's'}${plan.period === undefined ? '' : `, ${plan.period.start} to ${plan.period.end}`}.`,
  );
  for (const action of plan.actions) {
    const leads = leadsOf(action)
      .map((lead) => lead.name)
      .join(', ');
    print(
      `  ${action.ref}. ${action.title}\n     ${leads === '' ? 'no lead' : leads}; ${writeTarget(action.target)}; ${action.deliverables.length} deliverable${action.deliverables.length === 1 ? '' : 's'}`,
    );
  }
  if (doubts.length > 0) print(`${doubts.length} thing${doubts.length === 1 ? '' : 's'} to check:`);
  for (const doubt of doubts) print(`  ${doubt.where}: ${doubt.problem} ${doubt.assumed}`);
  print(isDryRun ? 'Nothing was saved.' : 'Saved. It is now the current plan.');
}
