import type { Paragraph } from '../document.ts';
import { EMPTY, type RawCell } from './rawAction.ts';

/** A heading that names one action: "Action 1.1 – Provide a daily mile", "A3", "Recommendation 4: …". */
export function actionHeading({ text, place }: Paragraph): { ref: RawCell; title: RawCell } | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const kind = KIND.exec(words)?.[0] ?? '';
  const [first = '', ...rest] = words.slice(kind.length).split(' ');
  const ref = first.replace(/^\(/, '').replace(/(?<![-:–—.)])[-:–—.)]+$/, '');
  const title = rest.join(' ').replace(/^[-:–—.]+ ?/, '');
  const isRef = NUMBER.test(ref) || (kind !== '' && /^[A-Z]$/.test(ref));
  const isTitle = title === '' || kind !== '' || /^["“‘(]?\p{L}/u.test(title);
  if (!isRef || !isTitle || title.length > 400) return undefined;
  return {
    ref: { text: ref, places: [place] },
    title: title === '' ? EMPTY : { text: title, places: [place] },
  };
}

const KIND =
  /^(?:action|recommendation|commitment|task|measure|initiative|project|milestone|step)(?: point)? (?:no\.? )?/i;
const NUMBER = /^(?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?$/i;
