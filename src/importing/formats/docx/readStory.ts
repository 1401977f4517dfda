import { readXml } from '../readXml.ts';
import { closeContainer, note, type OpenStory, openStory } from './openStory.ts';
import type { Styles } from './readStyles.ts';
import type { Story } from './story.ts';
import { CLOSING_PARAGRAPHS, OPENING_PARAGRAPHS } from './storyParagraphs.ts';
import { CLOSING_TABLES, OPENING_TABLES } from './storyTables.ts';
import { CLOSING_WORDS, OPENING_WORDS } from './storyWords.ts';

const OPENING = [OPENING_PARAGRAPHS, OPENING_TABLES, OPENING_WORDS];
/** Words are closed first, so that a paragraph has its last ones. */
const CLOSING = [CLOSING_WORDS, CLOSING_PARAGRAPHS, CLOSING_TABLES];

/** What was before a tracked change of formatting, codes of fields, readings over words, deleted words. */
const LEFT_OUT = new Set([
  ...['w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange'],
  ...['w:tblPrExChange', 'w:sectPrChange', 'w:numberingChange'],
  ...['w:instrText', 'w:delInstrText', 'w:delText', 'w:rt'],
]);
/** Around words these delete them; within the properties of a row or of a paragraph's end, that. */
const DELETING = new Set(['w:del', 'w:moveFrom']);
const PROPERTIES = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'm:ctrlPr']);

/** Reads one text of a Word document: the body, a header or footer, the notes. */
export function readStory(bytes: Uint8Array, label: string, styles: Styles): Story {
  const story = openStory(styles);
  readXml(bytes, label, {
    open: (name, attributes) => {
      if (isLeftOut(story, name)) return 'skip';
      story.path.push(name);
      for (const handlers of OPENING) handlers.get(name)?.(story, attributes);
      return undefined;
    },
    text: (text) => {
      const within = story.path.at(-1);
      if (within === 'w:t' || within === 'm:t') story.letters += text;
    },
    close: (name) => {
      for (const handlers of CLOSING) handlers.get(name)?.(story);
      story.path.pop();
    },
  });
  return { blocks: closeContainer(story), margins: story.margins };
}

function isLeftOut(story: OpenStory, name: string): boolean {
  if (LEFT_OUT.has(name)) return true;
  if (!DELETING.has(name) || PROPERTIES.has(story.path.at(-1) ?? '')) return false;
  note(story, 'change');
  return true;
}
