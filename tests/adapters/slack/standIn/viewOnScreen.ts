import type { Block } from './block.ts';
import { fieldsOf } from './filling.ts';
import type { FormState } from './formState.ts';
import type { OpenView } from './openView.ts';
import { readBlocks, shown } from './readBlocks.ts';

/** A modal or home tab as somebody sees it, and what lies behind it. */
export type ViewOnScreen = {
  readonly id: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  /** All the words on it, as they are seen. */
  readonly text: string;
  /** Errors by the label of their field; by '' where the app could not be reached. */
  readonly errors: Readonly<Record<string, string>>;
  /** The labels of the fields, from top to bottom. */
  readonly labels: readonly string[];
  readonly blocks: readonly Block[];
  readonly state: FormState;
  readonly hash: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
};

export function viewOnScreen(view: OpenView): ViewOnScreen {
  const fields = fieldsOf(view);
  const labelOf = (block: string) => fields.find((each) => each.block === block)?.label ?? block;
  const { draft } = view;
  return {
    id: view.id,
    title: shown(draft.title),
    submit: shown(draft.submit),
    close: shown(draft.close),
    text: readBlocks(draft.blocks),
    errors: Object.fromEntries(Object.entries(view.errors).map(([block, says]) => [labelOf(block), says])),
    labels: fields.map(({ label }) => label),
    blocks: draft.blocks,
    state: view.state,
    hash: view.hash,
    callbackId: draft.callback_id ?? '',
    privateMetadata: draft.private_metadata ?? '',
  };
}
