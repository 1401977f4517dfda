import type { Context } from './context.ts';
import { readAboutDraft, readAboutProposal } from './grammar/aboutDraft.ts';
import { readCommand } from './grammar/commands.ts';
import { confidenceIn } from './grammar/confidence.ts';
import { readCourtesy } from './grammar/courtesies.ts';
import { readFollowUp } from './grammar/followUps.ts';
import { type Phrase, readPhrase } from './grammar/phrase.ts';
import { readQuestion } from './grammar/questions.ts';
import { isEmptyFilter } from './grammar/readFilter.ts';
import { topicMeant, topicsNear } from './grammar/refsMeant.ts';
import { readCode, readRefusal } from './grammar/refusals.ts';
import { readAsReply } from './grammar/replies.ts';
import type { Intent } from './intent.ts';

/** An intent, how sure the reading is (0 to 1), and the words it came from. */
export type Understood = { readonly intent: Intent; readonly confidence: number; readonly phrase: Phrase };

/** A question needs this share of its telling words understood; below it, the bot says it did not follow. */
const ENOUGH = 0.5;

/** What somebody wants, from what they typed. Pure, total, and the same every time. */
export function understand(text: string, context: Context): Understood {
  const whole = read(text, context);
  const isLost = whole.intent.kind === 'unknown' && MAY_BE_IN_PART.has(whole.intent.why);
  if (!isLost && !ASKS.has(whole.intent.kind)) return whole;
  // "I have a meeting in ten minutes. Are we behind on anything?": one sentence of several may be the question.
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return whole;
  const found = sentences
    .filter((sentence) => isLost || sentence.trim().endsWith('?'))
    .map((sentence) => read(sentence, context))
    .filter((part) => !asksForAll(part))
    .filter(({ intent }) => intent.kind !== 'unknown' && intent.kind !== 'thanks' && intent.kind !== 'hello')
    .toSorted((one, other) => other.confidence - one.confidence);
  const [best] = found;
  // What names an action says more than a sentence that points at one.
  if (best !== undefined && namesMore(whole, best)) return whole;
  return best !== undefined && (isLost || best.confidence >= whole.confidence) ? best : whole;
}

function namesMore(one: Understood, other: Understood): boolean {
  const count = ({ intent, phrase }: Understood): number =>
    Math.max(phrase.refs.length, 'refs' in intent ? (intent.refs?.length ?? 0) : 0);
  return count(one) > count(other);
}

/** "Which action", left over from a longer text, asks for nothing. */
function asksForAll({ intent, phrase }: Understood): boolean {
  return (
    intent.kind === 'list' && intent.about === 'all' && isEmptyFilter(intent.filter) && !phrase.has('all')
  );
}

function read(text: string, context: Context): Understood {
  const phrase = readPhrase(text, context);
  const confidence = confidenceIn(phrase);
  return { intent: decide(phrase, confidence), confidence, phrase };
}

const ASKS: ReadonlySet<string> = new Set([
  'list',
  'status',
  'detail',
  'who',
  'count',
  'history',
  'blockers',
]);
const MAY_BE_IN_PART: ReadonlySet<string> = new Set([
  'not_understood',
  'out_of_scope',
  'no_such_party',
  'not_mentioned',
]);
const MOST_SENTENCES = 4;

/** A few sentences at most: a pasted page is nobody's question. */
function sentencesOf(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.?!;\n])\s|\s[-–—]\s/).filter((sentence) => /\p{L}/u.test(sentence));
  return sentences.length > MOST_SENTENCES ? [] : sentences;
}

function decide(phrase: Phrase, confidence: number): Intent {
  if (phrase.tokens.every((token) => token.kind === 'break')) return LOST;
  return (
    readRefusal(phrase) ??
    readMissing(phrase) ??
    readAboutProposal(phrase) ??
    readAboutDraft(phrase) ??
    readWhich(phrase) ??
    (isLooseYes(phrase) ? { kind: 'confirm' } : undefined) ??
    readPlainCommand(phrase) ??
    readAsReply(phrase) ??
    readCourtesy(phrase) ??
    readCode(phrase) ??
    readStranger(phrase) ??
    readWanted(phrase, confidence)
  );
}

/** Nobody asks one thing in more words; whoever pastes a page has to say what they want. */
const MOST_WORDS = 80;
const LOST: Intent = { kind: 'unknown', why: 'not_understood' };

/** Follow-ups, commands and questions, as far as enough of the words was understood. */
function readWanted(phrase: Phrase, confidence: number): Intent {
  if (phrase.length > MOST_WORDS) return LOST;
  const asksOfAbsence = phrase.has('absence') && phrase.isQuestion && phrase.has('how_many', 'who', 'what');
  if (phrase.has('private') || asksOfAbsence) return { kind: 'unknown', why: 'private' };
  if (confidence < ENOUGH && !(phrase.namesActions && confidence > ENOUGH / 2)) return lost(phrase);
  const found = readFollowUp(phrase) ?? readCommand(phrase) ?? readQuestion(phrase);
  if (found !== undefined) return found;
  const near = topicsNear(phrase);
  if (near.length === 1) return { kind: 'detail', refs: near };
  if (near.length > 0) return { kind: 'unknown', why: 'which_action', refs: near };
  return lost(phrase);
}

/** What nobody would say as news: "bring 3 forward a fortnight", "chase LE on 8". */
function readPlainCommand(phrase: Phrase): Intent | undefined {
  const { asked, inReplyTo } = phrase.context;
  if (phrase.statuses.length > 0 || phrase.has('foreign')) return undefined;
  const command = readCommand(phrase);
  const wasAsked = asked.length > 0 || inReplyTo !== undefined;
  const plain = wasAsked ? PLAIN_WHEN_ASKED : PLAIN;
  return command !== undefined && plain.has(command.kind) ? command : undefined;
}

const PLAIN_WHEN_ASKED: ReadonlySet<string> = new Set(['chase', 'withdraw', 'subscribe']);
const PLAIN: ReadonlySet<string> = new Set([
  ...PLAIN_WHEN_ASKED,
  'move',
  'snooze',
  'absence',
  'delegate',
  'stop',
]);

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
    phrase.context.drafts.length === 0 && words.length === 1 && (words[0] === 'yes' || words[0] === 'confirm')
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
