import type { Dice } from './dice.ts';

/** A column of a mutant: a field of the plan, or one that a plan may have beside them. */
export type Column = { readonly field: Field | Extra; readonly heading: string };
export type Field = 'ref' | 'title' | 'leads' | 'target' | 'deliverables';
type Extra = 'budget' | 'notes' | 'progress' | 'rag';

const HEADINGS: Readonly<Record<Field | Extra, readonly string[]>> = {
  ref: ['Action No.', 'Ref', 'No.', 'No', 'Reference'],
  title: ['OCTF Strategic Action', 'Strategic Action', 'Action', 'Commitment'],
  leads: ['Lead Partner', 'Lead', 'Owner', 'Responsible', 'Lead partner(s)'],
  target: ['Target Date', 'Target date', 'Timescale', 'By when', 'Deadline'],
  deliverables: ['Deliverables', 'Measures', 'Outputs', 'KPI', 'KPIs', 'Success looks like'],
  budget: ['Budget', 'Budget (£)'],
  notes: ['Notes'],
  progress: ['Progress', 'Progress to date', 'Update'],
  rag: ['RAG', 'RAG status'],
};

const WORDS: Readonly<Record<Extra, readonly string[]>> = {
  budget: ['£20,000', '£5,500', 'Within existing budget', ''],
  notes: ['To be discussed at the next meeting', 'See the annex', '', ''],
  progress: ['Work has begun', 'Three meetings held with partners', 'Not started', ''],
  rag: ['Green', 'Amber', 'Red', ''],
};

/** The plan's columns, perhaps with others between them, in their own order or in any. */
export function columnsBy(dice: Dice, isNumbered: boolean): readonly Column[] {
  const extras = dice.shuffled(['budget', 'notes', 'progress', 'rag'] as const).slice(0, dice.below(3));
  const own: readonly Field[] = ['ref', 'title', 'leads', 'target', 'deliverables'];
  const fields = [...own.filter((field) => isNumbered || field !== 'ref'), ...extras];
  return (dice.chance(0.5) ? dice.shuffled(fields) : fields).map((field) => ({
    field,
    heading: dice.pick(HEADINGS[field]),
  }));
}

/** What such a column may say of an action. */
export function wordsOf(field: Extra, dice: Dice): string {
  return dice.pick(WORDS[field]);
}
