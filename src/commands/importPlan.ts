import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeLeads } from '../answers/brief.ts';
import { compare, readBasis } from '../bot/imports/compare.ts';
import { differenceLines } from '../bot/imports/differenceLines.ts';
import { importNow } from '../bot/imports/importNow.ts';
import type { Parts } from '../bot/parts.ts';
import type { Difference } from '../importing/comparing/difference.ts';
import { importPlan as read } from '../importing/importPlan.ts';
import type { ImportLimits } from '../importing/limits.ts';
import type { Imported } from '../importing/readFound.ts';
import { OperatorError } from '../operatorError.ts';
import { hasRole, type PersonId, THE_DOCUMENT } from '../people/person.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { writeTarget } from '../plan/writeTarget.ts';
import type { Imports } from '../ports/imports.ts';
import { type Flags, isOn, print, printJson, readFlags, UsageError } from './usage.ts';

export const IMPORT = 'import FILE [--dry-run] [--json]';
const UNDO = 'import --undo';
const MOST_BYTES = 500_000_000;

export function readImportFlags(args: readonly string[]): Flags {
  return readFlags(args, [], ['dry-run', 'json', 'undo'], IMPORT);
}

/** What an import needs, opened only where it is needed. */
type Opened = { readonly parts: Parts; readonly imports: Imports };

/**
 * Reads a plan and says what was read, what it changes and what is doubted; takes it over, whole or not at all,
 * unless it is a dry run. `hasPlan` says whether there is anything to compare with.
 */
export async function importPlan(
  flags: Flags,
  open: () => Promise<Opened>,
  { limits, hasDatabase }: { readonly limits: ImportLimits; readonly hasDatabase: () => Promise<boolean> },
): Promise<void> {
  if (isOn(flags, 'undo')) return undo(flags, await open());
  const [file, ...more] = flags.words;
  if (file === undefined || more.length > 0) throw new UsageError(`Name one file. Usage: ${IMPORT}`);
  const name = path.basename(file);
  const bytes = await readBytes(file);
  const isDryRun = isOn(flags, 'dry-run');
  const read = isDryRun
    ? await rehearse(bytes, name, limits, (await hasDatabase()) ? open : undefined)
    : await taken(bytes, name, limits, (await open()).parts);
  if (isOn(flags, 'json')) printJson(toJson(read));
  else printSummary(read, isDryRun);
}

type Read = Imported & { readonly difference: Difference | undefined };

/** Reads, and compares where there is something to compare with: reading alone needs no database. */
async function rehearse(
  bytes: Uint8Array,
  name: string,
  limits: ImportLimits,
  open: (() => Promise<Opened>) | undefined,
): Promise<Read> {
  const plan = await read(bytes, name, limits);
  if (open === undefined) return { ...plan, difference: undefined };
  try {
    const basis = await readBasis((await open()).parts);
    return { ...plan, difference: compare(plan.found, [], basis).next.difference };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`It was not compared with the current plan: ${error.message}\n`);
    return { ...plan, difference: undefined };
  }
}

async function taken(bytes: Uint8Array, fileName: string, limits: ImportLimits, parts: Parts): Promise<Read> {
  const by = await whoImports(parts);
  const { imported, next } = await importNow(bytes, { fileName, by, limits }, parts);
  return { ...imported, difference: next.difference };
}

/** On the command line nobody says who they are: it is the secretariat's machine. */
async function whoImports({ store }: Parts): Promise<PersonId> {
  if (!(await store.hasPlan())) return THE_DOCUMENT;
  const { people } = await store.readWorld();
  return people.find((person) => hasRole(person, 'secretariat'))?.id ?? THE_DOCUMENT;
}

async function undo(flags: Flags, { parts, imports }: Opened): Promise<void> {
  if (flags.words.length > 0) throw new UsageError(`Name no file. Usage: ${UNDO}`);
  const last = (await imports.list()).find(({ state }) => state === 'taken over');
  const { problem } =
    last === undefined
      ? { problem: 'No document was taken over yet.' }
      : await imports.undo(last.id, await whoImports(parts));
  if (problem !== undefined) throw new OperatorError(`Nothing was undone. ${problem}`);
  const { plan } = await parts.store.readWorld();
  print(
    `${last?.fileName} is undone. The current plan is “${plan.title}” again, with ${plan.actions.length} actions.`,
  );
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

function toJson({ plan, positions, doubts, progress, difference }: Read): object {
  return {
    title: plan.title,
    period: plan.period ?? null,
    actions: plan.actions.map((action, at) =>
      actionJson(
        action,
        progress.find((one) => one.action === positions[at]),
      ),
    ),
    doubts: doubts.map(({ where, problem, assumed }) => ({ where, problem, assumed })),
    difference: difference ?? null,
  };
}

function actionJson(action: Action, progress: Imported['progress'][number] | undefined): object {
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
    section: action.section ?? null,
    leadText: action.leadText,
    leads: leadsOf(action).map((lead) => lead.name),
    supporting: action.leads.filter((lead) => lead.role === 'input').map((lead) => lead.name),
    targetDateText: action.target.wording,
    target: { kind, start, end, condition, precision, assumption },
    deliverables: action.deliverables.map((deliverable) => deliverable.text),
    progress:
      progress === undefined
        ? null
        : { status: progress.status ?? null, percent: progress.percent ?? null, note: progress.note },
    source: action.source,
  };
}

function printSummary({ plan, positions, doubts, progress, difference }: Read, isDryRun: boolean): void {
  print(
    `${plan.title}: ${plan.actions.length} action${plan.actions.length === 1 ? '' : 's'}${plan.period === undefined ? '' : `, ${plan.period.start} to ${plan.period.end}`}.`,
  );
  let section: string | undefined;
  for (const [at, action] of plan.actions.entries()) {
    if (action.section !== undefined && action.section !== section) print(`  ${action.section}`);
    section = action.section;
    const said = progress.find((one) => one.action === positions[at]);
    print(
      `  ${action.ref}. ${action.title}\n     ${writeLeads(action) || 'no lead'}; ${writeTarget(action.target)}; ${action.deliverables.length} deliverable${action.deliverables.length === 1 ? '' : 's'}${said === undefined ? '' : `\n     Progress so far: ${said.note.replaceAll('\n', ' ')}`}`,
    );
  }
  if (doubts.length > 0) print(`${doubts.length} thing${doubts.length === 1 ? '' : 's'} to check:`);
  for (const doubt of doubts) print(`  ${doubt.where}: ${doubt.problem} ${doubt.assumed}`);
  if (difference !== undefined && difference.kind !== 'first') {
    print(`Compared with the current plan${isDryRun ? '' : ' as it was'}:`);
    for (const line of differenceLines(difference)) print(`  ${line}`);
  }
  const isSame = difference?.kind === 'same' && progress.length === 0;
  if (isDryRun) print('Nothing was saved.');
  else print(isSame ? 'It is the current plan already.' : 'Saved. It is now the current plan.');
}
