import type { PartyId } from '../../people/party.ts';
import { isAcronym, nameKey } from '../../people/partyName.ts';
import type { Plan } from '../../plan/plan.ts';
import { rememberWords } from '../rememberWords.ts';
import type { Token } from '../tokens.ts';
import { stem } from './stem.ts';
import { topicIndex } from './topics.ts';

/** Words of a party's name, of which those that others share say nothing by themselves. */
type Name = {
  readonly party: PartyId;
  readonly words: readonly string[];
  readonly telling: ReadonlySet<string>;
};
type Names = { readonly all: readonly Name[]; readonly shortenedTo: (typed: string) => readonly Name[] };
const NAMES = new WeakMap<Plan, Names>();

/**
 * A party by part of its name: "justice", "crim finance", "finance subgroup", "LE ptnrs". All of the name's
 * telling words are there, or one of them with another word of the name; and no other party fits.
 */
export function partyShortened(
  tokens: readonly Token[],
  at: number,
  plan: Plan,
): { party: PartyId; end: number } | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word') return undefined;
  const names = NAMES.get(plan) ?? namesIn(plan);
  NAMES.set(plan, names);
  const whole = wholeByHead(tokens, at, names.all);
  if (whole !== undefined) return { party: whole, end: at + 1 };
  let best: { party: PartyId; end: number; isShared: boolean } | undefined;
  for (const name of names.shortenedTo(first.norm)) {
    const end = reach(tokens, at, name, plan);
    if (end === undefined || (best !== undefined && end < best.end)) continue;
    const isShared = best !== undefined && best.end === end && best.party !== name.party;
    best = { party: name.party, end, isShared };
  }
  return best === undefined ? byItsEnd(tokens, at, names.all) : best.isShared ? undefined : best;
}

/** "The crime agency": the end of one body's name, and of no other's. */
function byItsEnd(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
): { party: PartyId; end: number } | undefined {
  const [one, two] = [tokens[at]?.norm ?? '', tokens[at + 1]?.norm ?? ''];
  if (!HEADS.has(two)) return undefined;
  const found = new Set(
    names
      .filter(({ words }) => words.length > 2 && words.at(-1) === two && words.at(-2) === one)
      .map(({ party }) => party),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? { party: only, end: at + 2 } : undefined;
}

/** "The Department": the only body of the plan that is one. */
function wholeByHead(tokens: readonly Token[], at: number, names: readonly Name[]): PartyId | undefined {
  const word = tokens[at]?.norm ?? '';
  const isNamed = tokens[at - 1]?.norm === 'the' && !FROM.has(tokens[at - 2]?.norm ?? '');
  if (!HEADS.has(word) || !isNamed) return undefined;
  const found = new Set(names.filter(({ words }) => words[0] === word).map(({ party }) => party));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** "I joined the department" tells of the speaker. */
const FROM: ReadonlySet<string> = new Set('joined join joining left in from at'.split(' '));
const HEADS: ReadonlySet<string> = new Set('department ministry council commission agency'.split(' '));

/** How far the tokens follow a name, its general words left out at will; undefined when that is too little. */
function reach(tokens: readonly Token[], at: number, name: Name, plan: Plan): number | undefined {
  let place = at;
  let [matched, telling] = [0, 0];
  let last = '';
  for (const word of name.words) {
    const token = tokens[place];
    if (token === undefined) break;
    if (!isShortFor(token.norm, word)) {
      if (matched > 0 && name.telling.has(word)) break;
      continue;
    }
    place += 1;
    matched += 1;
    last = token.norm;
    if (name.telling.has(word)) telling += 1;
  }
  if (telling === 0 || (matched < 2 && telling < name.telling.size)) return undefined;
  const isTopic = topicIndex(plan).actions.has(stem(last));
  const next = tokens[place];
  const isPartOfMore = NO_BODY.has(next?.norm ?? '');
  const isTooShort = last.length < 5 && !isAcronym(tokens[at]?.text ?? '');
  return matched === 1 && (isTooShort || isTopic || isPartOfMore) ? undefined : place;
}

/** "crim" for "criminal", "ptnrs" for "partners". */
function isShortFor(typed: string, word: string): boolean {
  if (typed === word || `${typed}s` === word || typed === `${word}s`) return true;
  if (typed.length < 3 || word.length < 6 || typed[0] !== word[0]) return false;
  if (typed.length >= 4 && typed.length <= word.length - 3 && word.startsWith(typed)) return true;
  return typed.length <= word.length / 2 && !/[aeiou]/.test(typed.slice(1)) && isWithin(typed, word);
}

/** Whether the letters of the one stand in the other in their order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** "The justice minister", "the justice bill": no department. */
const NO_BODY = new Set('minister ministers secretary bill act system centre court courts league'.split(' '));

function namesIn(plan: Plan): Names {
  const all = [...plan.parties.values()]
    .filter(({ kind }) => kind !== 'everyone')
    .flatMap((party) =>
      [party.name, ...party.aliases].map((name) => {
        const words = nameKey(name).split('-');
        return { party: party.id, words, telling: new Set(words.filter((word) => !GENERAL.has(word))) };
      }),
    )
    .filter(({ words }) => words.length > 1);
  const shortenedTo = rememberWords((typed) =>
    all.filter(({ words }) => words.some((word) => isShortFor(typed, word))),
  );
  return { all, shortenedTo };
}

/** Words that many bodies have in their names. */
const GENERAL: ReadonlySet<string> = new Set(
  'the of and for in on to a national northern ireland uk british royal department departments ministry office agency agencies authority authorities council councils committee board group groups subgroup sub partners partner partnership branch division directorate unit team service services force forces commission commissioner body bodies organisation organisations network forum society association trust trusts police crime'.split(
    ' ',
  ),
);
