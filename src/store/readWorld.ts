import { OperatorError } from '../operatorError.ts';
import type { Channel } from '../people/channel.ts';
import type { Platform } from '../people/identity.ts';
import type { Party, PartyId } from '../people/party.ts';
import type { PersonId } from '../people/person.ts';
import { withPreferences } from '../people/preferences.ts';
import type { ActionId } from '../plan/action.ts';
import type { Plan } from '../plan/plan.ts';
import type { World } from '../ports/world.ts';
import type { ProgressUpdate, UpdateId } from '../progress/update.ts';
import type { Instant } from '../time/zone.ts';
import type { Database } from './connect.ts';
import { atPositions } from './deliverableKeys.ts';
import { readArrangements } from './readArrangements.ts';
import { readPeople } from './readPeople.ts';
import { actionOf, planOf } from './readPlans.ts';

/** The one row that says what has changed since it was last read. */
export type Marks = {
  readonly revision: number;
  readonly progress: number;
  readonly arrangements: number;
  readonly clock_offset_ms: number;
};

/**
 * Reads the world, and from then on only what has changed; as long as nothing has, it is the same object. Updates
 * are numbered under the lock of the world's row, in the order of their commits, so nothing slips in behind a number
 * already read.
 */
export function createWorldReader(db: Database): { at(marks: Marks): Promise<World>; now(): Promise<World> } {
  let kept: Kept | undefined;
  const read = async (marks: Marks): Promise<World> => {
    if (kept !== undefined && isSame(kept.marks, marks)) return kept.world;
    const before = kept?.marks.revision === marks.revision ? kept : undefined;
    const settled = before?.world ?? (await readSettled(db));
    const arranged =
      before?.marks.arrangements === marks.arrangements ? before.world : await readArrangements(db);
    const world = {
      ...settled,
      ...arranged,
      people: withPreferences(settled.people, arranged.preferences),
      updates: await updatesBy(db, marks, settled.plan, before),
      clockOffsetMs: marks.clock_offset_ms,
    };
    if (kept === undefined || kept.marks.progress <= marks.progress || kept.marks.revision !== marks.revision)
      kept = { marks, world };
    return world;
  };
  return {
    at: read,
    now: async () =>
      read(
        await db
          .selectFrom('world')
          .select(['revision', 'progress', 'arrangements', 'clock_offset_ms'])
          .executeTakeFirstOrThrow(),
      ),
  };
}

function isSame(one: Marks, other: Marks): boolean {
  return (
    one.revision === other.revision &&
    one.progress === other.progress &&
    one.arrangements === other.arrangements &&
    one.clock_offset_ms === other.clock_offset_ms
  );
}

type Kept = { readonly marks: Marks; readonly world: World };

/** The list that is kept, as long as nothing was reported; else with what is new at its end. */
async function updatesBy(
  db: Database,
  { progress }: Marks,
  plan: Plan,
  before: Kept | undefined,
): Promise<readonly ProgressUpdate[]> {
  const known = before?.world.updates ?? [];
  if (before?.marks.progress === progress) return known;
  const fresh = await readUpdates(db, plan, before?.marks.progress ?? 0, progress);
  return fresh.length === 0 ? known : [...known, ...fresh];
}

async function readSettled(db: Database): Promise<Pick<World, 'plan' | 'removed' | 'people' | 'channels'>> {
  const row = await db
    .selectFrom('plan')
    .innerJoin('world', 'world.plan_id', 'plan.id')
    .selectAll('plan')
    .executeTakeFirst();
  if (row === undefined)
    throw new OperatorError('The database holds no plan yet. Import one: npm run -s workplan -- import FILE');
  const actions = await db
    .selectFrom('action')
    .selectAll()
    .where('plan_id', '=', row.id)
    .orderBy('position')
    .execute();
  const live = actions.filter(({ removed_at }) => removed_at === null);
  const removed = actions
    .flatMap((one) =>
      one.removed_at === null ? [] : [{ action: actionOf(one), at: one.removed_at as Instant }],
    )
    .sort((one, other) => (one.at > other.at ? -1 : 1));
  const plan: Plan = { ...planOf(row), actions: live.map(actionOf), parties: await readParties(db) };
  return { plan, removed, people: await readPeople(db), channels: await readChannels(db) };
}

async function readParties(db: Database): Promise<ReadonlyMap<PartyId, Party>> {
  const rows = await db.selectFrom('party').selectAll().orderBy('id').execute();
  const members = Map.groupBy(
    await db.selectFrom('party_member').selectAll().execute(),
    (member) => member.group_id,
  );
  return new Map(
    rows.map((row): [PartyId, Party] => [
      row.id as PartyId,
      {
        id: row.id as PartyId,
        name: row.name,
        kind: row.kind,
        aliases: row.aliases,
        ...(row.part_of === null ? {} : { partOf: row.part_of as PartyId }),
        members: (members.get(row.id) ?? []).map((member) => member.member_id as PartyId),
      },
    ]),
  );
}

async function readChannels(db: Database): Promise<readonly Channel[]> {
  const rows = await db.selectFrom('channel').selectAll().orderBy('name').execute();
  return rows.map((row) => ({
    platform: row.platform as Platform,
    tenant: row.tenant,
    id: row.id,
    name: row.name,
    getsDigest: row.gets_digest,
  }));
}

async function readUpdates(
  db: Database,
  plan: Plan,
  after: number,
  upTo: number,
): Promise<readonly ProgressUpdate[]> {
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const rows = await db
    .selectFrom('progress_update')
    .innerJoin('action', 'action.id', 'progress_update.action_id')
    .selectAll('progress_update')
    .where('action.plan_id', '=', plan.id)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...atPositions(row.body, actions.get(row.action_id as ActionId)?.deliverables),
    id: row.id as UpdateId,
    action: row.action_id as ActionId,
    by: row.by_person as PersonId,
    onBehalfOf: row.on_behalf_of as PartyId,
    at: row.at as Instant,
    ...(row.amends === null ? {} : { amends: row.amends as UpdateId }),
  }));
}
