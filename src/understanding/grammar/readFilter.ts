import type { Status } from '../../progress/status.ts';
import type { Day } from '../../time/day.ts';
import type { Filter, Topic } from '../filter.ts';
import type { Phrase } from './phrase.ts';
import { sizeMeant } from './sizeMeant.ts';

/** Which actions a question is about, from everything in it that narrows. */
export function readFilter(phrase: Phrase): Filter {
  const { parties, partiesLeftOut, refs, refsLeftOut } = phrase;
  // "As of today" says when it is asked, and nothing of when it is due.
  const period = phrase.periods.every(({ text }) => AS_OF_TODAY.test(text)) ? undefined : periodMeant(phrase);
  const statuses = statusesMeant(phrase, false);
  const statusesLeftOut = statusesMeant(phrase, true);
  const role = roleMeant(phrase);
  const isNotMine = /\b(?:not|isn['’]?t|aren['’]?t|except|but) (?:mine|ours|my own|our own)\b/i.test(
    phrase.text,
  );
  const isMine = isOwn(phrase) && !isNotMine;
  const isNotDue =
    phrase.has('not_due') && period !== undefined && TIMED.has(phrase.periods[0]?.relation ?? 'in');
  const isTogether =
    parties.length + (isMine ? 1 : 0) > 1 &&
    (phrase.has('together', 'joint', 'both') || phrase.says('with', 'alongside'));
  const topicsLeftOut = topicsMeantNot(phrase);
  const size = sizeMeant(phrase);
  const conditional = phrase.leavesOut('condition') ? false : phrase.has('condition') ? true : undefined;
  return {
    ...(period === undefined ? {} : isNotDue ? { exceptPeriod: period } : { period }),
    ...(isNotMine ? { exceptMine: true } : {}),
    ...(parties.length === 0 ? {} : { parties }),
    ...(isTogether ? { together: true } : {}),
    ...(partiesLeftOut.length === 0 ? {} : { exceptParties: partiesLeftOut }),
    ...(isMine && (parties.length === 0 || isTogether) ? { mine: true } : {}),
    ...(statuses.length === 0 ? {} : { statuses }),
    ...(statusesLeftOut.length === 0 ? {} : { exceptStatuses: statusesLeftOut }),
    ...(role === undefined || isTogether ? {} : { role }),
    ...(size === undefined ? {} : { size }),
    ...(conditional === undefined ? {} : { conditional }),
    ...(refs.length === 0 ? {} : { refs }),
    ...(refsLeftOut.length === 0 ? {} : { exceptRefs: refsLeftOut }),
    ...(topicsLeftOut.length === 0 ? {} : { exceptTopics: topicsLeftOut }),
    ...(isBoth(phrase) ? { also: ['silent' as const] } : {}),
    ...(phrase.has('first') && !phrase.has('condition')
      ? { pick: 'first' as const }
      : phrase.has('last')
        ? { pick: 'last' as const }
        : {}),
  };
}

const AS_OF_TODAY = /^as (?:of|at) (?:today|now)$/i;

/** "Not due in March" leaves March out; "not due until March" is due then. */
const TIMED: ReadonlySet<string> = new Set(['in', 'on', 'between', 'end of']);

const LONG_AGO = '0001-01-01' as Day;

/** Two periods make one from the first day to the last: "March or April", "this month and next". */
function periodMeant({ periods, says }: Phrase): Filter['period'] {
  const [first, ...more] = periods;
  if (first === undefined) return undefined;
  // "What was due before March" looks back, and not from today on.
  if (first.relation === 'before' && says('was', 'were') && !says('since'))
    return { start: LONG_AGO, end: first.window.end, words: first.text };
  const wide = more.filter(({ relation }) => relation !== 'since' && relation !== 'after');
  const [start = first.window.start] = [first, ...wide].map(({ window }) => window.start).toSorted();
  const end = [first, ...wide]
    .map(({ window }) => window.end)
    .toSorted()
    .at(-1);
  return { start, end: end ?? first.window.end, words: first.text };
}

/** Statuses that are asked for. Red is delayed or blocked; "should be done by March" asks what is due. */
function statusesMeant(phrase: Phrase, areLeftOut: boolean): readonly Status[] {
  const found = phrase.statuses
    .filter((span) => span.isLeftOut === areLeftOut && !(span.status === 'complete' && isYetToCome(phrase)))
    .flatMap((span): readonly Status[] =>
      /^reds?$/i.test(span.text) ? ['delayed', 'blocked'] : [span.status],
    );
  return [...new Set(found)];
}

/** "What should be finished by Easter": finishing is to come, and nobody's report. */
export function isYetToCome(phrase: Phrase): boolean {
  return (
    phrase.has('due') ||
    (phrase.periods.length > 0 &&
      phrase.says('should', 'must', 'need', 'needs', 'to', 'will', 'has', 'have') &&
      !phrase.says('been', 'was', 'were') &&
      phrase.periods.some(
        ({ relation }) =>
          relation === 'by' ||
          relation === 'before' ||
          relation === 'until' ||
          relation === 'in' ||
          relation === undefined,
      ))
  );
}

/** "Gone past their date with nothing back from the lead": late, and silent too. */
function isBoth(phrase: Phrase): boolean {
  return phrase.has('silent') && phrase.has('overdue', 'ongoing') && phrase.has('what') && !phrase.has('who');
}

function roleMeant(phrase: Phrase): Filter['role'] {
  if (phrase.has('unled')) return 'none';
  // "Alone or with others" is everything.
  if (phrase.has('sole') && phrase.has('joint')) return undefined;
  if (phrase.has('sole') || (phrase.leavesOut('joint', 'together') && phrase.partiesLeftOut.length === 0))
    return 'sole';
  if (phrase.has('joint') || phrase.leavesOut('sole')) return 'joint';
  return phrase.has('input') && !/\bas (?:the |a |an )?(?:lead|owner|lead partner)\b/i.test(phrase.text)
    ? 'input'
    : undefined;
}

const TURNABLE = ['overdue', 'ongoing', 'undated', 'silent', 'unreviewed'] as const;

function topicsMeantNot(phrase: Phrase): readonly Topic[] {
  const turned: Topic[] = TURNABLE.filter((cue) => phrase.leavesOut(cue));
  // What is not due yet is not overdue either.
  if (phrase.has('not_due') && phrase.periods.length === 0 && !turned.includes('overdue'))
    turned.push('overdue');
  return phrase.has('dated') && !turned.includes('undated') ? [...turned, 'undated'] : turned;
}

/** "My actions" are the speaker's own; "are we late?" only where they speak for anybody. */
export function isOwn(phrase: Phrase): boolean {
  const { speaker } = phrase.context;
  const speaksForSomebody = speaker !== undefined && speaker.speaksFor.length + speaker.chairs.length > 0;
  // "All we have to finish", from somebody who speaks for nobody, is everybody's.
  if (phrase.has('own_actions')) return speaksForSomebody || !phrase.says('we', 'our', 'ours', 'us');
  if (!phrase.has('mine') || phrase.has('help')) return false;
  return speaksForSomebody || (phrase.says('my', 'mine') && !isOfLife(phrase));
}

/** "So I can get my bearings": theirs, and nothing of the plan. */
function isOfLife({ text, unknown }: Phrase): boolean {
  const mine = [...text.matchAll(/\b(?:my|mine)\b(?: (\w{1,30}))?/gi)];
  return mine.length > 0 && mine.every(([, thing]) => thing !== undefined && unknown.includes(thing));
}

export function isEmptyFilter(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}
