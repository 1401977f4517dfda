import type { Styles } from './readStyles.ts';
import { isHiddenBy } from './readStyles.ts';
import type { Oddity, StoryBlock, StoryCell, StoryParagraph, StoryRow } from './story.ts';

type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

export type OpenParagraph = Omit<Mutable<StoryParagraph>, 'isHidden' | 'oddities'> & {
  oddities: Oddity[];
  /** Its last character so far: asking the text itself would copy it every time. */
  end: string;
  isEndHidden: boolean;
  /** Its end was deleted, so it runs on into the next paragraph. */
  isEndDeleted: boolean;
  /** The contents of text boxes, which stand on the page and follow the paragraph here. */
  boxes: StoryBlock[];
};

type OpenRun = { style?: string; isHidden?: boolean; font?: string };

export type OpenField = { isCode: boolean; choices: string[]; shown?: string; chosen?: number };

/** Whatever holds paragraphs and tables: a body, a cell, a text box, a note. */
type Container = { blocks: StoryBlock[]; runsOn?: OpenParagraph; fields: OpenField[] };

type OpenRow = Omit<Mutable<StoryRow>, 'cells'> & { cells: StoryCell[]; isDeleted: boolean };
type OpenTable = {
  rows: StoryRow[];
  oddities: Oddity[];
  row?: OpenRow;
  cell?: Omit<Mutable<StoryCell>, 'blocks'>;
};

/** A story while it is read: everything that is open at this point of the XML, outermost first. */
export type OpenStory = {
  readonly styles: Styles;
  readonly path: string[];
  readonly containers: Container[];
  readonly paragraphs: OpenParagraph[];
  readonly runs: OpenRun[];
  readonly tables: OpenTable[];
  /** For each open content control, whether it only shows its prompt. */
  readonly controls: boolean[];
  readonly margins: string[];
  /** The letters of the text element that is open. */
  letters: string;
  keepsSpace: boolean;
};

export function openStory(styles: Styles): OpenStory {
  return {
    ...{ styles, path: [], paragraphs: [], runs: [], tables: [], controls: [], margins: [] },
    containers: [{ blocks: [], fields: [] }],
    letters: '',
    keepsSpace: false,
  };
}

/** Adds words where the reader of the document would see them, and notes it where nobody would. */
export function writeWords(story: OpenStory, text: string): void {
  const paragraph = story.paragraphs.at(-1);
  if (paragraph === undefined || text === '') return;
  if (story.containers.at(-1)?.fields.some(({ isCode }) => isCode)) return;
  if (story.controls.includes(true)) note(story, 'placeholder');
  else if (isHiddenRun(story, paragraph)) {
    if (text.trim() !== '') note(story, 'hidden');
  } else {
    paragraph.text += text;
    paragraph.end = text.at(-1) ?? '';
  }
}

function isHiddenRun(story: OpenStory, paragraph: OpenParagraph): boolean {
  const run = story.runs.at(-1);
  return (
    run?.isHidden ??
    (run?.style === undefined ? undefined : isHiddenBy(story.styles, run.style)) ??
    isHiddenBy(story.styles, paragraph.style) ??
    false
  );
}

export function note(story: OpenStory, oddity: Oddity): void {
  const holder = story.paragraphs.at(-1) ?? story.tables.at(-1);
  // Several runs in a row make one place.
  if (holder !== undefined && holder.oddities.at(-1) !== oddity) holder.oddities.push(oddity);
}

export function openContainer(story: OpenStory): void {
  story.containers.push({ blocks: [], fields: [] });
}

/** Closes a body, a cell, a box or a note, and hands back what was in it. */
export function closeContainer(story: OpenStory): readonly StoryBlock[] {
  const container = story.containers.length > 1 ? story.containers.pop() : story.containers[0];
  if (container === undefined) return [];
  endRunOn(container);
  return container.blocks;
}

export function addBlock(story: OpenStory, block: StoryBlock): void {
  const container = story.containers.at(-1);
  if (container === undefined) return;
  endRunOn(container);
  container.blocks.push(block);
}

function endRunOn(container: Container): void {
  const paragraph = container.runsOn;
  if (paragraph === undefined) return;
  delete container.runsOn;
  for (const block of closedParagraph(paragraph)) container.blocks.push(block);
}

/** The paragraph and the boxes that hang on it. */
export function closedParagraph(paragraph: OpenParagraph): readonly StoryBlock[] {
  const { boxes, isEndHidden, isEndDeleted: _, end: __, ...rest } = paragraph;
  return [{ ...rest, isHidden: isEndHidden && rest.text.trim() === '' }, ...boxes];
}
