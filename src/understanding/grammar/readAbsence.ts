import { addDays } from '../../time/day.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { COVERED } from './readDelegation.ts';

/** "I'm away until 3 March", "on leave next week", "I'm back". */
export function readAbsence(phrase: Phrase): Intent | undefined {
  if (!phrase.has('absence') || asksAboutOthers(phrase)) return undefined;
  if (phrase.refs.length > 0 && COVERED.test(phrase.text)) return undefined;
  // "How far away is the deadline?" is nobody's leave.
  if (phrase.isQuestion && phrase.has('when', 'due', 'status')) return undefined;
  const { today } = phrase.context;
  const period = phrase.periods.findLast(({ window }) => window.end >= today);
  const said = phrase.text;
  if (period === undefined)
    return { kind: 'absence', said, ...(/\bback\b/i.test(said) ? { until: today } : {}) };
  const { start, end } = period.window;
  const isStretch = /\b(?:till|til|until|to)\b/i.test(period.text) && start < end;
  if (isStretch && period.relation !== 'until')
    // "From 17 to 28 February": away on the last day too.
    return {
      kind: 'absence',
      ...(start > today ? { from: start } : {}),
      until: /\b(?:till|til|until)\b/i.test(period.text) ? end : addDays(end, 1),
      said,
    };
  const endsThere = period.relation === 'until' || period.relation === 'by' || /\bback\b/i.test(said);
  if (endsThere) return { kind: 'absence', until: period.named.start, said };
  return { kind: 'absence', ...(start > today ? { from: start } : {}), until: addDays(end, 1), said };
}

/** "Who is on leave?" is a question about others. */
function asksAboutOthers(phrase: Phrase): boolean {
  if (phrase.says('who', 'anybody', 'anyone', 'somebody', 'everyone')) return true;
  return phrase.isQuestion && phrase.has('who', 'how_many', 'how', 'what');
}
