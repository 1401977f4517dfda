import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Draft } from '../answers/known.ts';
import type { Difference } from '../importing/comparing/difference.ts';
import type { PlanDocument } from '../importing/document.ts';
import type { Edit } from '../importing/edits.ts';
import type { Found } from '../importing/findPlan.ts';
import type { Message } from '../message/message.ts';
import type { Party } from '../people/party.ts';
import type { Role } from '../people/person.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { EditableField } from '../plan/plan.ts';
import type { TargetDate } from '../plan/targetDate.ts';
import type { Outgoing } from '../ports/commit.ts';
import type { Conversation, Incoming, MessageRef, Thread } from '../ports/conversation.ts';
import type { ImportRecord } from '../ports/imports.ts';
import type { Request } from '../progress/request.ts';
import type { Progress } from '../progress/update.ts';
import type { Step } from '../reminders/nudge.ts';
import type { Memory } from '../understanding/context.ts';
import type { PlanBefore } from './planBefore.ts';

/** The tables of migrations/, as kysely sees them. Days and instants are ISO strings. */
export type Tables = {
  world: {
    id: number;
    revision: number;
    progress: number;
    arrangements: number;
    clock_offset_ms: number;
    plan_id: string | null;
  };
  plan: {
    id: string;
    title: string;
    period_start: string | null;
    period_end: string | null;
    zone: string;
    imported_at: Generated<string>;
  };
  action: {
    id: string;
    plan_id: string;
    ref: string;
    position: number;
    title: string;
    section: string | null;
    lead_text: string;
    leads: Json<Action['leads']>;
    target: Json<Action['target']>;
    deliverables: Json<Action['deliverables']>;
    source: Json<Action['source']>;
    /** As its last document has it; null for one of before this was kept. */
    as_read: Json<Action> | null;
    removed_at: string | null;
  };
  party: {
    id: string;
    name: string;
    kind: Party['kind'];
    aliases: Json<readonly string[]>;
    part_of: string | null;
    from_roster: boolean;
  };
  party_member: { group_id: string; member_id: string };
  doubt: {
    plan_id: string;
    position: number;
    place: string;
    problem: string;
    assumed: string;
    action_id: string | null;
    field: EditableField | null;
    settled_by: string | null;
  };
  plan_import: {
    id: string;
    position: Generated<number>;
    file_name: string;
    by_person: string;
    at: string;
    state: ImportRecord['state'];
    found: Json<Found>;
    document: Json<PlanDocument> | null;
    edits: Json<readonly Edit[]>;
    plan_id: string | null;
    /** The id that each action of the document has, by its position in it. */
    ids: Json<readonly (readonly [number, ActionId])[]> | null;
    difference: Json<Difference> | null;
    before: Json<PlanBefore> | null;
  };
  person: {
    id: string;
    name: string;
    position: number;
    roles: Json<readonly Role[]>;
    speaks_for: Json<readonly string[]>;
    chairs: Json<readonly string[]>;
    zone: string;
    email: string | null;
    prefers: string | null;
  };
  identity: { platform: string; tenant: string; user_id: string; person_id: string; position: number };
  channel: { platform: string; tenant: string; id: string; name: string; gets_digest: boolean };
  progress_update: {
    id: string;
    seq: number;
    action_id: string;
    by_person: string;
    on_behalf_of: string;
    at: string;
    body: Json<Progress>;
    amends: string | null;
  };
  draft: {
    id: string;
    person_id: string;
    action_id: string;
    body: Json<Draft>;
    state: 'open' | 'recorded' | 'discarded' | 'replaced';
    at: string;
  };
  snooze: { person_id: string; action_id: string; until: string; at: string };
  nudge: { key: string; person_id: string; action_id: string; step: Json<Step>; day: string; at: string };
  request: {
    id: string;
    position: Generated<number>;
    kind: Request['kind'];
    action_id: string | null;
    by_person: string;
    at: string;
    words: string;
    body: Json<RequestBody>;
    closed_as: 'approved' | 'declined' | 'replaced' | null;
    closed_by: string | null;
    closed_at: string | null;
  };
  date_move: {
    id: string;
    position: Generated<number>;
    action_id: string;
    before: Json<TargetDate>;
    after: Json<TargetDate>;
    by_person: string;
    at: string;
    requested_by: string | null;
    words: string;
  };
  chase: {
    action_id: string;
    person_id: string;
    day: string;
    position: Generated<number>;
    by_person: string;
    at: string;
  };
  delegation: {
    position: Generated<number>;
    action_id: string;
    from_person: string;
    to_person: string;
    by_person: string;
    at: string;
  };
  absence: { position: Generated<number>; person_id: string; from_day: string; until: string; at: string };
  preference: {
    person_id: string;
    reminder_at: string | null;
    quiet_from: string | null;
    quiet_until: string | null;
    platform: string | null;
    since: string;
  };
  held_message: { key: string; position: Generated<number>; person_id: string; outgoing: Json<Outgoing> };
  heard: {
    id: string;
    position: Generated<number>;
    event_id: string;
    conversation: string;
    incoming: Json<Incoming>;
    at: string;
    settled: Generated<boolean>;
    error: string | null;
    /** The platform's name of the person's own message. */
    ref: Json<MessageRef> | null;
  };
  message: {
    id: string;
    /** The order in which messages were made, for those of one moment. */
    position: Generated<number>;
    key: string;
    conversation: string;
    recipient: Json<Conversation>;
    person_id: string | null;
    message: Json<Message>;
    is_open: boolean;
    version: Generated<number>;
    sent_version: Generated<number>;
    ref: Json<MessageRef> | null;
    at: string;
    sent_at: string | null;
    given_up: string | null;
    thread: Json<Thread> | null;
    /** When the attempt began whose end is not known yet. */
    attempted_at: string | null;
    /** An attempt ended without an answer: it may be out. */
    is_uncertain: Generated<boolean>;
    /** The tenant that it waits for, "slack/T1", while the app can't write there; "trial slack/T1" goes out to see. */
    held: string | null;
  };
  installation: {
    platform: string;
    tenant: string;
    name: string;
    parent: string | null;
    secrets: string;
    key_id: string;
    installed_by: string | null;
    at: string;
  };
  trusted_tenant: { platform: string; tenant: string };
  install_state: { state: string; until: string };
  acquaintance: {
    platform: string;
    tenant: string;
    user_id: string;
    name: string | null;
    email: string | null;
    zone: string | null;
    seen_at: string;
    unreachable: string | null;
  };
  conversation_reference: {
    platform: string;
    tenant: string;
    kind: string;
    id: string;
    team: string | null;
    address: Json<Readonly<Record<string, string>>>;
    at: Generated<string>;
  };
  conversation: { key: string; memory: Json<Memory> };
  gate: { conversation: string; free_at: string; taken_at: string | null };
};

/** A request without what has a column of its own. */
type RequestBody = WithoutColumns<Request>;
type WithoutColumns<T> = T extends Request ? Omit<T, 'id' | 'by' | 'at' | 'words' | 'closed'> : never;

/** Written as text, read as what it holds. */
type Json<T> = T extends object ? JSONColumnType<T, string, string> : ColumnType<T, string, string>;
