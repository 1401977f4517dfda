import type { Paper, PaperCell, PaperRow, Style } from '../seed/paper.ts';
import { SEED_TITLE, type SeedRow } from '../seed/seedRows.ts';
import { type Column, columnsBy, type Field, wordsOf } from './columns.ts';
import type { Dice } from './dice.ts';
import { mergeCells } from './mergeCells.ts';
import { type Piece, tear } from './tear.ts';

/** What a format can show: each mutant is one that it could be written in. */
export type Abilities = {
  readonly merges: boolean;
  readonly isSheet?: boolean;
  /** How it can write a list. */
  readonly lists: readonly Style[];
};

/** A plan laid out anew, and the rows of the seed plan as they come in it, under their new numbers. */
export type Mutant = { readonly paper: Paper; readonly rows: readonly SeedRow[] };

const NUMBERINGS = ['1.', '1', 'A1', '1.1', 'CF-01', ''] as const;
const DEPARTMENT = ['DOJ', 'DoJ', 'D.O.J.', 'Department of Justice'] as const;
const SECTIONS = ['Theme A: Prevention', 'Theme B: Disruption', 'Priority 2: Working together'] as const;
const INTRO = [
  'This plan is an addendum to the strategy and was agreed by the Strategy Group.',
  'It is reviewed at every meeting. Leads are asked for progress beforehand.',
  'Actions that run on are carried into the next plan.',
] as const;

/** Lays the plan out in another way that says the same. */
export function mutate(seed: readonly SeedRow[], abilities: Abilities, dice: Dice): Mutant {
  const numbering = dice.pick(NUMBERINGS);
  const ordered = dice.chance(0.3) ? seed.toSorted((a, b) => a.leads.localeCompare(b.leads)) : seed;
  const rows = ordered.map((row, at) => ({
    ...row,
    ref: numbering === '' ? '' : numbered(numbering, at),
  }));
  const columns = columnsBy(dice, numbering !== '');
  const style = dice.pick(abilities.lists);
  const written = rows.map((row) => ({ ...row, leads: respelt(row.leads, dice) }));
  const laid = layOut(written, columns, style, dice);
  return {
    rows,
    paper: {
      title: SEED_TITLE,
      intro: dice.chance(0.5) ? INTRO.slice(0, 1 + dice.below(INTRO.length)) : [],
      headings: columns.map(({ heading }) => heading),
      rows: abilities.merges && dice.chance(0.5) ? mergeCells(laid, columns) : laid,
      style,
    },
  };
}

function numbered(numbering: string, at: number): string {
  const number = at + 1;
  return numbering.startsWith('CF') ? `CF-0${number}` : numbering.replace(/1(?=\.?$)/, String(number));
}

function respelt(leads: string, dice: Dice): string {
  return leads.replace(/^(?:DOJ|DoJ)(?!')/, () => dice.pick(DEPARTMENT));
}

function layOut(
  rows: readonly SeedRow[],
  columns: readonly Column[],
  style: Style,
  dice: Dice,
): readonly PaperRow[] {
  const isNumbered = columns.some(({ field }) => field === 'ref');
  const hasSections = dice.chance(0.4);
  const hasBlanks = dice.chance(0.3);
  const laid: PaperRow[] = [];
  const pageBreak = (): PaperRow => ({ kind: 'break', isNewTable: dice.chance(0.6) });
  for (const [at, row] of rows.entries()) {
    if (at > 0 && dice.chance(0.15)) laid.push(pageBreak());
    else if (at > 0 && hasBlanks && dice.chance(0.3)) laid.push({ kind: 'blank' });
    if (hasSections && at % 3 === 0) laid.push({ kind: 'section', text: SECTIONS[at / 3] ?? '' });
    const piece: Piece = { title: row.title, deliverables: row.deliverables };
    const more = columns.map(({ field }) => (isOwn(field) ? '' : wordsOf(field, dice)));
    if (!dice.chance(0.2)) {
      laid.push(rowOf(row, piece, columns, more));
      continue;
    }
    const [above, below] = tear(piece, style.list !== 'lines', dice);
    laid.push(rowOf(row, above, columns, more));
    // Without numbers only a page break tells that the next row is not an action of its own.
    if (!isNumbered || dice.chance(0.8)) laid.push(pageBreak());
    laid.push(rowOf(undefined, below, columns, []));
  }
  return laid;
}

function rowOf(
  row: SeedRow | undefined,
  { title, deliverables, goesOn }: Piece,
  columns: readonly Column[],
  more: readonly string[],
): PaperRow {
  const cells = columns.map(({ field }, at): PaperCell => {
    if (field === 'deliverables')
      return { lines: deliverables, isList: true, ...(goesOn === true ? { goesOn } : {}) };
    if (field === 'title') return { lines: [title] };
    return { lines: [(isOwn(field) ? row?.[field] : more[at]) ?? ''] };
  });
  return { kind: 'cells', cells };
}

function isOwn(field: Column['field']): field is Field {
  return ['ref', 'title', 'leads', 'target', 'deliverables'].includes(field);
}
