import type { PartyId } from '../../people/party.ts';
import { nameKey, partyId } from '../../people/partyName.ts';
import { PUBLIC_BODIES } from '../../people/publicBodies.ts';
import type { Plan } from '../../plan/plan.ts';
import { rememberWords } from '../rememberWords.ts';
import type { Span } from '../span.ts';
import { isEnglish } from '../spelling.ts';
import type { Token } from '../tokens.ts';
import { type PartyNames, partyNames } from './partyNames.ts';
import { partyShortened } from './partyShortened.ts';

/** Parties by any of their names, whole or shortened, and public bodies that this plan does not name. */
export function findParties(text: string, tokens: readonly Token[], plan: Plan): readonly Span[] {
  const names = partyNames(plan);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = partyAt(text, tokens, at, names) ?? shortenedAt(text, tokens, at, plan);
    if (found === undefined) continue;
    spans.push(found.span);
    at = found.end - 1;
  }
  return spans;
}

function partyAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  names: PartyNames,
): { span: Span; end: number } | undefined {
  const first = tokens[at];
  if (first === undefined || !names.firstWords.has(firstWord(first.text))) return undefined;
  for (let end = Math.min(at + names.longest, tokens.length); end > at; end--) {
    const last = tokens[end - 1];
    if (last === undefined || last.kind === 'sign' || last.kind === 'break') continue;
    const words = text.slice(first.from, last.to);
    const place = { from: first.from, to: last.to, text: words };
    const parties = keysOf(tokens.slice(at, end), words).flatMap((key) => names.parties.get(key) ?? []);
    if (parties.length > 0 && !isPlainWord(words))
      return { span: { ...place, kind: 'party', parties: [...new Set(parties)] }, end };
    const key = nameKey(words);
    const stranger = STRANGERS.get(key) ?? STRANGERS.get(nameKey(words.replace(/['’]s$/, '')));
    if (stranger !== undefined && (end - at > 1 || isShouted(words) || (key.length >= 4 && !isEnglish(key))))
      return { span: { ...place, kind: 'stranger', name: stranger }, end };
  }
  return undefined;
}

function shortenedAt(text: string, tokens: readonly Token[], at: number, plan: Plan) {
  const found = partyShortened(tokens, at, plan);
  const [first, last] = [tokens[at], tokens[(found?.end ?? 0) - 1]];
  if (found === undefined || first === undefined || last === undefined) return undefined;
  const place = { from: first.from, to: last.to, text: text.slice(first.from, last.to) };
  return { span: { ...place, kind: 'party', parties: [found.party] } as const, end: found.end };
}

/** As typed, without a possessive, and with slips put right. */
function keysOf(run: readonly Token[], words: string): readonly string[] {
  const spelt = run.map((token) => (token.kind === 'word' ? token.norm : token.text)).join(' ');
  return [...new Set([nameKey(words), nameKey(words.replace(/['’]?s$/, '')), nameKey(spelt)])];
}

const firstWord = rememberWords(
  (typed: string): string => nameKey(typed.replace(/['’]s$/, '')).split('-')[0] ?? '',
);

/** "de" and "ho" are words before they are departments: a short acronym counts when written as one. */
function isShouted(words: string): boolean {
  return words === words.toUpperCase() || words.length > 4;
}

function isPlainWord(words: string): boolean {
  return words.length < 3 && words === words.toLowerCase() && words !== 'le';
}

const STRANGERS: ReadonlyMap<string, string> = new Map(
  PUBLIC_BODIES.flatMap((names) => names.map((name) => [nameKey(name), names[0] ?? name] as const)),
);

/** The party a command line or a roster names, or undefined when the plan has none of that name. */
export function partyCalled(plan: Plan, name: string): PartyId | undefined {
  const id = partyId(name);
  return plan.parties.has(id) ? id : partyNames(plan).parties.get(nameKey(name))?.[0];
}
