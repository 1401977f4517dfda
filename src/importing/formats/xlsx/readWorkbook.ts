import { isOn } from '../office/values.ts';
import { readXml } from '../readXml.ts';

/** A sheet as the workbook lists it. */
export type ListedSheet = {
  readonly name: string;
  /** The id of the workbook's relation to the sheet's part. */
  readonly relation: string;
  readonly isHidden: boolean;
};

export type Workbook = {
  readonly sheets: readonly ListedSheet[];
  /** Whether its days are counted from 1 January 1904, as the first Macintoshes did. */
  readonly isFrom1904: boolean;
};

/** The sheets of a workbook in the order of their tabs. */
export function readWorkbook(bytes: Uint8Array, label: string): Workbook {
  const sheets: ListedSheet[] = [];
  let isFrom1904 = false;
  readXml(bytes, label, {
    open: (name, attributes) => {
      if (name === 'x:workbookPr') isFrom1904 = isOn(attributes, 'date1904', false);
      if (name === 'x:sheet') {
        sheets.push({
          name: attributes['name'] ?? '',
          relation: attributes['r:id'] ?? '',
          isHidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      }
      return undefined;
    },
  });
  return { sheets, isFrom1904 };
}
