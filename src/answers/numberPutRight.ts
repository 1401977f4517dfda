import { withoutMarkup } from '../understanding/markup.ts';
import { numberAt } from '../understanding/reply/numberAt.ts';
import type { ReplyReading } from '../understanding/reply/reading.ts';
import { wordSet } from '../understanding/reply/wordSet.ts';
import { type Token, tokenise } from '../understanding/tokens.ts';

export type PutRight = { readonly value: number; readonly words: string };

/**
 * "No, make that nine": the number of a part that says little more, and the words of that part. A number that
 * counts something, or stands in a date, is read like any other.
 */
export function numberPutRight(said: string, { readFrom }: ReplyReading): PutRight | undefined {
  const dates = readFrom.filter(({ field }) => field === 'forecast').map(({ words }) => words);
  const found = partsOf(said).flatMap((part): PutRight[] => {
    const value = onlyNumber(part);
    const words = said.slice(part[0]?.from, part.at(-1)?.to);
    return value === undefined || dates.some((date) => words.includes(date)) ? [] : [{ value, words }];
  });
  const last = found.at(-1);
  return last !== undefined && saysNoMore(said) ? { ...last, words: said.trim() } : last;
}

/** What stands between signs, lines and "and"; "twenty-five" and "a hundred and ten" stay together. */
function partsOf(said: string): readonly (readonly Token[])[] {
  const tokens = tokenise(withoutMarkup(said)).filter(
    (token, at, all) => !isHyphen(token, all[at - 1], all[at + 1]),
  );
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; ) {
    const length = numberAt(tokens, at)?.length ?? 1;
    const token = tokens[at];
    if (token === undefined || (length === 1 && isParting(token))) parts.push([]);
    else parts.at(-1)?.push(...tokens.slice(at, at + length));
    at += length;
  }
  return parts.filter((part) => part.length > 0);
}

function isHyphen({ text, from, to }: Token, before: Token | undefined, after: Token | undefined): boolean {
  return text === '-' && before?.to === from && after?.from === to;
}

function isParting({ kind, text, norm }: Token): boolean {
  return kind === 'break' || (kind === 'sign' && PARTING.has(text)) || norm === 'and' || norm === 'but';
}

/** The one number of a part that isn't denied, where nothing else is said in it. */
function onlyNumber(part: readonly Token[]): number | undefined {
  let only: number | undefined;
  for (let at = 0; at < part.length; ) {
    const number = numberAt(part, at);
    if (number === undefined && !BESIDE_A_NUMBER.has(part[at]?.norm ?? '')) return undefined;
    if (number !== undefined && !isDenied(part, at)) {
      if (only !== undefined) return undefined;
      only = number.value;
    }
    at += number?.length ?? 1;
  }
  return only;
}

/** "Not 12", "rather than 12", "instead of 12", "that one". */
function isDenied(part: readonly Token[], at: number): boolean {
  const [before, twoBefore] = [part[at - 1]?.norm ?? '', part[at - 2]?.norm ?? ''];
  if (part[at]?.norm === 'one' && POINTING.has(before)) return twoBefore !== 'make';
  return before === 'not' || DENYING.has(`${twoBefore} ${before}`);
}

function saysNoMore(said: string): boolean {
  return partsOf(said)
    .flat()
    .every((token, at, all) => numberAt(all, at) !== undefined || BESIDE_A_NUMBER.has(token.norm));
}

const PARTING: ReadonlySet<string> = new Set([...'?!,.;:()"“”–—-']);
const POINTING = wordSet('the this that which');
const DENYING: ReadonlySet<string> = new Set(['rather than', 'instead of']);
const BESIDE_A_NUMBER = wordSet(
  'no not sorry oh ah oops wait actually really rather instead than of make made makes put say says said read reads mean meant means should have has had be been is are was were it its that thats this there the a an our my i we they you me us only just did do done got now so far still total number figure count tally answer correct correction corrected right wrong typo mistake change changed amend update to at as also plus too about around roughly nearly nearer closer exactly precisely more like please thanks thank ok yes',
);
