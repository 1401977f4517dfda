import type { Difference } from '../importing/comparing/difference.ts';
import type { PlanDocument } from '../importing/document.ts';
import type { Edit } from '../importing/edits.ts';
import type { Found } from '../importing/findPlan.ts';
import type { PersonId } from '../people/person.ts';
import type { Action, ActionId } from '../plan/action.ts';
import type { Doubt, Plan } from '../plan/plan.ts';
import type { Instant } from '../time/zone.ts';
import type { ImportPreview } from './importPreview.ts';

/** A document that is taken over, or one whose taking over is undone. */
export type PlanChange = {
  readonly import: ImportId;
  /** Of the plans as they were when this was decided; with any other nothing happens, and `commit` says false. */
  readonly revision: number;
  /** Drafts on these actions are over. */
  readonly removed: readonly ActionId[];
  /** The numbers people used mean other actions now, so no conversation remembers any. */
  readonly forgets: boolean;
} & (
  | {
      readonly kind: 'taken over';
      readonly plan: Plan;
      readonly asRead: ReadonlyMap<ActionId, Action>;
      readonly ids: ReadonlyMap<number, ActionId>;
      readonly doubts: readonly KeptDoubt[];
      readonly difference: Difference;
    }
  | { readonly kind: 'undone' }
);

/** What somebody decides about a document that waits. */
export type ImportEdit = Edit;

export type ImportId = string & { readonly __brand: 'ImportId' };

/** A doubt of the plan as it was taken over; settled where somebody has looked at it. */
export type KeptDoubt = Omit<Doubt, 'about'> & {
  readonly action?: ActionId;
  readonly field?: NonNullable<Doubt['about']>['field'];
  readonly settledBy?: PersonId;
};

/** A document that was read, and what became of it. */
export type ImportRecord = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly state: 'waiting' | 'taken over' | 'discarded' | 'undone';
  readonly found: Found;
  /** Kept while it waits. */
  readonly document?: PlanDocument;
  readonly edits: readonly Edit[];
  /** Once it was taken over. */
  readonly ids?: ReadonlyMap<number, ActionId>;
  readonly difference?: Difference;
};

export type ImportLine = Pick<ImportRecord, 'id' | 'fileName' | 'by' | 'at' | 'state' | 'difference'>;

/** Every plan there is, with what its last document said and what later ones left out. */
export type StoredPlans = {
  readonly revision: number;
  readonly plans: readonly StoredPlan[];
};

export type StoredPlan = Omit<Plan, 'actions'> & {
  readonly isCurrent: boolean;
  readonly actions: readonly {
    readonly action: Action;
    readonly asRead: Action;
    readonly removedAt?: Instant;
  }[];
};

/** Bringing a plan in, step by step. Where something is wrong it is said in a sentence, and nothing is changed. */
export interface Imports {
  /** Reads a document, and keeps what was read until somebody decides. */
  read(bytes: Uint8Array, fileName: string, by: PersonId): Promise<{ id: ImportId } | { problem: string }>;
  preview(id: ImportId): Promise<ImportPreview | undefined>;
  edit(id: ImportId, edit: ImportEdit): Promise<{ problem?: string }>;
  /** `seen` names the difference that was looked at; with any other nothing happens. */
  takeOver(id: ImportId, by: PersonId, seen: string): Promise<{ problem?: string }>;
  discard(id: ImportId): Promise<{ problem?: string }>;
  /** The plan as it is, with what was left to check; undefined before there is one. */
  current(): Promise<{ readonly plan: Plan; readonly doubts: readonly KeptDoubt[] } | undefined>;
  /** Newest first. */
  list(): Promise<readonly (ImportLine & { readonly changes: readonly string[] })[]>;
  /** Undoes the last document that was taken over, which is the one named. */
  undo(id: ImportId, by: PersonId): Promise<{ problem?: string }>;
}
