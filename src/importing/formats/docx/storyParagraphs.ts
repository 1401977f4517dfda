import { isOn, wholeNumber } from '../office/values.ts';
import type { Attributes } from '../readXml.ts';
import {
  addBlock,
  closeContainer,
  closedParagraph,
  note,
  type OpenParagraph,
  type OpenStory,
  openContainer,
} from './openStory.ts';

type Handlers<Rest extends unknown[]> = ReadonlyMap<string, (story: OpenStory, ...rest: Rest) => void>;

/** Sets what a paragraph says of itself; the same words within a run or a style mean something else. */
function ofParagraph(
  parent: string,
  set: (paragraph: OpenParagraph, value: string, attributes: Attributes) => void,
): (story: OpenStory, attributes: Attributes) => void {
  return (story, attributes) => {
    const paragraph = story.paragraphs.at(-1);
    if (paragraph !== undefined && story.path.at(-2) === parent) {
      set(paragraph, attributes['w:val'] ?? '', attributes);
    }
  };
}

/** The end of a paragraph is deleted or moved away: what is left of it runs on into the next. */
const endDeleted = (story: OpenStory): void => {
  const paragraph = story.paragraphs.at(-1);
  if (paragraph === undefined || story.path.at(-3) !== 'w:pPr') return;
  paragraph.isEndDeleted = true;
  note(story, 'change');
};

export const OPENING_PARAGRAPHS: Handlers<[Attributes]> = new Map([
  [
    'w:p',
    (story) => {
      const container = story.containers.at(-1);
      const before = container?.runsOn;
      if (container !== undefined) delete container.runsOn;
      story.paragraphs.push({
        kind: 'paragraph',
        text: before?.text ?? '',
        end: before?.end ?? '',
        oddities: before?.oddities ?? [],
        boxes: before?.boxes ?? [],
        isEndHidden: false,
        isEndDeleted: false,
      });
    },
  ],
  [
    'w:pStyle',
    ofParagraph('w:pPr', (paragraph, value) => {
      paragraph.style = value;
    }),
  ],
  [
    'w:numId',
    ofParagraph('w:numPr', (paragraph, value) => {
      paragraph.list = value;
    }),
  ],
  [
    'w:ilvl',
    ofParagraph('w:numPr', (paragraph, value) => {
      paragraph.listLevel = wholeNumber(value, 0);
    }),
  ],
  [
    'w:outlineLvl',
    ofParagraph('w:pPr', (paragraph, value) => {
      paragraph.outline = wholeNumber(value, 9);
    }),
  ],
  ['w:del', endDeleted],
  ['w:moveFrom', endDeleted],
  ['w:ins', (story) => note(story, 'change')],
  ['w:moveTo', (story) => note(story, 'change')],
  ['w:txbxContent', openContainer],
  ['w:footnote', openContainer],
  ['w:endnote', openContainer],
  ['w:headerReference', (story, attributes) => story.margins.push(attributes['r:id'] ?? '')],
  ['w:footerReference', (story, attributes) => story.margins.push(attributes['r:id'] ?? '')],
  ['w:sdt', (story) => story.controls.push(false)],
  [
    'w:showingPlcHdr',
    (story, attributes) => {
      if (story.controls.length > 0 && isOn(attributes)) story.controls[story.controls.length - 1] = true;
    },
  ],
]);

const closeNote = (story: OpenStory): void => {
  for (const block of closeContainer(story)) addBlock(story, block);
};

export const CLOSING_PARAGRAPHS: Handlers<[]> = new Map([
  [
    'w:p',
    (story) => {
      const paragraph = story.paragraphs.pop();
      const container = story.containers.at(-1);
      if (paragraph === undefined || container === undefined) return;
      // A code that goes on over the end of a paragraph is a broken one, and must not swallow what follows.
      container.fields = container.fields.filter(({ isCode }) => !isCode);
      if (paragraph.isEndDeleted) container.runsOn = paragraph;
      else for (const block of closedParagraph(paragraph)) addBlock(story, block);
    },
  ],
  [
    'w:txbxContent',
    (story) => {
      const blocks = closeContainer(story);
      const paragraph = story.paragraphs.at(-1);
      for (const block of blocks) {
        if (paragraph !== undefined) paragraph.boxes.push(block);
        else addBlock(story, block);
      }
    },
  ],
  ['w:footnote', closeNote],
  ['w:endnote', closeNote],
  ['w:sdt', (story) => story.controls.pop()],
]);
