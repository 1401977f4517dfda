import { OperatorError } from '../../operatorError.ts';
import type { PlanDocument, Remark } from '../document.ts';
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts';
import { layOutPages } from './pdf/layOutPages.ts';
import { damaged, type Opened, openPdf } from './pdf/openPdf.ts';
import { type Page, readPage } from './pdf/readPage.ts';
import { remarksOn } from './pdf/remarksOn.ts';

/** Reads a PDF. Throws an OperatorError that names the file and the remedy when it can't be a plan. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  limits: Pick<ImportLimits, 'pages'> = IMPORT_LIMITS,
): Promise<PlanDocument> {
  const opened = await openPdf(bytes, name);
  try {
    const { pages, remarks } = await readPages(opened, name, limits.pages);
    checkWords(pages, name);
    return { blocks: layOutPages(pages), remarks: [...remarks, ...remarksOn(pages)] };
  } finally {
    await opened.close();
  }
}

async function readPages(
  opened: Opened,
  name: string,
  most: number,
): Promise<{ pages: readonly Page[]; remarks: readonly Remark[] }> {
  const count = opened.pdf.numPages;
  if (count > most) {
    throw new OperatorError(
      `${name} has ${count} pages and a plan has at most ${most}. Save the pages that hold the plan's table as a PDF of their own and import that.`,
    );
  }
  const pages: Page[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= count; number++) {
    try {
      pages.push(await readPage(opened, number));
    } catch {
      broken.push(number);
    }
  }
  if (pages.length === 0) throw damaged(name);
  const remarks = broken.map((page) => ({
    place: { page },
    problem: 'This page is damaged and can’t be read.',
    assumed: 'It is left out.',
  }));
  return { pages, remarks };
}

function checkWords(pages: readonly Page[], name: string): void {
  const words = pages.flatMap((page) => page.words);
  if (words.length === 0) {
    throw new OperatorError(
      pages.some((page) => page.hasInk)
        ? `${name} has no text, it looks scanned. Run text recognition (OCR) over it, or import the document it was printed from.`
        : `${name} is empty: none of its pages shows anything. Import the file that holds the plan's table.`,
    );
  }
  const start = words
    .slice(0, 12)
    .map(({ text }) => text)
    .join(' ');
  if (pages.length === 1 && /^please wait\b/i.test(start)) {
    throw new OperatorError(
      `${name} is a form of Adobe’s own kind (XFA), which shows its text in Adobe Reader only. Open it there, print it to a new PDF and import that.`,
    );
  }
}
