import { say } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { standingOf } from '../progress/standing.ts';
import type { ProgressUpdate, UpdateId } from '../progress/update.ts';
import type { DraftId, Intent } from '../understanding/intent.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import type { Answer } from './answer.ts';
import { draftMessage, receipt } from './draftWords.ts';
import type { Draft, Known } from './known.ts';
import { mergeReadings } from './mergeReadings.ts';
import { mayReport, refuseReport } from './permission.ts';

/** The person's yes: the draft becomes an update, and a receipt says what was recorded. */
export function confirm(intent: Extract<Intent, { kind: 'confirm' }>, known: Known): Answer {
  const found = draftMeant(intent.draft, known);
  if (found === undefined) return gone();
  const { draft, action } = found;
  const onBehalfOf = mayReport(known, action);
  if (onBehalfOf === undefined || known.speaker === undefined)
    return {
      messages: [{ kind: 'note', text: [refuseReport(known, action)] }],
      changes: [],
      about: [action.ref],
    };
  const { status, percent, forecast, blocker, measures, done, evidence, note } = draft.reading;
  const update: ProgressUpdate = {
    id: known.newId() as UpdateId,
    action: action.id,
    by: known.speaker.id,
    onBehalfOf,
    at: known.now,
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(blocker === undefined ? {} : { blocker }),
    measures,
    done,
    evidence,
    note,
    ...(draft.amends === undefined ? {} : { amends: draft.amends }),
  };
  const updates = [...known.updates, update];
  const standings = new Map(known.standings).set(
    action.id,
    standingOf(action, updates, known.today, known.plan.zone),
  );
  return {
    messages: [receipt(update, action, { ...known, updates, standings })],
    changes: [
      { kind: 'update', update },
      { kind: 'draft-closed', draft: draft.id, as: 'recorded' },
    ],
    about: [action.ref],
  };
}

export function discard(intent: Extract<Intent, { kind: 'discard' }>, known: Known): Answer {
  const found = draftMeant(intent.draft, known);
  if (found === undefined) return gone();
  return {
    messages: [
      { kind: 'note', text: [say`Discarded. Nothing was recorded for action ${found.action.ref}.`] },
    ],
    changes: [{ kind: 'draft-closed', draft: found.draft.id, as: 'discarded' }],
    about: [found.action.ref],
  };
}

/** "No, make that nine": the draft is read again with what was added; a recorded update gets a new draft. */
export function amend(intent: Extract<Intent, { kind: 'amend' }>, known: Known): Answer {
  if (intent.update !== undefined) return amendUpdate(intent.update, intent.said, known);
  const found = draftMeant(intent.draft, known);
  if (found === undefined) return gone();
  const { draft, action } = found;
  const added = readReply(intent.said, action, known.plan, known.today);
  const next: Draft = {
    id: known.newId() as DraftId,
    action: action.id,
    said: `${draft.said.trim()}\n${intent.said.trim()}`,
    reading: mergeReadings(draft.reading, added, intent.said),
    ...(draft.amends === undefined ? {} : { amends: draft.amends }),
  };
  return {
    messages: [draftMessage(next, action, known)],
    changes: [
      { kind: 'draft-closed', draft: draft.id, as: 'replaced' },
      { kind: 'draft', draft: next },
    ],
    about: [action.ref],
  };
}

function amendUpdate(id: UpdateId, said: string, known: Known): Answer {
  const update = known.updates.find((one) => one.id === id);
  const action = known.plan.actions.find((one) => one.id === update?.action);
  if (update === undefined || action === undefined) return gone();
  if (mayReport(known, action) === undefined)
    return {
      messages: [{ kind: 'note', text: [refuseReport(known, action)] }],
      changes: [],
      about: [action.ref],
    };
  const reading = readReply(said, action, known.plan, known.today);
  const draft: Draft = { id: known.newId() as DraftId, action: action.id, said, reading, amends: id };
  return {
    messages: [draftMessage(draft, action, known)],
    changes: [
      ...(known.draft === undefined
        ? []
        : [{ kind: 'draft-closed' as const, draft: known.draft.id, as: 'replaced' as const }]),
      { kind: 'draft', draft },
    ],
    about: [action.ref],
  };
}

function draftMeant(id: DraftId | undefined, known: Known): { draft: Draft; action: Action } | undefined {
  const draft = known.draft;
  if (draft === undefined || (id !== undefined && draft.id !== id)) return undefined;
  const action = known.plan.actions.find((one) => one.id === draft.action);
  return action === undefined ? undefined : { draft, action };
}

function gone(): Answer {
  return {
    messages: [{ kind: 'note', text: [say`Nothing is waiting for your word, so nothing was changed.`] }],
    changes: [],
    about: [],
  };
}
