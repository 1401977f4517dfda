import { mayReportFor } from '../../people/mayReport.ts';
import { hasRole } from '../../people/person.ts';
import { type ActionRef, leadsOf } from '../../plan/action.ts';
import { findAction } from '../../plan/plan.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { deliverablesWith } from '../readers/deliverableIndex.ts';
import { type ReplyReading, saysSomething } from '../reply/reading.ts';
import { readReply } from '../reply/readReply.ts';
import { FILLER } from '../vocabulary/cues.ts';
import { isAskingForActions } from './isAskingForActions.ts';
import type { Phrase } from './phrase.ts';
import { readAbsence } from './readAbsence.ts';
import { topicMeant } from './refsMeant.ts';

/**
 * Whether somebody reports rather than asks: a reply in a thread, or news from somebody who was asked or
 * who names the action. A question mark or a question word makes it a question.
 */
export function readAsReply(phrase: Phrase): Intent | undefined {
  const { context } = phrase;
  const { plan, today, asked, inReplyTo } = context;
  if (phrase.isQuestion && !phrase.has('move')) return undefined;
  if (isCorrectionOfQuestion(phrase)) return undefined;
  const wasAskedHere = context.asked.length > 0 || context.inReplyTo !== undefined;
  // "Sorry 2 I mean", after a number that the plan doesn't have.
  if (!wasAskedHere && phrase.refs.length > 0 && phrase.length <= 5 && MEANT.test(phrase.text))
    return undefined;
  const refs = refsReported(phrase);
  const own = ownActions(context);
  const first = refs[0] ?? inReplyTo?.[0] ?? asked[0] ?? own[0];
  const action = first === undefined ? undefined : findAction(plan, first);
  if (action === undefined) return undefined;
  const wasAsked = asked.length > 0 || inReplyTo !== undefined;
  const reading = readReply(phrase.text, action, plan, today);
  const several = phrase.spans.find((span) => span.kind === 'action' && span.refs.length > 1);
  const report = (about: readonly ActionRef[]): Intent => ({
    kind: 'report',
    refs: about,
    said: phrase.text,
  });
  if (phrase.has('compare', 'digest', 'why_asked', 'explain') && inReplyTo === undefined) return undefined;
  const isTold = wasAsked || (phrase.refs.length > 0 && phrase.says('is', 'are', 'now', 'still'));
  if (isAskingForActions(phrase, isTold && reading.status !== undefined)) return undefined;
  if (reading.notAnUpdate === 'out_of_office' && reading.until !== undefined && asked.length > 0)
    return (
      ownAbsence(phrase) ?? { kind: 'snooze', refs: refs.length > 0 ? refs : asked, until: reading.until }
    );
  if (phrase.has('change') && phrase.periods.length > 0 && reading.status !== 'complete') return undefined;
  if (!wasAsked && !saysMoreThanActions(phrase)) return undefined;
  const isShare =
    phrase.refs.length > 0 && phrase.spans.some((span) => span.kind === 'number' && span.percent);
  const hasNews = saysSomething(reading) || reading.others.length > 0 || isShare;
  const isRequest = reading.notAnUpdate === 'change_date_request';
  if (hasNews && (!phrase.isQuestion || isRequest)) {
    if (refs.length > 0 || wasAsked) return report(refs.length > 0 ? refs : allAsked(phrase, reading));
    const isNews = isBareNews(phrase, reading) || tellsOfOwn(phrase, reading);
    if (!isNews) return undefined;
    const isOfAll = reading.status === 'on_track' && phrase.says('all', 'everything', 'both');
    if (own.length === 1 || isOfAll) return report(own);
    const counted = counting(phrase, own);
    return report(counted.length > 0 ? counted : named(phrase, own));
  }
  if (
    wasAsked &&
    !phrase.isQuestion &&
    reading.notAnUpdate !== undefined &&
    !asksTheBot(phrase, reading.notAnUpdate)
  )
    return reading.notAnUpdate === 'snooze' ? undefined : report(refs);
  // "1 isn't mine any more": said of an action that is named, it needs no question before it.
  const isOfOnesOwn = reading.notAnUpdate !== undefined && OF_ONES_OWN.has(reading.notAnUpdate);
  if (isOfOnesOwn && phrase.refs.length > 0 && phrase.length > 4)
    return report(several === undefined ? refs : phrase.refs);
  return inReplyTo !== undefined && !phrase.isQuestion ? report(refs) : undefined;
}

/** "I'm on leave until 28 March": away for everything. Of an action that is named, or of somebody else, it puts off what was asked. */
function ownAbsence(phrase: Phrase): Intent | undefined {
  const isOfOther = /\b(?:is|are|he[’']?s|she[’']?s|they[’']?re) (?:\w+ )?(?:away|off|out|on|back)\b/i.test(
    phrase.text,
  );
  return phrase.refs.length > 0 || isOfOther ? undefined : readAbsence(phrase);
}

const MEANT = /\b(?:i mean|i meant|meant)\b/i;

const OF_ONES_OWN: ReadonlySet<string> = new Set([
  'wrong_person',
  'delegate',
  'change_date_request',
  'withheld',
  'no_change',
]);

/** "Sorry, I meant 6", after a question: asked again, of another action. */
function isCorrectionOfQuestion({ has, context, statuses, length, refs }: Phrase): boolean {
  const isAgain = has('and_also') && refs.length > 0 && length <= 5 && statuses.length === 0;
  return isAgain && context.memory.question !== undefined && context.inReplyTo === undefined;
}

/** "1, 6 and 9 please" names actions, and reports nothing. */
function saysMoreThanActions({ spans }: Phrase): boolean {
  return spans.some(
    (span) => span.kind !== 'action' && (span.kind !== 'cue' || span.cues.some((cue) => !FILLER.has(cue))),
  );
}

/** Which actions a report is about, as far as it says or the thread does. Empty: the bot must ask. */
function refsReported(phrase: Phrase): readonly ActionRef[] {
  const { context } = phrase;
  if (phrase.refs.length > 0) return phrase.refs.slice(0, 1);
  if (context.inReplyTo?.length === 1) return context.inReplyTo;
  if (context.asked.length === 1) return context.asked;
  const topic = topicMeant(phrase);
  return topic !== undefined && (context.asked.length === 0 || context.asked.includes(topic)) ? [topic] : [];
}

/** "Both on track" answers for everything that was asked. "All done" does not: complete is never guessed. */
function allAsked(phrase: Phrase, reading: ReplyReading): readonly ActionRef[] {
  const { asked } = phrase.context;
  const words = new Set(phrase.tokens.map((token) => token.norm));
  const meansAll = words.has('all') || words.has('everything') || (words.has('both') && asked.length === 2);
  return meansAll && reading.status === 'on_track' ? asked : [];
}

/** "done", out of the blue: news of some action of theirs, and the bot asks of which. */
function isBareNews(phrase: Phrase, reading: ReplyReading): boolean {
  const isShort = phrase.tokens.filter((token) => token.kind !== 'sign').length <= 4;
  return isShort && (reading.status === 'complete' || reading.status === 'on_track');
}

/** "We'll not have it finished till May": news of somebody's own, though no action is named. */
function tellsOfOwn(phrase: Phrase, { status, forecast, measures }: ReplyReading): boolean {
  const isTold =
    phrase.says('we', 'our', 'ours', 'i', 'were') && !phrase.has('what', 'who', 'when', 'how_many', 'due');
  const isSaid = status !== undefined || forecast !== undefined || measures.length > 0;
  return isTold && isSaid && phrase.length > 3;
}

/** "We've done 22 joint ops": the one of their actions that counts them; else the bot asks which. */
function counting(phrase: Phrase, own: readonly ActionRef[]): readonly ActionRef[] {
  const found = [...deliverablesWith(phrase.context.plan, phrase.topicWords)]
    .filter(([entry]) => entry.isCount && own.includes(entry.ref))
    .toSorted(([, one], [, other]) => other - one);
  const [best, second] = found;
  const isClear =
    best !== undefined && (second === undefined || second[1] < best[1] || second[0].ref === best[0].ref);
  return isClear ? [best[0].ref] : [];
}

/** "The year 1 actions won't be finished till May": the one of their actions that its words point at. */
function named({ topics }: Phrase, own: readonly ActionRef[]): readonly ActionRef[] {
  const [best, second] = topics.filter(({ ref }) => own.includes(ref));
  return best !== undefined && (second === undefined || second.score < best.score) ? [best.ref] : [];
}

/** The actions whose leads the speaker reports for. */
function ownActions({ plan, speaker }: Context): readonly ActionRef[] {
  if (speaker === undefined || !hasRole(speaker, 'contact', 'deputy')) return [];
  return plan.actions
    .filter((action) => {
      // Who leads with "all partners" leads; all partners together are nobody in particular.
      const leads = leadsOf(action).map((lead) => lead.party);
      const named = leads.filter((party) => plan.parties.get(party)?.kind !== 'everyone');
      return mayReportFor(speaker, named.length > 0 ? named : leads, plan.parties) !== undefined;
    })
    .map((action) => action.ref);
}

/** Thanks and the like get an answer of their own when no reply was expected in this place. */
function asksTheBot(phrase: Phrase, kind: string): boolean {
  return phrase.context.inReplyTo === undefined && (kind === 'thanks' || kind === 'question');
}
