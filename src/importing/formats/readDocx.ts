import { OperatorError } from '../../operatorError.ts';
import type { Block, Paragraph, PlanDocument } from '../document.ts';
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts';
import { type Layout, layOut } from './docx/layOut.ts';
import { openCounter } from './docx/openCounter.ts';
import { type Numbering, readNumbering } from './docx/readNumbering.ts';
import { readStory } from './docx/readStory.ts';
import { readStyles, type Styles } from './docx/readStyles.ts';
import { remarksOn } from './docx/remarksOn.ts';
import type { Story } from './docx/story.ts';
import { openOffice } from './office/openOffice.ts';

const NOTES = ['footnotes', 'endnotes'];
const MARGINS = ['header', 'footer'];

/**
 * Reads a Word document (.docx, .docm): its body in order, then its headers and footers, then its notes.
 * Throws an OperatorError that names the file and the part when it cannot be read.
 */
export function readDocx(
  bytes: Uint8Array,
  name: string,
  limits: Pick<ImportLimits, 'unpackedBytes'> = IMPORT_LIMITS,
): PlanDocument {
  const file = openOffice(bytes, name, 'word', limits);
  const relations = file
    .relationsOf(file.main)
    .filter(({ kind }) => ['styles', 'numbering', ...MARGINS, ...NOTES].includes(kind));
  const parts = file.open([file.main, ...relations.map(({ target }) => target)]);
  const partOf = (kind: string): string | undefined =>
    relations.find((relation) => relation.kind === kind)?.target;
  const read = <Read>(part: string | undefined, reader: (bytes: Uint8Array, label: string) => Read) => {
    const found = part === undefined ? undefined : parts.get(part);
    return found === undefined ? undefined : reader(found, `${name}, part ${part}`);
  };
  const styles: Styles = read(partOf('styles'), readStyles) ?? new Map();
  const numbering: Numbering = read(partOf('numbering'), readNumbering) ?? new Map();
  const story = (part: string | undefined): Story =>
    read(part, (found, label) => readStory(found, label, styles)) ?? { blocks: [], margins: [] };

  const layout = { ...newLayout(name, styles, numbering), seen: new Map() };
  const body = story(file.main);
  const blocks = layOut(body.blocks, layout);
  const used = new Set(body.margins);
  const margins = relations.filter(({ id, kind }) => MARGINS.includes(kind) && used.has(id));
  const asides = new Set([...margins.map(({ target }) => target), ...NOTES.map(partOf)]);
  const marginal = [...asides].flatMap((part) =>
    marginalOf(story(part), { ...newLayout(name, styles, numbering), seen: layout.seen }),
  );
  if (blocks.length === 0) {
    throw new OperatorError(
      `${name} has no words${layout.seen.has('picture') ? ', only pictures' : ''}. Import the file that holds the plan's table.`,
    );
  }
  return {
    blocks: [...blocks, ...onceEach(marginal, layout)],
    remarks: remarksOn(layout.seen, file.hasMacros),
  };
}

function newLayout(name: string, styles: Styles, numbering: Numbering): Omit<Layout, 'seen'> {
  return {
    name,
    styles,
    numbering,
    inside: [],
    counter: openCounter(numbering),
    paragraphs: 0,
    tables: 0,
    cells: 0,
  };
}

/** The words in a margin, whose tables only keep a logo beside a title. */
function marginalOf(story: Story, layout: Layout): readonly string[] {
  return layOut(story.blocks, layout).flatMap((block: Block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) =>
          cells
            .filter(({ text, merged }) => text !== '' && merged === undefined)
            .map(({ text }) => text)
            .join(' | '),
        ),
  );
}

/** Sections repeat their headers, so each line counts once. Places count on from the body's. */
function onceEach(texts: readonly string[], layout: Layout): readonly Paragraph[] {
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text, at) => ({
      kind: 'paragraph',
      text,
      place: { paragraph: layout.paragraphs + at + 1 },
      isMarginal: true,
    }));
}
