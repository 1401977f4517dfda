import type { Filter, Topic } from '../filter.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { readFilter } from './readFilter.ts';
import { aboutOthers } from './refine.ts';
import { readTopic } from './topic.ts';

/** Longer than this, a text stands for itself. */
const MOST_WORDS = 18;

/** The last answer, cut or shown in another way: "drop 4", "now by party", "put the dates beside them". */
export function reshape(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  if (phrase.length > MOST_WORDS) return undefined;
  return (
    readMore(phrase, last) ??
    readEach(phrase, last) ??
    readAgain(phrase, last) ??
    readPick(phrase, last) ??
    readThere(phrase) ??
    readLeavingOut(phrase, last) ??
    readIncluding(phrase, last) ??
    readBeside(phrase) ??
    readCorrected(phrase, last) ??
    readHowManyOf(phrase, last) ??
    readHowManyHeld(phrase, last)
  );
}

/** "More", "expand": all there is about the few actions of the last answer. "Sort by date": as it is. */
function readMore(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const { refs } = phrase.context.memory;
  const asksMore =
    /^\W*(?:(?:tell|show|give) me )?(?:a bit |some )?(?:more|expand|elaborate|go on)(?: please| pls)?\W*$/i;
  if (refs.length > 0 && refs.length <= FEW && asksMore.test(phrase.text)) return { kind: 'detail', refs };
  const isOrder =
    /^\W*(?:(?:can you |please |and )?(?:sort|order|arrange|put) (?:them |it |those )?(?:by|in) )/i;
  return last?.kind === 'list' && isOrder.test(phrase.text) ? last : undefined;
}

const FEW = 4;

/** "Who leads each?", after a list; "the whole plan then", after how one action stands. */
function readEach(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const { refs } = phrase.context.memory;
  if (last?.kind === 'status' && phrase.has('all') && phrase.length <= 6 && phrase.unknown.length === 0)
    return { kind: 'status', refs: [] };
  if (refs.length === 0 || !/\beach\W*$/i.test(phrase.text) || phrase.length > 7) return undefined;
  if (phrase.has('who')) return { kind: 'who', refs };
  return phrase.has('when') ? { kind: 'detail', refs, field: 'target' } : undefined;
}

/** "None at all?", "What day was that", "can I do that for a colleague": the same again. */
function readAgain(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  if (last === undefined || phrase.refs.length + phrase.parties.length + phrase.periods.length > 0)
    return undefined;
  const isWondering =
    /^\W*(?:really|none|nothing|nobody|no one|not one|zero)(?: at all| whatsoever| of them)?\W*$/i;
  if (
    isWondering.test(phrase.text) &&
    (last.kind === 'list' || last.kind === 'status' || last.kind === 'who')
  )
    return last;
  if (last.kind === 'who' && last.about === 'asked' && phrase.has('when') && phrase.length <= 6) return last;
  return last.kind === 'help' && /\b(?:can|could|may|should|do) (?:i|we)\b/i.test(phrase.text)
    ? last
    : undefined;
}

/** "Is the Subgroup one of the leads there, or only giving input?": of the action that was just shown. */
function readThere(phrase: Phrase): Intent | undefined {
  const { refs } = phrase.context.memory;
  const asks = /\b(?:there|on that|on it|in it|lead it)\b/i.test(phrase.text) && phrase.has('lead', 'input');
  return refs.length === 1 &&
    phrase.isQuestion &&
    asks &&
    (phrase.parties.length === 1 || phrase.says('we', 'i')) &&
    phrase.refs.length === 0
    ? { kind: 'who', refs }
    : undefined;
}

/** "Which is most urgent?", after a list: one of it. */
function readPick(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const { refs } = phrase.context.memory;
  if (last?.kind !== 'list' || refs.length < 2 || phrase.length > 7 || !phrase.has('first', 'last'))
    return undefined;
  if (phrase.refs.length + phrase.parties.length + phrase.periods.length > 0) return undefined;
  return { kind: 'list', about: 'all', filter: { refs, pick: phrase.has('first') ? 'first' : 'last' } };
}

/** "Take LE Partners out of that", "drop 4", "lose the ongoing ones". */
function readLeavingOut(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  if ((last?.kind !== 'list' && last?.kind !== 'count') || !LEAVING_OUT.test(phrase.text)) return undefined;
  const { parties, refs, statuses, exceptParties, exceptRefs, exceptStatuses, exceptTopics } =
    readFilter(phrase);
  const topic = readTopic(phrase);
  const turned = isTurnable(topic) ? [topic] : exceptTopics;
  const out: Filter = {
    ...((parties ?? exceptParties) && { exceptParties: parties ?? exceptParties }),
    ...((refs ?? exceptRefs) && { exceptRefs: refs ?? exceptRefs }),
    ...((statuses ?? exceptStatuses) && { exceptStatuses: statuses ?? exceptStatuses }),
    ...(turned && { exceptTopics: turned }),
    ...(phrase.has('sole')
      ? { role: 'joint' as const }
      : phrase.has('joint')
        ? { role: 'sole' as const }
        : {}),
  };
  return Object.keys(out).length === 0 ? undefined : { ...last, filter: { ...last.filter, ...out } };
}

const LEAVING_OUT =
  /^\W*(?:(?:hmm|ok|right|yes|fine|good|great|thanks|now|and|but|please|then|can you|could you)[,.]? ){0,3}(?:hide|drop|lose|remove|exclude|omit|skip|strip out|leave off|leave out|filter out|without|minus|less|take (?=.{0,60}\b(?:out|off|away)\b)|leave (?=.{0,60}\b(?:out|off)\b))/i;

function isTurnable(topic: Topic | undefined): topic is Topic {
  return topic === 'overdue' || topic === 'ongoing' || topic === 'undated' || topic === 'silent';
}

/** "Does that include the overdue ones?": those of the last answer that it names. */
function readIncluding(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const { refs } = phrase.context.memory;
  const asks =
    /\b(?:does|do|is|are|did) (?:that|this|it|they|those|these) (?:include|including|count|cover)/i;
  if ((last?.kind !== 'list' && last?.kind !== 'count') || !asks.test(phrase.text)) return undefined;
  const topic = readTopic(phrase);
  return {
    kind: 'list',
    about: topic ?? 'all',
    filter: { ...readFilter(phrase), ...(refs.length === 0 ? {} : { refs }) },
  };
}

/** "Put the dates beside them", "add the leads", "now by party": another column of the same list. */
function readBeside(phrase: Phrase): Intent | undefined {
  const { refs } = phrase.context.memory;
  const isOwn = phrase.refs.length > 0 || phrase.parties.length > 0 || phrase.periods.length > 0;
  const isOpening = BESIDE.exec(phrase.text)?.index === 0;
  if (refs.length === 0 || isOwn || (phrase.length > 8 && !isOpening)) return undefined;
  if (BY_LEAD.test(phrase.text)) return { kind: 'who', refs };
  if (!BESIDE.test(phrase.text)) return undefined;
  if (/\b(?:leads?|owners?|names?)\b/i.test(phrase.text)) return { kind: 'who', refs };
  if (/\bdeliverables?\b/i.test(phrase.text)) return { kind: 'detail', refs, field: 'deliverables' };
  if (/\b(?:status(?:es)?|progress|rag)\b/i.test(phrase.text)) return { kind: 'status', refs };
  return /\b(?:dates?|deadlines?|targets?)\b/i.test(phrase.text)
    ? { kind: 'detail', refs, field: 'target' }
    : undefined;
}

export const BESIDE =
  /\b(?:beside|besides|next to|against|alongside) (?:them|it|each|those|that)\b|^\W*(?:and |now |please )?(?:add|include) (?:in )?(?:the|their)\b|^\W*(?:and |with |plus )?(?:the |their |its )?(?:due |target |lead )?(?:dates|deadlines|leads|owners|deliverables|statuses|names) (?:too|as well|also)\b/i;
const BY_LEAD =
  /^\W*(?:and |now |then |same |please |grouped |sorted |split |broken down |arranged |order(?:ed)? |group (?:them|it|that) |sort (?:them|it|that) |split (?:them|it|that) ){0,3}(?:by|per) (?:lead|leads|party|parties|owner|partner|lead partner|organisation|body|agency|department)\b/i;

/** "I'd the two mixed up, meant 3": the last question, of another action. */
function readCorrected(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  const isAgain =
    /\b(?:meant|i mean|thinking of|was after|mixed (?:them|it|the two) up|the two mixed up|wrong one)\b/i.test(
      phrase.text,
    );
  const isOwn = phrase.parties.length > 0 || phrase.periods.length > 0 || phrase.statuses.length > 0;
  if (last === undefined || !isAgain || isOwn || phrase.refs.length === 0 || phrase.length > 12)
    return undefined;
  return phrase.context.asked.length === 0 && phrase.context.inReplyTo === undefined
    ? aboutOthers(last, phrase.refs)
    : undefined;
}

/** "How many have been held?", after the actions that mention days of action. */
function readHowManyHeld(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  if (last?.kind !== 'list' || last.filter.matching === undefined || phrase.length > 7) return undefined;
  const asks = /\bhow many (?:have|has|had|were|are|did|so far|to date|of (?:them|those))\b/i.test(
    phrase.text,
  );
  const isDone =
    /\b(?:held|done|delivered|run|completed|carried out|so far|to date|reported|recorded|achieved)\b/i;
  if (!asks || !isDone.test(phrase.text)) return undefined;
  return { kind: 'sum', refs: phrase.context.memory.refs, measure: last.filter.matching.words };
}

/** "And how many of them belong to DOJ?" */
function readHowManyOf(phrase: Phrase, last: Intent | undefined): Intent | undefined {
  if (last?.kind !== 'list' && last?.kind !== 'count') return undefined;
  const isOfThem = /\bhow many of (?:them|those|these|that)\b/i.test(phrase.text);
  // "From DOJ how many?", after what is overdue.
  const isShort =
    phrase.has('how_many') && phrase.length <= 5 && phrase.parties.length > 0 && last.about !== 'all';
  if (!isOfThem && !isShort) return undefined;
  const change = readFilter(phrase);
  const topic = readTopic(phrase);
  if (Object.keys(change).length === 0 && topic === undefined) return undefined;
  const isOther = topic !== undefined && topic !== 'all' && topic !== last.about;
  return isOther && last.about !== 'all'
    ? {
        kind: 'count',
        about: topic,
        filter: {
          ...change,
          ...(phrase.context.memory.refs.length === 0 ? {} : { refs: phrase.context.memory.refs }),
        },
      }
    : { kind: 'count', about: isOther ? topic : last.about, filter: { ...last.filter, ...change } };
}
