import { randomUUID } from 'node:crypto';
import { createWebAdapter } from '../../../adapters/web/webAdapter.ts';
import { deliver } from '../../../src/bot/deliver.ts';
import { choicesOf } from '../../../src/message/card.ts';
import { draw } from '../../../src/message/draw.ts';
import type { Message } from '../../../src/message/message.ts';
import type { Incoming } from '../../../src/ports/conversation.ts';
import { openStore } from '../../../src/store/openStore.ts';
import type { Instant } from '../../../src/time/zone.ts';
import { type Harness, passesAsChatAdapter } from '../../contracts/chatAdapter.ts';
import { seededDatabase } from '../../seeded.ts';

const USER = 'le-partners-contact';
const TO = { kind: 'direct', with: { platform: 'web', tenant: 'local', user: USER } } as const;

passesAsChatAdapter('The web console', async (): Promise<Harness> => {
  const database = await seededDatabase();
  const jobs: string[] = [];
  const { store, transcripts, db, close } = await openStore(
    database.url,
    async (_, more) => void jobs.push(...more.map(({ id }) => id)),
  );
  const heard: Incoming[] = [];
  let isKeeping = true;
  let address = '';
  const adapter = createWebAdapter({
    port: 0,
    transcripts,
    plan: async () => (await store.readWorld()).plan,
    failed: () => undefined,
    ready: (at) => {
      address = at;
    },
  });
  await adapter.start(async (incoming) => {
    if (!isKeeping) throw new Error('The database is away.');
    heard.push(incoming);
    return true;
  });
  const parts = {
    store,
    adapters: new Map([['web', adapter] as const]),
    connected: new Set(['web'] as const),
    trueTime: Date.now,
    newId: randomUUID,
    log: () => undefined,
  };
  const work = async (): Promise<void> => {
    for (let id = jobs.shift(); id !== undefined; id = jobs.shift()) await deliver(id, parts);
  };
  const post = async (page: string, form: Readonly<Record<string, string>>): Promise<boolean> => {
    const before = heard.length;
    const answer = await fetch(`${address}${page}`, {
      method: 'POST',
      body: new URLSearchParams({ as: USER, in: 'direct', ...form }),
      headers: { accept: 'application/json' },
    });
    return answer.ok && heard.length > before;
  };
  const given: { id: string; message: Message }[] = [];
  return {
    heard,
    failToKeep: () => {
      isKeeping = false;
    },
    says: (said) => post('/say', { said }),
    presses: async (label) => {
      const offering = given.find(({ message }) =>
        choicesOf(draw(message)).some((choice) => choice.label === label),
      );
      const choice =
        offering === undefined
          ? undefined
          : choicesOf(draw(offering.message)).find((one) => one.label === label);
      return post('/choose', { message: offering?.id ?? '', choice: choice?.id ?? '' });
    },
    gives: async (message) => {
      const at = new Date().toISOString() as Instant;
      const key = randomUUID();
      await store.commit({ at, changes: [], outgoing: [{ key, to: TO, message, at }], revised: [] });
      await work();
      const { id } = await db
        .selectFrom('message')
        .select('id')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      given.push({ id, message });
      return {
        revise: async (newer) => {
          await store.commit({
            at,
            changes: [],
            outgoing: [],
            revised: [{ id, version: 1, message: newer }],
          });
          await work();
        },
      };
    },
    screen: async () => readable(await (await fetch(`${address}/?as=${USER}`)).text()),
    close: async () => {
      await adapter.stop();
      await close();
      await database.drop();
    },
  };
});

/** The words of a page, as a reader sees them. */
function readable(page: string): string {
  return page
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    )
    .replace(/\s+/g, ' ');
}
