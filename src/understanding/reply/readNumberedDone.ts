import type { Action } from '../../plan/action.ts';
import type { DoneRead } from './readDone.ts';

/** "Deliverable 2 (training): complete", "D1 - done": deliverables by their place, counted from 1. */
export function readNumberedDone(text: string, { deliverables }: Action): readonly DoneRead[] {
  return [...text.matchAll(NUMBERED)].flatMap((match): readonly DoneRead[] => {
    const [words, number, between = ''] = match;
    const own = deliverables[Number(number) - 1];
    return own === undefined || UNDONE.test(between) ? [] : [{ index: own.index, words }];
  });
}

const NUMBERED =
  /\b(?:deliverable|deliv\.?|output|d)(?: no\.?)? ?#?(\d{1,2})\b([^.;,\n]{0,50}?)\b(?:complete|completed|done|delivered|finished|achieved)\b(?! (?:by|in) \d)/gi;
const UNDONE =
  /\b(?:not|isn|never|nearly|almost|partly|partially|half|mostly|will|to be|should|being|once|when|if|until|due|apart|except|\d{1,3} ?%|deliverable)\b/i;
