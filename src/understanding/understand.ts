import type { Context } from './context.ts';
import { confidenceIn } from './grammar/confidence.ts';
import { decide } from './grammar/decide.ts';
import { type Phrase, readPhrase } from './grammar/phrase.ts';
import { isEmptyFilter } from './grammar/readFilter.ts';
import { asksToRun, readCode, readRefusal } from './grammar/refusals.ts';
import type { Intent } from './intent.ts';
import { withoutMarkup } from './markup.ts';
import { isTooLong, LONGEST_READ } from './tokens.ts';

/** An intent, how sure the reading is (0 to 1), and the words it came from. */
export type Understood = { readonly intent: Intent; readonly confidence: number; readonly phrase: Phrase };

/** What somebody wants, from what they typed. Pure, total, and the same every time. */
export function understand(text: string, context: Context): Understood {
  if (isTooLong(text)) return { ...read(text.slice(0, LONGEST_READ), context), intent: TOO_LONG };
  const whole = read(text, context);
  const isLost = isLostIn(whole.intent);
  if (!isLost && !ASKS.has(whole.intent.kind)) return whole;
  // "I have a meeting in ten minutes. Are we behind on anything?": one sentence of several may be the question.
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return whole;
  const found = sentences
    .filter((sentence) => isLost || sentence.trim().endsWith('?'))
    .map((sentence) => read(sentence, context))
    .filter((part) => !asksForAll(part) && !isOfStranger(whole, part))
    .filter(({ intent }) => intent.kind !== 'unknown' && intent.kind !== 'thanks' && intent.kind !== 'hello')
    .toSorted((one, other) => other.confidence - one.confidence);
  const [best] = found;
  // What names an action says more than a sentence that points at one.
  if (best !== undefined && (namesMore(whole, best) || (!isLost && narrowsMore(whole, best)))) return whole;
  return best !== undefined && (isLost || best.confidence >= whole.confidence) ? best : whole;
}

function namesMore(one: Understood, other: Understood): boolean {
  const count = ({ intent, phrase }: Understood): number =>
    Math.max(
      phrase.refs.length,
      // One chance word of the plan in what leads up to a question names nothing.
      'refs' in intent && ((phrase.topics[0]?.words ?? 2) > 1 || /\b\p{Lu}{3,}\b/u.test(phrase.text))
        ? (intent.refs?.length ?? 0)
        : 0,
    );
  return count(one) > count(other);
}

/** "Not DOJ, not ongoing - what's left?": the words before the question narrow it. */
function narrowsMore(one: Understood, other: Understood): boolean {
  const count = ({ intent }: Understood): number =>
    'filter' in intent && intent.filter !== undefined ? Object.keys(intent.filter).length : 0;
  return one.intent.kind === other.intent.kind && count(one) > count(other);
}

/** "Belfast City Council - which of these are ours?" asks for a body that the plan doesn't have. */
function isOfStranger({ intent: whole }: Understood, { intent }: Understood): boolean {
  const isUnknown = whole.kind === 'unknown' && whole.why === 'no_such_party';
  return isUnknown && 'filter' in intent && intent.filter?.mine === true;
}

/** "Which action", left over from a longer text, asks for nothing. */
function asksForAll({ intent, phrase }: Understood): boolean {
  return (
    intent.kind === 'list' && intent.about === 'all' && isEmptyFilter(intent.filter) && !phrase.has('all')
  );
}

/** Whom it is for, what for, when it is wanted and why say nothing of what is asked. */
function withoutAside(text: string): string {
  return text.replace(ON_BEHALF, '').replace(PRELUDE, '').replace(OCCASION, '').replace(REASON, '$1');
}

function read(text: string, context: Context): Understood {
  const said = withoutAside(text);
  const plain = withoutMarkup(said);
  return plain === said ? readWords(said, context) : readBesideMarkup(said, plain, context);
}

function readWords(text: string, context: Context): Understood {
  const phrase = readPhrase(text, context);
  const confidence = confidenceIn(phrase);
  return { intent: decide(phrase, confidence), confidence, phrase };
}

/** Markup is passed over where the words beside it say what is wanted; what is recorded keeps it. */
function readBesideMarkup(said: string, plain: string, context: Context): Understood {
  const words = plain.replace(/[ \t]{2,}/g, ' ').trim();
  const found = readWords(words, context);
  const { intent, phrase } = found;
  const isOfCode = isLostIn(intent) || asksToRun(words) || (ASKS.has(intent.kind) && phrase.length <= FEW);
  const typed = readPhrase(said, context);
  const refusal = readRefusal(typed) ?? (isOfCode ? readCode(typed) : undefined);
  if (refusal !== undefined) return { ...found, intent: refusal };
  return 'said' in intent && intent.said === words ? { ...found, intent: { ...intent, said } } : found;
}

/** So few words beside code ask for nothing but what it gives: "status ${7*7}". */
const FEW = 2;

function isLostIn(intent: Intent): boolean {
  return intent.kind === 'unknown' && MAY_BE_IN_PART.has(intent.why);
}

const TOO_LONG: Intent = { kind: 'unknown', why: 'too_long' };
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
  const sentences = text
    .split(
      /(?<=:)\s(?=(?:has|have|is|are|do|does|did|what|which|who|when|where|how)\b)|(?<=[.?!;\n])(?<!\b(?:no|nos|nr|vs|approx|dept|dr|mr|mrs|ms|st)\.)\s|\s[-–—]\s/i,
    )
    .filter((sentence) => /\p{L}/u.test(sentence));
  return sentences.length > MOST_SENTENCES ? [] : [...sentences, ...sentences.flatMap(afterCourtesies)];
}

/** "I have just taken over and would be grateful if you could let me know which actions are ours": the end of it. */
function afterCourtesies(sentence: string): readonly string[] {
  const at = sentence.search(ASKED_POLITELY);
  return at < 0 ? [] : [sentence.slice(at).replace(ASKED_POLITELY, '')];
}

/** "On behalf of DOJ, action 6 is complete": the record says for whom by itself. */
const ON_BEHALF = /^\s{0,9}(?:for and )?on behalf of [^,:\n]{2,60}[,:] (?=\S{1,40} \S)/i;

/** "I'm drafting a reply to the Assembly and need the lead for …": what it is wanted for. */
const PRELUDE =
  /^\W{0,3}(?:i['’]?m|i am|we['’]?re|we are) (?:drafting|preparing|writing|putting together|pulling together|working on|finalising) [^,.;?!]{1,80}?\b(?:and|so|but)(?: i| we)? (?=(?:need|want|would like|could do with)\b)/i;

/** "Narrow that to DOJ as I'm seeing their director at 3": why it is wanted. */
const REASON =
  /^(\W{0,3}(?:narrow|just|only|show|list|what|which|who|when|give|leave|take|drop)\b.{5,120}?),? (?:as|because|since|cos) (?:i|we)\b.*$/is;

/** "I've the Strategy Group on Thursday - how is the plan doing": when it is wanted, and no period of the plan. */
const OCCASION =
  /^\W{0,3}(?:(?:hi|hello|hiya|good|morning|afternoon|evening|all)\W{1,3}){0,3}(?:i['’]?ve|i have|we['’]?ve|we have|there['’]?s|there is) (?:got )?(?:a|an|the|my|our) (?![^,.;?!]{0,60}\b(?:actions?|deadlines?|targets?|reminders?)\b)[^,.;?!–—]{2,60}?\b(?:on|at|this|next|tomorrow|today|in) ?[^,.;?!–—-]{0,30}?(?: [-–—]+|[,.;:]) (?=(?:can|could|would|what|whats|how|hows|which|who|when|tell|please|give|show|need|so)\b)/i;

const ASKED_POLITELY =
  /\b(?:let me know|tell me|wondering|(?:want|wanted|like|need|have) to know|advise|confirm)\b(?= (?:what|which|who|when|where|how|whether|if)\b)/i;
