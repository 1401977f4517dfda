import type { Row } from '../document.ts';
import type { Theme } from './readRows.ts';

/** The words of a row that has no others: above the headings of a table they are its title or its theme. */
export function captionIn(row: Row | undefined): Theme | undefined {
  const filled = (row?.cells ?? []).filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (first === undefined || filled.some(({ text }) => text !== first.text) || first.text.length > 140)
    return undefined;
  return { text: first.text.trim(), places: first.places };
}
