import type { Block, Text } from './block.ts';
import { faultsInBlocks, refuseFaults } from './checkBlocks.ts';
import { Refusal } from './refusal.ts';
import { anything, fault, flag, isObject, shape, string } from './rule.ts';
import { plain } from './textRules.ts';

/** A view as an app hands it in. */
export type ViewDraft = {
  readonly type: 'modal' | 'home';
  readonly blocks: readonly Block[];
  readonly title?: Text;
  readonly submit?: Text;
  readonly close?: Text;
  readonly private_metadata?: string;
  readonly callback_id?: string;
  readonly external_id?: string;
  readonly clear_on_close?: boolean;
  readonly notify_on_close?: boolean;
};

const largest = 250_000;
const either = {
  blocks: anything,
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};
const modal = shape({
  needs: { title: plain(24), blocks: anything },
  may: {
    ...either,
    submit: plain(24),
    close: plain(24),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  },
});
const home = shape({ needs: { blocks: anything }, may: { ...either, title: plain(24) } });

/** The view, or a refusal as `views.open` and `views.publish` word it. */
export function checkView(view: unknown, type: 'modal' | 'home'): ViewDraft {
  if (!isObject(view))
    throw new Refusal('invalid_arguments', messages(['must be a valid view [json-pointer:/view]']));
  if (JSON.stringify(view).length > largest) throw new Refusal('view_too_large');
  if (view['type'] !== type)
    refuseFaults('invalid_arguments', [fault(`unsupported type: ${view['type']}`, '/view/type')]);
  refuseFaults('invalid_arguments', (type === 'modal' ? modal : home)(view, '/view'));
  refuseFaults('invalid_arguments', faultsInBlocks(view['blocks'], type, '/view/blocks'));
  const draft = view as unknown as ViewDraft;
  const inputs = draft.blocks.findIndex((block) => block.type === 'input');
  if (type === 'modal' && inputs >= 0 && draft.submit === undefined) {
    const where = `/view/blocks/${inputs}/input`;
    refuseFaults('invalid_arguments', [
      fault('must define `submit` to use an `input` block in modals', where),
    ]);
  }
  return draft;
}

const messages = (faults: readonly string[]) => ({
  response_metadata: { messages: faults.map((each) => `[ERROR] ${each}`) },
});
