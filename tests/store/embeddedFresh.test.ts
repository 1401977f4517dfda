import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';

async function run(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('Each test gets an empty database of its own, or a copy of one, and drops it.', async () => {
  const template = await freshDatabase();
  await run(template.url, "create table plan as select 'Action 3' as title");
  const copy = await freshDatabase(template.url);
  const empty = await freshDatabase();
  await run(copy.url, "update plan set title = 'Action 4'");
  expect(await run(template.url, 'select * from plan')).toEqual([{ title: 'Action 3' }]);
  expect(await run(copy.url, 'select * from plan')).toEqual([{ title: 'Action 4' }]);
  await expect(run(empty.url, 'select * from plan')).rejects.toThrow('relation "plan" does not exist');
  for (const database of [template, copy, empty]) await database.drop();
  await expect(run(copy.url, 'select 1')).rejects.toThrow('does not exist');
});
