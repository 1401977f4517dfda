import type { ActionList, Message } from '../message/message.ts';
import { on, say, type Text, writeRefs } from '../message/text.ts';
import { type Action, isLedByEveryone } from '../plan/action.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import type { Filter, Topic } from '../understanding/filter.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { brief } from './brief.ts';
import { type Known, standing } from './known.ts';
import { choose, narrow, ownParties } from './select.ts';
import {
  writeFilter,
  writeMatching,
  writeMeasured,
  writePeriod,
  writeReading,
  writeWhose,
} from './writeReading.ts';

type ListIntent = Extract<Intent, { kind: 'list' | 'count' | 'blockers' }>;

/** Lists of actions, with the rule that chose them; overdue ones are always offered with what is due. */
export function answerList(intent: ListIntent, known: Known): Answer {
  if (intent.filter.mine === true && ownParties(known).length === 0) return nobodysActions(known);
  if (intent.kind === 'blockers') return blockers(intent.filter, known);
  const { about } = intent;
  const filter = leadingOrHelping(intent.filter, about, known);
  const chosen = choose(known, about, filter);
  const overdue = about === 'due' || about === 'next' ? overdueBeside(known, filter, chosen) : [];
  const next = about === 'due' && chosen.length === 0 ? choose(known, 'next', withoutPeriod(filter)) : [];
  const list: ActionList = {
    kind: 'action-list',
    heading: heading(about, filter, chosen, known, intent.kind === 'count'),
    groups: [
      { rows: chosen.map((action) => brief(action, known)) },
      { heading: 'Overdue', rows: overdue.map((action) => brief(action, known)) },
    ],
    rule: writeReading(about, filter, known),
    notes: [...nextDue(next), ...unreported(filter, known), ...everyone(about, filter, known, chosen)],
  };
  const shown = [...chosen, ...overdue, ...next];
  const message: Message =
    intent.kind === 'count' ? { ...list, groups: [], notes: [...numbers(chosen), ...list.notes] } : list;
  return {
    messages: [message],
    changes: [],
    about: (intent.kind === 'count' ? chosen : shown).map((action) => action.ref),
    remember: { question: intent },
  };
}

function heading(
  about: Topic,
  filter: Filter,
  chosen: readonly Action[],
  known: Known,
  isCount: boolean,
): Text {
  const whose = writeWhose(filter, known);
  const when = filter.period === undefined ? '' : ` ${duringWords(filter)}`;
  const kind = filter.role === 'joint' ? 'joint ' : filter.role === 'sole' ? 'singly led ' : '';
  const count = `${chosen.length === 0 ? 'No' : chosen.length} ${kind}action${chosen.length === 1 ? '' : 's'}${whose}${writeMatching(filter)}${writeMeasured(filter)}`;
  const verb = chosen.length === 1 ? 'is' : 'are';
  const end = chosen.length === 0 || isCount ? '.' : ':';
  switch (about) {
    case 'due':
      return filter.period === undefined
        ? say`${count} ${verb} due from today on${end}`
        : say`${count} ${filter.period.end < known.today ? (chosen.length === 1 ? 'was' : 'were') : verb} due${when}${end}`;
    case 'overdue':
      return filter.asOf === undefined
        ? say`${count} ${verb} overdue${when}${end}`
        : say`${count} ${chosen.length === 1 ? 'was' : 'were'} overdue as of ${on(filter.asOf)}${end}`;
    case 'next':
      return chosen.length === 0 ? say`Nothing${whose} is due from today on.` : say`Next due${whose}${end}`;
    case 'ongoing':
      return say`${count} ${verb} ongoing, never due but reviewed each quarter${end}`;
    case 'undated':
      return say`${count} ${chosen.length === 1 ? 'has' : 'have'} no target date of ${chosen.length === 1 ? 'its' : 'their'} own${end}`;
    case 'silent':
      return say`${count} ${chosen.length === 1 ? 'has' : 'have'} had no update${filter.period === undefined ? ' yet' : ' since'}${end}`;
    case 'unreviewed':
      return say`${count} ${chosen.length === 1 ? 'has' : 'have'} not been reviewed for a quarter${end}`;
    case 'attention':
      return say`${count} ${chosen.length === 1 ? 'needs' : 'need'} attention${end}`;
    case 'open':
      return say`${count} ${verb} not complete${when === '' ? '' : `, due${when}`}${end}`;
    case 'all':
      return say`${count}${statusWords(filter)}${when === '' ? '' : ` due${when}`}${end}`;
  }
}

function statusWords(filter: Filter): string {
  return filter.statuses === undefined
    ? ''
    : ` reported as ${filter.statuses.map((status) => STATUS_WORDS[status]).join(' or ')}`;
}

/** "this month, 1–28 February 2025" where the words are a name of the period, else the days alone. */
function duringWords(filter: Filter): string {
  const period = filter.period;
  if (period === undefined) return '';
  const window = writePeriod(period);
  const isNamed = /^(?:this|next|last) (?:week|month|quarter|year|financial year)$/i.test(period.words);
  if (isNamed) return `${period.words.toLowerCase()} (${window})`;
  return period.start === period.end ? `on ${window}` : window;
}

function overdueBeside(known: Known, filter: Filter, chosen: readonly Action[]): readonly Action[] {
  return choose(known, 'overdue', withoutPeriod(filter)).filter((action) => !chosen.includes(action));
}

function nextDue(next: readonly Action[]): readonly Text[] {
  const end = next[0]?.target.end;
  return end === undefined
    ? []
    : [say`Next due: ${writeRefs(next.map((action) => action.ref))}, on ${on(end)}.`];
}

/** A party that leads nothing may still be named with input. */
function leadingOrHelping(filter: Filter, about: Topic, known: Known): Filter {
  const helping: Filter = { ...filter, role: 'input' };
  const isAsked = filter.parties !== undefined && filter.role === undefined;
  return isAsked && choose(known, about, filter).length === 0 && choose(known, about, helping).length > 0
    ? helping
    : filter;
}

/** A status is only known where somebody reported one. */
function unreported(filter: Filter, known: Known): readonly Text[] {
  if (filter.statuses === undefined) return [];
  const { statuses: _, ...rest } = filter;
  const silent = narrow(known, rest).filter((action) => standing(known, action).status === undefined).length;
  return silent === 0 ? [] : [say`On ${silent} action${silent === 1 ? '' : 's'} no status is reported yet.`];
}

/** Actions that name everyone are nobody's in particular; they are mentioned where somebody's are listed. */
function everyone(about: Topic, filter: Filter, known: Known, chosen: readonly Action[]): readonly Text[] {
  if (filter.parties === undefined) return [];
  const open = choose(known, about, withoutWhose(filter)).filter(
    (action) =>
      isLedByEveryone(action, known.plan.parties) &&
      !chosen.includes(action) &&
      !standing(known, action).isComplete,
  );
  if (open.length === 0 || filter.role === 'input') return [];
  return [
    say`Partners in general also lead ${writeRefs(open.map((action) => action.ref))}, which ${open.length === 1 ? 'is' : 'are'} not counted here.`,
  ];
}

function numbers(chosen: readonly Action[]): readonly Text[] {
  return chosen.length === 0
    ? []
    : [say`${writeRefs(chosen.map((action) => action.ref)).replace(/^a/, 'A')}.`];
}

function blockers(filter: Filter, known: Known): Answer {
  const blocked = narrow(known, filter).filter((action) => {
    const { status, blocker, isComplete } = standing(known, action);
    return !isComplete && (status === 'blocked' || blocker !== undefined);
  });
  const obstacles = blocked.flatMap((action): readonly Text[] => {
    const { blocker, latest } = standing(known, action);
    const words = blocker ?? latest?.note ?? '';
    return words === '' ? [] : [say`Action ${action.ref}: ${{ said: words }}`];
  });
  const whose = writeWhose(filter, known);
  const which = filter.refs === undefined ? `any action${whose}` : writeRefs(filter.refs);
  const list: ActionList = {
    kind: 'action-list',
    heading:
      blocked.length === 0
        ? say`No obstacle is reported on ${which}.`
        : say`${blocked.length} action${blocked.length === 1 ? ' has' : 's have'} an obstacle${whose}:`,
    groups: [{ rows: blocked.map((action) => brief(action, known)) }],
    rule: `I read: ${['blocked, or an obstacle named in the latest updates', ...writeFilter(filter, known)].join(' · ')}.`,
    notes: obstacles,
  };
  return {
    messages: [list],
    changes: [],
    about: filter.refs ?? blocked.map((action) => action.ref),
    remember: { question: { kind: 'blockers', filter } },
  };
}

function nobodysActions(known: Known): Answer {
  const who =
    known.speaker === undefined
      ? 'I don’t know who you are'
      : `${known.speaker.name} speaks for no party of this plan`;
  return {
    messages: [
      {
        kind: 'note',
        text: [
          say`${who}, so no action is yours. Ask for a party by name, such as “what does ${firstLead(known)} lead”, or ask the secretariat to add you to the roster.`,
        ],
      },
    ],
    changes: [],
    about: [],
  };
}

function firstLead(known: Known): string {
  return known.plan.actions[0]?.leads[0]?.name ?? 'a party';
}

function withoutPeriod({ period: _, ...filter }: Filter): Filter {
  return filter;
}

function withoutWhose({ mine: _, parties: __, ...filter }: Filter): Filter {
  return filter;
}
