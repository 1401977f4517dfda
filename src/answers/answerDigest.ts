import { DAYS_AHEAD, weekBehind } from '../digest/weeklyDigest.ts';
import type { DigestMessage } from '../message/message.ts';
import type { Action } from '../plan/action.ts';
import { dayIn } from '../time/zone.ts';
import type { Answer } from './answer.ts';
import { brief } from './brief.ts';
import { type Known, standing } from './known.ts';

export function answerDigest(known: Known): Answer {
  const message = writeDigest(known);
  const about = message.sections.flatMap((section) => section.rows.map((row) => row.ref));
  return {
    messages: [message],
    changes: [],
    about: known.plan.actions.map((action) => action.ref).filter((ref) => about.includes(ref)),
    remember: { question: { kind: 'digest' } },
  };
}

/** The week in one message: what is late, what comes, what is stuck, what was said. */
export function writeDigest(known: Pick<Known, 'plan' | 'standings' | 'updates' | 'today'>): DigestMessage {
  const { plan, today } = known;
  const found = weekBehind(plan, known.standings, known.updates, today);
  const refs = new Map(plan.actions.map((action) => [action.id, action.ref]));
  const troubled = found.inTrouble.filter((action) => !found.comingUp.includes(action));
  const rows = (actions: readonly Action[]) => actions.map((action) => brief(action, known));
  const onTrack = plan.actions.filter(
    (action) => standing(known, action).status === 'on_track' && !standing(known, action).isOverdue,
  );
  return {
    kind: 'digest',
    plan: plan.title,
    week: found.week,
    day: today,
    actions: plan.actions.length,
    counts: [
      { label: 'complete', count: found.complete.length, status: 'complete' },
      { label: 'on track', count: onTrack.length, status: 'on_track' },
      { label: 'at risk, delayed or blocked', count: found.inTrouble.length, status: 'at_risk' },
      { label: 'overdue', count: found.overdue.length, status: 'delayed' },
      { label: `due in the next ${DAYS_AHEAD} days`, count: found.comingUp.length },
      { label: `action${plan.actions.length === 1 ? '' : 's'} in all`, count: plan.actions.length },
    ],
    sections: [
      { heading: 'Overdue', rows: rows(found.overdue), none: 'Nothing is overdue.' },
      {
        heading: `Due in the next ${DAYS_AHEAD} days`,
        rows: rows(found.comingUp),
        none: `Nothing is due in the next ${DAYS_AHEAD} days.`,
      },
      ...(troubled.length === 0
        ? []
        : [{ heading: 'At risk, delayed or blocked', rows: rows(troubled), none: '' }]),
      ...(found.unreviewed.length === 0
        ? []
        : [{ heading: 'Not reviewed for a quarter', rows: rows(found.unreviewed), none: '' }]),
    ],
    updates: found.updates.flatMap((update) => {
      const ref = refs.get(update.action);
      return ref === undefined
        ? []
        : [
            {
              ref,
              on: dayIn(plan.zone, update.at),
              party: plan.parties.get(update.onBehalfOf)?.name ?? update.onBehalfOf,
              ...(update.status === undefined ? {} : { status: update.status }),
              note: update.note,
              measures: update.measures,
            },
          ];
    }),
  };
}
