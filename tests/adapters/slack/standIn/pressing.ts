import type { Acting, MessageRef } from './acting.ts';
import { actables, type Block, type Element, type Option, optionsOf } from './block.ts';
import type { Delivery } from './delivery.ts';
import { type FieldState, type FormState, startingState, withField } from './formState.ts';
import { interaction, onMessage, onView, triggered } from './interactionPayload.ts';
import type { OpenView } from './openView.ts';
import { readBlock, shown } from './readBlocks.ts';
import { must, type StoredMessage } from './world.ts';

/** Where somebody presses: on a message, on their home tab, or in the modal in front of them. */
export type Place = (MessageRef & { readonly blocks?: readonly Block[] }) | 'home' | 'view';

export type Pressing = {
  /** Words that stand in the block, or just above it: for one button of several with the same label. */
  readonly about?: string;
  /** Presses what the message showed when it was looked at, though it has changed or gone since. */
  readonly asSeen?: boolean;
};

type Found = { readonly block: Block; readonly element: Element };

export async function press(
  acting: Acting,
  place: Place,
  label: string,
  how: Pressing = {},
): Promise<Delivery> {
  const scene = sceneOf(acting, place, how);
  const isIt = ({ element }: Found) => element.type === 'button' && shown(element.text) === label;
  const { block, element } = find(scene.blocks, isIt, `button “${label}”`, how.about);
  const action = {
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(element.style === undefined ? {} : { style: element.style }),
    ...(element.url === undefined ? {} : { url: element.url }),
  };
  return act(acting, scene, block, element, action);
}

/** Picks an option by its label, or a date or an id where the element takes one. */
export async function pick(
  acting: Acting,
  place: Place,
  label: string,
  how: Pressing = {},
): Promise<Delivery> {
  const scene = sceneOf(acting, place, how);
  const isIt = ({ element }: Found) => choiceOf(element, label) !== undefined;
  const { block, element } = find(scene.blocks, isIt, `option “${label}”`, how.about);
  const choice = must(choiceOf(element, label), `option “${label}”`);
  return act(acting, scene, block, element, choice, { type: element.type, ...choice });
}

type Scene = {
  readonly blocks: readonly Block[];
  readonly state: FormState;
  readonly view?: OpenView;
  readonly payload: Record<string, unknown>;
};

async function act(
  acting: Acting,
  scene: Scene,
  block: Block,
  element: Element,
  action: Record<string, unknown>,
  field?: FieldState,
): Promise<Delivery> {
  const { world, workspace, user, send } = acting;
  const ids = { block_id: block.block_id ?? '', action_id: element.action_id ?? '' };
  const keeps = field !== undefined && element.type !== 'overflow';
  const state = keeps ? withField(scene.state, ids.block_id, ids.action_id, field) : scene.state;
  if (scene.view !== undefined) scene.view.state = state;
  const where =
    scene.view === undefined ? { state: { values: state } } : onView(world, workspace, scene.view);
  return send({
    kind: 'interaction',
    payload: {
      ...interaction(world, workspace, user, 'block_actions'),
      ...scene.payload,
      ...where,
      ...triggered(world, workspace, user, scene.view),
      actions: [{ ...ids, ...action, type: element.type, action_ts: world.newTs() }],
    },
  });
}

function sceneOf(acting: Acting, place: Place, { asSeen = false }: Pressing): Scene {
  const { world, workspace, user } = acting;
  if (typeof place === 'string') {
    const view = place === 'home' ? workspace.homes.get(user.id) : workspace.modals.get(user.id)?.at(-1);
    const found = must(view, `${place} that ${user.name} has open`);
    return { blocks: found.draft.blocks, state: found.state, view: found, payload: {} };
  }
  const conversation = must(workspace.conversations.get(place.channel), `conversation ${place.channel}`);
  const current = conversation.messages.find(({ ts }) => ts === place.ts);
  const message = asSeen ? (place as StoredMessage) : must(current, `message ${place.ts}`);
  const payload = onMessage(world, workspace, conversation, user, message);
  return { blocks: message.blocks, state: startingState(message.blocks), payload };
}

function choiceOf(element: Element, label: string): Omit<FieldState, 'type'> | undefined {
  const option = optionsOf(element).find((each) => shown(each.text) === label);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(label);
  const isPerson = /^[UW][A-Z0-9]+$/.test(label);
  if (option !== undefined) return /^(checkboxes|multi_)/.test(element.type) ? several(option) : one(option);
  if (element.type === 'datepicker' && isDate) return { selected_date: label };
  if (element.type === 'users_select' && isPerson) return { selected_user: label };
  if (element.type === 'conversations_select' && /^[CDG][A-Z0-9]+$/.test(label))
    return { selected_conversation: label };
  return undefined;
}

const one = (option: Option) => ({ selected_option: option });
const several = (option: Option) => ({ selected_options: [option] });

function find(
  blocks: readonly Block[],
  isIt: (found: Found) => boolean,
  what: string,
  about: string | undefined,
): Found {
  const all = actables(blocks).filter(isIt);
  const inItsBlock = all.filter(({ block }) => readBlock(block).includes(about ?? ''));
  const near = all.filter(({ block }) => surroundings(blocks, block).includes(about ?? ''));
  const found = inItsBlock.length > 0 ? inItsBlock : near;
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const wanted = about === undefined ? what : `${what} about “${about}”`;
  const there = blocks.map(readBlock).join('\n');
  throw new Error(`There is ${found.length === 0 ? 'no' : 'more than one'} ${wanted} in:\n${there}`);
}

/** The block's own words, and those of the blocks above it up to the last row of buttons. */
function surroundings(blocks: readonly Block[], block: Block): string {
  const index = blocks.findIndex((each) => each === block || each.child_blocks?.includes(block));
  const above = blocks.slice(0, index);
  const last = above.findLastIndex(({ type }) => type === 'actions' || type === 'divider');
  return [...above.slice(last + 1), blocks[index] ?? block].map(readBlock).join('\n');
}
