import { join } from 'node:path';

/** PostgreSQL's own programs. */
export type Programs = {
  /** holds bin, lib and share, as the programs expect to find each other */
  readonly folder: string;
  /** the whole version, "18.4.0-beta.17" */
  readonly version: string;
};

export function programPath(programs: Programs, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(programs.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** "18": what a cluster must have been made by to be opened. */
export function majorVersion(programs: Programs): string {
  return programs.version.split('.')[0] ?? programs.version;
}
