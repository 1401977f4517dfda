import type { PdfPage } from './readPage.ts';

/** What is on a page without being drawn as part of it. */
export type Annotations = {
  /** How many comments it has. */
  readonly comments: number;
  /** What is filled in in fields of a form that draw nothing themselves. */
  readonly fields: readonly string[];
};

export async function annotationsOf(page: PdfPage): Promise<Annotations> {
  const found: readonly unknown[] = await page.getAnnotations();
  const all = found.filter((one) => typeof one === 'object' && one !== null);
  return {
    comments: all.filter((one) => isComment(one)).length,
    fields: all.flatMap((one) => hiddenValue(one) ?? []),
  };
}

const COMMENTS = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink']);

function isComment(annotation: object): boolean {
  if (!('subtype' in annotation) || !COMMENTS.has(String(annotation.subtype))) return false;
  const contents = 'contentsObj' in annotation ? annotation.contentsObj : undefined;
  return typeof contents === 'object' && contents !== null && 'str' in contents && contents.str !== '';
}

function hiddenValue(annotation: object): string | undefined {
  if (!('fieldValue' in annotation) || typeof annotation.fieldValue !== 'string') return undefined;
  const isText =
    'fieldType' in annotation && (annotation.fieldType === 'Tx' || annotation.fieldType === 'Ch');
  const isDrawn = 'hasAppearance' in annotation && annotation.hasAppearance === true;
  const value = annotation.fieldValue.trim();
  return isText && !isDrawn && value !== '' ? value : undefined;
}
