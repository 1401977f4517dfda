import type { ITextRun, TextColor } from '@microsoft/teams.cards';
import type { ActionItem } from '../../../src/message/card.ts';
import { STATUS_SIGNS } from '../../../src/message/statusSigns.ts';
import { strong } from '../../../src/message/text.ts';
import { STATUS_WORDS, type Status } from '../../../src/progress/status.ts';
import { drawRun } from './drawText.ts';

/** "⚠️ overdue · 🔶 at risk, 40%": a word, a sign and a colour, never a colour alone. */
export function drawMarks(
  { flag, status }: Pick<ActionItem, 'flag' | 'status'>,
  percent?: number,
): readonly ITextRun[] {
  const done = percent === undefined ? '' : `${percent}%`;
  const word = status === undefined ? '' : `${STATUS_SIGNS[status]} ${STATUS_WORDS[status]}`;
  const marks = [
    ...(flag === 'overdue' ? [drawRun(strong('⚠️ overdue'), { color: 'Attention' })] : []),
    ...(status === undefined
      ? []
      : [drawRun(strong([word, done].filter(Boolean).join(', ')), { color: STATUS_PAINTS[status] })]),
    ...(status === undefined && done !== '' ? [drawRun(done)] : []),
    ...(flag === 'late' ? [drawRun(strong('late'), { color: 'Warning' })] : []),
  ];
  return marks.flatMap((mark, at) => (at === 0 ? [mark] : [drawRun(' · '), mark]));
}

export const STATUS_PAINTS: Readonly<Record<Status, TextColor>> = {
  not_started: 'Default',
  on_track: 'Good',
  at_risk: 'Warning',
  delayed: 'Attention',
  blocked: 'Attention',
  complete: 'Good',
};
