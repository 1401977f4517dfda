import { on, say, strong, type Text } from '../message/text.ts';
import type { Action } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import { type Slip, slipOf } from '../progress/slips.ts';
import { dayIn } from '../time/zone.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { type Known, personName, standing } from './known.ts';
import { choose } from './select.ts';

/** How target dates have moved: what the plan said, what was agreed since, and what is now expected. */
export function answerSlips(intent: Extract<Intent, { kind: 'history' }>, known: Known): Answer {
  const isNamed = intent.refs.length > 0;
  const actions = isNamed
    ? actionsNamed(known.plan, intent.refs)
    : choose(known, 'all', withoutPeriod(intent));
  const slips = actions.map((action) => ({
    action,
    slip: slipOf(action, known.moves, standing(known, action)),
  }));
  const moved = slips.filter(({ slip }) => hasMoved(slip));
  const shown = isNamed ? slips : moved;
  return {
    messages: [
      {
        kind: 'note',
        text:
          shown.length === 0
            ? [say`No target date has been moved, and no lead expects to be later than planned.`]
            : shown.flatMap(({ action, slip }) => lines(action, slip, known)),
      },
    ],
    changes: [],
    about: shown.map(({ action }) => action.ref),
    remember: { question: intent },
  };
}

/** A period says when dates were moved, and not when actions are due. */
function withoutPeriod(intent: Extract<Intent, { kind: 'history' }>) {
  const { period: _, ...filter } = intent.filter ?? {};
  return filter;
}

function hasMoved({ moves, daysSlipped = 0 }: Slip): boolean {
  return moves.length > 0 || daysSlipped > 0;
}

function lines(action: Action, slip: Slip, known: Known): readonly Text[] {
  const { baseline, moves, forecast, daysSlipped = 0 } = slip;
  const planned =
    baseline.end === undefined
      ? say`${strong(`Action ${action.ref}`)}: the plan says “${baseline.wording.trim()}”.`
      : say`${strong(`Action ${action.ref}`)}: the plan says “${baseline.wording.trim()}”, so ${on(baseline.end)}.`;
  const agreed =
    moves.length === 0
      ? [say`Its target date has not been moved.`]
      : moves.map((move) =>
          move.after.end === undefined
            ? say`Agreed on ${on(dayIn(known.plan.zone, move.at))}: ${move.after.wording}.`
            : say`Moved to ${on(move.after.end)}, agreed on ${on(dayIn(known.plan.zone, move.at))} by ${personName(known, move.by)}.`,
        );
  const expected = forecast === undefined ? [] : [say`Now expected ${on(forecast.end)}.`];
  const total =
    daysSlipped > 0
      ? [
          say`That is ${daysSlipped} day${daysSlipped === 1 ? '' : 's'} later than the plan${moves.length > 1 ? `, after ${moves.length} moves` : ''}.`,
        ]
      : [];
  return [planned, ...agreed, ...expected, ...total];
}
