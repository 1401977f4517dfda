import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { errorCode } from './errorCode.ts';

const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));
type Link = z.infer<typeof LINKS>[number];

/**
 * npm packages can't hold symbolic links, so an install script makes them from a list. Where npm may not
 * run install scripts they are missing, and PostgreSQL doesn't find its own libraries.
 */
export async function missingLinks(folder: string): Promise<readonly Link[]> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = LINKS.parse(JSON.parse(list));
  const missing = await Promise.all(
    links.map(async (link) => (await exists(placeIn(folder, link.target))) === false),
  );
  return links.filter((_, index) => missing[index]);
}

/** Makes the links; one that another process has made meanwhile is as good. */
export async function makeLinks(folder: string, links: readonly Link[]): Promise<void> {
  for (const link of links) {
    const at = placeIn(folder, link.target);
    await symlink(relative(dirname(at), placeIn(folder, link.source)), at).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
}

/** The list names files from the package's root ("native/lib/libpq.so.5"); the folder may be a copy of native. */
function placeIn(folder: string, listed: string): string {
  return join(folder, relative('native', listed));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
