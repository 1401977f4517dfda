import type { ActionItem, Choice } from './card.ts';
import type { ActionBrief } from './message.ts';
import { capital, on, say, shorten, type Text } from './text.ts';

/** A list is for finding one's way; the sheet has the title in full. */
const LONGEST_TITLE = 120;

/** One action in a list: who, when, and the day of the last word on it. */
export function drawAction(
  action: ActionBrief,
  more: { lines?: readonly Text[]; choices?: readonly Choice[] } = {},
): ActionItem {
  return {
    ref: action.ref,
    title: shorten(action.title, LONGEST_TITLE),
    lines: [say`${writeLeads(action)} · ${capital(action.target)}`, ...(more.lines ?? [lastWord(action)])],
    ...(action.status === undefined ? {} : { status: action.status }),
    ...(action.isOverdue ? { flag: 'overdue' as const } : action.isLate ? { flag: 'late' as const } : {}),
    ...(more.choices === undefined ? {} : { choices: more.choices }),
  };
}

export function writeLeads({ leads }: Pick<ActionBrief, 'leads'>): string {
  return leads === '' ? 'No lead named' : leads;
}

/** "Last update 3 March 2025, 60%. Now expected 30 June 2025." or that there is none. */
function lastWord({ updatedOn, percent, expected }: ActionBrief): Text {
  if (updatedOn === undefined) return say`Nothing reported yet.`;
  const done = percent === undefined ? '' : `, ${percent}%`;
  return say`Last update ${on(updatedOn)}${done}.${expected === undefined ? '' : ` Now expected ${expected}.`}`;
}
