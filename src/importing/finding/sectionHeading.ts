import type { Paragraph } from '../document.ts';
import { actionHeading } from './actionHeading.ts';
import { SECTION_WORD } from './rowKind.ts';

/** Whether a paragraph is a heading, of whatever it may be. */
export function isHeading({ level, text, isMarginal }: Paragraph): boolean {
  return !isMarginal && text.length <= 200 && ((level !== undefined && level > 0) || SECTION_WORD.test(text));
}

/** "Action A1" above a table of its own is that action's number and no theme. */
export function isActionNumber(heading: Paragraph): boolean {
  return (
    /^\s*(?:action|recommendation|commitment|task)\b/i.test(heading.text) &&
    actionHeading(heading) !== undefined
  );
}

/** "Our actions", "Action plan 2024/25": says of nothing what it is about. */
export function isGeneric({ text }: Paragraph): boolean {
  return /^\s*(?:\d{1,2}[.)]?\s+)?(?:(?:the|our|all|current|agreed|key|detailed|proposed|full|strategic|open|live)\s+)*(?:actions?|action plan|delivery plan|implementation plan|work ?plan|work programme|plan|actions? table|table of actions|summary of actions|introduction|background|foreword|contents)(?:\s+(?:for\s+)?20\d{2}(?:\s?[-/–]\s?\d{2,4})?)?\s*:?$/i.test(
    text,
  );
}
