import type { Remark } from '../../document.ts';
import type { Page } from './readPage.ts';

/** What of a document's pages is not in its paragraphs and tables. */
export function remarksOn(pages: readonly Page[]): readonly Remark[] {
  const scans = pages.filter(({ words, hasInk }) => words.length === 0 && hasInk).map(({ number }) => number);
  const commented = pages.filter(({ annotations }) => annotations.comments > 0);
  const comments = commented.reduce((sum, { annotations }) => sum + annotations.comments, 0);
  return [
    ...(scans.length === 0 ? [] : [scanned(scans)]),
    ...commented.slice(0, 1).map(({ number }) => ({
      place: { page: number },
      problem:
        comments === 1 ? 'There is a comment on the page.' : `There are ${comments} comments on the pages.`,
      assumed: 'Comments are no part of the plan.',
    })),
    ...pages
      .filter(({ annotations }) => annotations.fields.length > 0)
      .map(({ number, annotations: { fields } }) => ({
        place: { page: number },
        problem: `Fields of a form hold text that they do not show: ${fields.map((value) => `“${value.slice(0, 200)}”`).join(', ')}.`,
        assumed: 'It is left out.',
      })),
  ];
}

function scanned(pages: readonly number[]): Remark {
  const [first = 1] = pages;
  return pages.length === 1
    ? {
        place: { page: first },
        problem: 'This page has no text, it looks scanned.',
        assumed: 'It holds nothing of the plan.',
      }
    : {
        place: { page: first },
        problem: `${pages.length} pages have no text, they look scanned: ${pages.join(', ')}.`,
        assumed: 'They hold nothing of the plan.',
      };
}
