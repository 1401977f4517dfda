import { DAYS_AHEAD } from '../digest/weeklyDigest.ts';
import type { HomeGroup, HomeMessage, HomePreferences } from '../message/message.ts';
import { on, say } from '../message/text.ts';
import { hasRole } from '../people/person.ts';
import type { Action } from '../plan/action.ts';
import { awayUntil } from '../reminders/absence.ts';
import { holdingsOf } from '../reminders/whomToAsk.ts';
import { addDays } from '../time/day.ts';
import { writeDigest } from './answerDigest.ts';
import { brief } from './brief.ts';
import type { KnownSpeaker } from './commands/propose.ts';
import { type Known, standing } from './known.ts';
import { mayReport } from './permission.ts';
import { asItStands, platformsOf, reminderHour } from './preferenceWords.ts';

/** Everything that concerns the speaker: what waits for them, what else is theirs, what they watch over. */
export function writeHome(known: KnownSpeaker): HomeMessage {
  const { plan, speaker, today } = known;
  const { counts } = writeDigest(known);
  return {
    kind: 'home',
    plan: plan.title,
    day: today,
    name: speaker.name,
    counts,
    groups: [...ownGroups(known), ...watchedGroups(known)],
    preferences: preferencesOf(known),
  };
}

function preferencesOf(known: KnownSpeaker): HomePreferences {
  const { speaker, today, absences } = known;
  const { preference = {} } = speaker;
  const { quiet, platform } = preference;
  const away = awayUntil(speaker.id, absences, today);
  return {
    words: [
      ...asItStands(speaker, known),
      ...(away === undefined ? [] : [say`You are away, and back on ${on(away)}.`]),
    ],
    hour: reminderHour(preference),
    ...(quiet === undefined ? {} : { quiet }),
    ...(platform === undefined ? {} : { platform }),
    platforms: platformsOf(speaker, known),
    isUsual: Object.keys(preference).length === 0,
  };
}

function ownGroups(known: KnownSpeaker): readonly HomeGroup[] {
  const { plan, asked } = known;
  const own = plan.actions.filter((action) => isOwn(action, known));
  const waiting = own.filter((action) => asked.includes(action.id));
  const others = own.filter((action) => !asked.includes(action.id) && !standing(known, action).isComplete);
  if (own.length === 0) return [];
  const rows = (actions: readonly Action[]) => inOrder(actions).map((action) => brief(action, known));
  return [
    {
      heading: 'Waiting for your answer',
      rows: rows(waiting),
      mayAnswer: true,
      none: 'Nothing waits for you. I’ll write when something is due.',
    },
    ...(others.length === 0
      ? []
      : [{ heading: 'Your other actions', rows: rows(others), mayAnswer: true, none: '' }]),
  ];
}

/** What the speaker is asked about, and as a deputy what they may be. */
function isOwn(action: Action, known: KnownSpeaker): boolean {
  const { speaker } = known;
  const isAsked = holdingsOf(action, known).some(({ holder }) => holder.id === speaker.id);
  return isAsked || (hasRole(speaker, 'deputy') && mayReport(known, action) !== undefined);
}

function watchedGroups(known: KnownSpeaker): readonly HomeGroup[] {
  const { plan, speaker } = known;
  const groups = speaker.chairs.map((party): HomeGroup => {
    const actions = plan.actions.filter((action) => action.leads.some((lead) => lead.party === party));
    return {
      heading: `Actions of ${plan.parties.get(party)?.name ?? party}`,
      rows: inOrder(actions).map((action) => brief(action, known)),
      mayAnswer: false,
      none: 'The plan names your group on no action.',
    };
  });
  return hasRole(speaker, 'secretariat', 'director', 'observer') ? [...groups, ...wholePlan(known)] : groups;
}

function wholePlan(known: Known): readonly HomeGroup[] {
  const { plan, today } = known;
  const until = addDays(today, DAYS_AHEAD);
  const overdue = plan.actions.filter((action) => standing(known, action).isOverdue);
  const soon = plan.actions.filter(({ target, ...action }) => {
    const isOpen = !standing(known, { ...action, target }).isComplete;
    return isOpen && target.end !== undefined && target.end >= today && target.end <= until;
  });
  const group = (heading: string, actions: readonly Action[], none: string): HomeGroup => ({
    heading,
    rows: inOrder(actions).map((action) => brief(action, known)),
    mayAnswer: false,
    none,
  });
  return [
    group('Overdue', overdue, 'Nothing is overdue.'),
    group(`Due in the next ${DAYS_AHEAD} days`, soon, `Nothing is due in the next ${DAYS_AHEAD} days.`),
  ];
}

/** What is due first comes first; what is never due, last. */
function inOrder(actions: readonly Action[]): readonly Action[] {
  const end = ({ target }: Action): string => target.end ?? '9999';
  return actions.toSorted((one, other) => (end(one) < end(other) ? -1 : end(one) > end(other) ? 1 : 0));
}
