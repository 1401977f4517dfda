import { isObject, type Json, objectOf, objectsOf, textOf } from './json.ts';
import { dates, readMarkdown } from './readMarkdown.ts';

/** Cards that somebody has unfolded; the others are known by their buttons alone. */
export type Opened = readonly Json[];

/** What somebody reads on a card, from top to bottom. */
export function readCard(card: Json, opened: Opened = []): string {
  const mentions = objectsOf(objectOf(card, 'msteams'), 'entities');
  const text = [
    ...objectsOf(card, 'body').map((each) => readElement(each, opened)),
    readActions(card, opened),
  ]
    .filter((line) => line !== '')
    .join('\n');
  return mentions.reduce<string>(
    (read, mention) =>
      read.replaceAll(textOf(mention, 'text'), `[MENTION ${textOf(objectOf(mention, 'mentioned'), 'name')}]`),
    text,
  );
}

export function readElement(element: Json, opened: Opened = []): string {
  if (element['isVisible'] === false) return '';
  const all = (name: string) =>
    objectsOf(element, name)
      .map((each) => readElement(each, opened))
      .filter((each) => each !== '');
  switch (element['type']) {
    case 'TextBlock':
      return readMarkdown(textOf(element, 'text'));
    case 'RichTextBlock':
      return dates(inlinesOf(element).map(readRun).join(''));
    case 'Image':
    case 'Media':
      return `[IMAGE ${textOf(element, 'altText')}]`;
    case 'ImageSet':
      return all('images').join(' ');
    case 'Container':
    case 'Column':
    case 'TableCell':
      return all('items').join('\n');
    case 'ColumnSet':
      return beside(all('columns'));
    case 'TableRow':
      return beside(objectsOf(element, 'cells').map((cell) => readElement(cell, opened)));
    case 'Table':
      return all('rows').join('\n');
    case 'FactSet':
      return objectsOf(element, 'facts')
        .map((fact) => `${readMarkdown(textOf(fact, 'title'))} | ${readMarkdown(textOf(fact, 'value'))}`)
        .join('\n');
    case 'ActionSet':
      return readActions(element, opened);
    default:
      return readInput(element);
  }
}

const beside = (parts: readonly string[]): string =>
  parts.join(parts.some((part) => part.includes('\n')) ? '\n' : ' | ');

export const inlinesOf = (block: Json): readonly unknown[] =>
  Array.isArray(block['inlines']) ? block['inlines'] : [];

/** Runs of text are shown as they stand. */
function readRun(run: unknown): string {
  if (!isObject(run)) return String(run);
  const link = objectOf(run, 'selectAction')['url'];
  return link === undefined ? textOf(run, 'text') : `[LINK ${link} ${textOf(run, 'text')}]`;
}

function readActions(holder: Json, opened: Opened): string {
  const actions = objectsOf(holder, 'actions');
  const buttons = actions.map((action) => {
    const link = action['url'] === undefined ? '' : ` → ${action['url']}`;
    return `[${textOf(action, 'title')}${link}]`;
  });
  const unfolded = actions.map((action) => objectOf(action, 'card')).filter((card) => opened.includes(card));
  return [buttons.join(' '), ...unfolded.map((card) => readCard(card, opened))].filter(Boolean).join('\n');
}

/** Radio buttons and ticks read Markdown in Microsoft's own renderer; a drop-down menu cannot. */
function readInput(input: Json): string {
  const isMenu = !/^expanded$/i.test(textOf(input, 'style')) && input['isMultiSelect'] !== true;
  const read = (title: string) => (isMenu ? title : readMarkdown(title));
  const title = textOf(input, 'title');
  const choices = objectsOf(input, 'choices').map((choice) => read(textOf(choice, 'title')));
  const value = input['choices'] === undefined && title === '' ? String(input['value'] ?? '') : '';
  const shown = [title === '' ? '' : readMarkdown(title), value || textOf(input, 'placeholder'), ...choices];
  const field = `[${shown.filter(Boolean).join(' / ')}]`;
  return [textOf(input, 'label'), field].filter(Boolean).join(' ');
}
