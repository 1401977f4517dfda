import type { Paragraph, PlanDocument } from '../document.ts';
import { actionHeading } from './actionHeading.ts';
import { type Field, isHeadingWords, wordsOf } from './headings.ts';
import { fieldsOf, type Label, meaningsOfLabel, NO_LABEL } from './labelBlocks.ts';
import type { RawCell } from './rawAction.ts';

/** "Action: …", "Lead: …" as lines of their own, where a document has no table of actions. */
export function labelLines({ blocks }: PlanDocument): readonly Label[] | undefined {
  const paragraphs = blocks.filter(
    (block): block is Paragraph => block.kind === 'paragraph' && block.isMarginal !== true,
  );
  const labels: Label[] = [];
  const headings: Paragraph[] = [];
  for (const [at, block] of paragraphs.entries()) {
    const { level } = block;
    if (level !== undefined) while ((headings.at(-1)?.level ?? -1) >= level) headings.pop();
    const isNumbered = level === undefined && /^\s*\(?\d{1,3}[.)]\s/.test(block.text);
    const named =
      (level !== undefined || isNumbered) && headsLabels(paragraphs.slice(at + 1))
        ? actionHeading(block)
        : undefined;
    if (named !== undefined) {
      labels.push({ label: 'Action no.', value: named.ref, ...sectionOf(headings) });
      if (named.title.text !== '') labels.push({ label: 'Action', value: named.title });
    } else if (level !== undefined) headings.push(block);
    else addLine(block, labels, headings);
  }
  const own = withoutLetterhead(labels);
  const fieldOf = fieldsOf(own);
  const fields = new Set(own.map(({ label }) => fieldOf(label)));
  return fields.has('title') && (fields.has('leads') || fields.has('target')) && own.length >= 3
    ? own
    : undefined;
}

function addLine(block: Paragraph, labels: Label[], headings: readonly Paragraph[]): void {
  const last = labels.at(-1);
  const [first, ...more] = labelsIn(block);
  const isContents = last === undefined && /^\s*(?:\d{1,3}[.)]|[•\-–*])\s/.test(block.text);
  if (first !== undefined && !isContents && meaningsOfLabel(first.label).length > 0)
    labels.push({ ...first, ...sectionOf(headings) }, ...more);
  else if (last !== undefined && isApart(last, block))
    labels.push({ label: NO_LABEL, value: { text: block.text.trim(), places: [block.place] } });
  else if (last !== undefined) labels.push(joined(labels.pop() ?? last, block));
}

/** A line after an empty one is no more of what stands above it, unless it is an item of a list. */
function isApart({ value }: Label, { text, place }: Paragraph): boolean {
  const above = value.places.at(-1)?.line;
  if (above === undefined || place.line === undefined || value.text === '') return false;
  return place.line > above + 1 && !/^\s*(?:[•\-–*◦·]|\(?\w{1,3}[.)])\s/u.test(text);
}

/** "Lead: X With: Y Finish by: Z" in one line: each label that is known, with the words up to the next. */
function labelsIn({ text, place }: Paragraph): readonly Label[] {
  const at = text.indexOf(':');
  if (at < 1 || at > 50 || /\S/.test(text[at + 1] ?? '')) return [];
  const label = text.slice(0, at);
  const rest = text.slice(at + 1).trim();
  const own = fieldOfLabel(label);
  const inside = colonsIn(rest).flatMap((colon) => {
    const label = labelAtEnd(nameBefore(rest, colon));
    const field = label === '' ? undefined : fieldOfLabel(label);
    const isOther = field !== undefined && field !== 'other' && field !== 'title' && field !== own;
    return isOther ? [{ label, from: colon - label.length, end: colon + 1 }] : [];
  });
  const value = (from: number, to?: number): RawCell => ({
    text: rest.slice(from, to).trim(),
    places: [place],
  });
  const first = label.replace(/^[•\-–*\s]+/, '').trim();
  return [
    { label: first, value: value(0, inside[0]?.from) },
    ...inside.map(({ label, end }, at) => ({ label, value: value(end, inside[at + 1]?.from) })),
  ];
}

function colonsIn(text: string): readonly number[] {
  return [...text.matchAll(/:(?=\s)/g)].map(({ index }) => index);
}

/** The letters, spaces and hyphens before a colon, as many as a label may have. */
function nameBefore(text: string, colon: number): string {
  let from = colon;
  while (from > 0 && colon - from < 32 && /[\p{L} -]/u.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, colon);
}

/** Of "Farmers’ Union Finish by" the label: its last words that are one, from a capital letter. */
function labelAtEnd(words: string): string {
  const starts = [...words.matchAll(/(?<=^|\s)\p{Lu}/gu)].map(({ index }) => words.slice(index));
  return (
    starts.find((end) => isHeadingWords(wordsOf(end))) ??
    starts.findLast((end) => meaningsOfLabel(end).length > 0) ??
    ''
  );
}

function fieldOfLabel(label: string): Field | undefined {
  return meaningsOfLabel(label)[0]?.field;
}

/** Lines with labels of a lead or a date come before the next heading or number, and none names the action. */
function headsLabels(after: readonly Paragraph[]): boolean {
  const end = after.findIndex(({ level, text }) => level !== undefined || /^\s*\(?\d{1,3}[.)]\s/.test(text));
  const meanings = after
    .slice(0, end < 0 ? 40 : end)
    .flatMap((block) => labelsIn(block).map(({ label }) => meaningsOfLabel(label)[0]));
  const has = (field: Field): boolean => meanings.some((one) => one?.field === field);
  return (
    (has('leads') || has('target')) && !meanings.some((one) => one?.field === 'title' && one.strength > 2)
  );
}

/** "From", "To" and "Date" of a letter come before the first action and never again. */
function withoutLetterhead(labels: readonly Label[]): readonly Label[] {
  const first = labels.findIndex(({ label }) => {
    const field = fieldOfLabel(label);
    return field === 'title' || field === 'ref';
  });
  const later = new Set(labels.slice(Math.max(0, first)).map(({ label }) => label.toLowerCase()));
  return labels.filter(({ label }, at) => at >= first || later.has(label.toLowerCase()));
}

/** The nearest heading above; one over everything is the plan's own title. */
function sectionOf(headings: readonly Paragraph[]): { section?: RawCell } {
  const last = headings.at(-1);
  return last === undefined || (last.level ?? 0) < 2
    ? {}
    : { section: { text: last.text.trim(), places: [last.place] } };
}

/** A line without a label goes on with the one above. */
function joined({ label, value, section }: Label, { text, place }: Paragraph): Label {
  return {
    label,
    ...(section === undefined ? {} : { section }),
    value: { text: `${value.text}\n${text.trim()}`.trim(), places: [...value.places, place] },
  };
}
