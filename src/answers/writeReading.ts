import { listWords } from '../message/text.ts';
import { STATUS_WORDS } from '../progress/status.ts';
import type { Window } from '../time/window.ts';
import { writeShortDay, writeWindow } from '../time/writeDay.ts';
import type { Filter, Topic } from '../understanding/filter.ts';
import type { Known } from './known.ts';

export const TOPIC_WORDS: { readonly [topic in Topic]: string } = {
  due: 'due',
  overdue: 'overdue',
  next: 'next due',
  ongoing: 'ongoing',
  undated: 'without a target date',
  silent: 'no update yet',
  unreviewed: 'not reviewed for a quarter',
  attention: 'needs attention',
  open: 'not complete',
  all: 'all actions',
};

/** "I read: due · lead DOJ · 1–31 March 2025": the rule an answer used. */
export function writeReading(about: Topic, filter: Filter, known: Known): string {
  return `I read: ${[TOPIC_WORDS[about], ...writeFilter(filter, known)].join(' · ')}.`;
}

export function writeFilter(filter: Filter, known: Known): readonly string[] {
  const named = (ids: readonly string[]): string =>
    listWords(ids.map((id) => [...known.plan.parties.values()].find((party) => party.id === id)?.name ?? id));
  return [
    filter.mine === true
      ? `yours${known.speaker === undefined ? '' : ` (${known.speaker.name})`}`
      : undefined,
    filter.parties === undefined
      ? undefined
      : `${filter.role === 'input' ? 'input from' : 'lead'} ${named(filter.parties)}`,
    filter.exceptMine === true ? 'not yours' : undefined,
    filter.exceptPeriod === undefined ? undefined : `not due ${writePeriod(filter.exceptPeriod)}`,
    filter.asOf === undefined ? undefined : `as of ${writeShortDay(filter.asOf)}`,
    filter.exceptParties === undefined ? undefined : `not ${named(filter.exceptParties)}`,
    filter.role === 'none' ? 'no lead' : undefined,
    filter.size === undefined ? undefined : writeSize(filter.size),
    filter.together === true ? 'all of them leading' : undefined,
    filter.role === 'joint' ? 'joint leads' : filter.role === 'sole' ? 'one lead' : undefined,
    filter.conditional === undefined
      ? undefined
      : `${filter.conditional ? 'with' : 'without'} a condition on the date`,
    filter.matching === undefined ? undefined : `mentions “${filter.matching.words}”`,
    filter.statuses === undefined
      ? undefined
      : filter.statuses.map((status) => STATUS_WORDS[status]).join(' or '),
    filter.exceptStatuses === undefined
      ? undefined
      : `not ${filter.exceptStatuses.map((status) => STATUS_WORDS[status]).join(' or ')}`,
    filter.exceptTopics === undefined
      ? undefined
      : `not ${filter.exceptTopics.map((topic) => TOPIC_WORDS[topic]).join(' or ')}`,
    filter.also === undefined ? undefined : filter.also.map((topic) => TOPIC_WORDS[topic]).join(' · '),
    filter.pick === undefined ? undefined : `the ${filter.pick === 'first' ? 'earliest' : 'latest'}`,
    filter.refs === undefined ? undefined : `only ${listWords(filter.refs)}`,
    filter.exceptRefs === undefined ? undefined : `not ${listWords(filter.exceptRefs)}`,
    filter.period === undefined ? undefined : writePeriod(filter.period),
  ].filter((part) => part !== undefined);
}

/** " with at least 5 deliverables": for the heading of an answer. */
export function writeMeasured({ size }: Filter): string {
  return size === undefined ? '' : ` with ${writeSize(size)}`;
}

function writeSize({ of, least, most }: NonNullable<Filter['size']>): string {
  if (least !== undefined && least === most) return `${least} ${of}`;
  return least === undefined ? `at most ${most} ${of}` : `at least ${least} ${of}`;
}

/** " that mention “schools”": for the heading of an answer. */
export function writeMatching({ matching }: Filter): string {
  return matching === undefined ? '' : ` mentioning “${matching.words}”`;
}

/** " led by DOJ", " of yours": for the heading of an answer. */
export function writeWhose(filter: Filter, known: Known): string {
  if (filter.mine === true && filter.parties === undefined) return ' of yours';
  if (filter.parties === undefined) return '';
  const names = filter.parties.map((id) => known.plan.parties.get(id)?.name ?? id);
  return filter.role === 'input' ? ` with input from ${listWords(names)}` : ` led by ${listWords(names)}`;
}

/** A window in words, also one that was left open at an end. */
export function writePeriod(period: Window): string {
  if (period.end >= FAR) return `from ${writeShortDay(period.start)} on`;
  return period.start <= LONG_AGO ? `up to ${writeShortDay(period.end)}` : writeWindow(period);
}

const FAR = '9000';
const LONG_AGO = '0999';
