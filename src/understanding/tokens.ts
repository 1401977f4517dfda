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

/** Longer texts are read up to here; nobody's question needs more, and time stays bounded. */
export const LONGEST_READ = 4_000;

const PIECE =
  /(\n+)|(\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)|(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?=[^\p{L}]|$|k\b|st\b|nd\b|rd\b|th\b|pc\b|m\b)|([\p{L}\p{N}\p{M}]+(?:['’`][\p{L}]+)*)|([?!%#@&+/.,;:()"“”–—-])/gu;

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, LONGEST_READ).matchAll(PIECE)) {
    const [whole, line, emoji, number, word] = match;
    const kind = line ? 'break' : emoji ? 'emoji' : number ? 'number' : word ? 'word' : 'sign';
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
  if (kind !== 'word') return text;
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’`]/g, "'");
  return ABBREVIATIONS.get(bare) ?? withoutEnding(bare);
}

/** "what's" is "what", "DOJ's" is "doj", "don't" is "dont". */
function withoutEnding(word: string): string {
  if (word.endsWith("n't")) return word.replace("'", '');
  return word.replace(/'(?:s|re|ll|ve|d|m)$/, '').replaceAll("'", '');
}

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whats: 'what',
    whos: 'who',
    wheres: 'where',
    hows: 'how',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    ta: 'thanks',
    ty: 'thanks',
    cheers: 'thanks',
    u: 'you',
    ur: 'your',
    r: 'are',
    ops: 'operations',
    comms: 'communications',
    du: 'due',
    mnth: 'month',
    mnths: 'months',
    wk: 'week',
    wks: 'weeks',
    mth: 'month',
    mths: 'months',
    yr: 'year',
    yrs: 'years',
    qtr: 'quarter',
    govt: 'government',
    dept: 'department',
    mtg: 'meeting',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    info: 'information',
    im: 'i',
    ive: 'i',
    "i'm": 'i',
    "i've": 'i',
    prog: 'progress',
    w: 'with',
    bc: 'because',
    yep: 'yes',
    yeah: 'yes',
    yup: 'yes',
    aye: 'yes',
    nope: 'no',
    nah: 'no',
    ok: 'ok',
    okay: 'ok',
    '1st': 'first',
    '2nd': 'second',
    '3rd': 'third',
  }),
);
