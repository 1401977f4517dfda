import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../database.ts';
import { type Running, startBot, workplan } from '../../program.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../adapters/teams/playground');
const ROSTER = path.join(FOLDER, 'roster.csv');

describe('The bot for Microsoft’s Agents Playground', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let bot: Running;
  const env = () => ({ DATABASE_URL: database.url, TEAMS_LOCAL: '1', PORT: '0' });
  beforeAll(async () => {
    database = await freshDatabase();
    bot = await startBot(env());
  });
  afterAll(async () => {
    await bot.stop();
    await database.drop();
  });

  it('has a roster of the Playground’s people', async () => {
    const people = readFileSync(path.join(FOLDER, '.m365agentsplayground.yml'), 'utf8');
    const [, tenant = ''] = /^tenantId: (.+)$/m.exec(people) ?? [];
    const ids = [...readFileSync(ROSTER, 'utf8').matchAll(/,([\w-]+)\/([\w-]+)$/gm)];
    expect(ids.length).toBeGreaterThanOrEqual(5);
    for (const [, where, id = ''] of ids) {
      expect(where).toBe(tenant);
      expect(people).toContain(`aadObjectId: "${id}"`);
    }
    expect(await workplan(['roster', ROSTER], env())).toMatchObject({ code: 0 });
  });

  it('can be taken to another day, and asks Microsoft nothing', async () => {
    const page = await (await fetch(bot.address)).text();
    expect(page).toContain('Next reminder');
    expect((await workplan(['doctor'], env())).stdout).toContain('Microsoft is not asked');
    expect(bot.output()).not.toMatch(/ENOTFOUND|trafficmanager/);
  });
});
