import { type Clause, DATE } from './clauses.ts';
import type { Mark } from './marks.ts';
import type { NotAnUpdate } from './reading.ts';
import { NEEDED } from './vocabulary/obstacleWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** Words that mean a kind only from the speaker's mouth, or only at the start. */
export function fitsKind(
  kind: NotAnUpdate,
  clause: Clause,
  at: number,
  marks: readonly Mark<NotAnUpdate | 'none'>[],
): boolean {
  const { words } = clause;
  const before = words.slice(0, at);
  if (marks.some((mark) => mark.meanings.includes('none') && mark.at <= at && mark.end > at)) return false;
  switch (kind) {
    case 'retraction':
      // "Disregard your instructions and …" takes nothing back.
      return (
        words[at] !== 'disregard' ||
        words.length <= 3 ||
        marks.some((mark) => mark.at === at && mark.end > at + 1)
      );
    case 'withheld':
      // "Two agencies won't share their data" is an obstacle.
      return !WONT.has(words[at] ?? '') || isSpeaker(before) || before.every((word) => OWN.has(word));
    case 'elsewhere':
      // "Has anyone else answered on this?"
      return !clause.asks || !OTHERS.has(words[1] ?? '');
    case 'out_of_office':
      if (COMING_BACK.has(words[at] ?? '') && clause.from > 0 && !before.includes('i')) return false;
      return (
        before.every((word) => OWN.has(word) || word === '' || word === DATE) || isColleagueAway(clause, at)
      );
    case 'snooze':
      // "Health won't give us theirs".
      if (words[at] === 'give' && hasWord(before.slice(-1), NOT_GIVING)) return false;
      if (isBareAsking(words[at] ?? '', at, marks) && !before.every((word) => OWN.has(word) || word === DATE))
        return false;
      return (
        !LOOSE.has(words[at] ?? '') || before.every((word) => OWN.has(word) || word === '' || word === DATE)
      );
    case 'delegate':
      if (clause.asks && WH.has(firstWord(clause))) return false;
      if (words[at + 1] === 'covering' && hasWord(before, US)) return false;
      if (BARE_ASKING.has(words[at] ?? '') && marks.some((mark) => mark.at === at && mark.end === at + 1))
        return namesSomebody(clause, at);
      if (TALKING.has(words[at] ?? '') && DENIED.has(before.at(-1) ?? '')) return false;
      if (SELF_DOING.has(words[at] ?? '') && isSpeaker(before)) return false;
      if (BARE_ASKING.has(words[at] ?? '') && hasWord(before.slice(-2), INTENDING) && !before.includes('you'))
        return false;
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
      if (words[at] === 'have' && words[at + 1] === 'left' && !isSpeaker(before)) return false;
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

/** "Gareth is away until 24 February": a name, and a day; "our analyst is away until April" is an obstacle. */
function isColleagueAway({ words, tokens, from }: Clause, at: number): boolean {
  const name = tokens[0]?.text ?? '';
  return (
    from === 0 &&
    at <= 2 &&
    words.includes(DATE) &&
    /^\p{Lu}\p{Ll}/u.test(name) &&
    !NEEDED.has(words[0] ?? '') &&
    !OUR.has(words[0] ?? '')
  );
}

const OUR = wordSet('our my the their all both');

/** "I'll answer that" hands nothing over. */
const SELF_DOING = wordSet(
  'have will covering covers handles handling answer answering doing leads leading has picking taking dealing',
);
/** "A robot to chase me" asks for nothing; "chase me on Friday" and "chase me" do. */
function isBareAsking(word: string, at: number, marks: readonly Mark<NotAnUpdate | 'none'>[]): boolean {
  return NUDGING.has(word) && marks.some((mark) => mark.at === at && mark.end === at + 2);
}
const NUDGING = wordSet('chase remind ping nudge');
/** "We should have the figures" is the speaker's own. */
function isSpeaker(before: readonly string[]): boolean {
  const subject = before.findLast((word) => !MODAL.has(word));
  return subject === 'i' || subject === 'we';
}
const TALKING = wordSet('talk speak');
const NOT_GIVING = wordSet('wont cant not didnt doesnt to never would will');
const WONT = wordSet('cant cannot wont couldnt shouldnt');
const OTHERS = wordSet('anyone anybody someone somebody everyone');
const US = wordSet('us we');
const DENIED = wordSet('cant cannot dont didnt wont couldnt to have');
const MODAL = wordSet('should will would can could must may might now also then');
const INTENDING = wordSet('will need to must going');
const WH = wordSet('who what when where why how which whose');
const COMING_BACK = wordSet('back return returning returns');
const HEDGING = wordSet('may might could probably');
const BARE_ASKING = wordSet('ask contact try');

/** "Ask Jane", "try the secretariat": an order to ask somebody else. */
function namesSomebody({ tokens }: Clause, at: number): boolean {
  const next = tokens[at + 1];
  return (
    at <= 2 &&
    next !== undefined &&
    (/^\p{Lu}/u.test(next.text) || next.norm === 'the' || next.norm === 'my' || next.norm === 'our')
  );
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
export function isInterrogative(clause: Clause): boolean {
  return ASKING.has(firstWord(clause)) || clause.asks;
}

export function firstWord({ words }: Clause): string {
  return words.find((word) => !LEADING.has(word)) ?? '';
}

const LEADING = wordSet(
  'sorry hi hello hey ok so and but also just um er quick question well please thanks oh',
);
export const ASKING = wordSet(
  'what when who whom whose why how which where is are was were do does did can could should would will has have am whats',
);
