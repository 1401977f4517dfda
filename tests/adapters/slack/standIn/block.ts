/** Block Kit as far as the stand-in reads it, once `checkBlocks` has let it through. */
export type Text = { readonly type: string; readonly text: string };

export type Option = { readonly text: Text; readonly value?: string; readonly url?: string };

export type Element = {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: Text | string;
  readonly value?: unknown;
  readonly url?: string;
  readonly style?: unknown;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly label: Text; readonly options: readonly Option[] }[];
  readonly placeholder?: Text;
  readonly alt_text?: string;
  readonly initial_option?: Option;
  readonly initial_options?: readonly Option[];
  readonly initial_value?: unknown;
  readonly initial_date?: string;
  readonly initial_time?: string;
  readonly initial_date_time?: number;
  readonly initial_user?: string;
  readonly initial_channel?: string;
  readonly initial_conversation?: string;
  readonly initial_users?: readonly string[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: string;
  readonly max_value?: string;
  readonly is_decimal_allowed?: boolean;
  readonly max_selected_items?: number;
  /** What follows belongs to rich text. */
  readonly elements?: readonly Element[];
  readonly user_id?: string;
  readonly usergroup_id?: string;
  readonly channel_id?: string;
  readonly range?: string;
  readonly name?: string;
  readonly fallback?: string;
};

export type Block = {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: Text | string;
  readonly fields?: readonly Text[];
  readonly accessory?: Element;
  readonly elements?: readonly Element[];
  readonly element?: Element;
  readonly label?: Text;
  readonly hint?: Text;
  readonly optional?: boolean;
  readonly dispatch_action?: boolean;
  readonly title?: Text | string;
  readonly subtitle?: Text;
  readonly body?: Text;
  readonly actions?: readonly Element[];
  readonly caption?: string;
  readonly alt_text?: string;
  readonly rows?: readonly (readonly Element[])[];
  readonly child_blocks?: readonly Block[];
};

/** Every element somebody can act on, with the block that it sits in, from top to bottom. */
export function actables(blocks: readonly Block[]): readonly { block: Block; element: Element }[] {
  return blocks.flatMap((block) => {
    const own = block.type === 'rich_text' ? [] : [...(block.elements ?? []), ...(block.actions ?? [])];
    const elements = [block.accessory, ...own, block.element].filter((each) => each !== undefined);
    return [
      ...elements.filter(({ type }) => !inert.has(type)).map((element) => ({ block, element })),
      ...actables(block.child_blocks ?? []),
    ];
  });
}

export const optionsOf = (element: Element): readonly Option[] =>
  element.options ?? element.option_groups?.flatMap(({ options }) => options) ?? [];

const inert = new Set(['image', 'mrkdwn', 'plain_text']);
