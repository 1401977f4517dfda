import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../../../seeds/octf-addendum-work-plan-2024-25.txt');

/** An action of the seed plan as its cells have it, before anybody reads their words. */
export type SeedRow = {
  readonly ref: string;
  readonly title: string;
  readonly leads: string;
  readonly target: string;
  readonly deliverables: readonly string[];
};

export const SEED_TITLE = ['OCTF STRATEGY GROUP', 'ADDENDUM WORK PLAN', '2024/25'] as const;

/** The nine rows of the seed plan, taken from its lines here and not by the reader that is tested. */
export function seedRows(): readonly SeedRow[] {
  const rows: SeedRow[] = [];
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [ref, title = '', leads = '', target = '', cell = ''] = line.split('\t').map((one) => one.trim());
    if (!line.includes('\t') || ref === 'Action No.') continue;
    const last = rows.at(-1);
    if (ref !== '' && ref !== undefined)
      rows.push({ ref, title, leads, target, deliverables: itemsOf(cell) });
    else if (last !== undefined) rows[rows.length - 1] = { ...last, title: `${last.title} ${title}` };
  }
  return rows;
}

function itemsOf(cell: string): readonly string[] {
  return cell
    .slice(cell.indexOf('>') + 1)
    .split('•')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
