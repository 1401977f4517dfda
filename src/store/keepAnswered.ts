import { sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { isOpen } from '../message/isOpen.ts';
import { type Commit, conversationKey, type HeardId, type Incoming } from '../ports.ts';
import { commitWithin } from './commit.ts';
import type { connect } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import { AlreadyDone } from './overtaken.ts';
import { SHOWN } from './shown.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

/**
 * Keeps what was heard together with its answer, so that the platform can be told both at once. What only says
 * something, as most questions do, is one statement. False, and nothing has happened, when it was heard before.
 */
export async function keepAnswered(
  { db, pool }: ReturnType<typeof connect>,
  enqueue: Enqueue,
  incoming: Incoming,
  id: HeardId,
  decision: Commit,
): Promise<boolean> {
  if (onlySays(decision)) return keepSaid(pool, incoming, id, decision);
  try {
    await db.transaction().execute(async (trx) => {
      await insertHeard(trx, incoming, id);
      await commitWithin(trx, enqueue, decision);
    });
    return true;
  } catch (error) {
    if (error instanceof AlreadyDone) return false;
    throw error;
  }
}

function onlySays({ plan, changes, revised, nudges = [], held = [], outgoing }: Commit): boolean {
  return (
    plan === undefined &&
    changes.length === 0 &&
    revised.length === 0 &&
    nudges.length === 0 &&
    held.length === 0 &&
    outgoing.every(({ isShown }) => isShown === true)
  );
}

const KEEP_SAID = `
  with new as (
    insert into heard (id, event_id, conversation, incoming, ref, at, settled)
    values ($1, $2, $3, $4, $5, $6, true) on conflict (event_id) do nothing returning id
  ), said as (
    insert into message (id, key, conversation, recipient, person_id, message, is_open, sent_version, ref, at, sent_at)
    select one.id, one.key, one.conversation, one.recipient, one.person, one.message, one.is_open, 1, $7, one.at, clock_timestamp()
    from new, jsonb_to_recordset($8::jsonb) as one (
      id uuid, key text, conversation text, recipient jsonb, person text, message jsonb, is_open boolean, at timestamptz)
  ), kept as (
    insert into conversation (key, memory) select $9, $10::jsonb from new where $9::text is not null
    on conflict (key) do update set memory = excluded.memory
  )
  select id from new`;

async function keepSaid(pool: Pool, incoming: Incoming, id: HeardId, decision: Commit): Promise<boolean> {
  const { outgoing, remember, at } = decision;
  const said = outgoing.map((one) => ({
    id: one.id,
    key: one.key,
    conversation: conversationKey(one.to),
    recipient: one.to,
    person: one.person ?? null,
    message: one.message,
    is_open: isOpen(one.message),
    at: one.at,
  }));
  const { rows } = await pool.query({
    name: 'keep said',
    text: KEEP_SAID,
    values: [
      id,
      incoming.eventId,
      conversationKey(incoming.in),
      toJson(incoming),
      incoming.ref === undefined ? null : toJson(incoming.ref),
      at,
      toJson(SHOWN),
      toJson(said),
      remember?.conversation ?? null,
      remember === undefined ? null : toJson(remember.memory),
    ],
  });
  return rows.length > 0;
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
