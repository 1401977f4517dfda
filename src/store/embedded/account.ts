import { readFile, stat } from 'node:fs/promises';
import { OperatorError } from '../../operatorError.ts';

/** Whom the server runs as when we are root, which PostgreSQL refuses to be. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * The owner of the first of these paths that isn't root's, else `postgres`, else `nobody`;
 * undefined when we are an ordinary user, and the server simply runs as us.
 */
export async function serverAccount(...owned: readonly (string | undefined)[]): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  for (const path of owned) {
    if (path === undefined) continue;
    const { uid, gid } = await stat(path);
    if (uid !== 0) return accounts.find((known) => known.uid === uid) ?? { name: `uid ${uid}`, uid, gid };
  }
  const chosen = ['postgres', 'nobody'].flatMap((name) => accounts.filter((known) => known.name === name))[0];
  if (chosen !== undefined) return chosen;
  throw new OperatorError(
    'PostgreSQL refuses to run as root and /etc/passwd names neither postgres nor nobody to run it as: ' +
      'run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Reads the lines of /etc/passwd: name, password, uid, gid, … Root is left out. */
export function parseAccounts(passwd: string): readonly Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    return /^[1-9]\d*$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
