import type { Difference } from '../importing/comparing/difference.ts';
import type { ActionId } from '../plan/action.ts';
import type { Doubt, EditableField, Plan } from '../plan/plan.ts';
import type { ImportId } from './imports.ts';

/** All that is looked at before a document is taken over. Plain words; places in the document are anchors, counted from 1. */
export type ImportPreview = {
  readonly id: ImportId;
  readonly fileName: string;
  /** Changes with the plan, and with every decision. */
  readonly seen: string;
  readonly plan: Plan;
  readonly kind: Difference['kind'];
  /** What taking it over would change, in sentences. */
  readonly changes: readonly string[];
  readonly doubts: readonly PreviewDoubt[];
  readonly actions: readonly PreviewAction[];
  /** Actions of the current plan that the document has not, so that one of its own may be said to be one of them. */
  readonly missing: readonly { readonly id: ActionId; readonly ref: string; readonly title: string }[];
  readonly document: readonly PreviewBlock[];
};

export type PreviewDoubt = {
  readonly key: string;
  readonly where: string;
  readonly anchor?: number;
  readonly problem: string;
  readonly assumed: string;
  readonly isSettled: boolean;
  readonly about?: Doubt['about'];
};

export type PreviewAction = {
  /** In the document, from 0. */
  readonly position: number;
  readonly ref: string;
  readonly isLeftOut: boolean;
  readonly fate: 'new' | 'as before' | 'changed' | 'begins anew' | 'returned';
  /** The action of the current plan that it is taken for. */
  readonly sameAs?: ActionId;
  readonly fields: readonly PreviewField[];
  /** What the document's own columns of progress say. */
  readonly progress?: string;
};

export type PreviewField = {
  readonly field: EditableField;
  readonly label: string;
  /** The words of the document, or those that somebody has put in their place. */
  readonly words: string;
  /** What they are read as, line by line, where that is not the words themselves. */
  readonly read: readonly string[];
  readonly anchors: readonly { readonly anchor: number; readonly place: string }[];
  readonly isWorded: boolean;
};

export type PreviewBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly anchor: number;
      readonly isHeading: boolean;
      readonly isUsed: boolean;
    }
  | { readonly kind: 'table'; readonly rows: readonly PreviewRow[] }
  | { readonly kind: 'rest'; readonly count: number };

export type PreviewRow = {
  readonly isHeading: boolean;
  readonly cells: readonly {
    readonly text: string;
    readonly anchor: number;
    readonly span: number;
    /** Some field of an action was read from it. */
    readonly isUsed: boolean;
    readonly isMerged: boolean;
  }[];
};
