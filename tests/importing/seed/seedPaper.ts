import type { Paper } from './paper.ts';
import { SEED_TITLE, seedRows } from './seedRows.ts';

/** The seed plan in the form in which it is kept as text: five columns, and lists in the last. */
export function seedPaper(): Paper {
  return {
    title: SEED_TITLE,
    intro: ['www.octf.gov.uk'],
    headings: ['Action No.', 'OCTF Strategic Action', 'Lead Partner', 'Target Date', 'Deliverables'],
    rows: seedRows().map(({ ref, title, leads, target, deliverables }) => ({
      kind: 'cells',
      cells: [
        ...[ref, title, leads, target].map((line) => ({ lines: [line] })),
        { lines: deliverables, isList: true },
      ],
    })),
    style: { list: 'list' },
  };
}
