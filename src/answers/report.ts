import type { Message } from '../message/message.ts';
import { say, shorten, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed, findAction } from '../plan/plan.ts';
import type { ProgressUpdate, UpdateId } from '../progress/update.ts';
import type { Intent } from '../understanding/intent.ts';
import type { DraftId } from '../understanding/intentParts.ts';
import { findLinks } from '../understanding/reply/findLinks.ts';
import { type ReplyReading, saysSomething } from '../understanding/reply/reading.ts';
import { readReply } from '../understanding/reply/readReply.ts';
import type { Answer } from './answer.ts';
import { amend, replaceOpen } from './drafts.ts';
import { draftMessage, receipt } from './draftWords.ts';
import type { Change, Draft, Known } from './known.ts';
import { answerOther, answerWithoutAction } from './notAnUpdate.ts';
import { mayReport, refuseReport } from './permission.ts';
import { heardIn, withFiles } from './source.ts';
import { together } from './together.ts';

/** A reply in somebody's own words: drafts to confirm, or whatever else the reply was. */
export function report(intent: Extract<Intent, { kind: 'report' }>, known: Known): Answer {
  const [action, ...more] = actionsNamed(known.plan, intent.refs);
  if (action === undefined) return answerWithoutAction(intent.said, known) ?? askWhich(intent.said, known);
  const reading = readReply(intent.said, action, known.plan, known.today);
  // A chair may ask for another date, though they report on nothing.
  if (reading.notAnUpdate === 'change_date_request') return answerOther(reading, action, intent.said, known);
  if (mayReport(known, action) === undefined)
    return {
      messages: [{ kind: 'note', text: [refuseReport(known, action)] }],
      changes: [],
      about: [action.ref],
      isRefusal: true,
    };
  // What waits elsewhere may have been said in private; here it is only replaced.
  const waiting = known.drafts.find((draft) => draft.action === action.id && draft.isElsewhere !== true);
  if (waiting !== undefined) return amend({ kind: 'amend', draft: waiting.id, said: intent.said }, known);
  const others = reading.others.flatMap(({ ref, reading: read }) => {
    const other = findAction(known.plan, ref);
    return other === undefined ? [] : [{ action: other, reading: read }];
  });
  const same = more.map((one) => ({
    action: one,
    reading: readReply(intent.said, one, known.plan, known.today),
  }));
  if (reading.notAnUpdate === 'no_change' && more.length > 0)
    return together([action, ...more].map((one) => answerOther(reading, one, intent.said, known)));
  if (reading.notAnUpdate !== undefined && others.length === 0)
    return answerOther(reading, action, intent.said, known);
  const own = saysSomething(reading) || others.length === 0 ? [{ action, reading }] : [];
  return draftAll([...own, ...same, ...others], intent.said, known);
}

function draftAll(
  readings: readonly { action: Action; reading: ReplyReading }[],
  said: string,
  known: Known,
): Answer {
  const messages: Message[] = [];
  const changes: Change[] = [];
  const reply = known.newId();
  for (const { action, reading } of readings) {
    if (mayReport(known, action) === undefined) {
      messages.push({ kind: 'note', text: [refuseReport(known, action)] });
      continue;
    }
    const words = readings.length > 1 ? reading.note : said;
    const draft: Draft = {
      id: known.newId() as DraftId,
      reply,
      action: action.id,
      said: words,
      reading: withFiles(reading, known),
      ...heardIn(known),
    };
    changes.push(...replaceOpen(action, known), { kind: 'draft', draft });
    messages.push(draftMessage(draft, action, known));
  }
  const about = readings.map(({ action }) => action.ref);
  return { messages, changes, about, remember: { waiting: undefined } };
}

/** "Which action is that about?", with those the person was asked about first. */
export function askWhich(words: string, known: Known): Answer {
  // The files are remembered with the words until it is known what they are evidence of.
  const said = [words, ...(known.heard?.files ?? [])].filter((part) => part !== '').join('\n');
  const asked = known.plan.actions.filter((action) => known.asked.includes(action.id));
  const candidates = (
    asked.length > 0 ? asked : known.plan.actions.filter((action) => mayReport(known, action) !== undefined)
  ).slice(0, 8);
  if (candidates.length === 0)
    return {
      messages: [
        { kind: 'note', text: [say`You don’t report on any action of this plan, so nothing was recorded.`] },
      ],
      changes: [],
      about: [],
    };
  return {
    messages: [
      {
        kind: 'note',
        text: [say`Which action is that about? Nothing is recorded yet.`],
        offers: candidates.map((action) => ({
          label: `${action.ref}. ${shorten(action.title, 50)}`,
          intent: { kind: 'report' as const, refs: [action.ref], said },
        })),
      },
    ],
    changes: [],
    about: candidates.map((action) => action.ref),
    remember: { waiting: { said } },
  };
}

/** One tap: recorded at once, since the button was the confirmation. */
export function record(intent: Extract<Intent, { kind: 'record' }>, known: Known): Answer {
  const action = findAction(known.plan, intent.ref);
  if (action === undefined)
    return {
      messages: [{ kind: 'note', text: [say`There is no action ${intent.ref} in this plan any more.`] }],
      changes: [],
      about: [],
    };
  const onBehalfOf = mayReport(known, action);
  const by = known.speaker;
  if (onBehalfOf === undefined || by === undefined)
    return {
      messages: [{ kind: 'note', text: [refuseReport(known, action)] }],
      changes: [],
      about: [action.ref],
    };
  if (isRepeat(intent, action, known))
    return { messages: [{ kind: 'note', text: [repeated(action)] }], changes: [], about: [action.ref] };
  const note = intent.note?.trim() ?? '';
  // Nobody sees what would be read from the reason in a form before it counts, so nothing is but its links.
  const read =
    note === '' || intent.isProblem === true ? undefined : readReply(note, action, known.plan, known.today);
  const forecast =
    intent.forecast === undefined ? read?.forecast : { start: intent.forecast, end: intent.forecast };
  const update: ProgressUpdate = {
    id: known.newId() as UpdateId,
    action: action.id,
    by: by.id,
    onBehalfOf,
    at: known.now,
    status: intent.status,
    ...(intent.percent === undefined ? {} : { percent: intent.percent }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(note !== '' && intent.status !== 'on_track' && intent.status !== 'complete' ? { blocker: note } : {}),
    measures: read?.measures ?? [],
    done: read?.done ?? [],
    evidence: findLinks(note).map((link) => link.text),
    note,
  };
  return {
    messages: [receipt(update, action, known)],
    changes: [{ kind: 'update', update }],
    about: [action.ref],
  };
}

/** A second tap on the same button says nothing new. */
function isRepeat(intent: Extract<Intent, { kind: 'record' }>, action: Action, known: Known): boolean {
  const latest = known.standings.get(action.id)?.latest;
  return (
    latest !== undefined &&
    latest.by === known.speaker?.id &&
    latest.status === intent.status &&
    latest.note === (intent.note?.trim() ?? '') &&
    known.standings.get(action.id)?.latestOn === known.today
  );
}

function repeated(action: Action): Text {
  return say`That is already recorded for action ${action.ref}.`;
}
