import { OperatorError } from '../../operatorError.ts';
import type { PersonId } from '../../people/person.ts';
import type { ImportPreview, Imports } from '../../ports.ts';

/** Reads a document and takes it over as it is. Throws an OperatorError where it can't; then nothing has changed. */
export async function importNow(
  bytes: Uint8Array,
  fileName: string,
  by: PersonId,
  imports: Imports,
): Promise<ImportPreview> {
  const read = await imports.read(bytes, fileName, by);
  if ('problem' in read) throw new OperatorError(read.problem);
  const preview = await imports.preview(read.id);
  const { problem } =
    preview === undefined
      ? { problem: `${fileName} was discarded meanwhile.` }
      : await imports.takeOver(read.id, by, preview.seen);
  if (preview !== undefined && problem === undefined) return preview;
  await imports.discard(read.id);
  throw new OperatorError(`${fileName} was not imported: ${problem}`);
}
