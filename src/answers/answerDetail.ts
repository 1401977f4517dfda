import type { ActionSheet, DraftField } from '../message/message.ts';
import { on, say, shorten, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import { writeShortDay, writeWindow } from '../time/writeDay.ts';
import type { Field, Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { brief, writeLeads } from './brief.ts';
import { type Known, personName, standing } from './known.ts';
import { mayConfirmStatus } from './permission.ts';

/** One action in full, or several one after the other. */
export function answerDetail(intent: Extract<Intent, { kind: 'detail' }>, known: Known): Answer {
  const actions = actionsNamed(known.plan, intent.refs);
  return {
    messages: actions.map((action) =>
      sheet(action, known, intent.field ?? 'everything', lead(action, intent.field, known)),
    ),
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { question: intent },
  };
}

/** What was asked for, in the first sentence. */
function lead(action: Action, field: Field | undefined, known: Known): Text | undefined {
  if (field === 'leads') return say`Action ${action.ref} is led by ${writeLeads(action)}.`;
  if (field === 'condition') return conditionSentence(action);
  if (field === 'input') return inputSentence(action);
  if (field !== 'target') return undefined;
  const { end, kind, wording } = action.target;
  const { isOverdue, isComplete, daysOverdue } = standing(known, action);
  if (end === undefined)
    return kind === 'none'
      ? say`Action ${action.ref} has no target date.`
      : say`Action ${action.ref} is ${kind === 'ongoing' ? 'ongoing' : 'recurring'}: the plan says “${wording.trim()}”, so it is never due but is reviewed each quarter.`;
  const late = isOverdue
    ? ` It is ${daysOverdue} day${daysOverdue === 1 ? '' : 's'} overdue.`
    : isComplete
      ? ' It is complete.'
      : '';
  return say`Action ${action.ref} ${end < known.today ? 'was' : 'is'} due on ${on(end)}.${late}`;
}

function conditionSentence({ ref, target: { condition, wording } }: Action): Text {
  return condition === undefined
    ? say`The plan names no condition on the date of action ${ref}: it says “${wording.trim()}”.`
    : say`The date of action ${ref} is ${condition}.`;
}

function inputSentence(action: Action): Text {
  const inputs = action.leads.filter(({ role }) => role === 'input').map(({ name }) => name);
  return inputs.length === 0
    ? say`The plan names nobody with input on action ${action.ref}; it is led by ${writeLeads(action)}.`
    : say`Action ${action.ref} is led by ${writeLeads(action)}.`;
}

/** How much of an action a sheet shows: what was asked for, and not all else with it. */
export type SheetPart = Field | 'standing' | 'everything';

export function sheet(action: Action, known: Known, part: SheetPart, first?: Text): ActionSheet {
  const { target } = action;
  const { latest, latestOn, status, confirmedBy } = standing(known, action);
  const showsStanding = part === 'everything' || part === 'standing';
  const done = new Set(
    known.updates.filter((update) => update.action === action.id).flatMap((update) => update.done),
  );
  return {
    kind: 'action-sheet',
    action: brief(action, known),
    mayEndorse:
      showsStanding && status !== undefined && confirmedBy === undefined && mayConfirmStatus(known, action),
    wording: target.wording.trim(),
    ...(target.assumption === undefined ? {} : { assumption: target.assumption }),
    ...(target.condition === undefined ? {} : { condition: target.condition }),
    deliverables: (part === 'everything' || part === 'deliverables' ? action.deliverables : []).map(
      ({ index, text }) => ({ text, isDone: done.has(index) }),
    ),
    standing: showsStanding ? standingFields(action, known) : [],
    ...(latest === undefined || latestOn === undefined || !showsStanding
      ? {}
      : {
          latest: {
            by: personName(known, latest.by),
            onBehalfOf: known.plan.parties.get(latest.onBehalfOf)?.name ?? latest.onBehalfOf,
            on: latestOn,
            note: shorten(latest.note, 600),
          },
        }),
    ...(first === undefined ? {} : { lead: first }),
  };
}

/** How it stands, as far as anybody said. */
function standingFields(action: Action, known: Known): readonly DraftField[] {
  const { status, confirmedBy, percent, forecast, blocker, isLate, completedOn } = standing(known, action);
  const field = (label: string, value: string | undefined): readonly DraftField[] =>
    value === undefined ? [] : [{ label, value, words: '' }];
  return [
    ...field(
      'Status',
      status === undefined
        ? undefined
        : `${STATUS_WORDS[status]}${isLate ? ', late' : ''} (${confirmedBy === undefined ? 'proposed by the lead' : `confirmed by ${personName(known, confirmedBy)}`})`,
    ),
    ...field('Reported complete', completedOn === undefined ? undefined : writeShortDay(completedOn)),
    ...field('Progress', percent === undefined ? undefined : `${percent}%`),
    ...field('Forecast', forecast === undefined ? undefined : writeWindow(forecast)),
    ...field('Obstacle', blocker),
    ...reportedNumbers(action, known).flatMap(({ name, value }) => field(name, String(value))),
  ];
}

/** The newest number reported for each measure. */
function reportedNumbers(
  action: Action,
  known: Pick<Known, 'updates'>,
): readonly { name: string; value: number; deliverable?: number }[] {
  const latest = new Map<string, { name: string; value: number; deliverable?: number }>();
  for (const update of known.updates.filter((one) => one.action === action.id)) {
    for (const measure of update.measures) {
      const deliverable =
        measure.deliverable === undefined ? undefined : action.deliverables[measure.deliverable];
      const name = deliverable?.measure ?? measure.name;
      latest.set(name.toLowerCase(), {
        name,
        value: measure.value,
        ...(measure.deliverable === undefined ? {} : { deliverable: measure.deliverable }),
      });
    }
  }
  return [...latest.values()].map((measure) => ({
    ...measure,
    name: measure.name.charAt(0).toUpperCase() + measure.name.slice(1),
  }));
}
