import { sql } from 'kysely';
import type { Pool, QueryConfig } from 'pg';
import type { Draft } from '../answers/known.ts';
import type { Message } from '../message/message.ts';
import type { Identity } from '../people/identity.ts';
import type { PersonId } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { Conversation, MessageRef, Thread } from '../ports/conversation.ts';
import type { OpenMessage, Situation, StoredMessage } from '../ports/world.ts';
import { type Memory, NOTHING_SAID } from '../understanding/context.ts';
import type { Database } from './connect.ts';
import { ACQUAINTED_ROUTES } from './readPeople.ts';
import type { createWorldReader, Marks } from './readWorld.ts';

/** Who asks, and the key of the conversation whose memory is wanted. */
export type Asking = { readonly from: Identity; readonly conversation: string };

type Row = Marks & {
  person_id: string | null;
  memory: Memory | null;
  drafts: readonly Draft[] | null;
  open: readonly OpenMessage[] | null;
};

/** Everything an answer needs, for everybody who asks, in one round trip and whatever of the world has changed. */
export async function readSituations(
  pool: Pool,
  worlds: ReturnType<typeof createWorldReader>,
  asking: readonly Asking[],
): Promise<readonly Situation[]> {
  const { rows } = await pool.query<Row>(situationsQuery(asking));
  const [first] = rows;
  if (first === undefined) throw new Error('The world has no row.');
  const world = await worlds.at(first);
  return rows.map((row) => {
    const speaker = world.people.find((person) => person.id === row.person_id);
    return {
      world,
      ...(speaker === undefined ? {} : { speaker }),
      memory: row.memory ?? NOTHING_SAID,
      drafts: row.drafts ?? [],
      open: row.open ?? [],
    };
  });
}

const SITUATIONS = `
  with asking as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
      as one (platform, tenant, user_id, conversation, position)
  ), speaking as (
    select asking.conversation, asking.position, (
      select person_id from identity
      where platform = asking.platform and tenant = asking.tenant and user_id = asking.user_id
      union all
      select person_id from (${ACQUAINTED_ROUTES}) as acquainted
      where platform = asking.platform and tenant = asking.tenant and user_id = asking.user_id
      limit 1
    ) as person_id from asking
  )
  select world.revision, world.progress, world.arrangements, world.clock_offset_ms,
    speaking.person_id,
    (select memory from conversation where key = speaking.conversation) as memory,
    (select json_agg(body order by draft.position desc) from draft where state = 'open' and person_id = speaking.person_id) as drafts,
    (select json_agg(json_build_object('id', id, 'version', version, 'to', recipient, 'person', person_id, 'message', message) order by at)
      from message where is_open and person_id = speaking.person_id) as open
  from world, speaking order by speaking.position`;

/** The one query behind it. Every answer begins with it, so the server keeps its plan. */
export function situationsQuery(asking: readonly Asking[]): QueryConfig {
  return {
    name: 'situations',
    text: SITUATIONS,
    values: [
      asking.map(({ from }) => from.platform),
      asking.map(({ from }) => from.tenant),
      asking.map(({ from }) => from.user),
      asking.map(({ conversation }) => conversation),
    ],
  };
}

/** Open messages of anybody that show one of these actions. */
export async function readOpenAbout(
  db: Database,
  actions: readonly ActionId[],
): Promise<readonly OpenMessage[]> {
  if (actions.length === 0) return [];
  const refs = await db
    .selectFrom('action')
    .select('ref')
    .where('id', 'in', [...actions])
    .execute();
  const wanted = new Set(refs.map((row) => row.ref));
  const bundles = await readOpenBundles(db);
  return bundles.filter(
    ({ message }) => message.kind === 'reminder' && message.items.some((item) => wanted.has(item.action.ref)),
  );
}

export async function readOpenBundles(db: Database): Promise<readonly OpenMessage[]> {
  return (await readOpen(db)).filter(({ message }) => message.kind === 'reminder');
}

/** Everybody's messages that wait for something. */
export async function readOpen(db: Database): Promise<readonly OpenMessage[]> {
  const rows = await db
    .selectFrom('message')
    .select(['id', 'version', 'recipient', 'person_id', 'message'])
    .where('is_open', '=', true)
    .orderBy('at')
    .execute();
  return rows.flatMap((row) =>
    row.person_id === null
      ? []
      : [
          {
            id: row.id,
            version: row.version,
            to: row.recipient as Conversation,
            person: row.person_id as PersonId,
            message: row.message as Message,
          },
        ],
  );
}

/** The bot's message of this id, as it stands. */
export async function readStored(db: Database, id: string): Promise<StoredMessage | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('message')
    .select(['id', 'version', 'recipient', 'message', 'ref', 'thread'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    version: row.version,
    to: row.recipient as Conversation,
    message: row.message as Message,
    ...(row.ref === null ? {} : { ref: row.ref as MessageRef }),
    ...(row.thread === null ? {} : { thread: row.thread as Thread }),
  };
}

/** What a button sends is anybody's to change. */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** The bot's message that a platform calls by this name. */
export async function readMessage(
  db: Database,
  conversation: string,
  ref: MessageRef,
): Promise<Message | undefined> {
  const row = await db
    .selectFrom('message')
    .select('message')
    .where('conversation', '=', conversation)
    .where(sql<boolean>`ref ->> 'id' = ${ref.id}`)
    .executeTakeFirst();
  return row?.message;
}
