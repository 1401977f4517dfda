import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import { FOLLOWS_A_REF, isAmount, standsAlone, wordRef } from './bareNumber.ts';
import { numberWord } from './numberWords.ts';

/** "action 3", "actions 2, 5 and 7", "items 2-4", "#3", "no. 3", "CF-04", and bare numbers the plan has. */
export function findActions(
  text: string,
  all: readonly Token[],
  plan: Plan,
  dates: readonly { readonly from: number; readonly to: number }[] = [],
): readonly Span[] {
  // The 30 of "action 6 to 30 April" belongs to the date.
  const tokens = all.map((token) =>
    dates.some(({ from, to }) => from <= token.from && token.to <= to)
      ? { ...token, kind: 'break' as const }
      : token,
  );
  const refs = refsOf(plan);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const announced = isAnnouncement(tokens, at);
    const start = announced === 0 ? at : at + announced;
    const list = readList(text, tokens, start, refs, announced > 0);
    if (list === undefined) continue;
    const [first, last] = [tokens[at], tokens[list.end - 1]];
    if (first === undefined || last === undefined) continue;
    spans.push({
      kind: 'action',
      from: first.from,
      to: last.to,
      text: text.slice(first.from, last.to),
      refs: list.found,
      missing: list.missing,
      bare: announced === 0,
    });
    at = list.end - 1;
  }
  return spans;
}

const REFS = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** The plan's numbers as it writes them, by their lower case. */
function refsOf(plan: Plan): ReadonlyMap<string, string> {
  const known = REFS.get(plan);
  if (known !== undefined) return known;
  const refs = new Map<string, string>();
  for (const { ref } of plan.actions) {
    // "ca04" and "ca4" are CA-04, where no other action could be meant.
    const bare = ref.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const short = /\p{L}/u.test(bare) ? [bare, bare.replace(/(?<=\p{L})0+(?=\d)/u, '')] : [];
    for (const key of short) if (!refs.has(key)) refs.set(key, ref);
  }
  for (const { ref } of plan.actions) refs.set(ref.toLowerCase(), ref);
  REFS.set(plan, refs);
  return refs;
}

const ANNOUNCING = new Set([
  '#',
  'action',
  'actions',
  'item',
  'items',
  'number',
  'numbers',
  'objective',
  'objectives',
  'commitment',
  'commitments',
  'task',
  'act',
  'no',
  'nos',
  'actn',
  'acton',
  'ref',
]);

/** How many tokens announce a number here: "action", "action no.", "#". 0 for none. */
function isAnnouncement(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.text === '#') return 1;
  if (token === undefined || !ANNOUNCING.has(token.norm)) return 0;
  let length = 1;
  while (['no', 'number', 'nos', 'numbers', '.', '#'].includes(tokens[at + length]?.norm ?? '')) length++;
  return length;
}

type List = { found: string[]; missing: string[]; end: number };

/** Numbers joined by commas, "and", "or", "&", and ranges with "to" or a dash. */
function readList(
  text: string,
  tokens: readonly Token[],
  start: number,
  refs: ReadonlyMap<string, string>,
  announced: boolean,
): List | undefined {
  const list: List = { found: [], missing: [], end: start };
  let at = start;
  while (at < tokens.length) {
    const one = readRef(text, tokens, at, refs, announced);
    // "Action 8 and 5 days of action": what follows the first may count something.
    if (one === undefined || (at > start && tokens[at]?.kind === 'number' && !standsAlone(tokens, at))) break;
    const range = readRange(text, tokens, one.end, refs, announced);
    for (const ref of range === undefined ? [one.ref] : between(one.ref, range.ref)) {
      const known = refs.get(ref.toLowerCase());
      if (known !== undefined && !list.found.includes(known)) list.found.push(known);
      if (known === undefined) list.missing.push(ref);
    }
    list.end = range?.end ?? one.end;
    at = list.end;
    let joins = 0;
    while (JOINING.has(tokens[at + joins]?.norm ?? '')) joins++;
    if (ANNOUNCING.has(tokens[at + joins]?.norm ?? '') && joins > 0) joins++;
    // "Titles of 1 3 5": numbers of the plan in a row, with nothing that they count.
    if (joins === 0 && !isRow(tokens, at, refs)) break;
    at += joins;
  }
  return list.end === start ? undefined : list;
}

function isRow(tokens: readonly Token[], at: number, refs: ReadonlyMap<string, string>): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isNumbers = before?.kind === 'number' && here?.kind === 'number' && refs.has(here.norm);
  return isNumbers && (after === undefined || after.kind !== 'word' || FOLLOWS_A_REF.has(after.norm));
}

const JOINING = new Set([',', 'and', '&', 'or', '/', '+', 'plus', 'n', 'v', 'vs', 'versus', 'nor']);
const RANGING = new Set(['-', '–', 'to', 'through', 'until']);

function readRange(
  text: string,
  tokens: readonly Token[],
  at: number,
  refs: ReadonlyMap<string, string>,
  announced: boolean,
) {
  // "4 through to 6"
  if (tokens[at]?.norm === 'through' && tokens[at + 1]?.norm === 'to')
    return readRef(text, tokens, at + 2, refs, announced);
  if (!RANGING.has(tokens[at]?.norm ?? '')) return undefined;
  const end = readRef(text, tokens, at + 1, refs, announced);
  // "Action 2 - 12 new accreditations": what is no number of the plan ends no range.
  const isKnown = end !== undefined && refs.has(end.ref.toLowerCase());
  return isKnown && standsAlone(tokens, at + 1) && !isDescending(tokens, at) ? end : undefined;
}

/** "Action 8 - 5 days" is no range. */
function isDescending(tokens: readonly Token[], at: number): boolean {
  return Number(tokens[at + 1]?.norm) <= Number(tokens[at - 1]?.norm);
}

function between(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first), Number(last)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from > 50) return [first, last];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

/**
 * One action's number. Without "action" before it only a number of the plan counts, and only where no
 * unit follows: "3" but not "3 months", "3%" or "3 operations".
 */
function readRef(
  text: string,
  tokens: readonly Token[],
  at: number,
  refs: ReadonlyMap<string, string>,
  announced: boolean,
): { ref: string; end: number } | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'break' || token.kind === 'emoji') return undefined;
  if (!announced && isAmount(tokens, at)) return undefined;
  const long = longestRef(text, tokens, at, refs);
  if (long !== undefined && (announced || !/^\d+$/.test(long.ref) || standsAlone(tokens, at))) return long;
  if (!announced) return wordRef(tokens, at, refs);
  const value = token.kind === 'number' ? token.norm : numberWord(token.norm)?.toString();
  return value === undefined || !/^\d{1,4}$/.test(value) ? undefined : { ref: value, end: at + 1 };
}

/** The longest run of tokens that is one of the plan's numbers: "CF-04", "1.2", "A3". */
function longestRef(
  text: string,
  tokens: readonly Token[],
  at: number,
  refs: ReadonlyMap<string, string>,
): { ref: string; end: number } | undefined {
  const from = tokens[at]?.from ?? 0;
  for (let end = Math.min(at + 4, tokens.length); end > at; end--) {
    const ref = refs.get(text.slice(from, tokens[end - 1]?.to).toLowerCase());
    if (ref !== undefined) return { ref, end };
  }
  return undefined;
}
