import type { Window } from '../../time/window.ts';
import type { FieldChange } from './mergeAction.ts';

/** What taking a document over would change, for people to look at before and after. */
export type Difference = {
  /**
   * `first`: there is no plan yet. `same`: nothing changes. `changed`: the current plan has moved on.
   * `another`: it is another plan, which takes the current one's place.
   */
  readonly kind: 'first' | 'same' | 'changed' | 'another';
  /** The current plan, where there is one. */
  readonly before?: string;
  readonly after: string;
  /** Its actions, of which the other lists name those that are not as before. */
  readonly count: number;
  readonly title?: { readonly from: string; readonly to: string };
  readonly period?: { readonly from?: Window; readonly to: Window };
  readonly added: readonly DifferenceLine[];
  readonly removed: readonly DifferenceLine[];
  readonly changed: readonly (DifferenceLine & { readonly changes: readonly FieldChange[] })[];
  readonly renumbered: readonly (DifferenceLine & { readonly from: string })[];
  /** Complete, and now in the plan again with a later date: they begin anew, and the old ones keep their history. */
  readonly renewed: readonly DifferenceLine[];
  /** Left out by an earlier document, and in the plan again with their history. */
  readonly returned: readonly DifferenceLine[];
};

export type DifferenceLine = {
  readonly ref: string;
  readonly title: string;
  /** In the document, from 0; absent for what is not in it any more. */
  readonly position?: number;
};
