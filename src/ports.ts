import type { Change, Draft } from './answers/known.ts';
import type { Difference } from './importing/comparing/difference.ts';
import type { PlanDocument } from './importing/document.ts';
import type { Edit } from './importing/edits.ts';
import type { Found } from './importing/findPlan.ts';
import type { Message } from './message/message.ts';
import type { Channel, ChannelAddress } from './people/channel.ts';
import type { Identity, Platform } from './people/identity.ts';
import type { Person, PersonId } from './people/person.ts';
import type { Action, ActionId } from './plan/action.ts';
import type { MoveId } from './plan/dateMove.ts';
import type { Doubt, EditableField, Plan, PlanId } from './plan/plan.ts';
import type { RemovedAction } from './plan/removedAction.ts';
import type { ProgressUpdate } from './progress/update.ts';
import type { Arrangements } from './reminders/arrangements.ts';
import type { Nudge } from './reminders/nudge.ts';
import type { Snooze } from './reminders/remindersDue.ts';
import type { Day } from './time/day.ts';
import type { Instant } from './time/zone.ts';
import type { Memory } from './understanding/context.ts';
import type { Intent } from './understanding/intent.ts';

/** Where something is said: one person's direct messages, or a channel. */
export type Conversation =
  | { readonly kind: 'direct'; readonly with: Identity }
  | ({ readonly kind: 'channel' } & ChannelAddress);

/** "web/local/@doj-contact", "slack/T1/#C42": one text a conversation, so that it can be a key. */
export function conversationKey(conversation: Conversation): string {
  if (conversation.kind === 'channel')
    return `${conversation.platform}/${conversation.tenant}/#${conversation.id}`;
  const { platform, tenant, user } = conversation.with;
  return `${platform}/${tenant}/@${user}`;
}

/** How a platform names a message it holds. */
export type MessageRef = {
  readonly channel: string;
  readonly id: string;
  /** Where a message that only one person sees is redrawn, for as long as the platform lets it be. */
  readonly via?: string;
};

/** The thread that something is said in: the platform's name of the message it hangs from, or our key of it. */
export type Thread = { readonly of: string } | { readonly under: string };

/** Everything that can be heard, from any platform. Plain data: it is kept before it is acknowledged. */
export type Incoming = {
  /** The platform's own id of the event, so that one delivered twice is heard once. */
  readonly eventId: string;
  readonly from: Identity;
  readonly in: Conversation;
  /** The person's own message, where it is one. */
  readonly ref?: MessageRef;
  /** Where the answer belongs, if not at the end of the conversation. */
  readonly thread?: Thread;
  /** The bot's message that this one answers in a thread. */
  readonly inReplyTo?: MessageRef;
  /** Our id of the message whose button was pressed, and the choice's. */
  readonly pressed?: { readonly message: string; readonly choice: string };
  /** Addresses of the files that came with it. */
  readonly files?: readonly string[];
} & (
  | { readonly said: string }
  | { readonly chose: Intent }
  /** What `ref` says now. */
  | { readonly edited: string }
  /** `ref` is gone. */
  | { readonly deleted: true }
);

/** Settles once the words are kept; only then may the platform be told so. False if they were heard before. */
export type Hear = (incoming: Incoming) => Promise<boolean>;

/** A message on its way to a platform. */
export type Posted = {
  readonly to: Conversation;
  readonly message: Message;
  /** Ours, so that a button can say which message it is on. */
  readonly id: string;
  /** Names it for good, for platforms that can look up what they already have. */
  readonly key: string;
  /** The platform's name of the message it hangs from. */
  readonly thread?: string;
};

/** What every platform does for the bot. */
export interface ChatAdapter {
  readonly platform: Platform;
  /** The least time between two messages to one conversation. */
  readonly paceMs: number;
  /** The least time between two messages that nobody in the tenant asked for. */
  readonly tenantPaceMs?: number;
  start(hear: Hear): Promise<void>;
  send(posted: Posted): Promise<MessageRef>;
  /** Redraws a message that was posted. */
  revise(posted: Posted, ref: MessageRef): Promise<void>;
  /**
   * Looks whether a message is out whose sending ended without an answer; undefined where it can't tell.
   * `null` says that it is not out.
   */
  lookUp?(posted: Posted): Promise<MessageRef | null | undefined>;
  /** Who somebody is there. */
  readProfile?(identity: Identity): Promise<Profile | 'gone' | undefined>;
  /** Everybody there with one of these e-mail addresses. */
  findByEmail?(emails: readonly string[]): Promise<readonly Profile[]>;
  stop(): Promise<void>;
}

/** What a platform says of one of its users. */
export type Profile = {
  readonly identity: Identity;
  readonly name?: string;
  /** One that the platform has checked. */
  readonly email?: string;
  /** IANA name. */
  readonly zone?: string;
};

/**
 * Why a platform did not take a message, and whom that concerns: the message alone, the person who can't be
 * reached there any more, the channel, or the whole tenant. These are final. `busy` is to be tried again after
 * a while, `uncertain` once it was looked up. Anything else that is thrown is tried again.
 */
export class DeliveryError extends Error {
  readonly kind: 'message' | 'person' | 'channel' | 'tenant' | 'busy' | 'uncertain';
  readonly retryAfterMs: number;
  constructor(kind: DeliveryError['kind'], message: string, retryAfterMs = 0) {
    super(message);
    this.name = 'DeliveryError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A message that has to wait; the queue comes back to it. With a ticket, it has waited for its tenant's pace. */
export class NotYet extends Error {
  readonly afterMs: number;
  readonly hasTicket: boolean;
  constructor(afterMs: number, hasTicket = false) {
    super(`The conversation takes its next message in ${afterMs} ms.`);
    this.name = 'NotYet';
    this.afterMs = afterMs;
    this.hasTicket = hasTicket;
  }
}

/** What everybody may know: the plan, its people, all that was reported and all that was arranged. */
export type World = Arrangements & {
  /** As it was imported; the dates that were agreed since are its `moves`. */
  readonly plan: Plan;
  /** What later documents of the plan left out, the last one first. */
  readonly removed: readonly RemovedAction[];
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** In the order in which they were recorded. */
  readonly updates: readonly ProgressUpdate[];
  /** What the local clock adds to the true time, in milliseconds; 0 outside local mode. */
  readonly clockOffsetMs: number;
};

/** What one person's conversation adds to the world. */
export type Situation = {
  readonly world: World;
  readonly speaker?: Person;
  readonly memory: Memory;
  /** Newest first. */
  readonly drafts: readonly Draft[];
  /** The person's messages that still wait for something: the open bundle, open drafts. */
  readonly open: readonly OpenMessage[];
};

export type OpenMessage = {
  /** Counts its redrawings, so that none overwrites another. */
  readonly version: number;
  readonly id: string;
  readonly to: Conversation;
  readonly person: PersonId;
  readonly message: Message;
};

/** A message of the bot's as it stands. */
export type StoredMessage = {
  readonly id: string;
  readonly version: number;
  readonly to: Conversation;
  readonly message: Message;
  readonly ref?: MessageRef;
  readonly thread?: Thread;
};

/** A message to be sent, with the change that made it. `key` lets it out once. */
export type Outgoing = {
  /** Ours, where it has to be known before it is kept. */
  readonly id?: string;
  /** The platform shows it itself, in the same breath. */
  readonly isShown?: boolean;
  readonly key: string;
  readonly to: Conversation;
  /** Whose message it is, in a direct conversation. */
  readonly person?: PersonId;
  readonly message: Message;
  readonly thread?: Thread;
  readonly at: Instant;
};

/** All that one decision makes true, together or not at all. */
export type Commit = {
  readonly at: Instant;
  /** The plan itself, which is changed before anything else is. */
  readonly plan?: PlanChange;
  /** The heard message that this settles. */
  readonly settles?: HeardId;
  readonly by?: PersonId;
  readonly changes: readonly Change[];
  readonly outgoing: readonly Outgoing[];
  /** Messages that wait until somebody's quiet hours are over. */
  readonly held?: readonly (Outgoing & { readonly person: PersonId })[];
  /** The key of a message that waited and goes out now. */
  readonly released?: string;
  /** Messages to draw again. */
  readonly revised: readonly { readonly id: string; readonly version: number; readonly message: Message }[];
  /** What the conversation keeps. */
  readonly remember?: { readonly conversation: string; readonly memory: Memory };
  /** Nudges to enter in the ledger. */
  readonly nudges?: readonly (Nudge & { readonly person: PersonId })[];
};

/** A document that is taken over, or one whose taking over is undone. */
export type PlanChange = {
  readonly import: ImportId;
  /** Of the plans as they were when this was decided; with any other nothing happens, and `commit` says false. */
  readonly revision: number;
  /** Drafts on these actions are over. */
  readonly removed: readonly ActionId[];
  /** The numbers people used mean other actions now, so no conversation remembers any. */
  readonly forgets: boolean;
} & (
  | {
      readonly kind: 'taken over';
      readonly plan: Plan;
      readonly asRead: ReadonlyMap<ActionId, Action>;
      readonly ids: ReadonlyMap<number, ActionId>;
      readonly doubts: readonly KeptDoubt[];
      readonly difference: Difference;
    }
  | { readonly kind: 'undone' }
);

/** What somebody decides about a document that waits. */
export type ImportEdit = Edit;

export type ImportId = string & { readonly __brand: 'ImportId' };

/** A doubt of the plan as it was taken over; settled where somebody has looked at it. */
export type KeptDoubt = Omit<Doubt, 'about'> & {
  readonly action?: ActionId;
  readonly field?: NonNullable<Doubt['about']>['field'];
  readonly settledBy?: PersonId;
};

/** A document that was read, and what became of it. */
export type ImportRecord = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly state: 'waiting' | 'taken over' | 'discarded' | 'undone';
  readonly found: Found;
  /** Kept while it waits. */
  readonly document?: PlanDocument;
  readonly edits: readonly Edit[];
  /** Once it was taken over. */
  readonly ids?: ReadonlyMap<number, ActionId>;
  readonly difference?: Difference;
};

export type ImportLine = Pick<ImportRecord, 'id' | 'fileName' | 'by' | 'at' | 'state' | 'difference'>;

/** Every plan there is, with what its last document said and what later ones left out. */
export type StoredPlans = {
  readonly revision: number;
  readonly plans: readonly StoredPlan[];
};
export type StoredPlan = Omit<Plan, 'actions'> & {
  readonly isCurrent: boolean;
  readonly actions: readonly {
    readonly action: Action;
    readonly asRead: Action;
    readonly removedAt?: Instant;
  }[];
};

/** Bringing a plan in, step by step. Where something is wrong it is said in a sentence, and nothing is changed. */
export interface Imports {
  /** Reads a document, and keeps what was read until somebody decides. */
  read(bytes: Uint8Array, fileName: string, by: PersonId): Promise<{ id: ImportId } | { problem: string }>;
  preview(id: ImportId): Promise<ImportPreview | undefined>;
  edit(id: ImportId, edit: ImportEdit): Promise<{ problem?: string }>;
  /** `seen` names the difference that was looked at; with any other nothing happens. */
  takeOver(id: ImportId, by: PersonId, seen: string): Promise<{ problem?: string }>;
  discard(id: ImportId): Promise<{ problem?: string }>;
  /** The plan as it is, with what was left to check; undefined before there is one. */
  current(): Promise<{ readonly plan: Plan; readonly doubts: readonly KeptDoubt[] } | undefined>;
  /** Newest first. */
  list(): Promise<readonly (ImportLine & { readonly changes: readonly string[] })[]>;
  /** Undoes the last document that was taken over, which is the one named. */
  undo(id: ImportId, by: PersonId): Promise<{ problem?: string }>;
}

/** All that is looked at before a document is taken over. Plain words; places in the document are anchors, counted from 1. */
export type ImportPreview = {
  readonly id: ImportId;
  readonly fileName: string;
  /** Changes with the plan, and with every decision. */
  readonly seen: string;
  readonly plan: Plan;
  readonly kind: Difference['kind'];
  /** What taking it over would change, in sentences. */
  readonly changes: readonly string[];
  readonly doubts: readonly PreviewDoubt[];
  readonly actions: readonly PreviewAction[];
  /** Actions of the current plan that the document has not, so that one of its own may be said to be one of them. */
  readonly missing: readonly { readonly id: ActionId; readonly ref: string; readonly title: string }[];
  readonly document: readonly PreviewBlock[];
};

export type PreviewDoubt = {
  readonly key: string;
  readonly where: string;
  readonly anchor?: number;
  readonly problem: string;
  readonly assumed: string;
  readonly isSettled: boolean;
  readonly about?: Doubt['about'];
};

export type PreviewAction = {
  /** In the document, from 0. */
  readonly position: number;
  readonly ref: string;
  readonly isLeftOut: boolean;
  readonly fate: 'new' | 'as before' | 'changed' | 'begins anew' | 'returned';
  /** The action of the current plan that it is taken for. */
  readonly sameAs?: ActionId;
  readonly fields: readonly PreviewField[];
  /** What the document's own columns of progress say. */
  readonly progress?: string;
};

export type PreviewField = {
  readonly field: EditableField;
  readonly label: string;
  /** The words of the document, or those that somebody has put in their place. */
  readonly words: string;
  /** What they are read as, line by line, where that is not the words themselves. */
  readonly read: readonly string[];
  readonly anchors: readonly { readonly anchor: number; readonly place: string }[];
  readonly isWorded: boolean;
};

export type PreviewBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly anchor: number;
      readonly isHeading: boolean;
      readonly isUsed: boolean;
    }
  | { readonly kind: 'table'; readonly rows: readonly PreviewRow[] }
  | { readonly kind: 'rest'; readonly count: number };

export type PreviewRow = {
  readonly isHeading: boolean;
  readonly cells: readonly {
    readonly text: string;
    readonly anchor: number;
    readonly span: number;
    /** Some field of an action was read from it. */
    readonly isUsed: boolean;
    readonly isMerged: boolean;
  }[];
};

export type HeardId = string & { readonly __brand: 'HeardId' };
export type Heard = { readonly id: HeardId; readonly incoming: Incoming; readonly isSettled: boolean };

/** A message on its way out. */
export type Posting = {
  readonly id: string;
  readonly key: string;
  readonly to: Conversation;
  readonly message: Message;
  readonly version: number;
  readonly sentVersion: number;
  readonly ref?: MessageRef;
  /** Whose message it is, in a direct conversation. */
  readonly person?: PersonId;
  /** The platform's name of the message it hangs from. */
  readonly thread?: string;
  readonly isGivenUp: boolean;
  /** It waits until its tenant takes messages again. */
  readonly isHeld: boolean;
  /** It goes out to see whether its tenant does, while the others wait. */
  readonly isTrial: boolean;
  /** Which installation of the app it would go out by, if there is one. */
  readonly installed?: string;
  /** An attempt began this long ago and has not ended, in milliseconds. */
  readonly attemptedMsAgo?: number;
  /** An attempt ended without an answer. */
  readonly isUncertain: boolean;
  /** An earlier message of the same conversation is not out yet. */
  readonly isBehind: boolean;
};

/** One piece of work for the queue. Jobs of one group are done one after the other, in order. */
export type Job = { readonly queue: 'hear' | 'deliver'; readonly id: string; readonly group: string };

/** Keys of the nudges, reminders and digests that are out, and who put what off. */
export type Ledger = { readonly sent: ReadonlySet<string>; readonly snoozes: readonly Snooze[] };

/** What became of pausing a tenant. */
export type Paused = 'paused' | 'paused before' | 'installed since';

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
  /** Keeps what was heard together with its answer. False, and nothing has happened, when it was heard before. */
  keepAnswered(incoming: Incoming, id: HeardId, decision: Commit): Promise<boolean>;
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

/** Where the app is installed on a platform: a workspace, an organisation of workspaces, a Teams tenant. */
export type Installation = {
  readonly platform: Platform;
  readonly tenant: string;
  readonly name: string;
  /** The organisation it belongs to, where it belongs to one. */
  readonly parent?: string;
  /** Whether its e-mail addresses may be taken for those of the roster. */
  readonly isTrusted: boolean;
  /** Tokens by name. Sealed wherever they are kept, never logged. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Who installed it there, by their name on the platform. */
  readonly installedBy?: string;
  readonly at: Instant;
};
/** Where it is, and whose: all but what is sealed. */
export type Installed = Omit<Installation, 'secrets'>;

export interface Installations {
  /** Also sends what waited for this tenant. */
  save(installation: Installation): Promise<void>;
  /** That of the first tenant that has one; undefined where its secrets can’t be opened, which is told. */
  find(platform: Platform, tenants: readonly string[]): Promise<Installation | undefined>;
  /** Opens no secret, so that one which can’t be opened is in nobody else’s way. */
  list(platform: Platform): Promise<readonly Installed[]>;
  remove(platform: Platform, tenant: string): Promise<boolean>;
  /** The organisation that a tenant belongs to by now. */
  noteParent(platform: Platform, tenant: string, parent: string): Promise<void>;
  trust(platform: Platform, tenant: string, isTrusted: boolean): Promise<void>;
  /** Nobody else, in whatever process, does anything with it meanwhile. */
  exclusively<T>(platform: Platform, tenant: string, work: () => Promise<T>): Promise<T>;
  /** Notes the state that an installation began with; it can be taken once, until it has run out. */
  keepState(state: string, forMs: number): Promise<void>;
  takeState(state: string): Promise<boolean>;
}

/** What a chat platform asks of the bot at once, while somebody looks at their screen. */
export interface FrontDesk {
  /**
   * Keeps what was heard and answers it in the same breath: what is returned is for the platform to show.
   * Undefined when it was heard before.
   */
  answer(incoming: Incoming): Promise<readonly Shown[] | undefined>;
  /** Keeps it and does it at once, and says what there is to say in the ordinary way. */
  carryOut(incoming: Incoming): Promise<void>;
  /** One of the bot's messages, as it stands. */
  message(id: string): Promise<StoredMessage | undefined>;
  noteRef(id: string, ref: MessageRef): Promise<void>;
  /** Everything that concerns one person, as it stands. */
  home(from: Identity): Promise<Message>;
  /** One action in short, for whoever may see it. */
  sheet(from: Identity, ref: string): Promise<Message | undefined>;
  /** Who installed the app, a chair or the secretariat may say where the weekly digest goes. */
  mayChooseDigestChannel(from: Identity, tenant: string): Promise<boolean>;
  chooseDigestChannel(channel: Omit<Channel, 'getsDigest'>): Promise<void>;
}
export type Shown = { readonly id: string; readonly message: Message };

/** What a page that shows conversations needs beside hearing and sending. */
export interface Transcripts {
  people(): Promise<readonly Person[]>;
  channels(): Promise<readonly Channel[]>;
  read(conversation: string, most: number): Promise<readonly Entry[]>;
  /** How many messages of the bot's each conversation holds. */
  count(conversations: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Calls back with a conversation's key whenever something is said in it. */
  watch(changed: (conversation: string) => void): Promise<() => Promise<void>>;
}

export type Entry = { readonly id: string; readonly at: Instant } & (
  | { readonly by: 'bot'; readonly message: Message; readonly version: number }
  | { readonly by: 'person'; readonly from: Identity; readonly said: string }
);

/** The clock of local mode, where a plan's year can be lived through in a minute. */
export interface LocalClock {
  now(): Promise<Instant>;
  /** Moves to nine in the morning of a day, and rings the bell. */
  goTo(day: Day): Promise<void>;
  nextDay(): Promise<void>;
  /** False when no reminder is to come. */
  nextReminder(): Promise<boolean>;
}
