import type { Line } from './line.ts';
import { digitsAt, textAt } from './line.ts';

/** Short names of the calendar that are people or everyday words too: "Jan", "sun". */
const EVERYDAY: ReadonlySet<string> = new Set('jan mar sat sun mon wed thu tue fri dec sep'.split(' '));
/** Those that are verbs, so that a little word before them proves less. */
const VERBS: ReadonlySet<string> = new Set('may march spring fall'.split(' '));

/** "By Sun Microsystems" names no day: something else must not follow. */
const WEEKDAYS: ReadonlySet<string> = new Set('sat sun mon wed thu tue fri'.split(' '));

const LEADS_TO_A_DATE: ReadonlySet<string> = new Set(
  (
    'in by on for until till before after since from during over through throughout of early mid late end start ' +
    'beginning middle next last coming due about around between within towards into commencing was ' +
    'cop cob per approx circa via previous past current'
  ).split(' '),
);
/** What is moved goes "to" a month; people only march. */
const MOVES: ReadonlySet<string> = new Set(
  (
    'slip slips slipped slipping move moves moved moving push pushed pushes delay delayed defer deferred extend extended ' +
    'postpone postponed back forward out over revise revised shift shifted change changed reschedule rescheduled date ' +
    'deadline it brought put'
  ).split(' '),
);

/** Whether an everyday word stands where a date would: "in May", "mid-March", "due Sat", or nothing but "May?". */
export function readsAsDate(line: Line, at: number): boolean {
  const word = textAt(line, at);
  const isVerb = VERBS.has(word);
  if (!isVerb && !EVERYDAY.has(word)) return true;
  if (!line.chat) return !isVerbInCell(line, at);
  if (standsAlone(line, at) || joinsADate(line, at)) return true;
  if (WEEKDAYS.has(word) && !endsPhrase(line, at + 1) && line.tokens[at + 1]?.piece === undefined)
    return false;
  const dashed = textAt(line, at - 1) === '-' || textAt(line, at - 1) === '/';
  const before = dashed ? at - 2 : at - 1;
  if (LEADS_TO_A_DATE.has(textAt(line, before))) return true;
  return isVerb
    ? verbReadsAsDate(line, at, before)
    : ['to', 'this', 'is', 'via'].includes(textAt(line, before));
}

function verbReadsAsDate(line: Line, at: number, before: number): boolean {
  if (line.tokens[at]?.capital === true && !startsSentence(line, at)) return true;
  if (line.tokens[at]?.capital === true && FOLLOWS_A_NAME.has(textAt(line, at + 1))) return true;
  const previous = textAt(line, before);
  if (previous === 'to') return MOVES.has(textAt(line, before - 1));
  if (CALENDAR_NOUNS.has(textAt(line, at + 1)) && !LITTLE_SUBJECTS.has(previous)) return true;
  return (
    (previous === 'this' || previous === 'the' || previous === 'is' || previous === 'really') &&
    endsClause(line, at + 1)
  );
}

/** "May is more realistic": no other verb follows the verb. */
const FOLLOWS_A_NAME: ReadonlySet<string> = new Set('is was looks seems will would should at now'.split(' '));

/** "The march ones", "a may deadline": what has a month rather than does something. */
const CALENDAR_NOUNS: ReadonlySet<string> = new Set(
  'ones actions deadline deadlines target targets items dates due lot list deliverables milestones'.split(
    ' ',
  ),
);
const LITTLE_SUBJECTS: ReadonlySet<string> = new Set('i we you they it he she who that'.split(' '));

const JOINERS: ReadonlySet<string> = new Set(['and', 'or', '&', '/', '-', 'to', 'then']);

/** "March and April", "April or May": one sure name makes the other one sure. */
function joinsADate(line: Line, at: number): boolean {
  const before = JOINERS.has(textAt(line, at - 1)) && isSureName(line, at - 2);
  return before || (JOINERS.has(textAt(line, at + 1)) && isSureName(line, at + 2));
}

function isSureName(line: Line, at: number): boolean {
  const piece = line.tokens[at]?.piece;
  const isName = piece?.is === 'month' || piece?.is === 'season' || piece?.is === 'weekday';
  return (isName && !VERBS.has(textAt(line, at))) || digitsAt(line, at) === 4;
}

const AFTER_MAY: ReadonlySet<string> = new Set(
  'be need not also change slip vary have well require take'.split(' '),
);

/** In a target-date cell only "may" with a verb after it is no month: "Dates may change". */
function isVerbInCell(line: Line, at: number): boolean {
  const after = line.tokens[at + 1];
  if (textAt(line, at) !== 'may' || after?.kind !== 'word') return false;
  return AFTER_MAY.has(after.text) || (line.tokens[at]?.capital === false && after.piece === undefined);
}

/** "9 may slip": a number and a verb, unless a word before them announces a day. */
export function isVerbAfterNumber(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (!line.chat || token === undefined || token.capital || !VERBS.has(token.text)) return false;
  return AFTER_MAY.has(textAt(line, at + 1)) || !endsPhrase(line, at + 1);
}

const OPENERS: ReadonlySet<string> = new Set(
  'and or what about how in so ok yes no then probably maybe sorry actually meant mean not but'.split(' '),
);

/** Whether the text says nothing else: "May", "and May?", "not April but May please". */
function standsAlone(line: Line, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isOpener(line, before)) before -= 1;
  let after = at + 1;
  while (
    after < line.tokens.length &&
    (CLOSERS.has(textAt(line, after)) || '.!?,'.includes(textAt(line, after)))
  )
    after += 1;
  return before < 0 && after >= line.tokens.length;
}

function isOpener(line: Line, at: number): boolean {
  const isMeaning = textAt(line, at) === 'i' && textAt(line, at + 1).startsWith('mean');
  return (
    isMeaning ||
    OPENERS.has(textAt(line, at)) ||
    textAt(line, at) === ',' ||
    line.tokens[at]?.piece?.is === 'month'
  );
}

const CLOSERS: ReadonlySet<string> = new Set('please pls then instead thanks ta too'.split(' '));

function startsSentence(line: Line, at: number): boolean {
  return at === 0 || '.!?\n:;'.includes(textAt(line, at - 1));
}

/** Whether nothing follows that the words before could belong to: an end, a mark or a little word. */
export function endsPhrase(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || token.kind === 'mark' || LITTLE_WORDS.has(token.text);
}

function endsClause(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token?.text === '\n') return line.tokens[at + 1]?.capital !== false;
  return token === undefined || token.kind === 'mark';
}

const LITTLE_WORDS: ReadonlySet<string> = new Set(
  (
    'and or but if when then so as at for to by in on with which who what is are was were we i it they he she ' +
    'please instead latest now not morning afternoon evening onwards onward because unless until though although ' +
    'will would should can could may might has have had next this of thanks'
  ).split(' '),
);
