import type { Choice } from '../../../src/message/card.ts';

/** Buttons beside each other, and the menu that ends them. */
export type Row = { readonly shown: readonly Choice[]; readonly inMenu: readonly Choice[] };

/** What a card has room for on the smallest phone, in pixels; there Teams cuts what is wider, or hides it at the side. */
const ROOM = 286;
const GAP = 8;
const PADDING = 26;
/** A letter of a button, rather more than less. */
const LETTER = 7.6;
const MENU = 44;
/** Teams' renderers take six buttons in a set, with those in its menu. */
const MOST = 6;
/** Beside one of many actions, more rows than this are a wall. */
const MOST_ROWS = 2;

/** Choices in rows. What is wanted less often goes to the menu, and beside an action what two rows can't hold. */
export function buttonRows(choices: readonly Choice[], isBeside: boolean): readonly Row[] {
  const major = choices.filter(({ isMinor }) => isMinor !== true);
  const rows = pack(major.length === 0 ? choices : major, ROOM);
  const kept = isBeside ? rows.slice(0, MOST_ROWS) : rows;
  if (kept.flat().length === choices.length) return kept.map((shown) => ({ shown, inMenu: [] }));
  const [last = []] = pack(kept.at(-1) ?? [], ROOM - GAP - MENU);
  const before = kept.slice(0, -1);
  const menu = choices.filter((choice) => !before.flat().includes(choice) && !last.includes(choice));
  const room = MOST - last.length;
  return [
    ...before.map((shown) => ({ shown, inMenu: [] })),
    { shown: last, inMenu: menu.slice(0, room) },
    ...pack(menu.slice(room), ROOM).map((shown) => ({ shown, inMenu: [] })),
  ];
}

/** As many in a row as it has room for. */
function pack(choices: readonly Choice[], room: number): readonly (readonly Choice[])[] {
  const rows: Choice[][] = [];
  let left = 0;
  for (const choice of choices) {
    const width = PADDING + choice.label.length * LETTER + GAP;
    const row = rows.at(-1);
    if (row !== undefined && width <= left && row.length < MOST - 1) row.push(choice);
    else {
      rows.push([choice]);
      left = room + GAP;
    }
    left -= width;
  }
  return rows;
}
