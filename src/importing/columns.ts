import type { Row } from './document.ts';

/** What a column of a plan can hold. */
export type Field = 'ref' | 'title' | 'leads' | 'supporting' | 'target' | 'deliverables';

/** Which cell of a row holds what, by the headings of its table. */
export type Columns = ReadonlyMap<Field, number>;

/**
 * Headings seen in real plans. A heading belongs to the first field that has a phrase in it, so "Action
 * No." is a number before it is an action, and "Lead Action Partner" a lead.
 */
const VOCABULARY: readonly (readonly [Field, readonly string[]])[] = [
  ['ref', ['no', 'no.', 'number', 'ref', 'ref.', 'reference', 'id', '#', 'item', 'action no', 'action ref']],
  [
    'supporting',
    ['support', 'supporting', 'delivery partners', 'other partners', 'input', 'key partners', 'partners'],
  ],
  [
    'leads',
    [
      'lead',
      'leads',
      'owner',
      'owners',
      'responsible',
      'responsibility',
      'lead partner',
      'who',
      'accountable',
    ],
  ],
  [
    'target',
    [
      'date',
      'target date',
      'timescale',
      'timescales',
      'by when',
      'when',
      'deadline',
      'timeline',
      'milestone',
      'timeframe',
      'due',
      'completion',
    ],
  ],
  [
    'deliverables',
    [
      'deliverable',
      'deliverables',
      'measure',
      'measures',
      'output',
      'outputs',
      'kpi',
      'kpis',
      'success',
      'outcome',
      'outcomes',
      'evidence',
      'indicators',
      'milestones',
      'success looks like',
      'how we ll know',
      'how we will know',
      'how will we know',
    ],
  ],
  [
    'title',
    [
      'action',
      'actions',
      'objective',
      'commitment',
      'task',
      'activity',
      'strategic action',
      'what',
      'recommendation',
      'priority',
      'description',
    ],
  ],
];

/** The columns of a row that is a heading, or undefined for any other row. */
export function readHeading(row: Row): Columns | undefined {
  const columns = new Map<Field, number>();
  for (const [at, cell] of row.cells.entries()) {
    const field = fieldOf(cell.text);
    if (field === undefined || cell.text.length > 60) continue;
    // "Priority | Task": the weaker word names a grouping where a stronger one names the action.
    const titled = columns.get('title');
    const isStronger = titled !== undefined && isWeak(row.cells[titled]?.text ?? '') && !isWeak(cell.text);
    if (field === 'title' && isStronger) columns.delete('title');
    if (!columns.has(field)) columns.set(field, at);
    else if (field === 'leads' && !columns.has('supporting')) columns.set('supporting', at);
  }
  const enough =
    columns.has('title') && (columns.has('leads') || columns.has('target') || columns.has('ref'));
  return enough && columns.size >= 2 ? columns : undefined;
}

/** Words that head a column of actions only where no better word does. */
function isWeak(heading: string): boolean {
  return /^\W*(?:priority|priorities|objective|objectives|description|theme|what)\W*$/i.test(heading);
}

function fieldOf(heading: string): Field | undefined {
  const words = heading
    .toLowerCase()
    .replace(/[^a-z#.]+/g, ' ')
    .trim()
    .split(' ');
  return VOCABULARY.find(([, phrases]) => phrases.some((phrase) => hasPhrase(words, phrase.split(' '))))?.[0];
}

function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}
