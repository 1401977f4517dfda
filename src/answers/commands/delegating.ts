import type { Person } from '../../people/person.ts';
import type { Action } from '../../plan/action.ts';
import type { Command } from '../../understanding/command.ts';

export type Delegate = Extract<Command, { kind: 'delegate' }>;
/** An action, and those who are asked about it and hand it over. */
export type Handed = { readonly action: Action; readonly from: readonly Person[] };

/** The name without what people say around it: "Jane Smith instead, please". */
export function nameIn(to: string | undefined): string {
  return (to ?? '').trim().replace(/(?:[\s,]+(?:instead|please|from now on|now|thanks))+[\s.!]*$/i, '');
}
