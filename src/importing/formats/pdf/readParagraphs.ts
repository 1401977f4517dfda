import type { Paragraph } from '../../document.ts';
import { flowText, type Measure, paragraphsOf } from './flowText.ts';
import { type Look, lookOf } from './headingLevels.ts';
import type { Line } from './lines.ts';
import type { Spaces } from './spaces.ts';

export type TextContext = {
  readonly page: number;
  readonly width: number;
  readonly spaces: Spaces;
  readonly lineNumber: (page: number, baseline: number) => number;
  readonly levelOf: (line: Line) => number | undefined;
};

/** Lines outside tables as paragraphs, the headings among them marked. */
export function readParagraphs(lines: readonly Line[], context: TextContext): readonly Paragraph[] {
  return ofOneLook(lines).flatMap((group) => {
    const measure = measureOf(group, context);
    const level = group[0] === undefined ? undefined : context.levelOf(group[0]);
    const parts = level === undefined ? paragraphsOf(group, measure) : closeTogether(group);
    return parts.map((part): Paragraph => {
      const text = flowText(part, level === undefined ? measure : { ...measure, right: 0 }).replaceAll(
        '\n',
        ' ',
      );
      const isHeading = level !== undefined && text.length < 200;
      const line = context.lineNumber(context.page, part[0]?.baseline ?? 0);
      return {
        kind: 'paragraph',
        text,
        place: { page: context.page, line },
        ...(isHeading ? { level } : {}),
      };
    });
  });
}

function ofOneLook(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let look: Look | undefined;
  for (const line of lines) {
    if (look === lookOf(line)) groups.at(-1)?.push(line);
    else groups.push([line]);
    look = lookOf(line);
  }
  return groups;
}

/** A heading of several lines is one. */
function closeTogether(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNear = before !== undefined && line.baseline - before.baseline < 1.45 * line.size;
    if (isNear) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function measureOf(lines: readonly Line[], { width, spaces }: TextContext): Measure {
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const widest = Math.max(...lines.map(({ x1 }) => x1));
  const isMargin = left < width / 4;
  return {
    left,
    right: lines.length > 2 || !isMargin ? widest : Math.max(widest, width - left),
    spaces,
    isExact: false,
  };
}
