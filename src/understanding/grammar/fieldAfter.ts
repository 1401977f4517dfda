import type { Intent } from '../intent.ts';
import type { Cue } from '../vocabulary/cues.ts';
import type { Phrase } from './phrase.ts';
import { readQuestion } from './questions.ts';
import { MOST_MEANT, refsMeant } from './refsMeant.ts';

/** "Who's the lead?", "and the deliverables?", "any strings attached?" after an answer about a few actions. */
export function readFieldAfter(phrase: Phrase): Intent | undefined {
  const { refs, question } = phrase.context.memory;
  const pointsBack = phrase.has('it');
  // After a list, a question without "those" is one of its own.
  const isBareWho =
    phrase.has('who') && refs.length <= 3 && phrase.length <= 6 && !phrase.has('lead', 'action_word');
  // "Who has not answered?" goes on from a list; after one action it asks of all.
  if (phrase.has('silent', 'answered') && phrase.has('who') && refs.length === 1 && !pointsBack)
    return undefined;
  const isOne = (refs.length === 1 && phrase.has('who', 'others')) || isBareWho;
  const asksMore = phrase.has('detail') && phrase.length <= 4 && refs.length <= 3;
  const mayPoint =
    pointsBack ||
    asksMore ||
    isOne ||
    asksHowLong(phrase) ||
    question === undefined ||
    question.kind !== 'list';
  if (refs.length === 0 || refs.length > MOST_MEANT || !mayPoint || phrase.unknown.length > 0)
    return undefined;
  // The "ok" of "ok so who could tell me?" agrees to nothing.
  const deeds = phrase.has('who', 'when', 'what') ? DEEDS.filter((cue) => cue !== 'confirm') : DEEDS;
  if (hasOwnSubject(phrase, pointsBack) || phrase.has(...deeds)) return undefined;
  const placed = refsMeant(phrase);
  const about = placed.length > 0 ? placed : refs;
  if (asksHowLong(phrase)) return { kind: 'extent', refs: about, of: 'days' };
  if (placed.length === 0 && refs.length > 3 && !pointsBack) return undefined;
  // "What do you want from us then?", after an answer about one action.
  if (about.length === 1 && phrase.has('own_actions'))
    return { kind: 'detail', refs: about, field: 'deliverables' };
  // "Is it blocked by anything?"
  const asksIfSo =
    pointsBack &&
    phrase.statuses.length > 0 &&
    /^\W*(?:and |so |but )?(?:is|are|was) (?:it|that|this)\b/i.test(phrase.text);
  const asksField = asksIfSo || phrase.has(...FIELDS) || (phrase.statuses.length > 0 && !phrase.has('what'));
  const asksState = pointsBack && phrase.has('overdue', 'ongoing', 'next', 'undated', 'joint');
  return asksField || asksState ? readQuestion({ ...phrase, refs: about }) : undefined;
}

/** "By how long?", "by how much?", "how late?" */
function asksHowLong(phrase: Phrase): boolean {
  if (/\bby how (?:much|many)\b/i.test(phrase.text)) return true;
  return (phrase.says('long', 'late') && phrase.says('how')) || (phrase.says('since') && phrase.has('when'));
}

/** What has to be done or sent, of the action that was just shown. */
function asksForIt(phrase: Phrase): boolean {
  return (
    phrase.says('send', 'deliver', 'produce', 'from', 'submit') && phrase.context.memory.refs.length === 1
  );
}

function hasOwnSubject(phrase: Phrase, pointsBack: boolean): boolean {
  return (
    phrase.refs.length > 0 ||
    phrase.parties.length > 0 ||
    phrase.periods.length > 0 ||
    phrase.strangers.length > 0 ||
    phrase.topics.length > 0 ||
    phrase.has('all', 'only', 'except', 'attention', 'digest', 'help') ||
    (phrase.has('own_actions') && !asksHowLong(phrase) && !asksForIt(phrase)) ||
    (!pointsBack && phrase.has('overdue', 'ongoing', 'next', 'undated', 'joint') && !asksHowLong(phrase))
  );
}

const FIELDS: readonly Cue[] = [
  'why',
  'who',
  'when',
  'lead',
  'deliverables',
  'condition',
  'status',
  'percent',
  'input',
  'detail',
  'due',
  'how',
  'slips',
  'silent',
  'answered',
  'asked',
  'blockers',
  'history',
];
const DEEDS: readonly Cue[] = [
  'chase',
  'move',
  'snooze',
  'delegate',
  'record',
  'change',
  'confirm',
  'discard',
  'withdraw',
  'compare',
  'explain',
  'why_asked',
  'endorse',
  'subscribe',
  'absence',
  'stop',
];
