import type { Cue } from '../vocabulary/cues.ts';
import type { Phrase } from './phrase.ts';

/** "delayed actions", "red ones for DOJ", "overdue": a list is wanted though no question was put. */
export function isAskingForActions(phrase: Phrase, isExpectedNews: boolean): boolean {
  const isBare = phrase.tokens.filter((token) => token.kind !== 'sign').length <= 4;
  const asksField = phrase.has('deliverables', 'when', 'who', 'condition', 'compare', 'how_many');
  const hasNews = phrase.statuses.length > 0 || phrase.spans.some((span) => span.kind === 'number');
  if ((asksField || phrase.has('status')) && !hasNews && !isExpectedNews && phrase.length <= 8) return true;
  const { asked, inReplyTo } = phrase.context;
  const wasAsked = asked.length > 0 || inReplyTo !== undefined;
  // "Blockers for 2 and 3", "pull up the collaboration one": no verb tells of anything.
  const tellsAtLength = phrase.refs.length > 0 && phrase.has('blockers') && phrase.length > 7;
  if (!wasAsked && !hasNews && !tellsAtLength && phrase.has('blockers', 'what') && !phrase.says(...TELLING))
    return true;
  if (phrase.has('help', 'digest', 'own_actions', 'silent', 'blockers') && isBare && !isExpectedNews)
    return true;
  // "Jointly led and due by year end" says nothing of how anything goes.
  const isPlain = !wasAsked && phrase.statuses.length === 0 && !phrase.says(...VERBS);
  if (isPlain && phrase.refs.length === 0 && phrase.has('due', 'joint')) return true;
  if (isPlain && phrase.has(...FIELDS) && !hasNews && phrase.periods.length === 0) return true;
  if (!wasAsked && phrase.has(...FIELDS) && !hasNews && ASKS_FOR.test(phrase.text)) return true;
  const hasTopic = phrase.has(
    'overdue',
    'due',
    'ongoing',
    'next',
    'lead',
    'history',
    'deliverables',
    'undated',
  );
  const asksStatus = phrase.has('status') && !isExpectedNews;
  if ((hasTopic || asksStatus) && isBare && phrase.statuses.length === 0) return true;
  const wantsList =
    phrase.has('action_word', 'what') && phrase.refs.length === 0 && phrase.statuses.length > 0;
  return wantsList && isBare && phrase.context.inReplyTo === undefined;
}

/** "I'm drafting a reply and need the lead". */
const ASKS_FOR =
  /\b(?:need|want|after|looking for|chasing) (?:the|to know|to see|a list|details|their|its)\b/i;

const FIELDS: readonly Cue[] = ['due', 'lead', 'deliverables', 'condition', 'input'];

const VERBS = ['is', 'are', 'was', 'were', 'has', 'have', 'had', 'been', 'we', 'our', 'i', 'it'];

const TELLING = [
  'isnt',
  'arent',
  'goes',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'been',
  'by',
  'because',
  'waiting',
  'we',
  'our',
  'cant',
  'not',
];
