import { actables, type Block, type Element } from './block.ts';

export type FieldState = { readonly type: string } & Readonly<Record<string, unknown>>;

/** `state.values`: by block id, then by action id. */
export type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** The state of a form as it opens, or with what was filled in before an update. */
export function startingState(blocks: readonly Block[], before: FormState = {}): FormState {
  const state: Record<string, Record<string, FieldState>> = {};
  for (const { block, element } of actables(blocks)) {
    const [blockId, actionId] = [block.block_id ?? '', element.action_id ?? ''];
    const started = startOf(element);
    if (started === undefined) continue;
    const kept = before[blockId]?.[actionId];
    state[blockId] = { ...state[blockId], [actionId]: kept?.type === element.type ? kept : started };
  }
  return state;
}

export const withField = (state: FormState, block: string, action: string, field: FieldState): FormState => ({
  ...state,
  [block]: { ...state[block], [action]: field },
});

function startOf(element: Element): FieldState | undefined {
  const { type } = element;
  switch (type) {
    case 'button':
    case 'overflow':
    case 'workflow_button':
    case 'feedback_buttons':
    case 'icon_button':
      return undefined;
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { type, selected_options: element.initial_options ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null };
    case 'file_input':
      return { type, files: [] };
    default:
      return { type, value: element.initial_value ?? null };
  }
}
