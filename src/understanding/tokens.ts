import { rememberWords } from './rememberWords.ts';
import type { Speller } from './spelling.ts';

/** A word, number, sign, emoji or line break of what was typed, with its place in it. */
export type Token = {
  /** As typed. */
  readonly text: string;
  /** Lower case, without accents, apostrophes or abbreviation: what the vocabulary is matched against. */
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'sign' | 'emoji' | 'break';
  readonly from: number;
  /** End, exclusive. */
  readonly to: number;
};

/** Longer texts are not read; nobody's question needs more, and time stays bounded. */
export const LONGEST_READ = 4_000;
export const MOST_LETTERS = LONGEST_READ.toLocaleString('en-GB');

/** Whether a text is more than is read of one; what stands at its end would be passed over. */
export function isTooLong(text: string): boolean {
  return text.trim().length > LONGEST_READ;
}

const PIECE =
  /(\n+)|(\b[wW]\/(?:out|o)\b|\b[aA]\/[lL]\b|\b[rR]e-\p{L}{3,20}|(?:\b\p{L}\.){2,6}(?:\p{L}\b)?)|(\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)|(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?=[^\p{L}]|$|k\b|st\b|nd\b|rd\b|th\b|pc\b|m\b)|([\p{L}\p{N}\p{M}]+(?:['’`][\p{L}]+)*)|([?!%#@&+/.,;:()"“”–—-])/gu;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, LONGEST_READ).matchAll(PIECE)) {
    const [whole, line, dotted, emoji, number, word] = match;
    const kind = line ? 'break' : emoji ? 'emoji' : number ? 'number' : word || dotted ? 'word' : 'sign';
    tokens.push({
      text: whole,
      norm: normalise(whole, kind),
      kind,
      from: match.index,
      to: match.index + whole.length,
    });
  }
  return tokens;
}

function normalise(text: string, kind: Token['kind']): string {
  if (kind === 'number') return text.replaceAll(',', '');
  return kind === 'word' ? normaliseWord(text) : text;
}

const normaliseWord = rememberWords((text: string): string => {
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replaceAll('.', '')
    .replace(/^re-/, 're');
  return ABBREVIATIONS.get(bare) ?? withoutEnding(bare);
});

/** The tokens with slips of the finger put right; what was typed stays in `text`. */
export function corrected(tokens: readonly Token[], spell: Speller): readonly Token[] {
  const areShouted = tokens.filter(({ kind, text }) => kind === 'word' && isShouted(text)).length;
  const isAllShouted = areShouted > 3 && areShouted * 2 > tokens.filter(({ kind }) => kind === 'word').length;
  return tokens.map((token, at) => {
    if (isToInShort(tokens, at)) return { ...token, kind: 'word' as const, norm: 'to' };
    if (at === 0 && token.norm === 'y' && ASKED_WHY.has(tokens[1]?.norm ?? ''))
      return { ...token, norm: 'why' };
    if (token.kind !== 'word' || (isShouted(token.text) && !isAllShouted)) return token;
    const norm = spell(token.norm);
    return norm === token.norm ? token : { ...token, norm };
  });
}

/** "What are they meant 2 produce". */
function isToInShort(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return token?.text === '2' && after?.kind === 'word' && BEFORE_TO.has(before?.norm ?? '');
}

/** "Y is there nothing on it". */
const ASKED_WHY: ReadonlySet<string> = new Set('is are was did do does has have am'.split(' '));
const BEFORE_TO: ReadonlySet<string> = new Set(
  'meant supposed need needs want wants have has going able trying like'.split(' '),
);

/** "SCPO" and "PSNI" are names as they stand. */
function isShouted(text: string): boolean {
  return text.length < 7 && text === text.toUpperCase();
}

/** "what's" is "what", "DOJ's" is "doj", "don't" is "dont". */
function withoutEnding(word: string): string {
  if (word.endsWith("n't")) return word.replace("'", '');
  return word.replace(/'(?:s|re|ll|ve|d|m)$/, '').replaceAll("'", '');
}

/** How people write for speed; a word that stands for two is left to the phrases that use it. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    what: 'whats wot wats wat whts wht',
    who: 'whos',
    the: 'teh hte',
    and: 'adn nad',
    where: 'wheres',
    when: 'whens wen',
    how: 'hows',
    please: 'pls plz plse pleas',
    thanks: 'thx thnx tks thanx ty tnx cheers ta',
    you: 'u ya yous ye',
    your: 'ur',
    are: 'r',
    i: 'im ive ill id',
    we: 'weve',
    they: 'theyre theyve',
    that: 'thats taht',
    people: 'ppl',
    operations: 'ops opps',
    communications: 'comms',
    progress: 'prog progs',
    due: 'du',
    month: 'mnth mth',
    months: 'mnths mths',
    week: 'wk',
    weeks: 'wks',
    year: 'yr',
    years: 'yrs',
    quarter: 'qtr',
    next: 'nxt',
    last: 'lst',
    previous: 'prev',
    government: 'govt',
    department: 'dept',
    meeting: 'mtg',
    meetings: 'mtgs',
    committee: 'cttee ctte cmte',
    management: 'mgmt mgt',
    information: 'info',
    details: 'dets deets',
    message: 'msg',
    messages: 'msgs',
    tomorrow: 'tmrw tmr tmrow 2moro 2morrow',
    today: '2day',
    with: 'w wiht',
    through: 'thru',
    have: 'hav',
    without: 'w/o w/out',
    before: 'b4',
    about: 'abt',
    because: 'bc cos coz cuz cus becuase becos',
    should: 'shld shd',
    would: 'wld',
    could: 'cld',
    good: 'gd',
    probably: 'prob probs prolly',
    definitely: 'defo',
    approximately: 'approx',
    number: 'num nr',
    numbers: 'nos',
    excluding: 'excl exc',
    including: 'incl',
    regarding: 're',
    partners: 'ptnrs prtnrs',
    partner: 'ptnr prtnr',
    percent: 'pct',
    delivered: 'delivd',
    assessments: 'assmts',
    assessment: 'assmt',
    organised: 'organized',
    organisation: 'org organization',
    organisations: 'orgs organizations',
    yes: 'yep yeah yup aye yea yeh',
    no: 'nope nah naw',
    ok: 'okay okey k kk',
    first: '1st',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    fifth: '5th',
    sixth: '6th',
    seventh: '7th',
    eighth: '8th',
    ninth: '9th',
    tenth: '10th',
  }).flatMap(([word, short]) => short.split(' ').map((one) => [one, word] as const)),
);
