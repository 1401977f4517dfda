import { sql } from 'kysely';
import type { Edit } from '../importing/edits.ts';
import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { PlanId } from '../plan/plan.ts';
import type { ImportId, ImportLine, ImportRecord, KeptDoubt } from '../ports/imports.ts';
import type { Instant } from '../time/zone.ts';
import type { Database } from './connect.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

/** The documents that were read. What is in them is kept while they wait, and with the last that was taken over. */
export async function keepImport(db: Database, record: ImportRecord): Promise<void> {
  await db
    .insertInto('plan_import')
    .values({
      id: record.id,
      file_name: record.fileName.replaceAll('\u0000', '').toWellFormed(),
      by_person: record.by,
      at: record.at,
      state: record.state,
      found: toJson(record.found),
      document: record.document === undefined ? null : toJson(record.document),
      edits: toJson(record.edits),
    })
    .execute();
}

export async function readImport(db: Database, id: ImportId): Promise<ImportRecord | undefined> {
  if (!/^[\da-f-]{36}$/i.test(id)) return undefined;
  const row = await db.selectFrom('plan_import').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : recordOf(row);
}

export async function readLastImport(db: Database, plan: PlanId): Promise<ImportRecord | undefined> {
  const row = await db
    .selectFrom('plan_import')
    .selectAll()
    .where('plan_id', '=', plan)
    .where('state', '=', 'taken over')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : recordOf(row);
}

type Row = { [column in keyof Tables['plan_import']]: unknown } & {
  id: string;
  file_name: string;
  by_person: string;
  at: string;
  state: ImportRecord['state'];
  found: ImportRecord['found'];
  document: ImportRecord['document'] | null;
  edits: readonly Edit[];
  ids: readonly (readonly [number, ActionId])[] | null;
  difference: ImportRecord['difference'] | null;
};

function recordOf(row: Row): ImportRecord {
  return {
    ...lineOf(row),
    found: row.found,
    ...(row.document === null || row.document === undefined ? {} : { document: row.document }),
    edits: row.edits,
    ...(row.ids === null ? {} : { ids: new Map(row.ids) }),
  };
}

function lineOf(
  row: Pick<Row, 'id' | 'file_name' | 'by_person' | 'at' | 'state' | 'difference'>,
): ImportLine {
  return {
    id: row.id as ImportId,
    fileName: row.file_name,
    by: row.by_person as PersonId,
    at: row.at as Instant,
    state: row.state,
    ...(row.difference === null || row.difference === undefined ? {} : { difference: row.difference }),
  };
}

/** Newest first. */
export async function readImports(db: Database): Promise<readonly ImportLine[]> {
  const rows = await db
    .selectFrom('plan_import')
    .select(['id', 'file_name', 'by_person', 'at', 'state', 'difference'])
    .where('state', '!=', 'discarded')
    .orderBy('position', 'desc')
    .limit(50)
    .execute();
  return rows.map(lineOf);
}

export async function editImport(db: Database, id: ImportId, edit: Edit): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan_import')
    .set({ edits: sql`edits || ${toJson([edit])}::jsonb` })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function discardImport(db: Database, id: ImportId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('plan_import')
    .set({ state: 'discarded', document: null, found: toJson({}), edits: toJson([]) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function readDoubts(db: Database): Promise<readonly KeptDoubt[]> {
  const rows = await db
    .selectFrom('doubt')
    .innerJoin('world', 'world.plan_id', 'doubt.plan_id')
    .selectAll('doubt')
    .orderBy('position')
    .execute();
  return rows.map(({ place, problem, assumed, action_id, field, settled_by }) => ({
    where: place,
    problem,
    assumed,
    ...(action_id === null ? {} : { action: action_id as ActionId }),
    ...(field === null ? {} : { field }),
    ...(settled_by === null ? {} : { settledBy: settled_by as PersonId }),
  }));
}
