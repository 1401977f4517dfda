import { phrasebook } from '../phrasebook.ts';
import { ASKING } from './asking.ts';
import { COMMANDING } from './commanding.ts';
import { JOINING } from './joining.ts';
import { TALKING } from './talking.ts';
import { TOPICS } from './topics.ts';

/**
 * The language of the domain: what a phrase is a sign of. The grammar only ever sees cues; of the phrases that
 * begin at a word the longest wins.
 */
const NOTATION = { ...ASKING, ...TOPICS, ...COMMANDING, ...TALKING, ...JOINING } as const;

export type Cue = keyof typeof NOTATION;

export const CUES = phrasebook((Object.keys(NOTATION) as Cue[]).map((cue) => [cue, NOTATION[cue]] as const));

/** Cues that say nothing about what is wanted. */
export const FILLER: ReadonlySet<Cue> = new Set<Cue>([
  'filler',
  'please',
  'is',
  'and_also',
  'action_word',
  'what',
  'it',
  'mine',
  'how',
  'ordinal',
  'except',
]);
