import { promises as fs } from 'node:fs';
import path from 'node:path';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { OperatorError } from '../operatorError.ts';
import type { Database } from './connect.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../migrations');

/** Brings the schema up to date. Processes that start at once wait for each other. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: new FileMigrationProvider({ fs, path, migrationFolder: FOLDER }),
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // With a code it is the database's own word: it could not be reached at all.
  if (results === undefined && error instanceof Error && 'code' in error) throw error;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  const problem = error instanceof Error ? error.message : String(error);
  throw new OperatorError(
    `The database could not be brought up to date${failed === undefined ? '' : ` by migrations/${failed}`}: ${problem}. Nothing was changed; check that this copy of the program is the newest one that has used this database.`,
  );
}
