import type { Place } from '../../../plan/action.ts';
import type { Block, Table } from '../../document.ts';
import { plainWords } from '../plainWords.ts';
import { layOutTable } from './layOutTable.ts';
import type { Counter } from './openCounter.ts';
import type { Numbering } from './readNumbering.ts';
import { levelOf, listOf, outlineLevel, type Styles } from './readStyles.ts';
import type { Oddity, StoryBlock, StoryParagraph, StoryTable } from './story.ts';

/** What laying out a document needs to know, and what it counts on the way. */
export type Layout = {
  readonly name: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: Counter;
  /** How often each thing was left out or decided, and where first. */
  readonly seen: Map<Oddity, { readonly place: Place; readonly count: number }>;
  /** Tables found inside cells that stand for themselves, until the table around them is laid out. */
  readonly inside: Table[];
  paragraphs: number;
  tables: number;
  cells: number;
};

/** Numbers and places the paragraphs and tables of a story, in their order. */
export function layOut(blocks: readonly StoryBlock[], layout: Layout): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'table') {
      const frame = frameAround(block);
      if (frame === undefined)
        return [layOutTable(block, layout), ...layout.inside.splice(0)].filter(hasWords);
      observe(layout, block.oddities, { paragraph: layout.paragraphs + 1 });
      return layOut(frame, layout);
    }
    const text = paragraphText(block, layout).trim();
    if (text !== '') layout.paragraphs++;
    const place = { paragraph: Math.max(layout.paragraphs, 1) };
    observe(layout, block.oddities, place);
    if (text === '') return [];
    const level =
      block.outline === undefined ? levelOf(layout.styles, block.style) : outlineLevel(block.outline);
    return [{ kind: 'paragraph', text, place, ...(level === undefined ? {} : { level }) }];
  });
}

function hasWords({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ text }) => text !== ''));
}

/** Some documents draw a frame round everything by a table of one cell: what is in it stands for itself. */
function frameAround(table: StoryTable): readonly StoryBlock[] | undefined {
  if (table.rows.length !== 1) return undefined;
  const [only, ...others] = table.rows[0]?.cells ?? [];
  return others.length === 0 && only?.blocks.some(({ kind }) => kind === 'table') ? only.blocks : undefined;
}

/** The words of a paragraph behind the number or bullet that Word draws before them. */
export function paragraphText(paragraph: StoryParagraph, layout: Layout): string {
  const words = paragraph.text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  if (paragraph.isHidden) return words;
  const label = plainWords(itemLabel(paragraph, layout));
  // Nobody means a bullet without words; a number without words may be an action's.
  if (label === '' || (label === '•' && words === '')) return words;
  return `${label} ${words}`.trim();
}

function itemLabel(paragraph: StoryParagraph, layout: Layout): string {
  const ofStyle = listOf(layout.styles, paragraph.style);
  const list = paragraph.list ?? ofStyle?.list;
  if (list === undefined || list === '0') return '';
  const linked = layout.numbering.get(list)?.levels ?? new Map();
  const byStyle = [...linked].find(
    ([, level]) => level.style !== undefined && level.style === paragraph.style,
  );
  const level = paragraph.listLevel ?? ofStyle?.level ?? byStyle?.[0] ?? 0;
  return layout.counter(list, level);
}

export function observe(layout: Layout, oddities: readonly Oddity[], place: Place): void {
  for (const oddity of oddities) {
    const seen = layout.seen.get(oddity);
    layout.seen.set(oddity, { place: seen?.place ?? place, count: (seen?.count ?? 0) + 1 });
  }
}
