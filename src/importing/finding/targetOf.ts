import { readTargetDate } from '../../plan/readTargetDate.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import type { Window } from '../../time/window.ts';
import { windowOfLabel } from './marks.ts';
import { plainText } from './plainText.ts';
import type { RawAction } from './rawAction.ts';

type Read = { readonly target: TargetDate; readonly doubt?: string };

/** When an action is due: by its date, else by the columns that are marked, else from when it starts. */
export function targetOf(raw: RawAction, plan: Window | undefined): Read {
  const wording = oneLine(raw.target.text);
  const start = oneLine(raw.start.text);
  if (wording === '' && raw.marked.length > 0) return ofMarks(raw.marked, plan);
  if (wording === '' && start !== '') return read(`from ${start}`, plan, start);
  return read(wording, plan, wording);
}

function read(text: string, plan: Window | undefined, wording: string): Read {
  const { doubt, ...target } = readTargetDate(text, plan === undefined ? {} : { plan });
  return { target: { ...target, wording }, ...(doubt === undefined ? {} : { doubt }) };
}

/** "Q1 2024/25" and "Q2 2024/25" marked: from the first day of the one to the last of the other. */
function ofMarks(marked: readonly string[], plan: Window | undefined): Read {
  const windows = marked.map((label) => windowOfLabel(label, plan));
  const wording = marked.length > 2 ? `${marked[0]} – ${marked.at(-1)}` : marked.join(', ');
  const start = windows.flatMap((window) => window?.start ?? []).toSorted()[0];
  const end = windows
    .flatMap((window) => window?.end ?? [])
    .toSorted()
    .at(-1);
  if (start === undefined || end === undefined || windows.includes(undefined))
    return {
      target: { wording, kind: 'none' },
      doubt: `The marks stand under “${wording}”, and I can’t say which days that is.`,
    };
  return { target: { wording, kind: start === end ? 'date' : 'period', start, end } };
}

function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
