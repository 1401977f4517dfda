import type { DigestMessage } from '../message/message.ts';
import type { Status } from '../progress/status.ts';

/** Actions that stand alike: a stretch of the bar. */
export type Part = { readonly label: string; readonly count: number; readonly status: Status };

/** How the actions stand: the counts of the digest that have a status, and whoever is left. Together they are all. */
export function partsOf(digest: DigestMessage): readonly Part[] {
  const told = digest.counts.flatMap(({ label, count, status }) =>
    status === undefined ? [] : [{ label, count, status }],
  );
  const rest = digest.actions - told.reduce((sum, { count }) => sum + count, 0);
  return [...told, { label: 'not started or not reported', count: Math.max(0, rest), status: 'not_started' }];
}
