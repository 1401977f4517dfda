import { type Clause, DATE, type Place, TURNING } from './clauses.ts';
import { marksIn } from './marks.ts';
import type { StatusSign } from './statusSigns.ts';
import { DOUBT_BOOK, type Doubt } from './vocabulary/doubtWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/**
 * Whether "done" is said of the whole action, and plainly. Every word beside it has to be harmless, and
 * nothing anywhere in the reply may leave something over, hedge or look ahead: an update that is wrongly
 * complete stops the reminders, so in doubt the bot asks.
 */
export function completes(sign: StatusSign, clauses: readonly Clause[], ahead: readonly Place[]): boolean {
  const { clause } = sign;
  if (clause.asks || clause.inBrackets || clause.opener === '"' || clause.opener === '“') return false;
  if (TURNING.has(clause.opener) && !saysWhole(clause)) return false;
  const before = withoutContrast(clause.words.slice(0, sign.at));
  const after = clause.words.slice(sign.end);
  if (namesOneOfSeveral(after)) return false;
  if (QUESTIONING.has(clause.words[0] ?? '') && ASKED_ABOUT.has(clause.words[1] ?? '')) return false;
  if (before.includes('as') && !hasWord(before, RECORDING)) return false;
  if (!before.every((word) => isHarmless(word, BEFORE)) || !isHarmlessAfter(after)) return false;
  if (AMBIGUOUS_AFTER_I.has(sign.words.toLowerCase()) && before.at(-1) === 'i' && !hasWord(after, OBJECTS))
    return false;
  if (ahead.some((place) => clause.from <= place.from && place.to <= clause.to)) return false;
  const inherits = followsASubject(clause, clauses);
  return !inherits && clauses.every((other) => !leavesDoubt(other, other === clause ? sign : undefined));
}

/** "Action 1, on the other hand, is finished". */
function withoutContrast(words: readonly string[]): readonly string[] {
  const at = words.indexOf('hand');
  return words.slice(Math.max(0, at - 3), at).join(' ') === 'on the other'
    ? [...words.slice(0, at - 3), ...words.slice(at + 1)]
    : words;
}

/** What the clause says before its verb belongs to it; after a comma the subject may stand in the clause before. */
function followsASubject(clause: Clause, clauses: readonly Clause[]): boolean {
  const before = clauses[clauses.indexOf(clause) - 1];
  if (before === undefined || before.sentence !== clause.sentence) return false;
  // "The OCGs are mapped, so it's complete": what it concludes from may be only a part.
  if (CONCLUDING.has(clause.opener) || CONCLUDING.has(clause.words[0] ?? '')) return !isPreamble(before);
  if (saysWhole(clause)) return false;
  if (clause.opener === ',')
    return !before.words.every((word) => isHarmless(word, BEFORE)) && !isPreamble(before);
  return (
    (clause.opener === ':' || clause.opener === '-' || clause.opener === '–' || clause.opener === '—') &&
    !isPreamble(before)
  );
}

/** "Re action 3:", "Good news -", "Hi Siobhan,". */
function isPreamble(clause: Clause): boolean {
  return (
    clause.words.every((word) => PREAMBLE.has(word) || isHarmless(word, BEFORE)) ||
    GREETING.has(clause.words[0] ?? '')
  );
}

function saysWhole(clause: Clause): boolean {
  return hasWord(clause.words, WHOLE);
}

function leavesDoubt(clause: Clause, sign: StatusSign | undefined): boolean {
  if (clause.asks) return true;
  return marksIn<Doubt>(DOUBT_BOOK, clause.words).some(
    ({ meanings, at, end }) =>
      meanings[0] !== 'none' &&
      !(sign !== undefined && at >= sign.at && end <= sign.end) &&
      !(
        meanings[0] === 'leftover' &&
        clause.words.slice(at, end).join(' ') === 'percent' &&
        isHundred(clause, at)
      ) &&
      !(clause.words[at] === '%' && isHundred(clause, at)),
  );
}

function isHundred(clause: Clause, at: number): boolean {
  return clause.words[at - 1] === '100' || (clause.words[at - 1] === 'per' && clause.words[at - 2] === '100');
}

function isHarmlessAfter(after: readonly string[]): boolean {
  const end = after.findLastIndex((word) => word !== DATE && word !== '') + 1;
  const stop = after.findIndex((word) => !isHarmless(word, AFTER));
  if (stop < 0) return true;
  // "at last Thursday's tasking meeting", "by the Minister": where and by whom, when nothing else follows.
  const [lead = '', ...rest] = after.slice(stop, end);
  if (lead === 'at' || lead === 'in')
    return GATHERINGS.has(rest.at(-1) ?? '') || rest.every((word) => isHarmless(word, AFTER));
  if (lead === 'by') return rest.length > 0 && rest.length <= 4 && AUTHORITIES.has(rest.at(-1) ?? '');
  return lead === 'with' && rest.length <= 5 && AUTHORITIES.has(rest.at(-1) ?? '');
}

function isHarmless(word: string, harmless: ReadonlySet<string>): boolean {
  return word === '' || word === DATE || harmless.has(word);
}

const WHOLE = wordSet(
  'it this that all everything whole we entire fully entirely completely action thats job both 100',
);
/** "Closed out the last action", "finished one". */
function namesOneOfSeveral(after: readonly string[]): boolean {
  return after.some((word, at) => {
    const [before, next] = [after[at - 1] ?? '', after[at + 1] ?? ''];
    if (ONE_OF.has(word)) return PIECES.has(next);
    return word === 'one' && before !== 'this' && before !== 'that';
  });
}

const ONE_OF = wordSet('last first next past an a end early late');
const PIECES = wordSet('action item task job one');
const ASKED_ABOUT = wordSet('it this that we you they i the there everything all action');
const CONCLUDING = wordSet('so and because as since while therefore');
const QUESTIONING = wordSet('is are was were has have had did do does can');
const RECORDING = wordSet('signed recorded accepted noted mark marked record close closed log put report');
const OBJECTS = wordSet('it this that one action everything all');
const AMBIGUOUS_AFTER_I = wordSet('done finished complete completed closed sorted');
const BEFORE = wordSet(
  'it this that these is are was were has have been be now all everything everyone whole action actions item the we i us our and entire entirely fully completely finally already just officially formally duly successfully happy pleased delighted glad proud to say report confirm can yes ok thanks hi hello hey morning afternoon evening good great news brilliant excellent super update status rag brag rating percent 100 % per cent work project objective task deliverable deliverables piece one both job a please mark as very much well signed agreed approved closed published delivered done complete finished completed 👍 🎉 ✅ ✔ 🙌 👏 💯 🥳 😀 🙂 😊 😁 🏁 🔵 🍾 🥂 absolutely totally really indeed actually number no today yesterday you will pleased know bit lol woohoo hurray hooray yay yippee phew delighted that thats those there overall on time with regarding our my so',
);
const AFTER = wordSet(
  'it this that is now all and the we us everything action task job item one off out on time under budget early ahead of schedule late today yesterday fully completely entirely in full as week weeks month day days last this past a an ago overall end complete completed done finished closed dusted signed delivered 👍 🎉 ✅ ✔ 🙌 👏 💯 🥳 😀 🙂 😊 😁 🏁 🔵 🍾 🥂 thanks thank you cheers mate folks at last finally officially formally already successfully woohoo hurray hooray yay phew boss pal team m8 report to pleased delighted say please mark per plan planned required promised agreed instructed january february march april may june july august september october november december monday tuesday wednesday thursday friday jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri 100 % percent',
);
const GATHERINGS = wordSet(
  'meeting meetings board subgroup group committee conference session call workshop forum council summit panel assembly executive event',
);
const AUTHORITIES = wordSet(
  'minister board chair chairs group committee secretariat director lead leads partners all everyone executive assembly council sro permanent secretary team strategy chief dof doj nca psni hmrc everybody',
);
const PREAMBLE = wordSet(
  're regarding action item update status number quick good great news fyi hi hello hey all folks team morning afternoon evening dear colleagues happy delighted pleased to say report for from my our the record short answer in one word reply response',
);
const GREETING = wordSet(
  'hi hello hey dear morning afternoon good great thanks cheers yes yep sorry apologies ok right well',
);
