import { on, say, type Text } from '../../message/text.ts';
import type { Action } from '../../plan/action.ts';
import { shiftedWindow } from '../../plan/agreedTarget.ts';
import { actionsNamed } from '../../plan/plan.ts';
import type { Window } from '../../time/window.ts';
import { writePeriod } from '../../time/writePeriod.ts';
import type { Answer } from '../answer.ts';
import { writeLeads } from '../brief.ts';
import { type Known, standing } from '../known.ts';
import { isSecretariat, mayAskForDate } from '../permission.ts';
import { together } from '../together.ts';
import { askForDate, proposeRequest } from './askForDate.ts';
import { targetWords } from './dateWords.ts';
import { agreeDate, proposeDate } from './moveDate.ts';
import type { Move, Moving } from './moving.ts';
import { type KnownSpeaker, tell } from './propose.ts';
import { theSecretariat } from './secretariat.ts';

/**
 * Another target date: the secretariat sets it, whoever reports on the action or chairs its group may ask for
 * it, and nobody else.
 */
export function move(command: Move, known: KnownSpeaker): Answer {
  const actions = actionsNamed(known.plan, command.refs);
  if (actions.length === 0)
    return tell(say`Which action’s target date is to move? For example: “move action 3 to May 2025”.`);
  const allowed = actions.filter((action) => mayAskForDate(known, action));
  const refused = actions.filter((action) => !allowed.includes(action));
  const asked = allowed.map((action) => ({ action, wanted: wantedFor(action, command, known) }));
  const problems = [
    ...refused.map((action) => refusal(action, known)),
    ...asked.flatMap(({ wanted }) => ('problem' in wanted ? [wanted.problem] : [])),
  ];
  const movings = asked.flatMap(({ action, wanted }) =>
    'window' in wanted ? [{ action, window: wanted.window }] : [],
  );
  const answers = alike(movings).map((same) => carryOut(shownAs(command, same), same, known));
  return together([...(problems.length === 0 ? [] : [tell(problems, actions)]), ...answers]);
}

function carryOut(command: Move, movings: readonly Moving[], known: KnownSpeaker): Answer {
  const isDone = command.confirmed === true;
  if (isSecretariat(known))
    return isDone ? agreeDate(command, movings, known) : proposeDate(command, movings, known);
  return isDone ? askForDate(command, movings, known) : proposeRequest(command, movings, known);
}

/** Those that move to the same window are one command; "two months later" can be several. */
function alike(movings: readonly Moving[]): readonly (readonly Moving[])[] {
  return [...Map.groupBy(movings, ({ window }) => `${window.start} ${window.end}`).values()];
}

/** Names the window itself, so that a yes said twice never moves a date twice. */
function shownAs({ by: _, ...command }: Move, movings: readonly Moving[]): Move {
  const [first] = movings;
  if (first === undefined) return command;
  const words = command.to?.words ?? writePeriod(first.window);
  return { ...command, refs: movings.map(({ action }) => action.ref), to: { ...first.window, words } };
}

type Wanted = { readonly window: Window } | { readonly problem: Text };

/** The years of windows that were left open at their end. */
const FAR = '9000';

function wantedFor(action: Action, { to, by }: Move, known: Known): Wanted {
  const { target, ref } = action;
  const { isComplete, completedOn } = standing(known, action);
  if (isComplete)
    return {
      problem: say`Action ${ref} was reported complete${completedOn === undefined ? '' : say` on ${on(completedOn)}`}, so its target date stays as it is.`,
    };
  if (to === undefined && (by === undefined || (by.months === 0 && by.days === 0)))
    return {
      problem: say`To when should the target date of action ${ref} move? It is ${targetWords(target)} now. For example: “move action ${ref} to May 2025”.`,
    };
  if (to === undefined && target.end === undefined)
    return {
      problem: say`Action ${ref} has no day to count from. Name the new date: “move action ${ref} to May 2025”.`,
    };
  const window = windowOf(action, to, by);
  if (window === undefined || window.end >= FAR)
    return { problem: say`By when is action ${ref} to be done? Name a day, a month or a quarter.` };
  if (window.end < known.today)
    return {
      problem: say`${on(window.end)} has passed, so it can’t be the new target date of action ${ref}. Name a day from today on.`,
    };
  if (window.end === target.end)
    return { problem: say`Action ${ref} is due on ${on(window.end)} already, so nothing was changed.` };
  return { window };
}

function windowOf(action: Action, to: Move['to'], by: Move['by']): Window | undefined {
  if (to !== undefined) return { start: to.start, end: to.end };
  const { start, end } = action.target;
  if (end === undefined || by === undefined || Math.abs(by.months) > 1_200 || Math.abs(by.days) > 36_600)
    return undefined;
  return shiftedWindow({ start: start ?? end, end }, by);
}

function refusal(action: Action, known: Known): Text {
  const leads = writeLeads(action);
  return say`Only ${leads === '' ? '' : `those who speak for ${leads}, `}the chair of its group and ${theSecretariat(known)} may ask to move the target date of action ${action.ref}, so nothing was changed. You could tell them what you know.`;
}
