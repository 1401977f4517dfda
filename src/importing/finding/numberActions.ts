import type { ActionRef } from '../../plan/action.ts';
import type { Doubt } from '../../plan/plan.ts';
import { writePlace } from '../document.ts';
import type { RawAction } from './rawAction.ts';

/** Numbers that stand at the start of the titles, where there is no column for them, moved to where they belong. */
export function withNumbersOfTitles(raws: readonly RawAction[]): readonly RawAction[] {
  const bare = raws.filter(({ ref }) => ref.text === '');
  const numbered = bare.filter(({ title }) => IN_TITLE.test(title.text));
  if (bare.length === 0 || numbered.length < bare.length * 0.7 || bare.length < raws.length * 0.5)
    return raws;
  return raws.map((raw) => {
    const found = raw.ref.text === '' ? IN_TITLE.exec(raw.title.text) : null;
    return found === null
      ? raw
      : {
          ...raw,
          ref: { text: found[1] ?? '', places: raw.title.places },
          title: { ...raw.title, text: raw.title.text.slice(found[0].length) },
        };
  });
}

/** "1. Publish", "1.2 Publish", "A3: Publish", "Action 4 – Publish". */
const IN_TITLE =
  /^(?:action |recommendation |no\.? ?)?((?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:[.):]|\s?[-–—:])?\s+(?=["“‘(]?\p{L})/iu;

/** The numbers as written; a missing one is filled in, a repeated one is marked, and both are doubts. */
export function numberActions(
  raws: readonly RawAction[],
): readonly { readonly ref: ActionRef; readonly doubt?: Doubt }[] {
  const used = new Set<string>();
  const asWritten = raws.map(({ ref }) => plainNumber(ref.text));
  const counted = countedBySection(raws, asWritten);
  const written = counted ?? asWritten;
  const taken = new Set(written.map((ref) => ref.toLowerCase()));
  const isUnnumbered = written.every((ref) => ref === '');
  return raws.map((raw, at) => {
    const own = written[at] ?? '';
    const where = writePlace(raw.ref.places[0] ?? raw.title.places[0]);
    const ref = own === '' ? nextFree(at + 1, used, taken) : firstFree(own, used);
    used.add(ref.toLowerCase());
    if (counted !== undefined && at === 0)
      return {
        ref: ref as ActionRef,
        doubt: {
          where,
          problem: 'The numbers begin again under each heading.',
          assumed: `The actions are called ${[...new Set(written)].slice(0, 3).join(', ')} and so on, by their heading first.`,
        },
      };
    if (isUnnumbered)
      return at > 0
        ? { ref: ref as ActionRef }
        : {
            ref: ref as ActionRef,
            doubt: {
              where,
              problem: 'The actions have no numbers.',
              assumed: `They are counted from 1 to ${raws.length}.`,
            },
          };
    if (own === '')
      return {
        ref: ref as ActionRef,
        doubt: { where, problem: 'This action has no number.', assumed: `It is called action ${ref}.` },
      };
    if (ref !== own)
      return {
        ref: ref as ActionRef,
        doubt: {
          where,
          problem: `There are two actions numbered ${own}.`,
          assumed: `The second one is called action ${ref}.`,
        },
      };
    return { ref: ref as ActionRef };
  });
}

/** "1", "2" under each of several headings: "1.1", "1.2", "2.1"; undefined for numbers that are only used once. */
function countedBySection(
  raws: readonly RawAction[],
  written: readonly string[],
): readonly string[] | undefined {
  const sections = [...new Set(raws.map(({ section }) => section.text))];
  const again = written.filter((ref, at) => ref !== '' && written.indexOf(ref) !== at);
  const ofSection = raws.map(({ section }, at) => `${section.text}\n${written[at]}`);
  const isByHeading = new Set(ofSection).size === raws.length && sections.length > 1;
  // One number that slipped in twice is a slip, and not a way of counting.
  if (again.length < 2 || !isByHeading) return undefined;
  const marks = sections.map(markOf);
  const areMarked = marks.every((mark, at) => mark !== undefined && marks.indexOf(mark) === at);
  const names = new Map(
    sections.map((text, at) => [text, (areMarked ? marks[at] : undefined) ?? String(at + 1)]),
  );
  return raws.map(({ section }, at) => {
    const own = written[at] ?? '';
    return own === '' ? '' : `${names.get(section.text)}.${own}`;
  });
}

/** "Pillar 2 Apprenticeships", "A. Help and protection", "Theme B: Disruption": the heading's own number or letter. */
function markOf(section: string): string | undefined {
  const found =
    /^(?:\p{L}+ )?(\d{1,2}|[A-Z])(?=[.:)]|\s*[–—-]|\s|$)/u.exec(section.trim()) ??
    /^(\d{1,2}|[A-Z])[.:)]\s/.exec(section.trim());
  return found?.[1];
}

function plainNumber(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      // The mark of a footnote.
      .replace(/(?<![¹²³⁰-⁹*†‡\s])[¹²³⁰-⁹*†‡\s]+$/, '')
      .replace(/^(?:action|no\.?|ref\.?|recommendation|rec\.?)\s+(?=\S*\d)/i, '')
      .replace(/^\((.{1,8})\)$/, '$1')
      .replace(/(?<![.:\s])[.:\s]+$/, '')
      .replace(/^([^(]{1,30})\)$/, '$1')
      .trim()
  );
}

function nextFree(at: number, used: ReadonlySet<string>, taken: ReadonlySet<string>): string {
  let number = at;
  while (used.has(String(number)) || taken.has(String(number))) number += 1;
  return String(number);
}

function firstFree(wanted: string, used: ReadonlySet<string>): string {
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let at = 1; ; at++) {
    const next = `${wanted}${String.fromCharCode(97 + (at % 26))}${at > 25 ? at : ''}`;
    if (!used.has(next.toLowerCase())) return next;
  }
}
