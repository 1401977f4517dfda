import type { Status } from '../../progress/status.ts';
import { type Clause, findPhrase, phrases } from './clauses.ts';

/** One sign of how the action stands, with the words that gave it. */
export type StatusSign = {
  readonly status: Status;
  readonly words: string;
  readonly strength: 'said' | 'hinted';
  readonly isPast: boolean;
  readonly at: number;
};

const NOT_STARTED = phrases(
  'not started | not yet started | havent started | hasnt started | have not started | has not started | not begun | yet to start | yet to begin | hasnt begun | havent begun | not kicked off | hasnt kicked off | nothing done yet | not commenced | yet to commence | not got going | not even started | still to start | not underway | not under way | not made a start | havent made a start',
);
const NOT_TROUBLE = phrases(
  'no slippage | no delay | no delays | no issues | no problems | no concerns | no blockers | no obstacles | no risks | not delayed | not blocked | not at risk | no longer delayed | no longer blocked | no longer at risk | nothing blocking | without issue | without problems | no major issues | no worries | no longer behind | not behind | not late | not slipping',
);
const OFF_TRACK = phrases(
  'not on track | off track | off schedule | not on schedule | not on target | not going to make | wont make | will not make | wont meet | will not meet | will miss | going to miss | cannot meet | cant meet | not going well | isnt going to make | isnt on track | not going to hit | wont hit | cant make | not going to be done | not going to be ready | wont be done | wont be ready | will not be ready | not achievable | no longer achievable | wont be finished | wont be complete | unlikely to make | unlikely to meet | not going to happen | no longer on track | not be on time | doubt we will make',
);
const DELAYED = phrases(
  'delayed | slipped | has slipped | slipping | delay | delays | behind | behind schedule | running late | late | overdue | running behind | pushed back | put back | postponed | slippage | deferred | red | overrun | overrunning | missed the deadline | missed the date | taking longer',
);
const AT_RISK = phrases(
  'at risk | amber | reopened | re opened | not complete after all | not done after all | not finished after all | no longer complete | had to reopen | might slip | may slip | could slip | risk of slipping | tight | touch and go | concerned | worried | challenging | in doubt | in jeopardy | struggling | risky | some risk | risk of delay | might be late | may be late | could be late | might not make | may not make | may not meet | might miss | may miss | could miss | not confident | wobbly | borderline | hanging in the balance | nervous about | not certain we will | unlikely | a risk | under pressure | slight concern | some concerns | a bit of a risk | in danger',
);
const BLOCKED = phrases(
  'blocked | at a standstill | standstill | on hold | stalled | stuck | cannot proceed | cant proceed | cannot progress | cant progress | cannot move forward | cant move forward | ground to a halt | paused | frozen | cannot start | cant start | cannot go any further | cant go any further | hit a wall | hit a brick wall | deadlock | cannot do anything | cant do anything | completely held up | no way forward',
);
const ON_TRACK = phrases(
  'on track | on schedule | on target | on course | green | all good | going well | going fine | progressing well | well underway | well under way | in hand | making good progress | good progress | will make it | we will make it | will be done on time | on time | as planned | according to plan | to plan | all fine | going to plan | will hit | should make it | will meet | should meet | confident | progressing as expected | ticking along | ticking over | coming along | nicely | full steam | smooth | smoothly | ahead of schedule | ahead of plan | steady progress | moving along | back on track | underway | under way | in progress | progressing | moving forward | ok so far | is fine | are fine | going ok | going great | very well | no complaints | looking good | looks good | proceeding',
);
const COMPLETE = phrases(
  'complete | completed | done | finished | all done | closed | delivered | achieved | wrapped up | signed off | fully delivered | concluded | in the bag | done and dusted | finalised | job done | blue | fulfilled | over the line | closed off | closed out | finished off | 100 %',
);
const FINISHING =
  /^(?:published|launched|issued|submitted|approved|developed|agreed|signed|scoped|mapped|established|adopted)$/;

/** Every sign of a status in the clauses, in order. */
export function readStatusSigns(clauses: readonly Clause[]): readonly StatusSign[] {
  return clauses.flatMap((clause): StatusSign[] => {
    const sign = signIn(clause);
    return sign === undefined ? [] : [{ ...sign, isPast: isPast(clause.words), at: clause.from }];
  });
}

function signIn(clause: Clause): Pick<StatusSign, 'status' | 'words' | 'strength'> | undefined {
  const { words } = clause;
  const find = (list: readonly string[]): string | undefined => findPhrase(words, list);
  const said = (status: Status, found: string): Pick<StatusSign, 'status' | 'words' | 'strength'> => ({
    status,
    words: found,
    strength: 'said',
  });
  const notStarted = find(NOT_STARTED);
  if (notStarted !== undefined) return said('not_started', notStarted);
  const calm = find(NOT_TROUBLE);
  if (calm !== undefined) return { status: 'on_track', words: calm, strength: 'hinted' };
  const off = find(OFF_TRACK);
  if (off !== undefined) return said(isHedged(words) ? 'at_risk' : 'delayed', off);
  const blocked = find(BLOCKED);
  if (blocked !== undefined && !isNegated(words, blocked))
    return said(isMaybe(words) ? 'at_risk' : 'blocked', blocked);
  const risk = find(AT_RISK);
  if (risk !== undefined && !isNegated(words, risk)) return said('at_risk', risk);
  const delayed = find(DELAYED);
  if (delayed !== undefined && !isNegated(words, delayed))
    return said(isMaybe(words) ? 'at_risk' : 'delayed', delayed);
  const complete = find(COMPLETE);
  if (complete !== undefined && isWholeAction(clause, complete)) return said('complete', complete);
  const onTrack = find(ON_TRACK);
  if (onTrack !== undefined && !isNegated(words, onTrack))
    return { status: 'on_track', words: onTrack, strength: WEAK.has(onTrack) ? 'hinted' : 'said' };
  return undefined;
}

const WEAK = new Set([
  'underway',
  'under way',
  'in progress',
  'progressing',
  'proceeding',
  'confident',
  'nicely',
  'in hand',
]);

/** Words that make finished unfinished: doubt, future, parts, leftovers. */
const UNFINISHED = phrases(
  'not | never | isnt | arent | hasnt | havent | wasnt | nearly | almost | mostly | partly | partially | half | part | some | most | apart from | except | bar | other than | yet to | still | to be | will be | should be | would be | could be | might be | may be | can be | cannot be | going to be | expect | expected | expecting | aim | aiming | hope | hoping | hopefully | plan to | planning | by | when | once | until | if | unless | before | after | due to be | think | believe | probably | guess | reckon | suspect | maybe | perhaps | practically | virtually | essentially | basically | pretty much | more or less | about to | close to | far from | first | phase | stage | subject to | pending | awaiting | no | nothing | none | cant | wont | didnt | doesnt | without | remaining | left | as good as | all but | what | how | towards | to get | to do | getting | get',
);

/** Words that stand for the action as a whole. */
const WHOLE = new Set(
  'complete completed done finished all closed delivered achieved wrapped up signed off fully concluded finalised fulfilled it its is are was has have been now this that action the we i everything whole thing work project objective and job dusted off out in bag over line yes yep just today yesterday completely entirely 100 % already happy to say confirm report good news can think be pleased as of item task please mark great very actually really both our my with on time last week month early ahead schedule successfully officially a an one'.split(
    ' ',
  ),
);

/** Only an unhedged word about the action itself completes it; "training complete" is one deliverable. */
function isWholeAction(clause: Clause, found: string): boolean {
  const { words } = clause;
  const others = ` ${words.replace(` ${found} `, ' ').trim()} `;
  if (findPhrase(others, UNFINISHED) !== undefined || words.includes('?')) return false;
  if (/^ (?:is|are|has|have|was|can|will|did|do|does) /.test(words) && clause.tokens.length > 1) return false;
  if (/ \d+ % /.test(words) && !words.includes(' 100 % ')) return false;
  return others
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .every(
      (word) => WHOLE.has(word) || (/^\d{1,4}$/.test(word) && isPlaced(words, word)) || MONTHS.test(word),
    );
}

/** A number is harmless beside a month or after "action"; any other counts something: "we've done 5". */
function isPlaced(words: string, number: string): boolean {
  const names = words.split(' ');
  return names.some((word) => MONTHS.test(word)) || words.includes(` action ${number} `) || number === '100';
}

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;

const NEGATING = phrases(
  'not | isnt | arent | no | never | wasnt | hasnt | havent | dont | doesnt | wont | no longer | without | nothing | hardly | not been | didnt',
);

function isNegated(words: string, found: string): boolean {
  const before = words
    .slice(0, words.indexOf(` ${found} `) + 1)
    .trim()
    .split(' ')
    .slice(-3)
    .join(' ');
  return findPhrase(` ${before} `, NEGATING) !== undefined;
}

function isMaybe(words: string): boolean {
  return (
    findPhrase(words, phrases('might | may | could | possibly | potentially | risk of | perhaps | if')) !==
    undefined
  );
}

function isHedged(words: string): boolean {
  return (
    findPhrase(words, phrases('might | may | could | possibly | perhaps | unlikely | doubt')) !== undefined
  );
}

function isPast(words: string): boolean {
  return (
    findPhrase(
      words,
      phrases('was | were | had | had been | previously | last time | at first | initially | used to'),
    ) !== undefined
  );
}

/** Whether a word says that one thing is finished: "published", "done". */
export function finishes(word: string): boolean {
  return FINISHING.test(word) || COMPLETE.includes(word);
}

/** Whether the clause leaves something unfinished or in doubt. */
export function isUnfinished(words: string): boolean {
  return findPhrase(words, UNFINISHED) !== undefined;
}

const WEIGHT: { readonly [status in Status]: number } = {
  complete: 0,
  on_track: 1,
  not_started: 2,
  at_risk: 3,
  delayed: 4,
  blocked: 5,
};

/**
 * What the signs add up to. What is past gives way to what is now; a hint gives way to what is said; and
 * of what is left the most worrying counts, unless a later clause corrects it.
 */
export function resolveStatus(
  signs: readonly StatusSign[],
  clauses: readonly Clause[],
): StatusSign | undefined {
  const present = signs.some((sign) => !sign.isPast) ? signs.filter((sign) => !sign.isPast) : signs;
  const said = present.some((sign) => sign.strength === 'said')
    ? present.filter((sign) => sign.strength === 'said')
    : present;
  const corrected = said.findLast((sign) =>
    clauses.some((clause) => clause.from === sign.at && CORRECTING.test(clause.words)),
  );
  if (corrected !== undefined) return corrected;
  return said.toSorted((one, other) => WEIGHT[other.status] - WEIGHT[one.status])[0];
}

const CORRECTING = / (?:back on|actually|correction|i mean|no wait|make that|now) /;
