import type { Intent } from '../../intent.ts';
import type { Preferring } from '../../vocabulary/preferring.ts';
import type { Phrase } from '../phrase.ts';
import type { Item } from './preferenceItems.ts';

export type Prefer = Extract<Intent, { kind: 'prefer' }>;
export type Read = Prefer | Extract<Intent, { kind: 'preferences' }>;

/** A sentence of which every word is about preferences. */
export type Sentence = {
  readonly items: readonly Item[];
  readonly says: (...wanted: readonly Preferring[]) => boolean;
  /** Only a part of a text, which has to speak for itself. */
  readonly isPart: boolean;
  readonly phrase: Phrase;
};

/** What was preferred just before, which the next words may put right. */
export function lastPreferred({ context: { memory, drafts } }: Phrase): Prefer | undefined {
  return memory.question?.kind === 'prefer' && drafts.length === 0 ? memory.question : undefined;
}
