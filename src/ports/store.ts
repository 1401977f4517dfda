import type { Edit } from '../importing/edits.ts';
import type { Message } from '../message/message.ts';
import type { Channel } from '../people/channel.ts';
import type { Identity, Platform } from '../people/identity.ts';
import type { Person } from '../people/person.ts';
import type { ActionId } from '../plan/action.ts';
import type { MoveId } from '../plan/dateMove.ts';
import type { Plan, PlanId } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/zone.ts';
import type { Profile } from './chatAdapter.ts';
import type { Commit, Outgoing } from './commit.ts';
import type { Conversation, Incoming, MessageRef } from './conversation.ts';
import type { ImportId, ImportLine, ImportRecord, KeptDoubt, StoredPlans } from './imports.ts';
import type { Heard, HeardId, Kept, Paused, Posting } from './posting.ts';
import type { Ledger, OpenMessage, Situation, StoredMessage, World } from './world.ts';

/** Where everything is kept. Implemented on PostgreSQL in `store`. */
export interface Store {
  hasPlan(): Promise<boolean>;
  /** Does something that no other process may do at the same time; they wait for it. */
  exclusively(work: () => Promise<void>): Promise<void>;
  readWorld(): Promise<World>;
  readSituation(from: Identity, memory: string): Promise<Situation>;
  /** Open messages of anybody that show one of these actions. */
  readOpenAbout(actions: readonly ActionId[]): Promise<readonly OpenMessage[]>;
  readOpenBundles(): Promise<readonly OpenMessage[]>;
  /** Everybody's messages that still wait for something. */
  readOpen(): Promise<readonly OpenMessage[]>;
  readLedger(today: Day): Promise<Ledger>;
  /** What waits until somebody's quiet hours are over, oldest first. */
  readHeld(): Promise<readonly Outgoing[]>;
  /** The bot's message with this platform name, if it is one. */
  readMessage(conversation: string, ref: MessageRef): Promise<Message | undefined>;
  /** The bot's message of this id. */
  readStored(id: string): Promise<StoredMessage | undefined>;
  /** A message has another name on its platform now. */
  noteRef(id: string, ref: MessageRef): Promise<void>;
  /** What somebody's own message said, as it was heard first. */
  readHeardAs(conversation: string, ref: MessageRef): Promise<Heard | undefined>;
  keep(incoming: Incoming): Promise<boolean>;
  /** Keeps what was heard together with its answer. Undefined, and nothing has happened, when it was heard before. */
  keepAnswered(incoming: Incoming, id: HeardId, decision: Commit): Promise<Kept | undefined>;
  readHeard(id: HeardId): Promise<Heard | undefined>;
  /** What waits for its answer in the same conversation, oldest first, up to and with this one. */
  readUnsettledUpTo(id: HeardId): Promise<readonly Heard[]>;
  noteError(id: HeardId, error: string): Promise<void>;
  /** False, and nothing has happened, when a key in it is taken: somebody else has done this already. */
  commit(commit: Commit): Promise<boolean>;
  readPosting(id: string): Promise<Posting | undefined>;
  /** An attempt begins. False when one has begun already. */
  markAttempt(id: string): Promise<boolean>;
  /** How an attempt ended that did not send the message: for certain, or not. */
  markFailed(id: string, isUncertain: boolean): Promise<void>;
  markSent(id: string, version: number, ref: MessageRef): Promise<void>;
  /** Leaves what was to be sent at once to the queue, with what became of its attempt. */
  handOver(id: string, isUncertain: boolean): Promise<void>;
  /** Whether an earlier message of the same conversation is not out yet. */
  isBehind(id: string): Promise<boolean>;
  /** Leaves to the queue whatever was to be sent at once by a process that has died since. */
  takeOver(leaseMs: number): Promise<number>;
  giveUp(id: string, why: string): Promise<void>;
  /** Sends it to another conversation instead. */
  reroute(id: string, to: Conversation): Promise<void>;
  /**
   * Everything on its way to a tenant waits from now on, and the notice says so, unless something waited already.
   * Nothing happens where the app was installed there since the attempt that failed.
   */
  pause(
    at: { readonly platform: Platform; readonly tenant: string; readonly installed?: string | undefined },
    notice: Commit,
  ): Promise<Paused>;
  /** The tenants that something waits for. */
  readPaused(): Promise<readonly { readonly platform: Platform; readonly tenant: string }[]>;
  /** Sends one message of those that wait for a tenant. */
  tryOne(platform: Platform, tenant: string): Promise<void>;
  /** Sends everything that waits for a tenant. */
  resume(platform: Platform, tenant: string): Promise<void>;
  /** Keeps what a platform says of its users. */
  acquaint(profiles: readonly Profile[]): Promise<void>;
  /** Whom a platform was last asked about before this, the longest ago first. */
  readAcquaintances(platform: Platform, before: Instant, most: number): Promise<readonly Identity[]>;
  /** Somebody can't be reached there any more; without a reason, can again. */
  markReachable(identity: Identity, unless?: string): Promise<void>;
  /**
   * How long to wait for the conversation's next moment, in milliseconds. It is reserved unless that is longer
   * than `mostMs`.
   */
  passGate(conversation: string, paceMs: number, mostMs: number): Promise<number>;
  closeGate(conversation: string, forMs: number): Promise<void>;
  readPlans(): Promise<StoredPlans>;
  /**
   * The plan as it was before a document was taken over, and the moves of target dates that this made; undefined
   * for any but the last one.
   */
  readPlanBefore(
    id: ImportId,
  ): Promise<{ readonly plan: Plan; readonly moves: readonly MoveId[] } | undefined>;
  readDoubts(): Promise<readonly KeptDoubt[]>;
  keepImport(record: ImportRecord): Promise<void>;
  readImport(id: ImportId): Promise<ImportRecord | undefined>;
  readImports(): Promise<readonly ImportLine[]>;
  /** The last document that was taken over for a plan. */
  readLastImport(plan: PlanId): Promise<ImportRecord | undefined>;
  /** False when it does not wait any more. */
  editImport(id: ImportId, edit: Edit): Promise<boolean>;
  discardImport(id: ImportId): Promise<boolean>;
  savePeople(people: readonly Person[], parties: Plan['parties']): Promise<void>;
  saveChannel(channel: Channel): Promise<void>;
  moveClock(offsetMs: number): Promise<void>;
}
