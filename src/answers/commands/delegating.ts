import type { Action } from '../../plan/action.ts';
import type { Holding } from '../../reminders/whomToAsk.ts';
import type { Command } from '../../understanding/command.ts';

export type Delegate = Extract<Command, { kind: 'delegate' }>;
/** An action, and what of it is handed over: whose question it is, and who had it until now. */
export type Handed = { readonly action: Action; readonly holdings: readonly Holding[] };

/** "instead, please!" at the end, tried from its first word only: from each, it would take long over many. */
const ASIDES =
  /(?<![\s,])(?<![\s,](?:instead|please|from now on|now|thanks))(?:[\s,]+(?:instead|please|from now on|now|thanks))+[\s.!]*$/i;

/** The name without what people say around it: "Jane Smith instead, please". */
export function nameIn(to: string | undefined): string {
  return (to ?? '').trim().replace(ASIDES, '');
}
