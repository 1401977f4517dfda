import { createInterface } from 'node:readline';
import pg from 'pg';
import { openEmbedded } from '../../src/store/embedded/openEmbedded.ts';

// Run as a process of its own: uses the database of the folder it is given, and does as its input says.
// Each answer is one line: the url when open, a number when that row is committed, or what went wrong.

const report = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(dataDir: string): Promise<void> {
  const database = await openEmbedded(dataDir);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists line (number int primary key)').catch(() => undefined);
  report(database.url);
  for await (const order of createInterface({ input: process.stdin })) {
    if (order === 'write on and on') {
      for (let number = 1; ; number += 1) {
        await client.query('insert into line values ($1)', [number]);
        report(String(number));
      }
    }
    if (order === 'close') break;
  }
  await client.end();
  await database.close();
  report('closed');
}

main(process.argv[2] ?? '').then(
  () => process.exit(0),
  (error: unknown) => {
    report(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    process.exit(1);
  },
);
