import { getResolvedPDFJS } from 'unpdf';
import { OperatorError } from '../../../operatorError.ts';

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type Pdf = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

/** An open PDF, and the names of the operators its pages draw with. */
export type Opened = {
  readonly pdf: Pdf;
  readonly nameOf: (operator: number) => string | undefined;
  readonly close: () => Promise<void>;
};

/**
 * Opens a PDF without reading anything but its bytes: no fonts or maps from disk or network, no pictures.
 * Throws an OperatorError for a file that is none, that is damaged beyond mending or that needs a password.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Opened> {
  checkSignature(bytes, name);
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({
    // It takes the bytes for its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are left out, however large they would be.
    maxImageSize: 1,
    enableXfa: false,
  });
  const close = (): Promise<void> => task.destroy().catch(() => undefined);
  try {
    const pdf = await task.promise;
    return { pdf, nameOf: namesOf(pdfjs.OPS), close };
  } catch (error) {
    await close();
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new OperatorError(
        `${name} is protected with a password, so nothing in it can be read. Save a copy without the password and import that.`,
      );
    }
    throw damaged(name);
  }
}

export function damaged(name: string): OperatorError {
  return new OperatorError(
    `${name} is a damaged PDF, perhaps only part of one, and none of its pages can be read. Download or export it again and import that.`,
  );
}

/** The mark may stand a little into the file, after what a mail program put before it. */
function checkSignature(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new OperatorError(`${name} is empty. Import the file that holds the plan's table.`);
  }
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new OperatorError(
      `${name} is not a PDF: it does not begin with “%PDF-”. Import the PDF itself, or the Word or Excel file it was made from.`,
    );
  }
}

function namesOf(operators: Readonly<Record<string, number>>): (operator: number) => string | undefined {
  const names = new Map(Object.entries(operators).map(([name, operator]) => [operator, name]));
  return (operator) => names.get(operator);
}
