import type { DigestMessage } from '../../src/message/message.ts';
import { addDays, type Day, day } from '../../src/time/day.ts';

type Given = {
  readonly plan?: string;
  readonly day?: Day;
  readonly actions?: number;
  /** Complete, on track, in trouble and overdue. */
  readonly stand?: readonly [number, number, number, number];
  /** In how many days each action ahead is due. */
  readonly dueIn?: readonly number[];
  readonly title?: string;
  readonly ref?: (index: number) => string;
};

/** A digest such as the bot writes, of nine actions unless another is given. */
export function digestOf(given: Given = {}): DigestMessage {
  const {
    plan = 'OCTF work plan',
    actions = 9,
    stand = [1, 2, 1, 2],
    dueIn = [7, 7],
    title = 'A title',
  } = given;
  const { day: today = day('2025-03-24'), ref = (index: number) => String(index + 1) } = given;
  const [complete, onTrack, trouble, overdue] = stand;
  const rows = dueIn.map((days, index) => ({
    ref: ref(index),
    title,
    leads: 'NCA',
    target: 'due then',
    due: addDays(today, days),
    isOverdue: false,
    isLate: false,
  }));
  return {
    kind: 'digest',
    plan,
    week: { start: addDays(today, -7), end: addDays(today, -1) },
    day: today,
    actions,
    counts: [
      { label: 'complete', count: complete, status: 'complete' },
      { label: 'on track', count: onTrack, status: 'on_track' },
      { label: 'at risk, delayed or blocked', count: trouble, status: 'at_risk' },
      { label: 'overdue', count: overdue, status: 'delayed' },
      { label: 'due in the next 30 days', count: dueIn.length },
      { label: 'actions in all', count: actions },
    ],
    sections: [
      { heading: 'Overdue', rows: [], none: 'Nothing is overdue.' },
      { heading: 'Due in the next 30 days', rows, none: 'Nothing is due in the next 30 days.' },
    ],
    updates: [],
  };
}
