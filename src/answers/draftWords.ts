import type { DraftField, DraftMessage, Receipt } from '../message/message.ts';
import type { Action } from '../plan/action.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import type { Measure, Progress, ProgressUpdate } from '../progress/update.ts';
import { writeWindow } from '../time/writeDay.ts';
import { dayIn } from '../time/zone.ts';
import type { ReadFrom, ReplyReading } from '../understanding/reply/reading.ts';
import { brief } from './brief.ts';
import { type Draft, type Known, personName } from './known.ts';

/** A draft as its person sees it, each field with the words it was read from. */
export function draftMessage(draft: Draft, action: Action, known: Known): DraftMessage {
  const asks = question(draft.reading);
  return {
    kind: 'draft',
    draft: draft.id,
    action: brief(action, known),
    said: draft.said.trim(),
    fields: fieldsOf(draft.reading, action, draft.reading.readFrom),
    ...(asks === undefined ? {} : { asks }),
    state: 'open',
  };
}

/** The one question that is asked, where something is missing. */
function question(reading: ReplyReading): string | undefined {
  if (reading.unclear === undefined)
    return reading.status === undefined
      ? 'Is it on track? Say so and I’ll add it, or confirm as it is.'
      : undefined;
  switch (reading.unclear) {
    case 'reason':
      return 'What is the reason, and when do you expect it now? Reply in a sentence, or confirm as it is.';
    case 'nothing_read':
    case 'status':
    case 'elsewhere':
      return 'How does it stand: on track, at risk, delayed, blocked or complete?';
  }
}

export function receipt(update: ProgressUpdate, action: Action, known: Known): Receipt {
  const standings = new Map(known.standings);
  return {
    kind: 'receipt',
    action: brief(action, { standings }),
    facts: fieldsOf(update, action, []),
    note: update.note,
    by: personName(known, update.by),
    onBehalfOf: known.plan.parties.get(update.onBehalfOf)?.name ?? update.onBehalfOf,
    on: dayIn(known.plan.zone, update.at),
    update: update.id,
    isAmendment: update.amends !== undefined,
  };
}

/** What an update says, a line a field. */
function fieldsOf(progress: Progress, action: Action, readFrom: readonly ReadFrom[]): readonly DraftField[] {
  const allOf = (field: ReadFrom['field']): readonly string[] =>
    readFrom.filter((one) => one.field === field).map(({ words }) => words);
  const wordsOf = (field: ReadFrom['field']): string => allOf(field)[0] ?? '';
  const { status, percent, forecast, blocker, measures, done, evidence } = progress;
  return [
    ...(status === undefined
      ? []
      : [{ label: 'Status', value: STATUS_WORDS[status], words: wordsOf('status') }]),
    ...(percent === undefined
      ? []
      : [{ label: 'Progress', value: `${percent}%`, words: wordsOf('percent') }]),
    ...(forecast === undefined
      ? []
      : [{ label: 'Now expected', value: writeWindow(forecast), words: wordsOf('forecast') }]),
    ...measures.map((measure) => ({
      label: measureName(measure, action),
      value: String(measure.value),
      words: wordsOfMeasure(measure, allOf('measure')),
    })),
    ...done.flatMap((index, at) => {
      const deliverable = action.deliverables[index];
      return deliverable === undefined
        ? []
        : [
            {
              label: 'Delivered',
              value: deliverable.text,
              words: allOf('done').length === done.length ? (allOf('done')[at] ?? '') : '',
            },
          ];
    }),
    ...(blocker === undefined ? [] : [{ label: 'Obstacle', value: blocker, words: wordsOf('blocker') }]),
    ...evidence.map((link) => ({ label: 'Evidence', value: link, words: '' })),
  ];
}

/** The words that name the measure or its number; none where an amendment has mixed them up. */
function wordsOfMeasure({ name, value }: Measure, all: readonly string[]): string {
  const fits = (words: string): boolean => words.includes(name) || words.includes(String(value));
  const [only, second] = all;
  if (only !== undefined && second === undefined) return only;
  return all.find((words) => name !== '' && fits(words)) ?? '';
}

function measureName(measure: Measure, action: Action): string {
  const deliverable =
    measure.deliverable === undefined ? undefined : action.deliverables[measure.deliverable];
  const name = deliverable?.measure ?? measure.name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
