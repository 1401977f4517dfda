import type { Line } from './line.ts';
import { digitsAt, pieceAt, textAt } from './line.ts';

/** Names of the calendar that are words of everyday English too, or people: "may", "march", "Jan", "sun". */
const EVERYDAY: ReadonlySet<string> = new Set(
  'may march mar jan sat sun mon wed thu tue fri spring fall dec sep second winter summer autumn easter'.split(
    ' ',
  ),
);
/** Those that are verbs as well, so that a word such as "to" before them proves nothing. */
const VERBS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'spring', 'fall']);

const LEADS_TO_A_DATE: ReadonlySet<string> = new Set(
  (
    'in by on for until till before after since from during over through throughout of early mid late end start ' +
    'beginning middle next last coming due about around between within towards into w/c commencing is was next: ' +
    'cop cob friday per approx circa via this the previous past current'
  ).split(' '),
);

/** Whether an everyday word stands where a date would: "in May", "mid-March", "due Sat", or nothing but "May?". */
export function readsAsDate(line: Line, at: number): boolean {
  const word = textAt(line, at);
  if (!EVERYDAY.has(word)) return true;
  if (!line.chat) return !isVerbInCell(line, at);
  if (endsText(line, at + 1) && startsText(line, at)) return true;
  const before = textAt(line, at - 1) === '-' || textAt(line, at - 1) === '/' ? at - 2 : at - 1;
  const previous = textAt(line, before);
  if (VERBS.has(word)) return verbReadsAsDate(line, at, previous);
  return LEADS_TO_A_DATE.has(previous) || previous === 'to' || joinsADate(line, at) || word.length > 3;
}

function verbReadsAsDate(line: Line, at: number, previous: string): boolean {
  const capital = line.tokens[at]?.capital === true && !startsSentence(line, at);
  if (previous === 'to' || previous === 'this' || previous === 'the' || previous === 'is') {
    return capital || endsPhrase(line, at + 1);
  }
  return LEADS_TO_A_DATE.has(previous) || joinsADate(line, at) || capital;
}

/** "March and April", "April or May": one sure month makes the other one sure. */
function joinsADate(line: Line, at: number): boolean {
  return (
    (isJoiner(line, at - 1) && isSureName(line, at - 2)) ||
    (isJoiner(line, at + 1) && isSureName(line, at + 2))
  );
}

function isJoiner(line: Line, at: number): boolean {
  return JOINERS.has(textAt(line, at));
}

function isSureName(line: Line, at: number): boolean {
  const piece = line.tokens[at]?.piece;
  const isName = piece?.is === 'month' || piece?.is === 'season' || piece?.is === 'weekday';
  return (isName && !VERBS.has(textAt(line, at))) || digitsAt(line, at) === 4;
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'or', '&', '/', '-', 'to', 'then']);

/** In a target-date cell only "may" with a verb after it is no month: "Dates may change". */
function isVerbInCell(line: Line, at: number): boolean {
  if (textAt(line, at) !== 'may') return false;
  return (
    MAY_BE.has(textAt(line, at + 1)) ||
    (line.tokens[at]?.capital === false &&
      /^[a-z]{3,}$/.test(textAt(line, at + 1)) &&
      pieceAt(line, at + 1, 'unit') === undefined &&
      pieceAt(line, at + 1, 'month') === undefined)
  );
}

const MAY_BE: ReadonlySet<string> = new Set(
  'be change slip vary have need not also move extend require take'.split(' '),
);

const OPENERS: ReadonlySet<string> = new Set(
  'and or what about how in so ok yes no then probably maybe'.split(' '),
);

function startsText(line: Line, at: number): boolean {
  let place = at - 1;
  while (place >= 0 && OPENERS.has(textAt(line, place))) place -= 1;
  return place < 0;
}

function startsSentence(line: Line, at: number): boolean {
  return at === 0 || '.!?\n:;'.includes(textAt(line, at - 1));
}

function endsText(line: Line, at: number): boolean {
  let place = at;
  while ('.!?,'.includes(textAt(line, place)) && textAt(line, place) !== '') place += 1;
  return place >= line.tokens.length;
}

/** Whether nothing follows that the words before could belong to: an end, a mark or a little word. */
export function endsPhrase(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || token.kind === 'mark' || LITTLE_WORDS.has(token.text);
}

const LITTLE_WORDS: ReadonlySet<string> = new Set(
  (
    'and or but if when then so as at for to by in on with which who what is are was were we i it they he she ' +
    'please instead latest now not morning afternoon evening onwards onward because unless until though although ' +
    'will would should can could may might has have had next this of thanks'
  ).split(' '),
);
