import { say, shorten, type Text, writeRefs } from '../../message/text.ts';
import { contactsFor } from '../../people/contacts.ts';
import { mayReportFor } from '../../people/mayReport.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { Action } from '../../plan/action.ts';
import { actionsNamed } from '../../plan/plan.ts';
import { whomToAsk } from '../../reminders/whomToAsk.ts';
import type { Answer } from '../answer.ts';
import { writeLeads } from '../brief.ts';
import { type Known, standing } from '../known.ts';
import { isSecretariat, mayReport } from '../permission.ts';
import { together } from '../together.ts';
import { askToHandOver } from './askToHandOver.ts';
import { type Delegate, type Handed, nameIn } from './delegating.ts';
import { handOver } from './handOver.ts';
import { type KnownSpeaker, tell } from './propose.ts';
import { theSecretariat } from './secretariat.ts';

/**
 * Somebody else answers from now on. To one person of the roster who may report on it, an action is handed
 * over at once; anything else is for the secretariat, who keep the roster.
 */
export function delegate(command: Delegate, known: KnownSpeaker): Answer {
  const actions = actionsMeant(command, known);
  const [first] = actions;
  if (first === undefined)
    return tell(say`I don’t ask you about any open action, so there is nothing to hand over.`);
  const example = exampleOf(first, known);
  const allowed = actions.filter((action) => mayReport(known, action) !== undefined);
  if (allowed.length === 0)
    return tell(
      actions.map((action) => refusal(action, known)),
      actions,
    );
  const refs = allowed.map((action) => action.ref);
  if (nameIn(command.to) === '' && command.toParty === undefined)
    return tell(
      say`Whom shall I ask about ${writeRefs(refs)} instead of you? For example: “delegate action ${first.ref} to ${example}”.`,
      allowed,
    );
  const people = peopleMeant(command, known);
  const [person, other] = people;
  if (person === undefined || other !== undefined) return askToHandOver(command, allowed, undefined, known);
  const named = { ...command, to: person.name };
  const able = allowed.filter((action) => mayAnswer(person, action, known));
  const rest = allowed.filter((action) => !able.includes(action));
  return together([
    ...(able.length === 0 ? [] : [handOver(only(named, able), handedBy(able, known), person, known)]),
    ...(rest.length === 0 ? [] : [askToHandOver(only(named, rest), rest, person, known)]),
  ]);
}

function refusal(action: Action, known: Known): Text {
  const leads = writeLeads(action);
  return say`Only those who speak for ${leads === '' ? 'its leads' : leads} and ${theSecretariat(known)} may hand action ${action.ref} over, so nothing was changed.`;
}

function only(command: Delegate, actions: readonly Action[]): Delegate {
  return { ...command, refs: actions.map((action) => action.ref) };
}

/** Those named; else what the speaker was asked; else everything that they are asked about. */
function actionsMeant({ refs }: Delegate, known: KnownSpeaker): readonly Action[] {
  if (refs.length > 0) return actionsNamed(known.plan, refs);
  const asked = known.plan.actions.filter((action) => known.asked.includes(action.id));
  if (asked.length > 0) return asked;
  return known.plan.actions.filter(
    (action) =>
      !standing(known, action).isComplete &&
      whomToAsk(action, known, known.today).some(({ person }) => person === known.speaker),
  );
}

/** Whose question it is until now: the speaker's own, or for the secretariat that of whoever is asked. */
function handedBy(actions: readonly Action[], known: KnownSpeaker): readonly Handed[] {
  return actions.map((action) => {
    const asked = whomToAsk(action, known, known.today).map(
      ({ person, standsInFor }) => standsInFor?.person ?? person,
    );
    const isOwn = asked.includes(known.speaker);
    return { action, from: isOwn ? [known.speaker] : isSecretariat(known) ? asked : [] };
  });
}

function mayAnswer(person: Person, action: Action, known: Known): boolean {
  const named = action.leads.map((lead) => lead.party);
  return mayReportFor(person, named, known.plan.parties) !== undefined;
}

/** The people that the words can mean: one of exactly this name, else all whose name has these words in it. */
function peopleMeant({ to, toParty }: Delegate, known: KnownSpeaker): readonly Person[] {
  const wanted = keyOf(nameIn(to));
  if (/^ (?:me|myself) $/.test(wanted)) return [known.speaker];
  const exact = known.people.filter((person) => keyOf(person.name) === wanted);
  if (exact.length > 0) return exact;
  const partly =
    wanted.trim() === '' ? [] : known.people.filter((person) => keyOf(person.name).includes(wanted));
  if (partly.length > 0) return partly;
  return toParty === undefined ? [] : contactsFor(toParty, known.people, known.plan.parties);
}

/** Whole words in small letters, with a space around each: "the DOJ contact" is " doj contact ". */
function keyOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.filter((word, at) => at > 0 || (word !== 'the' && word !== 'my')).join(' ')} `;
}

/** Somebody who could take it, so that the example is one that works. */
function exampleOf(action: Action, known: KnownSpeaker): string {
  const able = known.people.find(
    (person) =>
      person !== known.speaker && hasRole(person, 'contact', 'deputy') && mayAnswer(person, action, known),
  );
  return shorten(able?.name ?? 'Jane Smith', 60);
}
