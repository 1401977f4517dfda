import type { Remark } from '../../document.ts';
import type { Layout } from './layOut.ts';
import type { Oddity } from './story.ts';

const SENTENCES: Record<Oddity, (count: number) => Omit<Remark, 'place'>> = {
  change: (count) => ({
    problem: `The document has tracked changes that nobody has accepted or rejected (${times(count, 'place')}).`,
    assumed: 'It was read as if all were accepted: what was inserted is in, what was deleted is out.',
  }),
  comment: (count) => ({
    problem: `The document has comments (${times(count, 'place')}).`,
    assumed: 'They were left out.',
  }),
  hidden: (count) => ({
    problem: `The document has hidden text (${times(count, 'place')}).`,
    assumed: 'It was left out.',
  }),
  placeholder: (count) => ({
    problem: `The document has fields that nobody has filled in (${times(count, 'place')}).`,
    assumed: 'Their prompts, such as “Choose an item”, were left out.',
  }),
  picture: (count) => ({
    problem: `The document has pictures or charts (${times(count, 'place')}).`,
    assumed: 'Words within pictures were not read.',
  }),
  embedded: (count) => ({
    problem: `The document has other documents embedded in it (${times(count, 'place')}).`,
    assumed: 'They were not read. If the plan is in one of them, save it by itself and import that.',
  }),
};

/** One remark for each thing that was left out or decided. */
export function remarksOn(seen: Layout['seen'], hasMacros: boolean): readonly Remark[] {
  const remarks = [...seen].map(([oddity, { place, count }]) => ({ place, ...SENTENCES[oddity](count) }));
  if (!hasMacros) return remarks;
  return [...remarks, MACROS];
}

const MACROS: Remark = {
  place: {},
  problem: 'The document has macros.',
  assumed: 'They were ignored and only its words were read.',
};

function times(count: number, of: string): string {
  return `${count.toLocaleString('en-GB')} ${of}${count === 1 ? '' : 's'}`;
}
