import type { Intent } from '../intent.ts';
import type { Cue } from '../vocabulary/cues.ts';
import type { Phrase } from './phrase.ts';

/**
 * "When's payday this month", "what is the meaning of life": it asks, and of nothing that is in a plan. Words
 * such as "who", "next" and "this month" fit any question; one that holds words nobody here knows besides
 * needs something of the plan to be about.
 */
export function isOffTopic(phrase: Phrase, { kind }: Intent): boolean {
  if (phrase.unknown.length === 0 || !ASKING.has(kind)) return false;
  const { refs, parties, statuses, topicWords, context } = phrase;
  // One chance word of the plan among others that mean nothing here is about nothing either.
  const isWorded = topicWords.length > 0 && (topicWords.length > 1 || phrase.unknown.length < 2);
  const names = refs.length + parties.length + statuses.length > 0 || isWorded;
  if (/\b(?:due|deadlines?|dates?|targets?)\b/i.test(phrase.text)) return false;
  return !names && !phrase.has(...OF_A_PLAN) && !(phrase.has('it') && context.memory.refs.length > 0);
}

const ASKING: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'list',
  'count',
  'who',
  'meaning',
  'sum',
  'plan',
]);

const OF_A_PLAN: readonly Cue[] = [
  'due',
  'overdue',
  'ongoing',
  'undated',
  'dated',
  'open',
  'attention',
  'unreviewed',
  'unled',
  'joint',
  'sole',
  'lead',
  'input',
  'deliverables',
  'condition',
  'status',
  'percent',
  'blockers',
  'history',
  'slips',
  'silent',
  'waiting',
  'answered',
  'asked',
  'most',
  'digest',
  'own_actions',
  'action_word',
  'all',
  'help',
  'explain',
  'why_asked',
];

const OF_A_YEAR = /\b((?:19|20)\d\d)(?:\s?[/–-]\s?\d{2,4})? (?:work ?)?(?:plan|one)\b/i;

/** "Show me the 2019 plan": another year's, which is not the one that is held here. */
export function asksForOtherPlan({ text, context: { plan } }: Phrase): boolean {
  const year = OF_A_YEAR.exec(text)?.[1];
  if (year === undefined || plan.period === undefined) return false;
  return year < plan.period.start.slice(0, 4) || year > plan.period.end.slice(0, 4);
}
