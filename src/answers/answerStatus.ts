import { on, say, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { STATUS_WORDS, STATUSES } from '../progress/status.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { sheet } from './answerDetail.ts';
import { brief } from './brief.ts';
import { type Known, standing } from './known.ts';
import { choose } from './select.ts';
import { writeFilter, writeWhose } from './writeReading.ts';

/** How an action stands, or how all of them do, by status. */
export function answerStatus(intent: Extract<Intent, { kind: 'status' }>, known: Known): Answer {
  const remember = { question: intent };
  if (intent.refs.length > 0) {
    const actions = actionsNamed(known.plan, intent.refs);
    return {
      messages: actions.map((action) => sheet(action, known, 'standing', standingSentence(action, known))),
      changes: [],
      about: actions.map((action) => action.ref),
      remember,
    };
  }
  const filter = intent.filter ?? {};
  const actions = choose(known, 'all', filter);
  const reported = actions.filter((action) => standing(known, action).latest !== undefined);
  const groups = STATUSES.map((status) => ({
    heading: `${STATUS_WORDS[status].charAt(0).toUpperCase()}${STATUS_WORDS[status].slice(1)}`,
    rows: actions
      .filter((action) => standing(known, action).status === status)
      .map((action) => brief(action, known)),
  })).toReversed();
  const silent = actions.filter((action) => standing(known, action).status === undefined);
  return {
    messages: [
      {
        kind: 'action-list',
        heading: summary(actions, reported, known, writeWhose(filter, known)),
        groups: [
          ...groups,
          { heading: 'No status reported yet', rows: silent.map((action) => brief(action, known)) },
        ],
        rule: `I read: ${['status', ...writeFilter(filter, known)].join(' · ')}.`,
        notes: [],
      },
    ],
    changes: [],
    about: actions.map((action) => action.ref),
    remember,
  };
}

function summary(actions: readonly Action[], reported: readonly Action[], known: Known, whose: string): Text {
  const overdue = actions.filter((action) => standing(known, action).isOverdue).length;
  const late = overdue === 0 ? '' : ` ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue.`;
  if (reported.length === 0)
    return say`Nothing reported yet on the ${actions.length} action${actions.length === 1 ? '' : 's'}${whose}.${late}`;
  return say`${reported.length} of ${actions.length} action${actions.length === 1 ? '' : 's'}${whose} ${reported.length === 1 ? 'has' : 'have'} been reported on.${late}`;
}

/** "Action 3 is reported as on track, 60%, on 3 March 2025." */
function standingSentence(action: Action, known: Known): Text {
  const { status, percent, latestOn, isOverdue, isLate, daysOverdue } = standing(known, action);
  const overdue = isOverdue ? ` It is ${daysOverdue} day${daysOverdue === 1 ? '' : 's'} overdue.` : '';
  if (latestOn === undefined) return say`Nothing reported yet on action ${action.ref}.${overdue}`;
  const words =
    status === undefined
      ? 'has an update without a status'
      : `is reported as ${STATUS_WORDS[status]}${isLate ? ', late' : ''}`;
  return say`Action ${action.ref} ${words}${percent === undefined ? '' : `, ${percent}%`}. Last update ${on(latestOn)}.${overdue}`;
}
