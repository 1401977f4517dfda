import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { OperatorError } from '../operatorError.ts';
import { printJson } from './usage.ts';

/**
 * Answers each line of a JSONL file, or of standard input for "-", with one JSON document. A line that
 * can't be read is answered with its error, and the others go on; the exit status then is 1.
 */
export async function runBatch<T>(
  file: string,
  schema: z.ZodType<T>,
  answer: (line: T) => unknown,
): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const opened = new Promise<void>((resolve, reject) => {
    input.once('error', (error) =>
      reject(
        new OperatorError(
          `${file} could not be read: ${error.message}. Name a JSONL file, or - for standard input.`,
        ),
      ),
    );
    input.once('readable', resolve);
  });
  await opened;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const read = readLine(line, schema);
    if ('problem' in read) {
      process.exitCode = 1;
      process.stderr.write(`${file}, line ${number}: ${read.problem}\n`);
      printJson({ id: read.id, error: read.problem });
    } else printJson(answer(read.value));
  }
}

function readLine<T>(line: string, schema: z.ZodType<T>): { value: T } | { problem: string; id: unknown } {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch {
    return { problem: `“${line.slice(0, 60)}” is not JSON. Write one JSON object a line.`, id: null };
  }
  const read = schema.safeParse(document);
  if (read.success) return { value: read.data };
  const issue = read.error.issues[0];
  const id = typeof document === 'object' && document !== null && 'id' in document ? document.id : null;
  return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it could not be read'}.`, id };
}
