import type { Acting } from './acting.ts';
import { type Element, type Option, optionsOf } from './block.ts';
import { interaction, onView } from './interactionPayload.ts';
import type { OpenView } from './openView.ts';
import { isObject } from './rule.ts';

/** Asks the app for the options of an external menu, as Slack does while somebody types. */
export async function suggest(
  { world, workspace, user, send }: Acting,
  view: OpenView,
  block: string,
  element: Element,
  typed: string,
): Promise<readonly Option[]> {
  const { body } = await send({
    kind: 'interaction',
    payload: {
      ...interaction(world, workspace, user, 'block_suggestion'),
      ...onView(world, workspace, view),
      block_id: block,
      action_id: element.action_id,
      value: typed,
    },
  });
  return isObject(body) ? optionsOf(body as unknown as Element) : [];
}
