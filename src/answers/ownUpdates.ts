import type { Action } from '../plan/action.ts';
import type { ProgressUpdate } from '../progress/update.ts';
import type { Known } from './known.ts';

export type Own = { readonly action: Action; readonly update: ProgressUpdate };

/** The speaker's newest update on each of the actions, newest first; what they only endorsed is none. */
export function ownUpdates(actions: readonly Action[], { updates, speaker }: Known): readonly Own[] {
  return actions
    .flatMap((action): readonly Own[] => {
      const update = updates
        .filter((one) => one.action === action.id && one.by === speaker?.id && one.endorses === undefined)
        .reduce<ProgressUpdate | undefined>(
          (last, one) => (last === undefined || last.at <= one.at ? one : last),
          undefined,
        );
      return update === undefined ? [] : [{ action, update }];
    })
    .toSorted((one, other) => (one.update.at < other.update.at ? 1 : -1));
}
