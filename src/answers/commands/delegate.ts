import { say, shorten, type Text, writeRefs } from '../../message/text.ts';
import { contactsFor } from '../../people/contacts.ts';
import { mayReportFor } from '../../people/mayReport.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { Action } from '../../plan/action.ts';
import { actionsNamed } from '../../plan/plan.ts';
import { holdingsOf, whomToAsk } from '../../reminders/whomToAsk.ts';
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
    ...(able.length === 0
      ? []
      : [
          handOver(
            only(named, able),
            able.map((action) => given(action, person, known)),
            person,
            known,
          ),
        ]),
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

/**
 * What the speaker can give: what they hold, and to its contact only what is that contact's own. Taking back is
 * of what they gave. The secretariat gives what anybody holds.
 */
function given(action: Action, to: Person, known: KnownSpeaker): Handed {
  const { speaker } = known;
  const all = holdingsOf(action, known);
  const held = all.filter(({ holder }) => holder === speaker);
  const theirs = held.filter(({ contact }) => contact === to);
  const own = all.filter(({ contact }) => contact === speaker);
  const mine = to === speaker ? own : theirs.length > 0 ? theirs : held;
  const holdings = mine.length === 0 && isSecretariat(known) ? all : mine;
  return { action, holdings: holdings.filter(({ holder }) => holder !== to) };
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
  const contacts = contactsNamed(toParty, wanted, known);
  if (contacts.length === 1 || wanted.trim() === '') return contacts;
  return known.people.filter((person) => keyOf(person.name).includes(wanted));
}

/** The contacts of a party, where nothing but the party was named. */
function contactsNamed(
  toParty: Delegate['toParty'],
  wanted: string,
  { plan, people }: Known,
): readonly Person[] {
  const party = toParty === undefined ? undefined : plan.parties.get(toParty);
  if (party === undefined) return [];
  const isAlone =
    wanted.trim() === '' || [party.name, ...party.aliases].some((name) => keyOf(name) === wanted);
  return isAlone ? contactsFor(party.id, people, plan.parties) : [];
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
