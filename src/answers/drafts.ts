import { say, writeRefs } from '../message/text.ts';
import { mayReportFor } from '../people/mayReport.ts';
import type { Action } from '../plan/action.ts';
import { standingOf } from '../progress/standing.ts';
import type { ProgressUpdate, UpdateId } from '../progress/update.ts';
import type { Intent } from '../understanding/intent.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import type { Answer } from './answer.ts';
import { draftMessage, receipt } from './draftWords.ts';
import type { Change, Draft, Known } from './known.ts';
import { mergeReadings } from './mergeReadings.ts';
import { ownUpdates } from './ownUpdates.ts';
import { mayReport, refuseReport } from './permission.ts';
import { putRight } from './putRight.ts';
import { heardIn, withFiles } from './source.ts';

/** The person's yes: drafts become updates, and receipts say what was recorded. */
export function confirm(intent: Extract<Intent, { kind: 'confirm' }>, known: Known): Answer {
  return together(draftsMeant(intent.draft, known), known, (found) => confirmOne(found, known));
}

type Found = { readonly draft: Draft; readonly action: Action };

function confirmOne({ draft, action }: Found, known: Known): Answer {
  const onBehalfOf = mayReport(known, action);
  if (onBehalfOf === undefined || known.speaker === undefined)
    return {
      messages: [{ kind: 'note', text: [refuseReport(known, action)] }],
      changes: [],
      about: [action.ref],
    };
  const {
    readFrom: _,
    notAnUpdate: __,
    until: ___,
    delegateTo: ____,
    unclear: _____,
    others: ______,
    ...progress
  } = draft.reading;
  const update: ProgressUpdate = {
    ...progress,
    id: known.newId() as UpdateId,
    action: action.id,
    by: known.speaker.id,
    onBehalfOf,
    at: known.now,
    ...(draft.heardIn === undefined ? {} : { heardIn: draft.heardIn }),
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

/** "Cancel" is about what was shown last: a command that waits for a yes, or else the drafts. */
export function discard(intent: Extract<Intent, { kind: 'discard' }>, known: Known): Answer {
  const isDraft = known.drafts.some((draft) => draft.id === intent.draft);
  if (known.memory.proposed !== undefined && !isDraft) return unchanged();
  return together(draftsMeant(intent.draft, known), known, ({ draft, action }) => ({
    messages: [{ kind: 'note', text: [say`Discarded. Nothing was recorded for action ${action.ref}.`] }],
    changes: [{ kind: 'draft-closed', draft: draft.id, as: 'discarded' }],
    about: [action.ref],
  }));
}

/** One answer for every draft that was meant. */
function together(found: readonly Found[], known: Known, answerOne: (one: Found) => Answer): Answer {
  if (found.length === 0) return gone(known);
  const answers = found.map(answerOne);
  return {
    messages: answers.flatMap(({ messages }) => messages),
    changes: answers.flatMap(({ changes }) => changes),
    about: answers.flatMap(({ about }) => about),
  };
}

/** "No, make that nine": the draft is read again with what was added; a recorded update gets a new draft. */
export function amend(intent: Extract<Intent, { kind: 'amend' }>, known: Known): Answer {
  if (intent.update !== undefined) return amendUpdate(intent.update, intent.said, known);
  const [found] = draftsMeant(intent.draft, known);
  if (found === undefined) return intent.draft === undefined ? amendNewest(intent.said, known) : gone(known);
  const { draft, action } = found;
  const added = readReply(intent.said, action, known.plan, known.today);
  const next: Draft = {
    id: known.newId() as DraftId,
    reply: draft.reply,
    action: action.id,
    said: `${draft.said.trim()}\n${intent.said.trim()}`,
    reading: withFiles(mergeReadings(draft.reading, added, intent.said), known),
    ...heardIn(known, draft.heardIn),
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

/** "Amend my last update, it should be 55 %", where no draft waits. */
function amendNewest(said: string, known: Known): Answer {
  const [newest] = ownUpdates(known.plan.actions, known);
  if (newest !== undefined) return amendUpdate(newest.update.id, said, known);
  const text = say`You have reported nothing that counts, so there is nothing to amend. To report, say how an action stands: “action ${known.plan.actions[0]?.ref ?? '1'} is on track”.`;
  return { messages: [{ kind: 'note', text: [text] }], changes: [], about: [] };
}

/** What an update said stays as far as the new words don't say otherwise. */
function amendUpdate(id: UpdateId, said: string, known: Known): Answer {
  return redraft(id, known, (update, action) => {
    const added = readReply(said, action, known.plan, known.today);
    return putRight(update, added, said);
  });
}

/** The words that an update was read from are others now: it is read anew from them. */
export function rewriteUpdate(id: UpdateId, said: string, known: Known): Answer {
  return redraft(id, known, (_, action) => ({
    said,
    reading: readReply(said, action, known.plan, known.today),
  }));
}

/** A draft that takes an update's place. */
function redraft(
  id: UpdateId,
  known: Known,
  read: (update: ProgressUpdate, action: Action) => Pick<Draft, 'said' | 'reading'>,
): Answer {
  const update = known.updates.find((one) => one.id === id);
  const action = known.plan.actions.find((one) => one.id === update?.action);
  if (update === undefined || action === undefined) return gone(known);
  const refusal = mayAmend(update, known)
    ? mayReport(known, action) === undefined
      ? refuseReport(known, action)
      : undefined
    : say`That update is ${known.plan.parties.get(update.onBehalfOf)?.name ?? update.onBehalfOf}’s, so only they or the secretariat can amend it. Nothing was changed.`;
  if (refusal !== undefined)
    return { messages: [{ kind: 'note', text: [refusal] }], changes: [], about: [action.ref] };
  const { said, reading } = read(update, action);
  const draft: Draft = {
    id: known.newId() as DraftId,
    reply: known.newId(),
    action: action.id,
    said,
    reading: withFiles(reading, known),
    ...heardIn(known),
    amends: id,
  };
  return {
    messages: [draftMessage(draft, action, known)],
    changes: [...replaceOpen(action, known), { kind: 'draft', draft }],
    about: [action.ref],
  };
}

/** An update is put right by whoever speaks for the same party, or by the secretariat. */
function mayAmend(update: ProgressUpdate, { speaker, plan }: Known): boolean {
  return (
    speaker !== undefined &&
    (speaker.id === update.by || mayReportFor(speaker, [update.onBehalfOf], plan.parties) !== undefined)
  );
}

/** The draft of this id, or without one those of the latest reply here. */
function draftsMeant(id: DraftId | undefined, known: Known): readonly Found[] {
  const here = known.drafts.filter(({ isElsewhere }) => isElsewhere !== true);
  const latest = here[0]?.reply;
  return (id === undefined ? here : known.drafts)
    .filter((draft) => (id === undefined ? draft.reply === latest : draft.id === id))
    .flatMap((draft) => {
      const action = known.plan.actions.find((one) => one.id === draft.action);
      return action === undefined ? [] : [{ draft, action }];
    });
}

/** A newer draft on an action takes the older one's place; drafts on other actions go on waiting. */
export function replaceOpen(action: Action, known: Known): readonly Change[] {
  return known.drafts
    .filter((draft) => draft.action === action.id)
    .map((draft) => ({ kind: 'draft-closed', draft: draft.id, as: 'replaced' }));
}

function unchanged(): Answer {
  return { messages: [{ kind: 'note', text: [say`Nothing was changed.`] }], changes: [], about: [] };
}

function gone({ drafts, plan }: Known): Answer {
  const waiting = new Set(
    drafts.flatMap(({ action, isElsewhere }) => (isElsewhere === true ? [action] : [])),
  );
  const refs = plan.actions.filter(({ id }) => waiting.has(id)).map(({ ref }) => ref);
  const text =
    refs.length === 0
      ? say`Nothing is waiting for your word, so nothing was changed.`
      : say`Nothing is waiting for your word here, so nothing was changed. What I read for ${writeRefs(refs)} waits where I showed it.`;
  return {
    messages: [{ kind: 'note', text: [text] }],
    changes: [],
    about: [],
  };
}
