import { open } from 'node:fs/promises';

/** Makes a file's content, or a folder's list of names, survive a power cut. Windows has no such call for folders. */
export async function makeDurable(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
