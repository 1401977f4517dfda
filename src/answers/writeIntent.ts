import { listWords } from '../message/text.ts';
import type { ActionRef } from '../plan/action.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Known } from './known.ts';
import { TOPIC_WORDS, writeFilter } from './writeReading.ts';

/** A reading in words: "due · lead DOJ · 1–31 March 2025", "status · action 3". */
export function writeIntent(intent: Intent, known: Known): string {
  const filter = 'filter' in intent && intent.filter !== undefined ? writeFilter(intent.filter, known) : [];
  const parts = [...subject(intent), ...('refs' in intent ? named(intent.refs ?? []) : []), ...filter];
  return parts.join(' · ');
}

function named(refs: readonly ActionRef[]): readonly string[] {
  return refs.length === 0 ? [] : [`action${refs.length === 1 ? '' : 's'} ${listWords(refs)}`];
}

const KIND_WORDS: { readonly [kind in Intent['kind']]: string } = {
  list: 'list',
  count: 'how many',
  detail: 'details',
  compare: 'compare',
  sum: 'numbers reported',
  extent: 'how many',
  who: 'who',
  status: 'status',
  blockers: 'obstacles',
  history: 'what was reported',
  why_asked: 'why you were asked',
  explain: 'how I read it',
  meaning: 'what a status means',
  plan: 'the plan itself',
  digest: 'weekly digest',
  help: 'help',
  hello: 'hello',
  thanks: 'thanks',
  report: 'an update',
  record: 'an update',
  confirm: 'yes',
  discard: 'no',
  amend: 'a correction',
  endorse: 'confirm a status',
  snooze: 'ask again later',
  move: 'another target date',
  chase: 'remind somebody',
  subscribe: 'the digest in a channel',
  delegate: 'somebody else answers',
  absence: 'away',
  withdraw: 'withdraw an update',
  stop: 'no more reminders',
  prefer: 'when and where I write to you',
  preferences: 'your preferences',
  decide: 'a decision on a date',
  trust: 'a workspace to be confirmed',
  unknown: 'not understood',
};

function subject(intent: Intent): readonly string[] {
  switch (intent.kind) {
    case 'list':
      return [TOPIC_WORDS[intent.about]];
    case 'count':
      return [KIND_WORDS.count, TOPIC_WORDS[intent.about]];
    case 'sum':
      return [KIND_WORDS.sum, intent.measure];
    case 'extent':
      return [KIND_WORDS.extent, intent.of];
    case 'detail':
      return [intent.field === undefined ? KIND_WORDS.detail : FIELD_WORDS[intent.field]];
    case 'who':
      return [
        WHO_WORDS[intent.about ?? 'leads'],
        ...(intent.topic === undefined ? [] : [TOPIC_WORDS[intent.topic]]),
      ];
    case 'history':
      return [intent.about === 'slips' ? 'moved dates' : KIND_WORDS.history];
    default:
      return [KIND_WORDS[intent.kind]];
  }
}

const FIELD_WORDS = {
  target: 'target date',
  leads: 'lead',
  input: 'who gives input',
  deliverables: 'deliverables',
  condition: 'condition on the date',
} as const;

const WHO_WORDS = {
  leads: 'who leads',
  silent: 'who has not answered',
  answered: 'who has answered',
  asked: 'who was asked',
  most: 'who leads the most',
  contacts: 'who speaks for them',
  away: 'who is away',
} as const;
