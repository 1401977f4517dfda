/** What a column of a plan can hold. */
export type Field =
  | 'ref'
  | 'title'
  | 'section'
  | 'leads'
  | 'supporting'
  | 'start'
  | 'target'
  | 'deliverables'
  | 'progress'
  | 'status'
  | 'percent'
  | 'other';

/** A field that a heading may stand for; a stronger one of two columns for the same field wins. */
export type Meaning = { readonly field: Field; readonly strength: number };

/**
 * Headings seen in real plans, the first field that has a phrase in a heading first: "Action No." is a number
 * before it is an action, and "Lead Action Partner" a lead. A phrase is whole words; "=" stands for a heading
 * that says nothing else.
 */
const VOCABULARY: readonly (readonly [Field, number, string])[] = [
  [
    'deliverables',
    4,
    'indicator of progress; indicators of progress; measure of progress; measures of progress; progress measure; progress measures; progress indicator; progress indicators',
  ],
  [
    'ref',
    3,
    '=rec; no; nos; number; ref; reference; id; #; code; =item; serial; s n; sn; rec no; item no; action no; action number; action ref; action id',
  ],
  [
    'percent',
    3,
    '% complete; % completed; % achieved; % met; percent complete; percentage complete; percent completed; % done; % progress; complete %; completion %; % delivered',
  ],
  [
    'status',
    3,
    'rag; brag; status; direction of travel; state of play; how it is going; how is it going; on track; delivery confidence; rating; traffic light; confidence level; complete y n; =complete; =completed',
  ],
  [
    'progress',
    3,
    'progress; progress to date; latest position; update; updates; position; latest position; current position; achievements; achieved to date; commentary; comments; comment; =achieved; outturn; narrative; delivered to date; where are we now; what has been done; what we have done; work to date',
  ],
  [
    'other',
    3,
    'date completed; completed on; date raised; date agreed; date of update; last updated; date added; date identified; review date; next review; reviewed; closed on; date closed; actual date; actual completion; actual completion date; actual start; spend; spent; spend to date; expenditure; cost; costs; budget; resource; resources; funding; resource implications; financial implications; risk; risks; risk rating; likelihood; impact score; dependencies; dependency; notes; =rationale; context; background; baseline; inspectors found; said; you told us; we heard; why; evidence base; links to; link to; strategic fit; alignment; pfg outcome; reporting; reported to; governance; board; assurance; sign off; category; type; tier; scale; scope; location; region',
  ],
  [
    'supporting',
    3,
    'support; supporting; supported by; delivery partners; delivery partner; other partners; other partner; key partners; contributors; contributing; in partnership with; with input from; input from; working with; in collaboration with; who else; others involved; also involved; consultees; consulted; assisting; helped by; =with; who helps; contributing bodies; contributing; helpers; gyda; support from',
  ],
  [
    'leads',
    3,
    'lead; leads; leading; owner; owners; ownership; responsible; responsibility; responsibilities; lead partner; lead agency; lead organisation; lead department; by whom; who; who will do it; who is responsible; named lead; assigned to; assignee; person responsible; delivered by; delivery body; delivery bodies; lead delivery partners; champion; sponsor; led by; allocated to; for action by; action by; coordinator; holder',
  ],
  [
    'leads',
    2,
    'accountable; accountability; accountable officer; accountable body; sro; senior responsible owner; senior responsible officer; executive lead; executive sponsor',
  ],
  ['supporting', 2, 'partners; partner organisations; partner agencies; stakeholders; involved'],
  [
    'leads',
    1,
    '=partner; organisation; organisations; agency; agencies; department; departments; body; bodies; unit; team; directorate; =officer; =named officer; =name',
  ],
  [
    'start',
    3,
    'start date; =start; start; commencement; commences; commence; begin; begins; start by; from when; =from; planned start; starting',
  ],
  [
    'target',
    4,
    'revised date; revised target; revised target date; revised deadline; revised timescale; new date; new target date; current target date; revised completion date; forecast date; expected date',
  ],
  [
    'target',
    3,
    'date; dates; target date; target dates; timescale; timescales; time scale; time scales; timeframe; timeframes; time frame; by when; when; deadline; deadlines; timeline; timelines; timing; timings; due; due by; due date; completion; complete by; completed by; finish by; =due; =finish; to be completed by; end date; =end; =finish; =to; finish date; delivery date; date for completion; target completion; expected completion; target for completion; schedule; =by; duration; implementation date; period; =year; =years; delivery year; target year; quarter; =target quarter; term; =month; timetable',
  ],
  ['target', 1, 'milestone; milestones; target; targets; phase'],
  [
    'deliverables',
    3,
    'deliverable; deliverables; measure of success; measures of success; success measure; success measures; success criteria; success criterion; output; outputs; kpi; kpis; performance measure; performance measures; performance indicator; performance indicators; indicator; indicators; key performance indicators; what success looks like; success looks like; what will success look like; success look like; success; how we will know; how we ll know; how will we know; evidence; evidence of success; evidence of completion; expected result; expected results; results; result; product; products; end product; metric; metrics; outcome measures; how measured; how will it be measured; measured by; monitoring; monitoring measures; expected outcome; expected outcomes; intended outcome; intended outcomes; desired outcome; desired outcomes; impact; expected impact; benefits; benefit; sub actions; sub tasks; key steps; steps; key milestones; milestones and deliverables',
  ],
  [
    'deliverables',
    2,
    'measure; measures; outcome; outcomes; milestone; milestones; target; targets; detail; details; description; further detail; further information; explanation; method; how; how we will do it; how will we do it; how it will be done; what this means; tasks',
  ],
  [
    'title',
    4,
    'action; actions; strategic action; proposed activity; undertaking; local undertaking; our commitment; pledge; pledges; strategic actions; key action; key actions; action to be taken; actions to be taken; what we will do; we will; what will we do; what will be done; what needs to be done; what are we going to do; what we are going to do; action required; actions required; agreed action; agreed actions; proposed action; proposed actions; commitment; commitments',
  ],
  [
    'title',
    3,
    'task; tasks; activity; activities; intervention; interventions; initiative; initiatives; project; projects; work item; =to do; step; deliverable; programme of work; =steps',
  ],
  [
    'title',
    2,
    'recommendation; recommendations; proposal; proposals; response; measure; measures; description; work; =item; requirement; requirements; improvement; improvements; milestone; milestones; deliverables; =title; =name',
  ],
  [
    'title',
    1,
    'objective; objectives; priority; priorities; goal; goals; aim; aims; target; theme; outcome; outcomes; what; issue; issues; area; areas; strand; workstream; pillar; detail; details; finding; findings; ambition; mission; policy',
  ],
  [
    'section',
    1,
    'theme; priority; priorities; objective and rationale; strand; pillar; workstream; work stream; objective; objectives; strategic objective; goal; aim; aims; outcome; area; areas; section; chapter; recommendation; issue; driver; ambition; mission; programme; finding; findings; part; heading; focus; topic; group; domain',
  ],
];

type Phrase = Meaning & { readonly words: readonly string[]; readonly isWhole: boolean };

const PHRASES: readonly Phrase[] = VOCABULARY.flatMap(([field, strength, phrases]) =>
  phrases.split(';').map((phrase) => ({
    field,
    strength,
    isWhole: phrase.trim().startsWith('='),
    words: phrase.trim().replace('=', '').split(' '),
  })),
);

/** By their first word, in the order of the vocabulary: most words of a document begin none of them. */
const BY_FIRST_WORD = Map.groupBy(PHRASES.entries(), ([, { words }]) => words[0] ?? '');

/** By their letters alone: a narrow column of a PDF may run two words into one, "Directionof travel". */
const BY_LETTERS = Map.groupBy(
  PHRASES.filter(({ words }) => words.length > 1),
  ({ words }) => words.join(''),
);

function phrasesIn(words: readonly string[]): readonly Phrase[] {
  const found = phrasesAmong(words);
  return found.length > 0 ? found : (BY_LETTERS.get(words.join('')) ?? []);
}

function phrasesAmong(words: readonly string[]): readonly Phrase[] {
  return [...new Set(words)]
    .flatMap((word) => BY_FIRST_WORD.get(word) ?? [])
    .filter(([, phrase]) =>
      phrase.isWhole
        ? phrase.words.join(' ') === words.join(' ')
        : phrase.words[0] !== '' && holds(words, phrase.words),
    )
    .sort(([one], [other]) => one - other)
    .map(([, phrase]) => phrase);
}

/** Whether these words are a heading of a plan and nothing else. */
export function isHeadingWords(words: readonly string[]): boolean {
  return (BY_FIRST_WORD.get(words[0] ?? '') ?? []).some(
    ([, phrase]) => phrase.words.join(' ') === words.join(' '),
  );
}

/** Between a heading that spans several columns and its part: "Timescale › Start". */
export const GROUP = ' › ';

/** What a heading may stand for: its own part of a group says it first. */
export function meaningsOf(heading: string): readonly Meaning[] {
  const part = heading.split(GROUP).at(-1) ?? '';
  if (part === heading) return meaningsIn(heading);
  const own = meaningsIn(part);
  const all = meaningsIn(heading);
  const isSpan = own[0]?.field === 'start' || own[0]?.field === 'target';
  return own.length > 0 && !isSpan ? own : all.length > 0 ? all : own;
}

/** What a heading may stand for, the likeliest first; nothing for words that head no column of a plan. */
function meaningsIn(heading: string): readonly Meaning[] {
  const words = wordsOf(heading);
  if (words.length > 14) return [];
  const found = phrasesIn(words);
  const { telling, known } = coverage(words, found);
  // A row of data may have a word of a heading in it; a heading has little else.
  if (telling > 3 && known * 4 < telling) return [];
  return found.filter(
    (one, at) =>
      found.findIndex(({ field, strength }) => field === one.field && strength === one.strength) === at,
  );
}

/** Whether every word of a heading is one that headings are made of. */
export function isAllHeading(heading: string): boolean {
  const words = wordsOf(heading);
  const { telling, known } = coverage(words, phrasesIn(words));
  return telling > 0 && known === telling;
}

/** How many words of a heading say something, and how many of these belong to a phrase. */
function coverage(words: readonly string[], found: readonly Phrase[]): { telling: number; known: number } {
  const covered = new Set(found.flatMap((phrase) => phrase.words));
  const telling = words.filter((word) => !LITTLE.has(word));
  return { telling: telling.length, known: telling.filter((word) => covered.has(word)).length };
}

const LITTLE = new Set(
  'the a an of for to and or in on is are be will we our it this that with by at what how has been'.split(
    ' ',
  ),
);

export function wordsOf(heading: string): readonly string[] {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}
