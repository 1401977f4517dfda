import { type Clause, DATE } from './clauses.ts';
import { isDenied } from './negation.ts';
import { NEEDED } from './vocabulary/obstacleWords.ts';
import { hasWord, wordSet } from './wordSet.ts';

/** "Our only analyst is off until April", "chairs too busy to meet": what work needs cannot do it. */
export function isOutOfAction({ words }: Clause): boolean {
  return words.some(
    (word, at) =>
      (NEEDED.has(word) || BODIES.has(word)) && !PASSING.has(words[at + 1] ?? '') && isLost(words, at + 1),
  );
}

function isLost(words: readonly string[], from: number): boolean {
  const near = words.slice(from, from + 5).map((word, at, all) => (DAYS.has(all[at + 1] ?? '') ? '' : word));
  const at = near.findIndex(
    (word, place) =>
      LOST.has(word) &&
      !NOT_LOST.has(near[place + 1] ?? '') &&
      !(word === 'off' && hasWord(words.slice(Math.max(0, from + place - 2), from + place), FINISHING_OFF)),
  );
  return at >= 0 && !isDenied(words, from + at) && !hasWord(near.slice(0, at), SUBJECTS);
}

/**
 * "The Trusts aren't playing ball", "IT say the system can't take a flag": somebody other than the speaker
 * does not, or cannot, do their part. What is denied must be no trouble itself: "PSNI have no concerns".
 */
export function isLetDown({ words, tokens }: Clause, isComforting: boolean): boolean {
  if (isComforting) return false;
  const at = words.findIndex(
    (word, place) => REFUSING.has(word) || (word === 'not' && AUXILIARY.has(words[place - 1] ?? '')),
  );
  if (
    at < 1 ||
    at === words.length - 1 ||
    hasWord(words.slice(at), HARMLESS) ||
    hasWord(words.slice(0, at), SUBJECTS)
  )
    return false;
  return words.slice(Math.max(0, at - 6), at).some((word, place) => {
    const token = tokens[Math.max(0, at - 6) + place];
    const isNamed = token !== undefined && token !== tokens[0] && isProper(token.text, word);
    return BODIES.has(word) || isNamed || (token !== undefined && isBody(token.text));
  });
}

/** "PSNI", "HMRC", "NIEA": capitals that are no name of a thing the plan counts. */
function isBody(text: string): boolean {
  return text.length < 6 && /^[A-Z]{2,}s?$/.test(text) && !THINGS.has(text.toLowerCase().replace(/s$/, ''));
}

/** "Border Force", "Victim Support": a name, and none of the things a plan promises. */
function isProper(text: string, word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text) && word !== '' && word !== DATE && !PROMISED.has(word);
}

const PROMISED = wordSet(
  'strategy action actions year report reports assessment assessments approach plan training course workshop scan survey outreach engagement programme i group groups',
);
const AUXILIARY = wordSet('have has is are will do does did was were');
const BODIES = wordSet(
  'trusts trust chairs chair partners partner agencies agency minister ministers department departments treasury solicitors solicitor lawyers counsel health finance legal hr procurement police court courts councils council supplier suppliers provider providers contractor contractors vendor trainer tutor trainers instructor analysts analyst system systems software portal database platform officers staff team executive assembly office committee secretariat branch unit board colleagues schools charities bank banks university universities consultants consultant developers customs probation prisons prison justice revenue vehicles boats laptops people',
);
const LOST = wordSet(
  'off away sick unavailable busy retired retiring resigned redeployed seconded abstracted overstretched stretched snowed swamped overwhelmed tied broken maternity suspended leaving vacant quit overloaded stood',
);
const NOT_LOST = wordSet('with on in by and record ground start with');
/** An "away day" takes nobody away. */
const DAYS = wordSet('day days');
/** "Signed off" is finished. */
const FINISHING_OFF = wordSet(
  'signed sign set ticked closed finished wrapped paid handed kicked went rounded sent boxed polished crossed top',
);
const PASSING = wordSet('training reports report meetings assessments');
const SUBJECTS = wordSet('we i');
const REFUSING = wordSet('cant cannot wont arent isnt hasnt havent wouldnt couldnt doesnt dont didnt');
/** Words whose denial is good news, or that say how far a thing of the plan is. */
const HARMLESS = wordSet(
  'concerns concern concerned issues issue problem problems worried worry raised delay delayed slipping slipped slip behind risk blocked blocking late objections objection objected complaints expecting anticipate foresee changed reason need needed required over far until',
);
const THINGS = wordSet(
  'ocg scpo rag mou dsa dpia soc doa q fy op ok brag eta msht asap tbc tbd fyi afaik imo tbh foi ocgs',
);
