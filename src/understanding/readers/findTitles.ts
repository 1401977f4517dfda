import type { ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../span.ts';
import { type Token, tokenise } from '../tokens.ts';
import { stem } from './stem.ts';
import { stemOf } from './topics.ts';

/** Three words in a row of a title or deliverable, and the actions that have them. */
type Runs = ReadonlyMap<string, ReadonlySet<ActionRef>>;
const RUNS = new WeakMap<Plan, Runs>();
const LENGTH = 3;

/**
 * Words of the plan quoted in their order: "days of action", "next strategic approach". They belong
 * together, so that "action" in them announces no number and "next" asks for nothing.
 */
export function findTitles(text: string, tokens: readonly Token[], plan: Plan): readonly Span[] {
  const runs = RUNS.get(plan) ?? runsIn(plan);
  RUNS.set(plan, runs);
  const keys = tokens.map(keyOf);
  const spans: Span[] = [];
  for (let at = 0; at + LENGTH <= tokens.length; at++) {
    const start = tokens[at];
    const found = start !== undefined && isTelling(start) ? runFrom(keys, at, runs) : undefined;
    if (found === undefined) continue;
    const quoted = trimmed(tokens.slice(at, found.end));
    const [first, last] = [quoted[0], quoted.at(-1)];
    if (first !== undefined && last !== undefined && quoted.filter(isTelling).length >= 2) {
      const place = { from: first.from, to: last.to, text: text.slice(first.from, last.to) };
      spans.push({ kind: 'topic', refs: [...found.refs], ...place });
      at = found.end - 1;
    }
  }
  return spans;
}

/** The longest stretch from here of which some action has every three words. */
function runFrom(
  keys: readonly string[],
  at: number,
  runs: Runs,
): { end: number; refs: ReadonlySet<ActionRef> } | undefined {
  const first = runs.get(keys.slice(at, at + LENGTH).join(' '));
  if (first === undefined) return undefined;
  let refs: ReadonlySet<ActionRef> = first;
  let end = at + LENGTH;
  while (end < keys.length) {
    const next = runs.get(keys.slice(end - LENGTH + 1, end + 1).join(' '));
    const both: ReadonlySet<ActionRef> = next?.intersection(refs) ?? new Set();
    if (both.size === 0) break;
    refs = both;
    end += 1;
  }
  return { end, refs };
}

function runsIn(plan: Plan): Runs {
  const runs = new Map<string, Set<ActionRef>>();
  for (const action of plan.actions) {
    for (const text of [action.title, ...action.deliverables.map((deliverable) => deliverable.text)]) {
      const keys = tokenise(text).map(keyOf);
      for (let at = 0; at + LENGTH <= keys.length; at++) {
        const key = keys.slice(at, at + LENGTH).join(' ');
        runs.set(key, (runs.get(key) ?? new Set()).add(action.ref));
      }
    }
  }
  return runs;
}

function keyOf(token: Token): string {
  return token.kind === 'word' ? stem(token.norm) : token.norm;
}

function isTelling(token: Token): boolean {
  return stemOf(token).length > 0 && !GENERAL.has(token.norm);
}

/** Without the little words at its ends, which may belong to the question. */
function trimmed(run: readonly Token[]): readonly Token[] {
  const from = run.findIndex(isTelling);
  const to = run.findLastIndex(
    (token) => isTelling(token) || token.norm === 'action' || token.kind === 'number',
  );
  return from < 0 ? [] : run.slice(from, to + 1);
}

/** Words of plans and of questions alike. */
const GENERAL = new Set(
  'number numbers level plan report reports update updates progress review key'.split(' '),
);
