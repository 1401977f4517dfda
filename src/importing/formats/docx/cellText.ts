import type { Place } from '../../../plan/action.ts';
import { type Layout, observe, paragraphText } from './layOut.ts';
import { layOutTable } from './layOutTable.ts';
import type { StoryBlock, StoryTable } from './story.ts';

/**
 * The words of a cell, a line for each paragraph. A small table within it becomes lines such as "a | b"; a larger
 * one, which may well be the plan's, follows the table around it.
 */
export function cellText(blocks: readonly StoryBlock[], layout: Layout, place: Place): string {
  const lines: string[] = [];
  let hasWords = false;
  for (const block of blocks) {
    if (block.kind === 'table' && isLarge(block)) {
      const at = layout.inside.length;
      layout.inside.splice(at, 0, layOutTable(block, layout));
      continue;
    }
    if (block.kind === 'table') {
      for (const line of rowLines(block, layout, place)) {
        lines.push(line);
        hasWords ||= line !== '';
      }
      continue;
    }
    observe(layout, block.oddities, place);
    lines.push(paragraphText(block, layout).replaceAll('\t', ' '));
    hasWords ||= block.text.trim() !== '';
  }
  // The empty item at a list's end is where somebody stopped typing; an empty item alone is a number.
  let last = blocks.length - 1;
  while (hasWords && isEmptyItem(blocks[last])) {
    lines.pop();
    last--;
  }
  return lines.join('\n').trim();
}

function isEmptyItem(block: StoryBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.trim() === '';
}

function isLarge({ rows }: StoryTable): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 2);
}

function rowLines(table: StoryTable, layout: Layout, place: Place): readonly string[] {
  observe(layout, table.oddities, place);
  return table.rows.map(({ cells }) =>
    cells
      .filter(({ merge }) => merge === undefined || merge === 'begins')
      .map(({ blocks }) => cellText(blocks, layout, place))
      .filter((text) => text !== '')
      .join(' | '),
  );
}
