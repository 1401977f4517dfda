import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { errorCode, errorMessage } from './errorCode.ts';

/** Held shared by everyone who uses a server, exclusively by the last one while they stop it. */
const PRESENCE = 'hashtext($$workplan: using this server$$)';

/** A connection that marks its process as a user of the server. */
export type Session = { readonly client: pg.Client; readonly ended: Promise<void> };

export type Entry =
  | { readonly kind: 'entered'; readonly session: Session }
  | { readonly kind: 'refused'; readonly why: string; readonly code: string | undefined };

/** Whether the server itself refused, and for a reason that time doesn't mend: not a shutdown, a lack of room or a lost line. */
export function isLasting(code: string | undefined): boolean {
  return code !== undefined && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) && !/^(08|53|57)/.test(code);
}

export function databaseUrl(port: number, password: string, database: string): string {
  return `postgres://workplan:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** Enters the server on this port, if it is the server of this very cluster and isn't being stopped. */
export async function openSession(cluster: string, port: number, password: string): Promise<Entry> {
  const client = new pg.Client({
    connectionString: databaseUrl(port, password, 'postgres'),
    application_name: 'workplan presence',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  // A copied data folder brings a postmaster.pid and a password that fit the server of the original.
  const mark = `presence-${randomUUID()}`;
  try {
    await client.connect();
    await writeFile(join(cluster, mark), '');
    const { rows } = await client.query<{ here: boolean; entered: boolean; made: boolean }>(
      `select (pg_stat_file($1, true)).size is not null as here, pg_try_advisory_lock_shared(${PRESENCE}) as entered,
              exists (select from pg_database where datname = 'workplan') as made`,
      [mark],
    );
    const found = rows[0];
    if (!found?.here) throw new Error(`the server on port ${port} is another one`);
    if (!found.entered) throw new Error('the server is being stopped');
    if (!found.made) await makeDatabase(client);
    return { kind: 'entered', session: { client, ended } };
  } catch (error) {
    await client.end().catch(() => undefined);
    return { kind: 'refused', code: errorCode(error), why: errorMessage(error) };
  } finally {
    await rm(join(cluster, mark), { force: true });
  }
}

/** Gives up our presence. True when nobody else is there and nobody can enter until this session ends. */
export async function isLast({ client }: Session): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${PRESENCE})`);
  // Being ended by our own stop is no news for the log.
  await client.query('set log_min_messages = panic');
  const { rows } = await client.query<{ last: boolean }>(`select pg_try_advisory_lock(${PRESENCE}) as last`);
  return rows[0]?.last === true;
}

async function makeDatabase(client: pg.Client): Promise<void> {
  await client.query('create database workplan').catch((error: unknown) => {
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error;
  });
}
