import { type Clause, DATE } from './clauses.ts';
import { type Mark, marksIn } from './marks.ts';
import type { NotAnUpdate } from './reading.ts';
import { NOT_AN_UPDATE_BOOK } from './vocabulary/notAnUpdateWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** What a reply was found to say beside; it decides which kinds still stand. */
export type News = {
  /** A status said outright, a number, a share, something done. */
  readonly isFirm: boolean;
  /** Also a hint, an obstacle or a date. */
  readonly isAny: boolean;
  /** Something that sounds like a status, even if it was too doubtful to be one. */
  readonly isTouched: boolean;
};

export type Other = { readonly kind: NotAnUpdate; readonly words: string; readonly clause: Clause };

/** Strongest first: of several kinds in one reply the first counts. */
const STRENGTH: readonly NotAnUpdate[] = [
  'withheld',
  'unsubscribe',
  'wrong_action',
  'retraction',
  'change_date_request',
  'wrong_person',
  'out_of_office',
  'delegate',
  'snooze',
  'elsewhere',
  'complaint',
  'question',
  'no_change',
  'acknowledgement',
  'thanks',
];

/** These stand beside any news; of the others, some give way to firm news and some to any. */
const ALWAYS: ReadonlySet<NotAnUpdate> = new Set([
  'unsubscribe',
  'wrong_action',
  'change_date_request',
  'wrong_person',
]);
const UNLESS_FIRM: ReadonlySet<NotAnUpdate> = new Set([
  'withheld',
  'retraction',
  'out_of_office',
  'delegate',
  'snooze',
  'no_change',
  'elsewhere',
  'complaint',
]);

/** What a reply is if it is no update, or undefined. */
export function readNotAnUpdate(text: string, clauses: readonly Clause[], news: News): Other | undefined {
  const marked = clauses.map((clause) => ({ clause, marks: marksIn(NOT_AN_UPDATE_BOOK, numbered(clause)) }));
  if (isCourtesy(marked)) return courtesy(marked);
  for (const kind of STRENGTH) {
    if (!ALWAYS.has(kind) && (UNLESS_FIRM.has(kind) ? news.isFirm : news.isAny)) continue;
    if (kind === 'acknowledgement' || kind === 'thanks') continue;
    for (const { clause, marks } of marked) {
      const mark = marks.find(({ meanings, at }) => meanings.includes(kind) && fits(kind, clause, at, marks));
      if (mark === undefined) continue;
      return { kind, words: wordsOf(clause, mark), clause };
    }
  }
  const [first] = clauses;
  const isLetterless = first === undefined || !/\p{L}/u.test(text);
  const asks = clauses.find((clause) => clause.asks && isInterrogative(clause));
  if (asks !== undefined && !news.isAny && !isLetterless && !(news.isTouched && !ASKING.has(firstWord(asks))))
    return { kind: 'question', words: asks.text, clause: asks };
  const thanks = marked.flatMap(({ clause, marks }) =>
    marks.filter(({ meanings }) => meanings.includes('thanks')).map((mark) => ({ clause, mark })),
  )[0];
  if (thanks !== undefined && !news.isAny && clauses.length <= 2 && totalWords(clauses) <= 8)
    return { kind: 'thanks', words: wordsOf(thanks.clause, thanks.mark), clause: thanks.clause };
  return undefined;
}

type Marked = readonly { readonly clause: Clause; readonly marks: readonly Mark<NotAnUpdate | 'none'>[] }[];

function numbered({ tokens, words }: Clause): readonly string[] {
  return words.map((word, at) =>
    word === DATE ? word : tokens[at]?.kind === 'number' ? '#' : (tokens[at]?.norm ?? word),
  );
}

/** Thanks and acknowledgements count where the reply is made of nothing else. */
function isCourtesy(marked: Marked): boolean {
  let others = 0;
  let found = 0;
  for (const { clause, marks } of marked) {
    const polite = marks.filter(
      ({ meanings }) => meanings.includes('thanks') || meanings.includes('acknowledgement'),
    );
    found += polite.length;
    others += clause.words.filter(
      (word, at) => !COURTEOUS.has(word) && !polite.some((mark) => at >= mark.at && at < mark.end),
    ).length;
    if (clause.asks) return false;
  }
  return found > 0 && others === 0;
}

const COURTEOUS = wordSet(
  'i you we a that this for mate hi hello bot pal and so then very much again there now just my our the m8 team boss folks everyone sir well lads oh ah 🙂 😊 👍 🎉 ❤ 😀 😄 reminder nudge message',
);

function courtesy(marked: Marked): Other | undefined {
  const all = marked.flatMap(({ clause, marks }) => marks.map((mark) => ({ clause, mark })));
  const wordy = (kind: NotAnUpdate) =>
    all.find(
      ({ clause, mark }) =>
        mark.meanings.includes(kind) && (clause.tokens[mark.at]?.kind === 'word' || kind === 'thanks'),
    );
  const isBoth = all.find(
    ({ mark }) => mark.meanings.includes('thanks') && mark.meanings.includes('acknowledgement'),
  );
  const acknowledged = all.find(
    ({ clause, mark }) =>
      mark.meanings.includes('acknowledgement') &&
      !mark.meanings.includes('thanks') &&
      clause.tokens[mark.at]?.kind === 'word',
  );
  const best = acknowledged ?? wordy('thanks') ?? isBoth ?? all[0];
  if (best === undefined) return undefined;
  const kind = best === acknowledged || !best.mark.meanings.includes('thanks') ? 'acknowledgement' : 'thanks';
  return { kind, words: wordsOf(best.clause, best.mark), clause: best.clause };
}

/** Words that mean a kind only from the speaker's mouth, or only at the start. */
function fits(
  kind: NotAnUpdate,
  clause: Clause,
  at: number,
  marks: readonly Mark<NotAnUpdate | 'none'>[],
): boolean {
  const { words } = clause;
  const before = words.slice(0, at);
  if (marks.some((mark) => mark.meanings.includes('none') && mark.at <= at && mark.end > at)) return false;
  switch (kind) {
    case 'out_of_office':
      return before.every((word) => OWN.has(word) || word === '' || word === DATE);
    case 'snooze':
      return (
        !LOOSE.has(words[at] ?? '') || before.every((word) => OWN.has(word) || word === '' || word === DATE)
      );
    case 'delegate':
      if (BARE_ASKING.has(words[at] ?? '') && marks.some((mark) => mark.at === at && mark.end === at + 1)) return namesSomebody(clause, at);
      return !SELF_DOING.has(words[at] ?? '') || before.some((word) => !OWN.has(word) && word !== DATE);
    case 'change_date_request':
      if (!clause.asks && hasWord(before, HEDGING)) return false;
      return clause.asks || !hasWord(words, DECIDED);
    case 'question':
      return isInterrogative(clause) || clause.asks || BEGGING.has(words[at] ?? '');
    case 'unsubscribe':
      return (
        words[at] !== 'stop' || marks.some((mark) => mark.at === at && mark.end > at + 1) || words.length <= 2
      );
    case 'wrong_person':
      if (
        MOVING.has(words[at] ?? '') &&
        !hasWord(before.slice(-2), SPEAKER) &&
        !hasWord(words.slice(at, at + 2), POSTS)
      )
        return false;
      return !(words[at] === 'different' || words[at] === 'another') || before.length === 0;
    case 'no_change':
      return !TURNED.has(words.at(-1) ?? '') || words.length < 4;
    default:
      return true;
  }
}

/** "I'll answer that" hands nothing over. */
const SELF_DOING = wordSet(
  'have will covering covers handles handling answer answering doing leads leading has picking taking dealing',
);
const HEDGING = wordSet('may might could probably');
const BARE_ASKING = wordSet('ask contact try');

/** "Ask Jane", "try the secretariat": an order to ask somebody else. */
function namesSomebody({ tokens }: Clause, at: number): boolean {
  const next = tokens[at + 1];
  return at <= 2 && next !== undefined && (/^\p{Lu}/u.test(next.text) || next.norm === 'the' || next.norm === 'my' || next.norm === 'our');
}

const MOVING = wordSet('moved changed switched swapped transferred moving left');
const SPEAKER = wordSet('i ive have just recently since');
const POSTS = wordSet('role roles job jobs team teams post posts department departments branch unit');
const OWN = wordSet(
  'i am im we be will currently now just sorry hi hello and out still then also myself away me today only back away unfortunately afraid ok yes no both so of the office team at until from on annual leave off ooo in all apologies going thanks automatic reply this can could would you please maybe perhaps if possible ok so sorry but was been hey morning afternoon',
);
const LOOSE = wordSet(
  'will in at busy later not after until driving on swamped come get check bear too really very need i we',
);
const DECIDED = wordSet('agreed approved granted been was were got given already confirmed');
const BEGGING = wordSet('remind please wondering wonder curious clarification not dont question');
const TURNED = wordSet('though');

/** A sentence that begins as questions do. */
function isInterrogative(clause: Clause): boolean {
  return ASKING.has(firstWord(clause)) || clause.asks;
}

function firstWord({ words }: Clause): string {
  return words.find((word) => !LEADING.has(word)) ?? '';
}

const LEADING = wordSet(
  'sorry hi hello hey ok so and but also just um er quick question well please thanks oh',
);
const ASKING = wordSet(
  'what when who whom whose why how which where is are was were do does did can could should would will has have am whats',
);

function totalWords(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, clause) => sum + clause.words.length, 0);
}

function wordsOf(clause: Clause, { at, end }: Mark<unknown>): string {
  const [first, last] = [clause.tokens[at], clause.tokens[end - 1]];
  return first === undefined || last === undefined
    ? clause.text
    : clause.text.slice(first.from - clause.from, last.to - clause.from);
}
