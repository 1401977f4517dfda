import { sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { isOpen } from '../message/isOpen.ts';
import type { Commit } from '../ports/commit.ts';
import { conversationKey, type Incoming } from '../ports/conversation.ts';
import type { HeardId, Kept } from '../ports/posting.ts';
import { commitWithin } from './commit.ts';
import type { connect } from './connect.ts';
import { createBatch } from './createBatch.ts';
import type { Enqueue } from './enqueue.ts';
import { AlreadyDone } from './overtaken.ts';
import { SHOWN } from './shown.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

/** What was heard, under which id it is kept, and what was decided. */
export type Answered = { readonly incoming: Incoming; readonly id: HeardId; readonly decision: Commit };

/**
 * Keeps what was heard together with its answer, so that the platform can be told both at once. What only says
 * something, as most questions do, is one statement for all who ask at the same time, and whoever keeps it sends it
 * too. Undefined, and nothing has happened, when it was heard before.
 */
export function createKeepAnswered(
  { db, pool }: ReturnType<typeof connect>,
  enqueue: Enqueue,
): (answered: Answered) => Promise<Kept | undefined> {
  const keepSaid = createBatch((answered: readonly Answered[]) => keepAllSaid(pool, answered));
  return async (answered) => {
    const { incoming, id, decision } = answered;
    if (onlySays(decision)) return keepSaid(answered);
    try {
      await db.transaction().execute(async (trx) => {
        await insertHeard(trx, incoming, id);
        await commitWithin(trx, enqueue, decision);
      });
      return 'queue sends';
    } catch (error) {
      if (error instanceof AlreadyDone) return undefined;
      throw error;
    }
  };
}

function onlySays({ plan, changes, revised, nudges = [], held = [], outgoing }: Commit): boolean {
  return (
    plan === undefined &&
    changes.length === 0 &&
    revised.length === 0 &&
    nudges.length === 0 &&
    held.length === 0 &&
    outgoing.every(({ isShown, isAtOnce }) => isShown === true || isAtOnce === true)
  );
}

const KEEP_SAID = `
  with new as (
    insert into heard (id, event_id, conversation, incoming, ref, at, settled)
    select id, event_id, conversation, incoming, ref, at, true
    from jsonb_to_recordset($1::jsonb) as one (
      id uuid, event_id text, conversation text, incoming jsonb, ref jsonb, at timestamptz)
    on conflict (event_id) do nothing returning id
  ), said as (
    insert into message (id, key, conversation, recipient, person_id, message, is_open, thread, at, sent_version, ref, sent_at, attempted_at)
    select one.id, one.key, one.conversation, one.recipient, one.person, one.message, one.is_open, one.thread, one.at,
      case when one.is_shown then 1 else 0 end, case when one.is_shown then $3::jsonb end,
      case when one.is_shown then clock_timestamp() end, case when not one.is_shown then clock_timestamp() end
    from new join jsonb_to_recordset($2::jsonb) as one (
      heard uuid, id uuid, key text, conversation text, recipient jsonb, person text, message jsonb, is_open boolean,
      thread jsonb, at timestamptz, is_shown boolean, place int) on one.heard = new.id
    order by one.place
  ), kept as (
    insert into conversation (key, memory)
    select one.conversation, one.memory
    from new join jsonb_to_recordset($4::jsonb) as one (heard uuid, conversation text, memory jsonb) on one.heard = new.id
    on conflict (key) do update set memory = excluded.memory
  )
  select new.id, exists (
    select from message where message.conversation = heard.conversation and starts_with(key, 'reply/')
      and sent_version = 0 and given_up is null and held is null) as is_behind
  from new join jsonb_to_recordset($1::jsonb) as heard (id uuid, conversation text) on heard.id = new.id`;

async function keepAllSaid(
  pool: Pool,
  answered: readonly Answered[],
): Promise<readonly (Kept | undefined)[]> {
  const heard = answered.map(({ incoming, id, decision }) => ({
    id,
    event_id: incoming.eventId,
    conversation: conversationKey(incoming.in),
    incoming,
    ref: incoming.ref,
    at: decision.at,
  }));
  const said = answered
    .flatMap(({ id, decision }) =>
      decision.outgoing.map((one) => ({
        heard: id,
        id: one.id,
        key: one.key,
        conversation: conversationKey(one.to),
        recipient: one.to,
        person: one.person,
        message: one.message,
        is_open: isOpen(one.message),
        thread: one.thread,
        at: one.at,
        is_shown: one.isShown === true,
      })),
    )
    .map((one, place) => ({ ...one, place }));
  const remembered = answered.flatMap(({ id, decision: { remember } }) =>
    remember === undefined ? [] : [{ heard: id, ...remember }],
  );
  const { rows } = await pool.query<{ id: string; is_behind: boolean }>({
    name: 'keep said',
    text: KEEP_SAID,
    values: [toJson(heard), toJson(said), toJson(SHOWN), toJson(remembered)],
  });
  const behind = new Map(rows.map((row) => [row.id, row.is_behind]));
  return answered.map(({ id }) => {
    const isBehind = behind.get(id);
    return isBehind === undefined ? undefined : isBehind ? 'send after others' : 'send now';
  });
}

async function insertHeard(trx: Transaction<Tables>, incoming: Incoming, id: HeardId): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('heard')
    .values({
      id,
      event_id: incoming.eventId,
      conversation: conversationKey(incoming.in),
      incoming: toJson(incoming),
      ref: incoming.ref === undefined ? null : toJson(incoming.ref),
      at: sql`clock_timestamp() + (select clock_offset_ms from world) * interval '1 millisecond'`,
      settled: true,
    })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new AlreadyDone();
}
