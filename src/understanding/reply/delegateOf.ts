import type { PartyId } from '../../people/party.ts';
import type { Plan } from '../../plan/plan.ts';
import { findParties } from '../readers/findParties.ts';
import { type Token, tokenise } from '../tokens.ts';
import { wordSet } from './wordSet.ts';

export type Delegate = { readonly words: string; readonly party?: PartyId };

/** Whom a reply names to ask instead: somebody by name, a party of the plan, or "my deputy"; where `isNamed`, only after a word such as "try". */
export function delegateOf(text: string, plan: Plan, isNamed: boolean): { readonly delegateTo?: Delegate } {
  const tokens = tokenise(text);
  const found = mentioned(text, tokens) ?? afterTrigger(text, tokens, isNamed) ?? beforeVerb(text, tokens);
  const parties = findParties(text, tokens, plan).filter((span) => span.kind === 'party');
  const party = parties.find(
    (span) =>
      (found === undefined && (!isNamed || isDoing(tokens, span.to))) ||
      (found !== undefined && span.from <= found.from && found.from < span.to),
  );
  if (party?.kind === 'party' && (found === undefined || party.from <= found.from)) {
    const id = party.parties[0];
    return { delegateTo: { words: party.text, ...(id === undefined ? {} : { party: id }) } };
  }
  return found === undefined ? {} : { delegateTo: { words: found.words } };
}

/** "Not us, NCA lead on this": whose it is instead. */
function isDoing(tokens: readonly Token[], end: number): boolean {
  const after = tokens.find(({ from }) => from >= end);
  return after !== undefined && (VERBS.has(after.norm) || THEY_DO.has(after.norm));
}

const THEY_DO = wordSet('lead own handle cover run manage do look deal');

type Found = { readonly words: string; readonly from: number };

function mentioned(text: string, tokens: readonly Token[]): Found | undefined {
  const at = tokens.findIndex((token, place) => token.text === '@' && tokens[place + 1]?.kind === 'word');
  return at < 0 ? undefined : nameAt(text, tokens, at + 1, true);
}

const TRIGGERS = wordSet(
  'catch asked ccing cced copying looping adding bringing ask try contact to chase email message ring call ping is with cc see consult speak in including copy loop add lead now over',
);
/** "I moved to HMRC" says where the speaker is, and not whom to ask. */
const MOVED = wordSet(
  'longer moved transferred seconded gone went changed switched joined left work working',
);
const LEADING = wordSet('asking contacting trying emailing ringing calling chasing');

/** "ask Jane Smith", "passing to my deputy, Ruth", "it's Gemma Toner now", "pls ask conor". */
function afterTrigger(text: string, tokens: readonly Token[], isNamed: boolean): Found | undefined {
  let plain: Found | undefined;
  let role: Found | undefined;
  for (const [at, token] of tokens.entries()) {
    if (MOVED.has(tokens[at - 1]?.norm ?? '')) continue;
    const isOneFor =
      token.norm === 'for' &&
      (ONE.has(tokens[at - 1]?.norm ?? '') || (isNamed && MEANT.has(tokens[at - 1]?.norm ?? '')));
    if (
      !isOneFor &&
      !TRIGGERS.has(token.norm) &&
      !LEADING.has(token.norm) &&
      token.norm !== 'it' &&
      token.text !== ','
    )
      continue;
    const name = nameAt(text, tokens, at + 1, false);
    if (name !== undefined && (token.text !== ',' || role !== undefined)) return name;
    const named = nameAfterRole(text, tokens, at + 1);
    if (named !== undefined) return named;
    role ??= roleAt(text, tokens, at + 1);
    if (ASKS.has(token.norm)) plain ??= plainNameAt(text, tokens, at + 1);
  }
  return plain ?? role;
}

const ONE = wordSet('one question q job task');
const MEANT = wordSet('is its meant really one question action');
const ASKS = wordSet('ask try contact chase email ring call ping to');

/** Capitalised words in a row that are no sentence opening, month or pronoun. */
function nameAt(text: string, tokens: readonly Token[], at: number, isMention: boolean): Found | undefined {
  let end = at;
  if (tokens[end]?.norm === 'the' && isCapital(tokens[end + 1])) end++;
  const start = end;
  while (end < tokens.length && end < start + 4 && isCapital(tokens[end])) end++;
  if (end === start && isMention) end = start + 1;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (end === start || first === undefined || last === undefined) return undefined;
  return { words: text.slice(first.from, last.to).replace(/['’]s$/, ''), from: first.from };
}

function isCapital(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^\p{Lu}/u.test(token.text) &&
    !NO_NAMES.has(token.text.toLowerCase()) &&
    !NO_NAMES.has(token.norm)
  );
}

const NO_NAMES = wordSet(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun i it he she they we you the this that my our please monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december not action ok no yes thanks on in at out for urgent queries back on currently automatic reply could can would should email teams slack best if who what when why how ask send pass contact try over hi hello sorry',
);

/** "my deputy", "the MSHT mailbox". */
function roleAt(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const first = tokens[at];
  if (first === undefined || !['my', 'our', 'the'].includes(first.norm)) return undefined;
  const last = [tokens[at + 1], tokens[at + 2], tokens[at + 3]].find(
    (token) => token !== undefined && ROLES.has(token.norm),
  );
  return last === undefined ? undefined : { words: text.slice(first.from, last.to), from: first.from };
}

/** "My colleague Niamh" is Niamh. */
function nameAfterRole(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const role = roleAt(text, tokens, at);
  if (role === undefined || tokens[at]?.norm === 'the') return undefined;
  const next = tokens.findIndex(({ from }) => from >= role.from + role.words.length);
  return next < 0 ? undefined : nameAt(text, tokens, next, false);
}

const ROLES = wordSet(
  'deputy colleague colleagues boss manager team successor replacement counterpart chair secretariat branch unit analyst officer assistant pa lead office director secretary desk group subgroup',
);

/** A name in small letters, where nothing is capitalised. */
function plainNameAt(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.norm.length < 3 || COMMON.has(token.norm)) return undefined;
  const next = tokens[at + 1];
  const isLast = next === undefined || next.kind !== 'word' || AFTER_NAME.has(next.norm);
  const second = isLast || next === undefined ? undefined : tokens[at + 2];
  const end = isLast
    ? token.to
    : second === undefined || second.kind !== 'word' || AFTER_NAME.has(second.norm)
      ? (next?.to ?? token.to)
      : token.to;
  return { words: text.slice(token.from, end), from: token.from };
}

const COMMON = wordSet(
  'hear be get have read learn the this that these those them him her his our your you some someone somebody anyone another again back next other instead later with from date end get ask see say know what who when for and but not now soon just answer update speak talk work deal one all any more',
);
const AFTER_NAME = wordSet(
  'in at from about for on will is has who instead please she he they to as now or and over this',
);

/** "Conor Devlin will answer this one". */
function beforeVerb(text: string, tokens: readonly Token[]): Found | undefined {
  for (const [at] of tokens.entries()) {
    const name = nameAt(text, tokens, at, false);
    if (name === undefined) continue;
    const after = tokens.find((token) => token.from >= name.from + name.words.length);
    const isShort = /^['’]s/.test(
      text.slice(name.from + name.words.length, name.from + name.words.length + 2),
    );
    if (isShort || (after !== undefined && VERBS.has(after.norm))) return name;
  }
  return undefined;
}

const VERBS = wordSet(
  'will is has now looks owns manages runs took can leads covers handles does deals owns would should knows are have takes s compiles runs picks covering leading handling picking doing dealing running compiling taking leads',
);
