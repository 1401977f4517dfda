import { on, say, strong, type Text, writeRefs } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import type { Measure } from '../progress/update.ts';
import type { Day } from '../time/day.ts';
import { dayIn } from '../time/zone.ts';
import type { Intent } from '../understanding/intent.ts';
import { stemsOf } from '../understanding/reply/stemsOf.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';

/** What was last reported of a measure, action by action. Numbers are running totals, so the newest counts. */
export function answerSum(intent: Extract<Intent, { kind: 'sum' }>, known: Known): Answer {
  const actions = actionsNamed(known.plan, intent.refs);
  const found = actions.flatMap((action) => {
    const newest = newestOf(action, intent.measure, known);
    return newest === undefined ? [] : [{ action, ...newest }];
  });
  const total = found.reduce((sum, { measure }) => sum + measure.value, 0);
  const text: readonly Text[] =
    found.length === 0
      ? [
          say`Nothing reported yet on “${intent.measure}”, which ${writeRefs(intent.refs)} ${actions.length === 1 ? 'counts' : 'count'}.`,
        ]
      : [
          say`${strong(`${total} ${intent.measure}`)} reported so far.`,
          ...found.map(
            ({ action, measure, day }) =>
              say`Action ${action.ref}: ${measure.value} ${measure.name}, reported ${on(day)}.`,
          ),
        ];
  return {
    messages: [{ kind: 'note', text }],
    changes: [],
    about: actions.map((action) => action.ref),
    remember: { question: intent },
  };
}

function newestOf(action: Action, asked: string, known: Known): { measure: Measure; day: Day } | undefined {
  const wanted = stemsOf(asked);
  for (const update of known.updates.toReversed()) {
    if (update.action !== action.id || known.updates.some(({ amends }) => amends === update.id)) continue;
    const measure = update.measures.find((one) => {
      const named = stemsOf(
        `${one.name} ${one.deliverable === undefined ? '' : (action.deliverables[one.deliverable]?.text ?? '')}`,
      );
      return [...wanted].filter((word) => named.has(word)).length * 2 >= wanted.size;
    });
    if (measure !== undefined) return { measure, day: dayIn(known.plan.zone, update.at) };
  }
  return undefined;
}
