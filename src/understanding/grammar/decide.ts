import type { Intent } from '../intent.ts';
import { readAboutDraft, readAboutProposal } from './aboutDraft.ts';
import { readCommand } from './commands.ts';
import { readCourtesy } from './courtesies.ts';
import { readFollowUp } from './followUps.ts';
import { asksForOtherPlan, isOffTopic } from './offTopic.ts';
import type { Phrase } from './phrase.ts';
import { readPlainCommand } from './plainCommand.ts';
import { readQuestion } from './questions.ts';
import { readFilter } from './readFilter.ts';
import { readPreference } from './readPreference.ts';
import { CAME_IN } from './record.ts';
import { topicMeant, topicsNear } from './refsMeant.ts';
import { readCode, readRefusal } from './refusals.ts';
import { readAsReply } from './replies.ts';
import { reshape } from './reshape.ts';

/** A question needs this share of its telling words understood; below it, the bot says it did not follow. */
const ENOUGH = 0.5;

/** Nobody asks one thing in more words; whoever pastes a page has to say what they want. */
const MOST_WORDS = 80;
const LOST: Intent = { kind: 'unknown', why: 'not_understood' };

/**
 * What a text wants, from the most binding reading to the least: refusals first, questions last. Before them stands
 * what can be about nothing else, as every word of it has to fit.
 */
export function decide(phrase: Phrase, confidence: number): Intent {
  if (phrase.tokens.every((token) => token.kind === 'break')) return LOST;
  return (
    readPreference(phrase) ??
    readRefusal(phrase) ??
    readMissing(phrase) ??
    readAboutProposal(phrase) ??
    readAboutDraft(phrase) ??
    readWhich(phrase) ??
    (isLooseYes(phrase) ? { kind: 'confirm' } : undefined) ??
    readPrivate(phrase) ??
    (asksForPrivate(phrase) ? { kind: 'unknown', why: 'private' } : undefined) ??
    (isAnswering(phrase) ? undefined : readCode(phrase)) ??
    readPlainCommand(phrase) ??
    (isAnswering(phrase) ? undefined : reshape(phrase, phrase.context.memory.question)) ??
    readAsReply(phrase) ??
    readCourtesy(phrase) ??
    readCode(phrase) ??
    readStranger(phrase) ??
    readWanted(phrase, confidence)
  );
}

/** "Is the DOJ contact on sick leave?" */
function readPrivate(phrase: Phrase): Intent | undefined {
  const isOfOther = phrase.parties.length > 0 || phrase.says('contact', 'he', 'she', 'his', 'her');
  const asks =
    phrase.has('absence') && phrase.isQuestion && isOfOther && !phrase.says('i', 'im', 'me', 'my', 'we');
  if (!asks || phrase.refs.length > 0) return undefined;
  return phrase.says('sick', 'maternity', 'paternity', 'ill')
    ? { kind: 'unknown', why: 'private' }
    : { kind: 'who', refs: [], about: 'away', filter: readFilter(phrase) };
}

/** "Need the names of the informants behind action 3"; "our analyst is off sick" asks for nothing. */
function asksForPrivate(phrase: Phrase): boolean {
  const asks =
    /^\W*(?:i |we |can |could |please )?(?:need|want|give|send|get|show|list|tell|find|share|provide)\b/i;
  return phrase.has('private') && !isAnswering(phrase) && asks.test(phrase.text);
}

/** In a reply what looks like code may be part of the words; elsewhere it is somebody trying something. */
function isAnswering({ context }: Phrase): boolean {
  return context.asked.length > 0 || context.inReplyTo !== undefined;
}

/** Follow-ups, commands and questions, as far as enough of the words was understood. */
function readWanted(phrase: Phrase, confidence: number): Intent {
  if (phrase.length > MOST_WORDS) return LOST;
  if (asksWhoIsAway(phrase)) return { kind: 'who', refs: [], about: 'away', filter: readFilter(phrase) };
  if (phrase.has('foreign') && phrase.says('into', 'translate'))
    return { kind: 'unknown', why: 'out_of_scope' };
  const asksOfAbsence =
    phrase.has('absence') && phrase.isQuestion && phrase.has('how_many', 'what') && !phrase.says('i', 'im');
  if (phrase.has('private') || asksOfAbsence) return { kind: 'unknown', why: 'private' };
  if (
    confidence < ENOUGH &&
    !(phrase.has('digest') && !phrase.has('foreign')) &&
    !CAME_IN.test(phrase.text) &&
    !(phrase.namesActions && confidence > ENOUGH / 2)
  )
    return lost(phrase);
  const found = readFollowUp(phrase) ?? readCommand(phrase) ?? readQuestion(phrase);
  if (asksForOtherPlan(phrase)) return { kind: 'unknown', why: 'out_of_scope' };
  if (found !== undefined) return isOffTopic(phrase, found) ? lost(phrase) : found;
  const near = topicsNear(phrase);
  if (near.length === 1) return { kind: 'detail', refs: near };
  if (near.length > 0) return { kind: 'unknown', why: 'which_action', refs: near };
  return lost(phrase);
}

/** "Anybody away this week?" */
function asksWhoIsAway(phrase: Phrase): boolean {
  const asks = phrase.has('who') || phrase.says('who', 'anybody', 'anyone', 'somebody', 'everyone');
  return phrase.has('absence') && asks && !phrase.has('private') && !phrase.says('sick');
}

/** "Anything about cyber?": a word is looked for, and the plan doesn't have it. */
function searches(phrase: Phrase): boolean {
  const asks = phrase.says('any', 'anything', 'which', 'find', 'search') && phrase.isQuestion;
  const looks = phrase.says(
    'about',
    'on',
    'mention',
    'mentions',
    'cover',
    'covers',
    'regarding',
    'find',
    'search',
  );
  return asks && looks && phrase.unknown.length > 0 && phrase.unknown.length <= 3;
}

function lost(phrase: Phrase): Intent {
  if (phrase.has('foreign')) return { kind: 'unknown', why: 'out_of_scope' };
  if (searches(phrase))
    return { kind: 'unknown', why: 'not_mentioned', words: phrase.unknown.join(' ').slice(0, 80) };
  return phrase.unknown.length > 0 && phrase.isQuestion ? { kind: 'unknown', why: 'out_of_scope' } : LOST;
}

/** A number that no action has is said to be so, and never answered with another. */
function readMissing(phrase: Phrase): Intent | undefined {
  const [missing] = phrase.missing;
  return missing === undefined || phrase.refs.length > 0
    ? undefined
    : { kind: 'unknown', why: 'no_such_action', words: missing };
}

function readStranger(phrase: Phrase): Intent | undefined {
  const [stranger] = phrase.strangers;
  return stranger === undefined || phrase.parties.length > 0 || phrase.refs.length > 0
    ? undefined
    : { kind: 'unknown', why: 'no_such_party', words: stranger };
}

/** A yes to nothing: no draft waits, and nothing else is said. */
function isLooseYes(phrase: Phrase): boolean {
  const words = phrase.tokens.filter((token) => token.kind !== 'sign').map((token) => token.norm);
  return (
    phrase.context.drafts.every(({ isElsewhere }) => isElsewhere === true) &&
    words.length === 1 &&
    (words[0] === 'yes' || words[0] === 'confirm')
  );
}

/** The answer to "which action is that about?". */
function readWhich(phrase: Phrase): Intent | undefined {
  const { waiting } = phrase.context.memory;
  if (waiting === undefined || phrase.isQuestion || phrase.tokens.length > 12) return undefined;
  const topic = topicMeant(phrase);
  const refs = phrase.refs.length > 0 ? phrase.refs : topic === undefined ? [] : [topic];
  return refs.length === 0 ? undefined : { kind: 'report', refs, said: waiting.said };
}
