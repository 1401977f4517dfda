import { sql } from 'kysely';
import type { Message } from '../message/message.ts';
import type { PersonId } from '../people/person.ts';
import { type Conversation, conversationKey, type MessageRef } from '../ports/conversation.ts';
import type { Posting } from '../ports/posting.ts';
import type { Database } from './connect.ts';
import type { Enqueue } from './enqueue.ts';
import { IS_BEHIND } from './handOver.ts';
import { INSTALLED } from './pause.ts';
import { trialOf } from './resume.ts';
import { toJson } from './toJson.ts';
import { announce } from './transcripts.ts';

type Row = {
  id: string;
  key: string;
  recipient: Conversation;
  message: Message;
  person_id: string | null;
  version: number;
  sent_version: number;
  ref: MessageRef | null;
  thread: string | null;
  given_up: string | null;
  held: string | null;
  is_trial: boolean;
  installed: string | null;
  attempted_ms_ago: number | null;
  is_uncertain: boolean;
  is_behind: boolean;
};

/** A message on its way out, with all that decides whether it may go now. */
export async function readPosting(db: Database, id: string): Promise<Posting | undefined> {
  const { rows } = await sql<Row>`
    select id, key, recipient, message, person_id, version, sent_version, ref, given_up, held, is_uncertain,
      coalesce(starts_with(held, ${trialOf('')}), false) as is_trial,
      (select ${INSTALLED} from installation where starts_with(this.conversation, platform || '/' || tenant || '/')) as installed,
      coalesce(thread ->> 'of', (select parent.ref ->> 'id' from message as parent where parent.key = this.thread ->> 'under')) as thread,
      extract(epoch from (clock_timestamp() - attempted_at)) * 1000 as attempted_ms_ago,
      sent_version = 0 and ${IS_BEHIND} as is_behind
    from message as this where id = ${id}`.execute(db);
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    id: row.id,
    key: row.key,
    to: row.recipient,
    message: row.message,
    version: row.version,
    sentVersion: row.sent_version,
    ...(row.ref === null ? {} : { ref: row.ref }),
    ...(row.person_id === null ? {} : { person: row.person_id as PersonId }),
    ...(row.thread === null ? {} : { thread: row.thread }),
    isGivenUp: row.given_up !== null,
    isHeld: row.held !== null && !row.is_trial,
    isTrial: row.is_trial,
    ...(row.installed === null ? {} : { installed: row.installed }),
    ...(row.attempted_ms_ago === null ? {} : { attemptedMsAgo: Number(row.attempted_ms_ago) }),
    isUncertain: row.is_uncertain,
    isBehind: row.is_behind,
  };
}

/** One attempt at a time, whoever makes it: the row says that one has begun. */
export async function markAttempt(db: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ attempted_at: sql`clock_timestamp()`, is_uncertain: false })
    .where('id', '=', id)
    .where((where) => where.or([where('attempted_at', 'is', null), where('is_uncertain', '=', true)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markFailed(db: Database, id: string, isUncertain: boolean): Promise<void> {
  await db
    .updateTable('message')
    .set(isUncertain ? { is_uncertain: true } : { attempted_at: null, is_uncertain: false })
    .where('id', '=', id)
    .execute();
}

export async function markSent(db: Database, id: string, version: number, ref: MessageRef): Promise<void> {
  const row = await db
    .updateTable('message')
    .set({
      sent_version: version,
      ref: toJson(ref),
      attempted_at: null,
      is_uncertain: false,
      sent_at: sql`coalesce(sent_at, clock_timestamp())`,
    })
    .where('id', '=', id)
    .where('sent_version', '<', version)
    .returning('conversation')
    .executeTakeFirst();
  if (row !== undefined) await announce(db, row.conversation);
}

/** A message has another name on its platform now. */
export async function noteRef(db: Database, id: string, ref: MessageRef): Promise<void> {
  await db
    .updateTable('message')
    .set({ ref: toJson(ref) })
    .where('id', '=', id)
    .execute();
}

/** What will never be sent stays open where it asks something: the person’s next reminder asks it again. */
export async function giveUp(db: Database, id: string, why: string): Promise<void> {
  await db.updateTable('message').set({ given_up: why }).where('id', '=', id).execute();
}

/** Sends it to another conversation instead, from the beginning. */
export async function reroute(db: Database, enqueue: Enqueue, id: string, to: Conversation): Promise<void> {
  const conversation = conversationKey(to);
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('message')
      .set({
        recipient: toJson(to),
        conversation,
        thread: null,
        ref: null,
        sent_version: 0,
        attempted_at: null,
        is_uncertain: false,
        held: null,
      })
      .where('id', '=', id)
      .execute();
    await enqueue(trx, [{ queue: 'deliver', id, group: conversation }]);
  });
}

/**
 * How long it is until the conversation's next free moment, in milliseconds. It is taken unless it is further
 * away than `mostMs`, so that whoever comes back later has lost nothing. The row's lock makes callers queue,
 * whatever process they are in.
 */
export async function passGate(
  db: Database,
  conversation: string,
  paceMs: number,
  mostMs: number,
): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    with clock as materialized (select clock_timestamp() as now)
    insert into gate as taken (conversation, free_at, taken_at)
    select ${conversation}, now + ${paceMs} * interval '1 millisecond', now from clock
    on conflict (conversation) do update set (free_at, taken_at) = (
      select
        case when taken.free_at > now + ${mostMs} * interval '1 millisecond' then taken.free_at
          else greatest(taken.free_at, now) + ${paceMs} * interval '1 millisecond' end,
        case when taken.free_at > now + ${mostMs} * interval '1 millisecond' then taken.taken_at else now end
      from clock)
    returning extract(epoch from (free_at - (select now from clock))) * 1000
      - case when taken_at = (select now from clock) then ${paceMs} else 0 end as wait`.execute(db);
  return Math.max(0, Math.ceil(Number(rows[0]?.wait ?? 0)));
}

/** Nothing goes to this conversation for a while: the platform said so. */
export async function closeGate(db: Database, conversation: string, forMs: number): Promise<void> {
  await sql`
    insert into gate as taken (conversation, free_at) values (${conversation}, clock_timestamp() + ${forMs} * interval '1 millisecond')
    on conflict (conversation) do update
      set free_at = greatest(taken.free_at, clock_timestamp() + ${forMs} * interval '1 millisecond')`.execute(
    db,
  );
}
