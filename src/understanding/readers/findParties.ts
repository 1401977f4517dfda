import type { PartyId } from '../../people/party.ts';
import { nameKey, partyId } from '../../people/partyName.ts';
import { PUBLIC_BODIES } from '../../people/publicBodies.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';

type Names = { readonly plan: ReadonlyMap<string, readonly PartyId[]>; readonly longest: number };
const NAMES = new WeakMap<Plan, Names>();

/** Parties by any of their names, and public bodies that this plan does not name. */
export function findParties(text: string, tokens: readonly Token[], plan: Plan): readonly Span[] {
  const names = NAMES.get(plan) ?? namesIn(plan);
  NAMES.set(plan, names);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = partyAt(text, tokens, at, names);
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
  names: Names,
): { span: Span; end: number } | undefined {
  const first = tokens[at];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number')) return undefined;
  for (let end = Math.min(at + names.longest, tokens.length); end > at; end--) {
    const last = tokens[end - 1];
    if (last === undefined || last.kind === 'sign' || last.kind === 'break') continue;
    const words = text.slice(first.from, last.to);
    const key = nameKey(words);
    const place = { from: first.from, to: last.to, text: words };
    const parties = names.plan.get(key) ?? names.plan.get(nameKey(words.replace(/['’]s$/, '')));
    if (parties !== undefined && !isPlainWord(words))
      return { span: { ...place, kind: 'party', parties }, end };
    const stranger = STRANGERS.get(key) ?? STRANGERS.get(nameKey(words.replace(/['’]s$/, '')));
    if (stranger !== undefined && (end - at > 1 || isShouted(words))) {
      return { span: { ...place, kind: 'stranger', name: stranger }, end };
    }
  }
  return undefined;
}

function namesIn(plan: Plan): Names {
  const named = new Map<string, PartyId[]>();
  for (const party of plan.parties.values()) {
    for (const name of [party.name, ...party.aliases]) {
      for (const key of new Set([
        nameKey(name),
        singular(nameKey(name)),
        nameKey(name).replace('subgroup', 'sub-group'),
      ])) {
        named.set(key, [...new Set([...(named.get(key) ?? []), party.id])]);
      }
    }
  }
  const longest = Math.max(1, ...[...named.keys(), ...STRANGERS.keys()].map((key) => key.split('-').length));
  return { plan: named, longest: longest + 2 };
}

function singular(key: string): string {
  return key.endsWith('s') ? key.slice(0, -1) : key;
}

/** "de" and "ho" are words before they are departments: a short acronym counts when written as one. */
function isShouted(words: string): boolean {
  return words === words.toUpperCase() || words.length > 4;
}

function isPlainWord(words: string): boolean {
  return words.length < 3 && words === words.toLowerCase();
}

const STRANGERS: ReadonlyMap<string, string> = new Map(
  PUBLIC_BODIES.flatMap((names) => names.map((name) => [nameKey(name), names[0] ?? name] as const)),
);

/** The party a command line or a roster names, or undefined when the plan has none of that name. */
export function partyCalled(plan: Plan, name: string): PartyId | undefined {
  const id = partyId(name);
  if (plan.parties.has(id)) return id;
  const names = NAMES.get(plan) ?? namesIn(plan);
  return names.plan.get(nameKey(name))?.[0];
}
