import { listWords, on, say, strong, type Text, writeRefs } from '../message/text.ts';
import { contactsFor, contactsForLeads } from '../people/contacts.ts';
import type { PartyId } from '../people/party.ts';
import { type Action, leadsOf } from '../plan/action.ts';
import { actionsNamed } from '../plan/plan.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { writeLeads } from './brief.ts';
import { type Known, personName, standing } from './known.ts';
import { choose } from './select.ts';

type Who = Extract<Intent, { kind: 'who' }>;

/** Who leads an action and who speaks for them, who has not answered, who was asked, who leads the most. */
export function answerWho(intent: Who, known: Known): Answer {
  const actions =
    intent.refs.length > 0
      ? actionsNamed(known.plan, intent.refs)
      : choose(known, intent.topic ?? 'all', intent.filter ?? {});
  switch (intent.about ?? 'leads') {
    case 'leads':
      return answered(
        intent,
        actions,
        actions.map((action) => leadSentence(action, known, intent.topic === 'overdue')),
        NONE,
      );
    case 'silent':
      return silent(intent, actions, known);
    case 'answered':
      return answered(intent, actions, answeredLines(actions, known), NOBODY_ANSWERED);
    case 'asked':
      return answered(intent, actions, askedLines(actions, known), NOBODY_ASKED);
    case 'contacts':
      return answered(intent, [], contactLines(intent.filter?.parties ?? [], known), NOBODY_SPEAKS);
    case 'away':
      return answered(intent, [], awayLines(intent, known), NOBODY_AWAY);
    case 'most':
      return mostActions(intent, actions, known);
  }
}

const NONE = say`No action of this plan fits that.`;
const NOBODY_SPEAKS = say`Nobody in the roster speaks for them yet.`;
const NOBODY_AWAY = say`Nobody has told me that they are away then.`;
const NOBODY_ANSWERED = say`Nobody has reported on that yet.`;
const NOBODY_ASKED = say`Nobody has been asked about that yet.`;

function answered(intent: Who, about: readonly Action[], lines: readonly Text[], none: Text): Answer {
  return {
    messages: [{ kind: 'note', text: lines.length === 0 ? [none] : lines }],
    changes: [],
    about: about.map((action) => action.ref),
    remember: { question: intent },
  };
}

function leadSentence(action: Action, known: Known, asksWhoIsLate: boolean): Text {
  const leads = writeLeads(action);
  if (leads === '') return say`Action ${action.ref} names no lead.`;
  const joint = leadsOf(action).length > 1 ? 'led jointly by' : 'led by';
  const late = asksWhoIsLate ? overdueSentence(action, known) : '';
  return say`Action ${action.ref} (${action.title.replace(/\.$/, '')}) is ${joint} ${leads}. ${late}${contactSentence(action, known)}`;
}

function overdueSentence(action: Action, known: Known): string {
  const { daysOverdue } = standing(known, action);
  return `It is ${daysOverdue} day${daysOverdue === 1 ? '' : 's'} overdue. `;
}

function contactSentence(action: Action, known: Known): string {
  const leads = leadsOf(action).map((lead) => lead.party);
  const contacts = contactsForLeads(leads, known.people, known.plan.parties).map((person) => person.name);
  if (contacts.length === 0) return 'Nobody in the roster speaks for them yet.';
  return `${contacts.length === 1 ? 'Contact' : 'Contacts'}: ${listWords(contacts)}.`;
}

function silent(intent: Who, actions: readonly Action[], known: Known): Answer {
  const waiting = actions.filter(
    (action) => standing(known, action).latest === undefined && !standing(known, action).isComplete,
  );
  const lines = waiting.map(
    (action) =>
      say`Action ${action.ref}: nothing reported yet by ${writeLeads(action)}. ${contactSentence(action, known)}`,
  );
  const reported = actions.filter((action) => standing(known, action).latest !== undefined);
  const isNarrow =
    intent.refs.length > 0 || intent.filter?.parties !== undefined || intent.filter?.mine === true;
  const answers = !isNarrow ? [] : reported.map((action) => lastSentence(action, known));
  const all = [...answers, ...lines];
  const about = isNarrow ? actions : waiting;
  return answered(intent, about, all, say`Somebody has reported on every one of these actions.`);
}

function answeredLines(actions: readonly Action[], known: Known): readonly Text[] {
  return actions
    .filter((action) => standing(known, action).latest !== undefined)
    .map((action) => lastSentence(action, known));
}

function lastSentence(action: Action, known: Known): Text {
  const { latest, latestOn } = standing(known, action);
  const who = latest === undefined ? '' : personName(known, latest.by);
  return latestOn === undefined
    ? say`Action ${action.ref}: nothing reported yet.`
    : say`Action ${action.ref}: last reported ${on(latestOn)} by ${who}.`;
}

/** Who said that they are away, now or in the period that was named. */
function awayLines({ filter }: Who, known: Known): readonly Text[] {
  const { start, end } = filter?.period ?? { start: known.today, end: known.today };
  const people = new Set(known.absences.map(({ person }) => person));
  return [...people].flatMap((person) => {
    const last = known.absences.findLast((absence) => absence.person === person);
    const isAway = last !== undefined && last.from <= end && last.until > start && last.until > last.from;
    return isAway
      ? [say`${personName(known, person)} is away from ${on(last.from)} and back on ${on(last.until)}.`]
      : [];
  });
}

function contactLines(ids: readonly PartyId[], known: Known): readonly Text[] {
  return ids.flatMap((id) => {
    const names = contactsFor(id, known.people, known.plan.parties).map(({ name }) => name);
    const party = known.plan.parties.get(id)?.name ?? id;
    return names.length === 0
      ? []
      : [say`${listWords(names)} ${names.length === 1 ? 'reports' : 'report'} for ${party}.`];
  });
}

/** Who was asked about each action, and when last. */
function askedLines(actions: readonly Action[], known: Known): readonly Text[] {
  return actions.flatMap((action) => {
    const nudges = known.reminded.filter((nudge) => nudge.action === action.id);
    const names = [...new Set(nudges.map(({ person }) => person))];
    return names.map((person) => {
      const days = nudges
        .filter((nudge) => nudge.person === person)
        .map(({ day }) => day)
        .sort();
      const last = days.at(-1) ?? known.today;
      const times = days.length === 1 ? '' : `, ${days.length} times`;
      return say`Action ${action.ref}: ${personName(known, person)} was asked${times}, last ${on(last)}.`;
    });
  });
}

/** Parties by how many actions they lead; a part counts for its whole. */
function mostActions(intent: Who, actions: readonly Action[], known: Known): Answer {
  const { parties } = known.plan;
  const led = new Map<string, Action[]>();
  for (const action of actions) {
    const leading = new Set(leadsOf(action).map(({ party }) => parties.get(party)?.partOf ?? party));
    for (const party of leading) {
      if (parties.get(party)?.kind === 'everyone') continue;
      led.set(party, [...(led.get(party) ?? []), action]);
    }
  }
  const wanted = intent.filter?.parties;
  const ranked = [...led]
    .filter(([id]) => wanted === undefined || wanted.some((party) => party === id))
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, 5);
  const lines = ranked.map(([id, theirs], at) => {
    const name = [...parties.values()].find((party) => party.id === id)?.name ?? id;
    const words = `${name} leads ${theirs.length}: ${writeRefs(theirs.map(({ ref }) => ref))}.`;
    return at === 0 ? say`${strong(words)}` : say`${words}`;
  });
  const about = wanted === undefined ? ranked.slice(0, 1) : ranked;
  return answered(intent, [...new Set(about.flatMap(([, theirs]) => theirs))], lines, NONE);
}
