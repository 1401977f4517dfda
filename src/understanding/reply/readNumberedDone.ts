import type { Action } from '../../plan/action.ts';
import type { DoneRead } from './readDone.ts';

/** "Deliverable 2 (training): complete", "D1 - done": deliverables by their place, counted from 1. */
export function readNumberedDone(text: string, { deliverables }: Action): readonly DoneRead[] {
  return [...text.matchAll(NUMBERED)].flatMap((match): readonly DoneRead[] => {
    const own = deliverables[Number(match[1]) - 1];
    const [said = ''] = text.slice(match.index, match.index + LONGEST).split(ENDS);
    return own !== undefined && DONE.test(said) && !UNDONE.test(said)
      ? [{ index: own.index, words: said }]
      : [];
  });
}

const LONGEST = 80;
const NUMBERED = /\b(?:deliverable|output|d) ?#?(\d{1,2})\b/gi;
const ENDS = /[.;,\n]/;
const DONE = /\b(?:complete|completed|done|delivered|finished|achieved)\b/i;
const UNDONE =
  /\b(?:not|isn|never|nearly|almost|partly|partially|half|mostly|will|to be|should|being|once|when|if|until|due|apart|except|by|%)\b/i;
