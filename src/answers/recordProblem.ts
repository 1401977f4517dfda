import type { ProgressUpdate } from '../progress/update.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import { receipt } from './draftWords.ts';
import type { Known } from './known.ts';
import { record } from './report.ts';

/**
 * What stands after a form's "Why?" is the obstacle, in its words. Nobody sees what would be read from it before it
 * counts, so it gives no figure, no date and nothing delivered; a link is no guess and stays as evidence.
 */
export function recordProblem(intent: Extract<Intent, { kind: 'record' }>, known: Known): Answer {
  const recorded = record(intent, known);
  const changes = recorded.changes.map((change) =>
    change.kind === 'update' ? { ...change, update: asFilledIn(change.update, intent) } : change,
  );
  const receipts = changes.flatMap((change) => {
    const action = known.plan.actions.find(({ ref }) => ref === intent.ref);
    return change.kind === 'update' && action !== undefined ? [receipt(change.update, action, known)] : [];
  });
  return { ...recorded, changes, messages: receipts.length > 0 ? receipts : recorded.messages };
}

function asFilledIn(
  { forecast: _, ...update }: ProgressUpdate,
  { forecast }: Extract<Intent, { kind: 'record' }>,
): ProgressUpdate {
  const expected = forecast === undefined ? {} : { forecast: { start: forecast, end: forecast } };
  return { ...update, ...expected, measures: [], done: [] };
}
