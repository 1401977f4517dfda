/** How an action stands, as a document's own column of colours or words has it. */
export type ImportedStatus = 'not_started' | 'on_track' | 'at_risk' | 'delayed' | 'blocked' | 'complete';

/**
 * The status that a cell says outright; nothing for words such as "in progress", which say none. One letter is a
 * colour only in a column headed RAG or BRAG.
 */
export function statusOf(cell: string, isColours: boolean): ImportedStatus | undefined {
  const words = cell
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (isColours && words.length === 1) return LETTERS.get(words);
  return WORDS.find(([, phrases]) => phrases.includes(words))?.[0] ?? firstColour(words);
}

const LETTERS: ReadonlyMap<string, ImportedStatus> = new Map([
  ['g', 'on_track'],
  ['a', 'at_risk'],
  ['r', 'delayed'],
  ['b', 'complete'],
  ['c', 'complete'],
]);

const WORDS: readonly (readonly [ImportedStatus, readonly string[]])[] = [
  [
    'complete',
    [
      'complete',
      'completed',
      'done',
      'closed',
      'delivered',
      'achieved',
      'fully achieved',
      'fully implemented',
      'implemented',
      'action complete',
      'action completed',
      'finished',
      'blue',
    ],
  ],
  [
    'not_started',
    [
      'not started',
      'not yet started',
      'not begun',
      'to start',
      'yet to start',
      'not commenced',
      'not yet commenced',
      'not due to start',
      'planned',
    ],
  ],
  [
    'on_track',
    ['on track', 'green', 'on target', 'on schedule', 'progressing on track', 'on track for delivery'],
  ],
  [
    'at_risk',
    [
      'at risk',
      'amber',
      'some risk',
      'at risk of delay',
      'yellow',
      'minor delay',
      'amber red',
      'amber green',
    ],
  ],
  [
    'delayed',
    [
      'delayed',
      'red',
      'behind',
      'behind schedule',
      'off track',
      'off target',
      'late',
      'slipped',
      'overdue',
      'missed',
    ],
  ],
  ['blocked', ['blocked', 'stopped', 'halted', 'stalled']],
];

/** "Green – on track", "Red: no funding". */
function firstColour(words: string): ImportedStatus | undefined {
  const [first = '', second] = words.split(' ');
  if (second === undefined) return undefined;
  return new Map<string, ImportedStatus>([
    ['green', 'on_track'],
    ['amber', 'at_risk'],
    ['red', 'delayed'],
    ['blue', 'complete'],
    ['complete', 'complete'],
    ['completed', 'complete'],
  ]).get(first);
}
