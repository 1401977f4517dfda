import type { Intent } from '../understanding/intent.ts';
import type { Understood } from '../understanding/understand.ts';
import type { Known } from './known.ts';
import { mayReport } from './permission.ts';

/** Whoever sends a file with “the report for action 8”, or with no words, reports: what is asked needs no file. */
export function asEvidence({ intent, phrase }: Understood, said: string, known: Known): Intent {
  const hasFiles = known.heard !== undefined && known.heard.files.length > 0;
  const mayReportAny = known.plan.actions.some((action) => mayReport(known, action) !== undefined);
  if (!hasFiles || !mayReportAny || phrase.isQuestion) return intent;
  if (intent.kind === 'detail') return { kind: 'report', refs: intent.refs, said };
  const isLost = intent.kind === 'unknown' && intent.why === 'not_understood';
  return isLost
    ? { kind: 'report', refs: phrase.context.asked.length === 1 ? phrase.context.asked : [], said }
    : intent;
}
