import type { Block } from './block.ts';
import type { World } from './world.ts';

const acting = /^(button|overflow|checkboxes|radio_buttons|.*_select|.*picker|.*_input|feedback_buttons)$/;

/** Slack hands blocks back with the ids and defaults that the app left out, and its text escaped. */
export function dressBlocks(world: World, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    const id = block.block_id ?? world.newId('').slice(-5).toLowerCase();
    return { ...(dress(world, block) as Block), block_id: id };
  });
}

function dress(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => dress(world, each));
  if (typeof value !== 'object' || value === null) return value;
  const { type, text, emoji, verbatim, action_id: action } = value as Record<string, unknown>;
  if (type === 'plain_text') return { type, text: escaped(String(text)), emoji: emoji ?? true };
  if (type === 'mrkdwn') return { type, text, verbatim: verbatim ?? false };
  const inner = Object.entries(value).map(([name, each]) => [name, dress(world, each)]);
  const given = action ?? world.newId('').slice(-5).toLowerCase();
  return { ...Object.fromEntries(inner), ...(acting.test(String(type)) ? { action_id: given } : {}) };
}

/** An ampersand that begins an entity is left: Slack stores text escaped, and escapes it only once. */
const escaped = (text: string): string =>
  text
    .replaceAll(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
