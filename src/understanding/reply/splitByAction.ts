import type { Action, ActionRef } from '../../plan/action.ts';
import type { Plan } from '../../plan/plan.ts';
import { findActions } from '../readers/findActions.ts';
import type { Span } from '../span.ts';
import { tokenise } from '../tokens.ts';

/** The reply in parts, each about the action named in its sentence; what names none is about the one asked. */
export function splitByAction(
  text: string,
  action: Action,
  plan: Plan,
): { own: string; others: readonly { ref: ActionRef; said: string }[] } {
  const named = actionsIntroduced(text, plan);
  if (named.every((span) => span.refs.every((ref) => ref === action.ref))) return { own: text, others: [] };
  const own: string[] = [];
  const others: { ref: ActionRef; said: string }[] = [];
  const starts = named.map((span) => partStart(text, span.from));
  if ((starts[0] ?? 0) > 0) own.push(text.slice(0, starts[0]));
  for (const [at, span] of named.entries()) {
    const said = text.slice(starts[at], starts[at + 1] ?? text.length);
    for (const ref of span.refs as readonly ActionRef[]) {
      if (ref === action.ref) own.push(said);
      else others.push({ ref, said });
    }
  }
  return { own: own.join(' '), others };
}

/** The numbers that say what the words after them are about. */
export function actionsIntroduced(text: string, plan: Plan): readonly Extract<Span, { kind: 'action' }>[] {
  return findActions(text, tokenise(text), plan).filter(
    (span): span is Extract<Span, { kind: 'action' }> =>
      span.kind === 'action' && (!span.bare || startsLine(text, span)),
  );
}

/** A part begins where its sentence or clause does. */
function partStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const breaks = [...before.matchAll(/[.;\n,!?]\s*(?:and|but|also|while)?\s*|\s(?:and|but|while)\s+/gi)].at(
    -1,
  );
  return breaks === undefined ? 0 : breaks.index + breaks[0].length;
}

/** A bare number that begins a line or a sentence and is followed by news: "7 delayed", "9: done". */
function startsLine(text: string, span: { from: number; to: number }): boolean {
  const before = text.slice(0, span.from);
  return (
    /(?:^|[\n;.,])\s*(?:and\s+|but\s+)?[-•*(#]?\s*$/i.test(before) &&
    /^\s*(?:[-:–.)]|(?:is|was|are|on track|at risk|at|done|all|complete|completed|finished|delayed|blocked|slipping|slipped|green|amber|red|not)\b)/i.test(
      text.slice(span.to),
    )
  );
}
