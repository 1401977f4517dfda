import { isSymbolFont, readSymbol } from '../office/symbols.ts';
import { isOn, wholeNumber } from '../office/values.ts';
import { plainWords } from '../plainWords.ts';
import type { Attributes } from '../readXml.ts';
import { addBlock, note, type OpenField, type OpenStory, writeWords } from './openStory.ts';

type Opening = (story: OpenStory, attributes: Attributes) => void;

const openText: Opening = (story, attributes) => {
  story.letters = '';
  story.keepsSpace = attributes['xml:space'] === 'preserve';
};

/** Word drops space at the ends of a text that does not ask to keep it. */
const closeText = (story: OpenStory): void => {
  const spaced = story.letters.replace(/[\r\n\t]/g, ' ');
  const text = story.keepsSpace ? spaced : spaced.trim();
  const font = story.runs.at(-1)?.font;
  writeWords(
    story,
    isSymbolFont(font)
      ? Array.from(text, (character) => readSymbol(character.codePointAt(0) ?? 0, font)).join('')
      : plainWords(text),
  );
  story.letters = '';
};

/** A page or column ends here: only a space, for the words go on. */
const breakLine: Opening = (story, attributes) => {
  const kind = attributes['w:type'] ?? 'textWrapping';
  const end = story.paragraphs.at(-1)?.end ?? '';
  if (kind === 'textWrapping') writeWords(story, '\n');
  else if (end.trim() !== '') writeWords(story, ' ');
};

const tab: Opening = (story) => {
  // A tab stop is a property of a paragraph and has the same name.
  if (story.path.at(-2) !== 'w:tabs') writeWords(story, story.paragraphs.at(-1)?.end === '•' ? ' ' : '\t');
};

/** Fields within fields; a document that means no harm has three or four. */
const DEEPEST = 100;

/** Fields have a code, which nobody sees, and then what it last came to. */
const field: Opening = (story, attributes) => {
  const fields = story.containers.at(-1)?.fields;
  const kind = attributes['w:fldCharType'];
  const open = fields?.at(-1);
  if (kind === 'begin') {
    if (fields !== undefined && fields.length < DEEPEST) fields.push({ isCode: true, choices: [] });
  } else if (kind === 'separate' && open !== undefined) open.isCode = false;
  else if (kind === 'end') {
    fields?.pop();
    writeWords(story, open?.shown ?? open?.choices[open.chosen ?? 0] ?? '');
  }
};

/** The boxes and lists of old forms show what they hold without any words in the document. */
function ofForm(set: (field: OpenField, attributes: Attributes) => void): Opening {
  return (story, attributes) => {
    const open = story.containers.at(-1)?.fields.at(-1);
    if (open !== undefined && story.path.includes('w:ffData')) set(open, attributes);
  };
}

const ticked = ofForm((open, attributes) => {
  open.shown = isOn(attributes) ? '☒' : '☐';
});
const chosen = ofForm((open, attributes) => {
  open.chosen ??= wholeNumber(attributes['w:val'], 0);
});

export const OPENING_WORDS: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  ['w:r', (story) => story.runs.push({})],
  [
    'w:rStyle',
    (story, attributes) => {
      const run = story.runs.at(-1);
      const style = attributes['w:val'];
      if (run !== undefined && style !== undefined && story.path.at(-3) === 'w:r') run.style = style;
    },
  ],
  [
    'w:vanish',
    (story, attributes) => {
      const paragraph = story.paragraphs.at(-1);
      const run = story.runs.at(-1);
      if (story.path.at(-3) === 'w:r' && run !== undefined) run.isHidden = isOn(attributes);
      else if (story.path.at(-3) === 'w:pPr' && paragraph !== undefined) {
        paragraph.isEndHidden = isOn(attributes);
      }
    },
  ],
  [
    'w:rFonts',
    (story, attributes) => {
      const run = story.runs.at(-1);
      const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
      if (run !== undefined && font !== undefined && story.path.at(-3) === 'w:r') run.font = font;
    },
  ],
  ['w:t', openText],
  ['m:t', openText],
  ['w:tab', tab],
  ['w:ptab', tab],
  ['w:br', breakLine],
  ['w:cr', (story) => writeWords(story, '\n')],
  ['w:noBreakHyphen', (story) => writeWords(story, '-')],
  [
    'w:sym',
    (story, attributes) =>
      writeWords(
        story,
        readSymbol(Number.parseInt(attributes['w:char'] ?? '', 16) || 0, attributes['w:font']),
      ),
  ],
  ['w:fldChar', field],
  [
    'w:checkBox',
    ofForm((open) => {
      open.shown = '☐';
    }),
  ],
  [
    'w:default',
    (story, attributes) => (story.path.at(-2) === 'w:checkBox' ? ticked : chosen)(story, attributes),
  ],
  ['w:checked', ticked],
  ['w:result', chosen],
  ['w:listEntry', ofForm((open, attributes) => open.choices.push(plainWords(attributes['w:val'] ?? '')))],
  ['w:commentReference', (story) => note(story, 'comment')],
  ['a:blip', (story) => note(story, 'picture')],
  [
    'v:imagedata',
    (story) => {
      // An embedded document shows a picture of itself.
      if (!story.path.includes('w:object')) note(story, 'picture');
    },
  ],
  ['c:chart', (story) => note(story, 'picture')],
  ['dgm:relIds', (story) => note(story, 'picture')],
  ['w:object', (story) => note(story, 'embedded')],
  [
    'w:altChunk',
    (story) => addBlock(story, { kind: 'paragraph', text: '', isHidden: true, oddities: ['embedded'] }),
  ],
  ['w:subDoc', (story) => note(story, 'embedded')],
]);

export const CLOSING_WORDS: ReadonlyMap<string, (story: OpenStory) => void> = new Map([
  ['w:r', (story: OpenStory) => void story.runs.pop()],
  ['w:t', closeText],
  ['m:t', closeText],
]);
