import type { Span } from '../span.ts';
import { FILLER } from '../vocabulary/cues.ts';
import type { Phrase } from './phrase.ts';

/** How much of what was typed was understood, from 0 to 1: telling words against words that mean nothing here. */
export function confidenceIn(phrase: Phrase): number {
  const understood = phrase.spans.reduce((sum, span) => sum + weightOf(span, phrase), 0);
  const lost =
    phrase.unknown.length +
    (phrase.refs.length > 0 ? 0 : phrase.strangers.length) +
    (phrase.has('foreign') ? 3 : 0);
  return understood + lost === 0 ? 1 : understood / (understood + lost);
}

function weightOf(span: Span, { namesActions, unknown }: Phrase): number {
  switch (span.kind) {
    case 'action':
      if (span.bare) return unknown.length > 0 && span.refs.length < 2 ? 0.3 : 1;
      return namesActions ? 2.5 : 1;
    case 'party':
      return 1.5;
    case 'status':
      return 1;
    case 'topic':
      return 0.8;
    case 'period':
      return 0.7;
    case 'cue':
      if (span.cues.includes('foreign')) return 0;
      return span.cues.some((cue) => !FILLER.has(cue))
        ? span.cues.some((cue) => WEAK.has(cue))
          ? 0.5
          : 1
        : 0;
    case 'number':
      return 0.2;
    case 'stranger':
    case 'other':
      return 0;
  }
}

/** Words that ask, but say little about what. */
const WEAK: ReadonlySet<string> = new Set([
  'who',
  'when',
  'why',
  'where',
  'how_many',
  'all',
  'help',
  'hello',
  'thanks',
  'detail',
  'lead',
  'others',
  'change',
  'record',
]);
