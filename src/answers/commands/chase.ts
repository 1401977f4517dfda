import { listWords, on, say, type Text, writeRefs } from '../../message/text.ts';
import { belongsTo, type PartyId } from '../../people/party.ts';
import { type Action, leadsOf } from '../../plan/action.ts';
import { actionsNamed } from '../../plan/plan.ts';
import { type Asked, whomToAsk } from '../../reminders/whomToAsk.ts';
import { daysBetween } from '../../time/day.ts';
import { contains } from '../../time/window.ts';
import type { Command } from '../../understanding/command.ts';
import type { Answer } from '../answer.ts';
import { writeLeads } from '../brief.ts';
import { type Known, personName, standing } from '../known.ts';
import { mayChase } from '../permission.ts';
import { type Chased, chasedWords, chaseNow, pendingChase } from './chaseNow.ts';
import { type KnownSpeaker, propose, tell } from './propose.ts';
import { theSecretariat } from './secretariat.ts';

export type ChaseCommand = Extract<Command, { kind: 'chase' }>;

/** Somebody is reminded because the secretariat, or the chair of their group, wants to know. */
export function chase(command: ChaseCommand, known: KnownSpeaker): Answer {
  if (
    command.refs.length === 0 &&
    command.parties.length === 0 &&
    command.about === undefined &&
    command.period === undefined
  )
    return tell(
      say`Whom shall I remind, and about which action? For example: “remind LE Partners about action 3”, or “remind everybody who is overdue”.`,
    );
  const meant = actionsToChase(command, known);
  const allowed = meant.filter((action) => mayChase(known, action));
  if (allowed.length === 0) return meant.length === 0 ? nothingToAsk(command, known) : refuse(meant, known);
  const fitting = allowed.filter((action) => fits(action, command, known));
  if (fitting.length === 0) return nothingToAsk(command, known);
  const pairs = fitting.flatMap((action) =>
    peopleMeant(action, command.parties, known).map((asked) => ({ action, asked })),
  );
  const reachable = pairs.filter(({ asked }) => asked.person.identities.length > 0);
  if (reachable.length === 0) return nobodyToAsk(command, fitting, known);
  const fresh = reachable.filter((pair) => pendingChase(pair, known) === undefined);
  const left = [
    ...(command.refs.length === 0 ? [] : leftOut(meant, allowed)),
    ...unanswerable(fitting, reachable),
    ...alreadyChased(reachable, known),
  ];
  if (fresh.length === 0) return tell(left, fitting);
  if (command.confirmed === true) return chaseNow(fresh, left, known);
  return propose(
    shownAs(command, fresh),
    [...proposal(fresh, known), ...left],
    'Remind them',
    actionsOf(fresh),
  );
}

/** Names the actions that were shown, so that the yes is about those and no others. */
function shownAs(command: ChaseCommand, fresh: readonly Chased[]): ChaseCommand {
  return { ...command, refs: actionsOf(fresh).map((action) => action.ref) };
}

function actionsOf(pairs: readonly Chased[]): readonly Action[] {
  return [...new Set(pairs.map(({ action }) => action))];
}

/** Those that were named; else what the parties lead and what is not complete. */
function actionsMeant({ refs, parties }: ChaseCommand, known: Known): readonly Action[] {
  const named = refs.length > 0 ? actionsNamed(known.plan, refs) : known.plan.actions;
  return named.filter(
    (action) =>
      !standing(known, action).isComplete &&
      (refs.length > 0 ||
        parties.length === 0 ||
        leadsOf(action).some((lead) => isOf(lead.party, parties, known))),
  );
}

/** The actions that a command is about, whoever gives it. */
export function actionsToChase(command: ChaseCommand, known: Known): readonly Action[] {
  return actionsMeant(command, known).filter((action) => fits(action, command, known));
}

function fits(action: Action, { about, period }: ChaseCommand, known: Known): boolean {
  const { end } = action.target;
  if (period !== undefined && (end === undefined || !contains(period, end))) return false;
  if (about === undefined) return true;
  const { isOverdue, latest } = standing(known, action);
  return about === 'overdue' ? isOverdue : latest === undefined;
}

/** Whom to ask about an action, only for the parties that were named if any were. */
function peopleMeant(action: Action, parties: readonly PartyId[], known: Known): readonly Asked[] {
  const asked = whomToAsk(action, known, known.today);
  if (parties.length === 0) return asked;
  return asked.filter(({ person, standsInFor }) =>
    (standsInFor?.person ?? person).speaksFor.some((spoken) => isOf(spoken, parties, known)),
  );
}

/** Whether a party is one of these, a part or member of one, or a group that one belongs to. */
function isOf(party: PartyId, named: readonly PartyId[], known: Known): boolean {
  const { parties } = known.plan;
  return named.some(
    (one) =>
      belongsTo(parties, party, one) ||
      (parties.get(party)?.kind === 'group' && belongsTo(parties, one, party)),
  );
}

function proposal(fresh: readonly Chased[], known: Known): readonly Text[] {
  const isOne = new Set(fresh.map(({ asked }) => asked.person)).size === 1;
  return [
    say`I would remind ${chasedWords(fresh)}, and say that you asked. ${isOne ? 'They' : 'Each'} would get one message, in working hours.`,
    ...answeredLately(fresh, known),
  ];
}

const LATELY_DAYS = 3;

function answeredLately(fresh: readonly Chased[], known: Known): readonly Text[] {
  return actionsOf(fresh).flatMap((action) => {
    const { latestOn, latest } = standing(known, action);
    return latestOn === undefined || latest === undefined || daysBetween(latestOn, known.today) > LATELY_DAYS
      ? []
      : [say`${personName(known, latest.by)} reported on action ${action.ref} on ${on(latestOn)}.`];
  });
}

function leftOut(meant: readonly Action[], allowed: readonly Action[]): readonly Text[] {
  const refs = meant.filter((action) => !allowed.includes(action)).map((action) => action.ref);
  return refs.length === 0 || meant.length === allowed.length
    ? []
    : [say`You chair no group of ${writeRefs(refs)}, so I leave ${refs.length === 1 ? 'it' : 'them'} out.`];
}

function unanswerable(fitting: readonly Action[], reachable: readonly Chased[]): readonly Text[] {
  const refs = fitting
    .filter((action) => !reachable.some((pair) => pair.action === action))
    .map((action) => action.ref);
  return refs.length === 0
    ? []
    : [say`Nobody in the roster can be asked about ${writeRefs(refs)} in this way.`];
}

function alreadyChased(reachable: readonly Chased[], known: Known): readonly Text[] {
  return reachable.flatMap((pair) => {
    const pending = pendingChase(pair, known);
    return pending === undefined ? [] : [pending];
  });
}

function nothingToAsk({ about, refs }: ChaseCommand, known: Known): Answer {
  const complete = actionsNamed(known.plan, refs).filter((action) => standing(known, action).isComplete);
  if (complete.length > 0)
    return tell(
      say`${complete.length === 1 ? 'Action' : 'Actions'} ${listWords(complete.map(({ ref }) => ref))} ${complete.length === 1 ? 'is' : 'are'} reported complete, so there is nothing to ask. Nothing was changed.`,
      complete,
    );
  const which =
    about === 'overdue' ? 'is overdue' : about === 'silent' ? 'is without an update' : 'is still open';
  return tell(say`None of those actions ${which}, so there is nobody to remind. Nothing was changed.`);
}

function nobodyToAsk({ parties }: ChaseCommand, actions: readonly Action[], known: Known): Answer {
  const names =
    parties.length > 0
      ? listWords(parties.map((party) => known.plan.parties.get(party)?.name ?? party))
      : listWords([...new Set(actions.map((action) => writeLeads(action)))].filter((leads) => leads !== ''));
  return tell(
    say`Nobody in the roster speaks for ${names === '' ? 'those actions' : names} on ${writeRefs(actions.map((action) => action.ref))}, so there is nobody to remind. Nothing was changed; ${theSecretariat(known)} can add a contact.`,
    actions,
  );
}

function refuse(actions: readonly Action[], known: KnownSpeaker): Answer {
  const own = known.speaker.chairs.map((party) => known.plan.parties.get(party)?.name ?? party);
  const may =
    own.length === 0
      ? 'You can ask me who has not answered yet.'
      : `You may have people reminded about the actions of ${listWords(own)}.`;
  return tell(
    say`Only the chair of its group and ${theSecretariat(known)} may have others reminded about an action, so nobody was reminded about ${writeRefs(actions.map((action) => action.ref))}. ${may}`,
    actions,
  );
}
