import type { Acting } from './acting.ts';
import type { Element } from './block.ts';
import { checkView } from './checkView.ts';
import type { Delivery } from './delivery.ts';
import { valueFor } from './fieldValue.ts';
import { withField } from './formState.ts';
import { interaction, triggered } from './interactionPayload.ts';
import { newView, type OpenView, replaceView, viewOnTheWire } from './openView.ts';
import { shown } from './readBlocks.ts';
import { isObject } from './rule.ts';
import { suggest } from './suggesting.ts';
import type { Workspace, World } from './world.ts';

export type Values = Readonly<Record<string, string | number | readonly string[] | null>>;

const highestStack = 3;

/**
 * Fills in the modal in front by its labels and submits it, then does what the app's answer says. Any other
 * answer than JSON or nothing at all, such as the word `ok`, leaves the modal open.
 */
export async function submit(acting: Acting, values: Values = {}): Promise<Delivery> {
  const { world, workspace, user, send } = acting;
  const view = inFront(acting);
  await fill(acting, view, values);
  refuseIncomplete(view);
  view.errors = {};
  const delivery = await send({
    kind: 'interaction',
    payload: {
      ...interaction(world, workspace, user, 'view_submission'),
      ...triggered(world, workspace, user, view),
      view: viewOnTheWire(world, workspace, view),
      response_urls: [],
    },
  });
  const answer = delivery.body ?? {};
  if (delivery.status === 200 && isObject(answer)) obey(world, workspace, view, answer);
  else view.errors = { '': 'We had some trouble connecting. Try again?' };
  return delivery;
}

/** Closes the modal in front, or all of them; the app is told where the view asks for it. */
export async function close(acting: Acting, { all = false } = {}): Promise<Delivery | undefined> {
  const { world, workspace, user, send } = acting;
  const view = inFront(acting);
  const isCleared = all || view.draft.clear_on_close === true;
  const gone = isCleared ? (workspace.modals.get(user.id) ?? []) : [view];
  const payload = {
    ...interaction(world, workspace, user, 'view_closed'),
    view: viewOnTheWire(world, workspace, view),
    is_cleared: isCleared,
  };
  for (const each of gone) take(world, workspace, each);
  return view.draft.notify_on_close === true ? send({ kind: 'interaction', payload }) : undefined;
}

async function fill(acting: Acting, view: OpenView, values: Values): Promise<void> {
  const fields = fieldsOf(view);
  for (const [label, value] of Object.entries(values)) {
    const field = fields.find((each) => each.label === label);
    if (field === undefined) {
      const labels = fields.map((each) => `“${each.label}”`).join(', ');
      throw new Error(`The modal “${shown(view.draft.title)}” has no field “${label}”; it has ${labels}.`);
    }
    const element = await withSuggestions(acting, view, field, value);
    const filled = valueFor(acting.workspace, element, value);
    view.state = withField(view.state, field.block, field.element.action_id ?? '', filled);
  }
}

/** The options of an external menu are the app's answers to what was typed. */
async function withSuggestions(
  acting: Acting,
  view: OpenView,
  field: Field,
  value: Values[string],
): Promise<Element> {
  const { element, block } = field;
  if (!/external_select$/.test(element.type) || value === undefined || value === null) return element;
  const labels = [value].flat().map(String);
  const found = await Promise.all(labels.map((label) => suggest(acting, view, block, element, label)));
  return { ...element, options: found.flat() };
}

const inFront = ({ workspace, user }: Acting): OpenView => {
  const view = workspace.modals.get(user.id)?.at(-1);
  if (view === undefined) throw new Error(`${user.name} has no modal open.`);
  return view;
};

type Field = {
  readonly label: string;
  readonly block: string;
  readonly element: Element;
  readonly isOptional: boolean;
};

export const fieldsOf = (view: OpenView): readonly Field[] =>
  view.draft.blocks.flatMap(({ type, label, element, block_id: block, optional }) =>
    type === 'input' && element !== undefined
      ? [{ label: shown(label), block: block ?? '', element, isOptional: optional ?? false }]
      : [],
  );

/** Slack does not let people send a form with an empty field that is not optional. */
function refuseIncomplete(view: OpenView): void {
  const empty = fieldsOf(view).filter(({ block, element, isOptional }) => {
    const { type: _type, ...value } = view.state[block]?.[element.action_id ?? ''] ?? { type: '' };
    const nothing = Object.values(value).every(
      (each) => each === null || each === '' || (Array.isArray(each) && each.length === 0),
    );
    return nothing && !isOptional;
  });
  if (empty.length > 0) {
    throw new Error(`Slack asks to fill in ${empty.map(({ label }) => `“${label}”`).join(', ')} first.`);
  }
}

function obey(world: World, workspace: Workspace, view: OpenView, answer: Record<string, unknown>): void {
  const stack = workspace.modals.get(view.user) ?? [];
  switch (answer['response_action']) {
    case undefined:
      take(world, workspace, view);
      return;
    case 'clear':
      for (const each of [...stack]) take(world, workspace, each);
      return;
    case 'errors':
      view.errors = checkErrors(view, answer['errors']);
      return;
    case 'update':
      replaceView(world, view, checkView(answer['view'], 'modal'));
      return;
    case 'push': {
      if (stack.length >= highestStack) throw new Error('No more than three modals can be stacked.');
      const pushed = newView(world, workspace, view.user, checkView(answer['view'], 'modal'), view);
      workspace.modals.set(view.user, [...stack, pushed]);
      return;
    }
    default:
      throw new Error(`Slack knows no response_action ${answer['response_action']}.`);
  }
}

function checkErrors(view: OpenView, errors: unknown): Readonly<Record<string, string>> {
  const inputs = new Set(fieldsOf(view).map(({ block }) => block));
  const stray = isObject(errors) ? Object.keys(errors).filter((id) => !inputs.has(id)) : ['errors'];
  if (stray.length > 0) throw new Error(`Slack shows no error at ${stray.join(', ')}: not an input block.`);
  return errors as Readonly<Record<string, string>>;
}

function take(world: World, workspace: Workspace, view: OpenView): void {
  const stack = workspace.modals.get(view.user) ?? [];
  workspace.modals.set(
    view.user,
    stack.filter((each) => each !== view),
  );
  world.views.delete(view.id);
}
