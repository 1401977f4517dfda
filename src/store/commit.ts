import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Change } from '../answers/known.ts';
import { isOpen } from '../message/isOpen.ts';
import type { Commit } from '../ports/commit.ts';
import { conversationKey } from '../ports/conversation.ts';
import type { Job } from '../ports/posting.ts';
import { arrange } from './arrange.ts';
import { changePlan } from './changePlan.ts';
import type { Database } from './connect.ts';
import { byKeys } from './deliverableKeys.ts';
import type { Enqueue } from './enqueue.ts';
import { hold } from './hold.ts';
import { trust } from './installations.ts';
import { AlreadyDone, Overtaken } from './overtaken.ts';
import { saveChannel } from './saveChannel.ts';
import { SHOWN } from './shown.ts';
import type { Tables } from './tables.ts';
import { toJson } from './toJson.ts';

/** Makes a decision true: changes, replies, ledger and memory in one transaction, or none of them. */
export async function commit(db: Database, enqueue: Enqueue, decision: Commit): Promise<boolean> {
  try {
    await db.transaction().execute((trx) => commitWithin(trx, enqueue, decision));
    return true;
  } catch (error) {
    if (error instanceof AlreadyDone || (error instanceof Overtaken && decision.plan !== undefined))
      return false;
    throw error;
  }
}

/** The same, with whatever else is to become true in the transaction. Throws AlreadyDone or Overtaken. */
export async function commitWithin(
  trx: Transaction<Tables>,
  enqueue: Enqueue,
  decision: Commit,
): Promise<void> {
  if (decision.plan !== undefined) await changePlan(trx, decision.plan, decision);
  await settle(trx, decision);
  await enterNudges(trx, decision);
  for (const change of decision.changes) await makeChange(trx, change, decision);
  const jobs = [...(await post(trx, decision)), ...(await revise(trx, decision))];
  await hold(trx, decision);
  await remember(trx, decision);
  await enqueue(trx, jobs);
}

async function settle(trx: Transaction<Tables>, { settles }: Commit): Promise<void> {
  if (settles === undefined) return;
  const { numUpdatedRows } = await trx
    .updateTable('heard')
    .set({ settled: true })
    .where('id', '=', settles)
    .where('settled', '=', false)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AlreadyDone();
}

async function enterNudges(trx: Transaction<Tables>, { nudges = [], at }: Commit): Promise<void> {
  if (nudges.length === 0) return;
  const rows = nudges.map(({ key, person, action, step, day }) => ({
    key,
    person_id: person,
    action_id: action,
    step: toJson(step),
    day,
    at,
  }));
  const entered = await trx
    .insertInto('nudge')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  await trx.updateTable('world').set({ arrangements: sql`arrangements + 1` }).execute();
  // The reminder's own key keeps two copies of the bot apart; a nudge that is out already is only not entered twice.
  if (entered.length === 0) throw new AlreadyDone();
}

async function makeChange(trx: Transaction<Tables>, change: Change, decision: Commit): Promise<void> {
  const { by, at } = decision;
  switch (change.kind) {
    case 'update': {
      const { id, action, by: author, onBehalfOf, at: made, amends, ...body } = change.update;
      const of = await trx
        .selectFrom('action')
        .select('deliverables')
        .where('id', '=', action)
        .executeTakeFirst();
      const { progress } = await trx
        .updateTable('world')
        .set({ progress: sql`progress + 1` })
        .returning('progress')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('progress_update')
        .values({
          id,
          seq: progress,
          action_id: action,
          by_person: author,
          on_behalf_of: onBehalfOf,
          at: made,
          body: toJson(byKeys(body, of?.deliverables ?? [])),
          amends: amends ?? null,
        })
        .execute();
      return;
    }
    case 'draft':
      await trx
        .insertInto('draft')
        .values({
          id: change.draft.id,
          person_id: by ?? '',
          action_id: change.draft.action,
          body: toJson(change.draft),
          state: 'open',
          at,
        })
        .execute();
      return;
    case 'draft-closed':
      await closeDraft(trx, change);
      return;
    case 'snooze':
      await trx
        .insertInto('snooze')
        .values({ person_id: by ?? '', action_id: change.action, until: change.until, at })
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'action_id']).doUpdateSet({ until: change.until, at }),
        )
        .execute();
      return;
    case 'snooze-ended':
      await trx
        .deleteFrom('snooze')
        .where('person_id', '=', by ?? '')
        .where('action_id', '=', change.action)
        .execute();
      return;
    case 'channel':
      await saveChannel(trx, change.channel);
      return;
    case 'trust':
      await trust(trx, change.platform, change.tenant, change.isTrusted);
      return;
    case 'request':
    case 'request-closed':
    case 'date-moved':
    case 'chase':
    case 'delegation':
    case 'absence':
    case 'preference':
      await arrange(trx, change, decision);
      return;
  }
}

async function closeDraft(
  trx: Transaction<Tables>,
  change: Extract<Change, { kind: 'draft-closed' }>,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('draft')
    .set({ state: change.as })
    .where('id', '=', change.draft)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Overtaken('The draft was settled meanwhile.');
}

async function post(trx: Transaction<Tables>, { outgoing }: Commit): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const { id = randomUUID(), key, to, person, message, thread, isShown = false, at } of outgoing) {
    const conversation = conversationKey(to);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('message')
      .values({
        id,
        key,
        conversation,
        recipient: toJson(to),
        person_id: person ?? null,
        message: toJson(message),
        is_open: isOpen(message),
        thread: thread === undefined ? null : toJson(thread),
        ...(isShown ? { sent_version: 1, ref: toJson(SHOWN), sent_at: sql`clock_timestamp()` } : {}),
        at,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) throw new AlreadyDone();
    if (!isShown) jobs.push({ queue: 'deliver', id, group: conversation });
  }
  return jobs;
}

async function revise(trx: Transaction<Tables>, { revised }: Commit): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const { id, version, message } of revised) {
    const row = await trx
      .updateTable('message')
      .set({ message: toJson(message), is_open: isOpen(message), version: sql`version + 1` })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('conversation')
      .executeTakeFirst();
    if (row === undefined) throw new Overtaken('The message was redrawn meanwhile.');
    jobs.push({ queue: 'deliver', id, group: row.conversation });
  }
  return jobs;
}

async function remember(trx: Transaction<Tables>, { remember: kept }: Commit): Promise<void> {
  if (kept === undefined) return;
  const memory = toJson(kept.memory);
  await trx
    .insertInto('conversation')
    .values({ key: kept.conversation, memory })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ memory }))
    .execute();
}
