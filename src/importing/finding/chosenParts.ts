import type { Part } from './parts.ts';

/**
 * Which parts the actions are read from. Beside tables that name who and when, one that does neither is a list of
 * something else; and what is headed as completed is over, unless nothing else is there.
 */
export function chosenAmong(parts: readonly Part[]): (part: Part) => boolean {
  const hasTelling = parts.some(isTelling);
  const hasOpen = parts.some((part) => isTelling(part) && !isOver(part));
  const hasHeaded = parts.some((part) => isTelling(part) && !isGuessed(part));
  return (part) =>
    (isTelling(part) || !hasTelling) && (!isOver(part) || !hasOpen) && (!isGuessed(part) || !hasHeaded);
}

/** It says of its actions who does them, when, or what comes of it. */
function isTelling(part: Part): boolean {
  return part.kind === 'labels' || part.layout?.columns.some(({ field }) => TELLING.has(field)) === true;
}

const TELLING: ReadonlySet<string> = new Set([
  'leads',
  'supporting',
  'target',
  'start',
  'mark',
  'deliverables',
]);

/** What its columns hold is known by their cells alone. */
function isGuessed(part: Part): boolean {
  return part.kind === 'rows' && part.layout?.assumption !== undefined && !part.isMore;
}

/** It is headed as completed, closed or withdrawn. */
export function isOver(part: Part): boolean {
  const caption = part.kind === 'rows' ? part.caption : undefined;
  return CLOSED.test(part.section?.text ?? '') || CLOSED.test(caption?.text ?? '');
}

const CLOSED =
  /^(?:archived?|closed|completed|done|implemented)\b|\bactions? (?:already |previously )?(?:completed|closed|delivered|achieved|discontinued|withdrawn)\b|\b(?:completed|closed|archived|previous|withdrawn|superseded|past) (?:actions?|items?|commitments?|milestones?)\b/i;
