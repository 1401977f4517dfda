import { isObject, type Json, objectOf, objectsOf, textOf } from './json.ts';
import { inlinesOf, readElement } from './readCard.ts';

/** An action on a card, or words that stand there; in reading order. */
export type Entry = {
  readonly words: string;
  readonly action: Json | undefined;
  /** Whether the whole of what shows the words is tapped, in place of a button. */
  readonly isTap: boolean;
  /** The card it is in, and the cards that one is in, the outermost first. */
  readonly cards: readonly Json[];
  /** What it is in, the outermost first. */
  readonly within: readonly Json[];
};

/** Everything on a card that can be read or pressed, cards that unfold included. */
export const entriesOf = (card: Json): readonly Entry[] => inCard(card, [], []);

function inCard(card: Json, above: readonly Json[], within: readonly Json[]): readonly Entry[] {
  const cards = [...above, card];
  const here = [...within, card];
  return [
    ...tapped(card, cards, here),
    ...objectsOf(card, 'body').flatMap((each) => inElement(each, cards, here)),
    ...buttons(card, cards, here),
  ];
}

function inElement(element: Json, cards: readonly Json[], within: readonly Json[]): readonly Entry[] {
  const here = [...within, element];
  if (element['isVisible'] === false) return [];
  const inside = ['items', 'columns', 'rows', 'cells', 'images'].flatMap((name) => objectsOf(element, name));
  if (inside.length > 0)
    return [...tapped(element, cards, here), ...inside.flatMap((each) => inElement(each, cards, here))];
  if (element['type'] === 'ActionSet') return buttons(element, cards, here);
  const runs = inlinesOf(element)
    .filter(isObject)
    .flatMap((run) => tapped(run, cards, here));
  const plain = { words: readElement(element), action: undefined, isTap: false, cards, within: here };
  return [plain, ...tapped(element, cards, here), ...runs];
}

const buttons = (holder: Json, cards: readonly Json[], within: readonly Json[]): readonly Entry[] =>
  objectsOf(holder, 'actions').flatMap((action) => [
    { words: textOf(action, 'title'), action, isTap: false, cards, within },
    ...(isObject(action['card']) ? inCard(objectOf(action, 'card'), cards, within) : []),
  ]);

function tapped(holder: Json, cards: readonly Json[], within: readonly Json[]): readonly Entry[] {
  const action = holder['selectAction'];
  const words = holder['type'] === 'TextRun' ? textOf(holder, 'text') : readElement(holder);
  return isObject(action) ? [{ words, action, isTap: true, cards, within }] : [];
}
