import type { OfficeFile } from '../office/openOffice.ts';
import { damaged } from '../zip/readDirectory.ts';
import type { ListedSheet } from './readWorkbook.ts';

/** A sheet of cells and the parts that belong to it. */
export type Worksheet = {
  readonly sheet: string;
  readonly part: string;
  /** The parts that say which ranges of it are tables. */
  readonly tables: readonly string[];
  /** What other parts there are: "comments", "drawing" and so on. */
  readonly kinds: ReadonlySet<string>;
};

/** The sheets that have cells; one that is all a chart has none. Throws an OperatorError if two are the same. */
export function listWorksheets(
  sheets: readonly ListedSheet[],
  file: OfficeFile,
  name: string,
): readonly Worksheet[] {
  const relations = new Map(file.relationsOf(file.main).map((relation) => [relation.id, relation]));
  const known = new Set<string>();
  return sheets.flatMap(({ name: sheet, relation }): readonly Worksheet[] => {
    const meant = relations.get(relation);
    if (meant?.kind !== 'worksheet') return [];
    // A hostile workbook could have one sheet read without end.
    if (known.has(meant.target)) damaged(name, `its sheet ${sheet} is another sheet too`);
    known.add(meant.target);
    const own = file.relationsOf(meant.target);
    const tables = own.filter(({ kind }) => kind === 'table').map(({ target }) => target);
    return [
      {
        sheet,
        part: meant.target,
        tables: [...new Set(tables)],
        kinds: new Set(own.map(({ kind }) => kind)),
      },
    ];
  });
}
