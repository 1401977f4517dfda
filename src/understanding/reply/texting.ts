import { isEnglish, type Speller } from '../spelling.ts';
import type { Token } from '../tokens.ts';

/** How people write for speed when they answer from a phone. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wont: 'wnt',
    have: 'hv hav',
    from: 'frm',
    this: 'ths dis',
    yet: 'yt',
    not: 'nt nto',
    all: 'al awl',
    still: 'stl',
    been: 'bn',
    done: 'dn dun',
    going: 'goin gng',
    leave: 'leev',
    until: 'til till untill',
    track: 'trk',
    joint: 'jnt',
    late: 'l8',
    great: 'gr8 grt',
    good: 'gud gd',
    later: 'l8r',
    wait: 'w8',
    might: 'mite mght',
    waiting: 'w8ing',
    nearly: 'nrly',
    delayed: 'delyd dlyd delaid delaied',
    before: 'bfr',
    getting: 'gettin',
    holiday: 'hols',
    every: 'evry',
    over: 'ovr',
    just: 'jst',
    back: 'bk',
    text: 'txt',
    people: 'ppl',
    something: 'smth sth',
    maybe: 'mayb mebbe',
    complete: 'compl cmplt',
    finished: 'fin',
    schedule: 'sched',
    update: 'upd',
    possible: 'poss',
    required: 'reqd',
    received: 'recd rcvd',
    forward: 'fwd',
    available: 'avail',
    unavailable: 'unavail',
    cannot: 'canny cannae',
    wasnt: 'wasny',
    dont: 'dnt dinny dinnae',
    cant: 'cnt',
    isnt: 'int isny',
    havent: 'havnt hvnt',
    hasnt: 'hasn hsnt',
    nothing: 'nowt nothin nuthin',
    percent: 'perc',
    target: 'tgt',
    will: 'wil',
    thanks: 'tnks',
    investigations: 'invs',
    days: 'dys',
  }).flatMap(([word, short]) =>
    short
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => [one, word] as const),
  ),
);

/** The token as it would have been typed with more time. */
export function written(token: Token, spell: Speller, startsSentence: boolean): Token {
  if (token.kind === 'emoji') {
    const norm = token.text.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, '');
    return norm === token.norm ? token : { ...token, norm };
  }
  if (token.kind !== 'word') return token;
  const short = SHORT.get(token.norm);
  if (short !== undefined && token.text === token.text.toLowerCase()) return { ...token, norm: short };
  const calm = withoutStretching(token.norm);
  // A capital inside a sentence starts a name, and a short word in capitals is one.
  if (calm === token.norm && isName(token.text, startsSentence)) return token;
  const norm = spell(calm);
  return norm === token.norm ? token : { ...token, norm };
}

function isName(text: string, startsSentence: boolean): boolean {
  const isShouted = text === text.toUpperCase();
  return isShouted ? text.length < 7 : !startsSentence && /^\p{Lu}/u.test(text);
}

/** "doneeee" is "done", "sooo gooood" is "so good": three of a letter are emphasis. */
function withoutStretching(word: string): string {
  if (word.length < 4 || !/(\p{L})\1\1/u.test(word)) return word;
  const twice = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return isEnglish(twice) ? twice : word.replace(/(\p{L})\1{2,}/gu, '$1');
}
