import type { Place } from '../../plan/action.ts';
import { plainText } from './plainText.ts';
import type { RawAction } from './rawAction.ts';
import { type ImportedStatus, statusOf } from './statusOf.ts';

/** What a document's own columns say of how an action stands: its first update, marked as imported. */
export type ImportedProgress = {
  /** The action's position in the document, from 0. */
  readonly action: number;
  readonly status?: ImportedStatus;
  readonly percent?: number;
  /** The words of the columns, as written. */
  readonly note: string;
  readonly source: readonly Place[];
};

/** Nothing where the columns are empty or not there. */
export function importedProgress(raw: RawAction, action: number): ImportedProgress | undefined {
  const cells = [raw.status, raw.percent, raw.progress].filter(({ text }) => text !== '');
  if (cells.length === 0) return undefined;
  const status = statusOf(raw.status.text, true) ?? statusOf(raw.progress.text, false);
  const percent = percentIn(raw.percent.text, true) ?? percentIn(raw.status.text, false);
  return {
    action,
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent }),
    note: cells.map(({ text }) => plainText(text).trim()).join('. '),
    source: cells.flatMap(({ places }) => places),
  };
}

/** "45%", "45", "0.45" under a heading of percentages; elsewhere the sign is needed. */
function percentIn(text: string, isHeaded: boolean): number | undefined {
  const found = /^(\d{1,3}(?:\.\d{1,4})?) ?(%|per ?cent)?$/i.exec(text.replace(/\s+/g, ' ').trim());
  if (found === null || (found[2] === undefined && !isHeaded)) return undefined;
  const value = Number(found[1]);
  const share = found[2] === undefined && value <= 1 && (found[1] ?? '').includes('.') ? value * 100 : value;
  return share <= 100 ? Math.round(share) : undefined;
}
