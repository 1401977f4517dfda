import type { Paragraph } from '../document.ts';
import { EMPTY, type RawCell } from './rawAction.ts';

/** A heading that names one action: "Action 1.1 – Provide a daily mile", "A3", "Recommendation 4: …". */
export function actionHeading({ text, place }: Paragraph): { ref: RawCell; title: RawCell } | undefined {
  const found = NAMED.exec(text.trim()) ?? NUMBERED.exec(text.trim());
  if (found === null) return undefined;
  const [, ref = '', title = ''] = found;
  return {
    ref: { text: ref, places: [place] },
    title: title === '' ? EMPTY : { text: title.trim(), places: [place] },
  };
}

const NAMED =
  /^(?:action|recommendation|commitment|task|measure|initiative|project|milestone|step)(?: point)?\s+(?:no\.?\s*)?((?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Z]\d{0,3})(?:\s*[-:–—.]\s*|\s+|$)(.{0,400})$/i;
const NUMBERED =
  /^((?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:[.):]|\s*[-–—])?(?:\s+|$)(?=["“‘(]?\p{L}|$)(.{0,400})$/u;
