/**
 * Whether the word at a place is denied by the words before it: "not", "no", "never been", "wouldn't call
 * it". Two denials affirm: "not without problems". The scope ends at a joining word.
 */
export function isDenied(words: readonly string[], at: number, since = 0): boolean {
  let denials = 0;
  const least = Math.max(since, at - REACH);
  for (let place = at - 1; place >= least; place--) {
    const word = words[place] ?? '';
    if (SCOPE_ENDS.has(word)) break;
    if (SUBJECTS.has(word) && place > 0 && !REPORTING.has(words[place - 1] ?? '')) break;
    if (!DENIALS.has(word)) continue;
    const next = words[place + 1] ?? '';
    if (EMPTY_DENIALS.has(next) && place + 1 < at) continue;
    denials++;
  }
  return denials % 2 === 1;
}

/** Where the denial stands that reaches a place, so that "not delayed" is quoted with its not. */
export function denialBefore(words: readonly string[], at: number, since: number): number {
  const near = words.slice(Math.max(since, at - REACH), at).findLastIndex((word) => DENIALS.has(word));
  return near < 0 ? at : Math.max(since, at - REACH) + near;
}

const REACH = 6;

/** In "if it isn't signed we'll slip" the slip is not denied; in "I don't think we'll slip" it is. */
const SUBJECTS: ReadonlySet<string> = new Set('we they i'.split(' '));
const REPORTING: ReadonlySet<string> = new Set(
  'think say believe expect call reckon that feel suppose see imagine not never nothing dont wouldnt where what'.split(
    ' ',
  ),
);

const SCOPE_ENDS: ReadonlySet<string> = new Set(
  'but and because so though although while however now then'.split(' '),
);

const DENIALS: ReadonlySet<string> = new Set(
  'not no never nothing none isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt cant cannot couldnt wont wouldnt shouldnt aint neither nor without nobody hardly barely non nil zero scratch scrap ignore forget disregard scarcely rather hesitate hesitant reluctant loath'.split(
    ' ',
  ),
);

/** "Not only late", "no doubt on track", "not sure" deny nothing of what follows. */
const EMPTY_DENIALS: ReadonlySet<string> = new Set(
  'only just merely doubt question sure wonder least'.split(' '),
);
