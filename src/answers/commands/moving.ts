import { say, type Text, writeRefs } from '../../message/text.ts';
import type { Action } from '../../plan/action.ts';
import type { Window } from '../../time/window.ts';
import type { Command } from '../../understanding/command.ts';
import { targetWords, windowWords } from './dateWords.ts';

export type Move = Extract<Command, { kind: 'move' }>;
/** An action, and the window that its target date is to become. */
export type Moving = { readonly action: Action; readonly window: Window };

/** "the target date of action 6 from 31 March 2025 to 31 May 2025 (“May 2025”)" */
export function movingWords(movings: readonly Moving[]): Text {
  const [first] = movings;
  if (first === undefined) return [];
  if (movings.length === 1)
    return say`the target date of action ${first.action.ref} from ${targetWords(first.action.target)} to ${windowWords(first.window)}`;
  return say`the target dates of ${writeRefs(movings.map(({ action }) => action.ref))} to ${windowWords(first.window)}`;
}
