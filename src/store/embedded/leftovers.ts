import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const UNFINISHED_FOR_MS = 10 * 60_000;

/** Removes unfinished work of ours (folders named with this prefix) that a crash left behind. */
export async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix));
  for (const path of names.map((name) => join(folder, name))) {
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - changed > UNFINISHED_FOR_MS)
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}
