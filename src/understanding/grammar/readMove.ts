import type { ActionRef } from '../../plan/action.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { BESIDE } from './reshape.ts';
import { type Shift, shiftBy } from './shiftBy.ts';

/** A target date is to be another: "move 3 to May", "push it back a month", "we need another two months on 3". */
export function readMove(phrase: Phrase, refs: readonly ActionRef[]): Intent | undefined {
  if (refs.length > 0 && isOffer(phrase)) return moved(phrase, refs, undefined);
  if (refs.length > 0 && GOES_TO.test(phrase.text) && phrase.periods.length > 0)
    return moved(phrase, refs, undefined);
  if (refs.length > 0 && GIVEN_TIME.test(phrase.text)) return moved(phrase, refs, shiftBy(phrase));
  if (asksToHave(phrase)) return moved(phrase, refs.length > 0 ? refs : phrase.context.asked, undefined);
  const hasMoved =
    phrase.says('get', 'have') &&
    phrase.says('moved', 'extended', 'pushed', 'shifted') &&
    phrase.says('can', 'could');
  if (BESIDE.test(phrase.text) || movesPeriod(phrase, refs)) return undefined;
  if (isAsked(phrase) || !(phrase.has('move', 'change') || hasMoved)) return undefined;
  const shift = shiftBy(phrase);
  const hasWhere = phrase.periods.length > 0 || shift !== undefined || phrase.says(...DIRECTIONS);
  const isAboutDate = phrase.has('due') || phrase.says(...DATE_WORDS);
  if (!hasWhere && !isAboutDate) return undefined;
  const isRecord = phrase.statuses.length > 0 && !phrase.has('move');
  const isVague = !phrase.has('move') && !hasMoved && !(hasWhere && (refs.length > 0 || isAboutDate));
  return isRecord || isVague ? undefined : moved(phrase, refs, shift);
}

/** "Could the deadline for training go to 30 June?" */
const GOES_TO =
  /\b(?:can|could|may|might) (?:action |no\.? )?\d{1,3} (?:go|move|slip|shift|slide|be moved|be pushed|be put) (?:back |out |on )?to\b|\b(?:can|could|may|might) (?:we |the |our |its |that |this )?(?:target |end |due )?(?:date|deadline|target)\b.{0,60}\b(?:go|move|slip|shift|run|slide) (?:back |out |on )?to\b/i;

/** "Shift one quarter earlier", after what is due in a quarter: the question moves, and no date. */
function movesPeriod({ context, text, says }: Phrase, refs: readonly ActionRef[]): boolean {
  const { question } = context.memory;
  const isTimed = question !== undefined && 'filter' in question && question.filter?.period !== undefined;
  const isNamed = refs.length > 0 || says('date', 'dates', 'deadline', 'target');
  return isTimed && !isNamed && /\b(?:earlier|later|back|forward)\W*$/i.test(text) && text.length < 40;
}

/** "Give action 6 another month". */
const GIVEN_TIME =
  /\b(?:give|allow|grant) (?:(?:action|number|no\.?) )?\S{1,8} (?:another|an extra|a further|an additional|(?:one|two|three|four|\d{1,2}) (?:more|extra)) (?:(?:one|two|three|four|\d{1,2}) )?(?:day|week|fortnight|month|quarter)s?\b/i;

/** "Could we have till the end of April?" */
function asksToHave(phrase: Phrase): boolean {
  const isUntil = phrase.periods.some(
    ({ relation }) => relation === 'until' || relation === 'by' || relation === 'end of',
  );
  return (
    isUntil && /\b(?:can|could|may|might) (?:we|i) have\b/i.test(phrase.text) && !phrase.has('what', 'who')
  );
}

/** "Has the date moved?" asks; "can it move?" does not. */
function isAsked(phrase: Phrase): boolean {
  if (['did', 'has', 'have', 'was', 'were'].includes(phrase.tokens[0]?.norm ?? '')) return true;
  const asks = phrase.has('slips', 'when', 'who', 'how_many', 'what', 'history');
  return asks && (phrase.says('which', 'what', 'who') || (phrase.isQuestion && !phrase.says('can', 'could')));
}

/** "Would the end of May do instead?" */
function isOffer(phrase: Phrase): boolean {
  const offers = phrase.says('would', 'could', 'can') && phrase.says('instead');
  return offers && phrase.periods.length > 0 && !phrase.says('me', 'us');
}

function moved(phrase: Phrase, refs: readonly ActionRef[], shift: Shift | undefined): Intent {
  const { memory, today } = phrase.context;
  const to = phrase.periods.findLast(({ window }) => window.end >= today) ?? phrase.periods.at(-1);
  const where =
    shift !== undefined ? { by: shift } : to === undefined ? {} : { to: { ...to.named, words: to.text } };
  return {
    kind: 'move',
    refs: refs.length > 0 ? refs : memory.refs.length === 1 ? memory.refs : [],
    said: phrase.text,
    ...where,
  };
}

const DIRECTIONS = ['back', 'forward', 'later', 'earlier', 'out'];
const DATE_WORDS = [
  'date',
  'dates',
  'deadline',
  'target',
  'extension',
  'extend',
  'postpone',
  'reschedule',
  'rebaseline',
  'defer',
  'time',
  'another',
];
